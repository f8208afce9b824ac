// All that reads snippet libraries, as one piece of the bundle: if each were a piece, what they share would be more pieces.
export { checkLibraryFiles } from './check-libraries';
export { ComparedCopies } from './compared-copies';
