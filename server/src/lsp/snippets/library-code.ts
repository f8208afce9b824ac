// All that reads and checks libraries, as one piece of the bundle that is loaded when a library first is.
export { copySearch, draftSketch, memoryIndex } from '../../report/across/copied/copied';
export { earlierReports, largestIndex, noIndex } from '../../report/across/copied/earlier-reports';
export { checkLibraryFile } from '../../snippets/checks/check';
export { builtInSnippetsInTurns } from '../../snippets/library/built-in';
export { bringTogether } from '../../snippets/library/libraries';
export { libraryOf, loadLibrary, withFile, withFileInTurns } from '../../snippets/library/library';
export { librarySources, loadSources } from '../../snippets/library/sources';
export { trialFindings } from '../../snippets/trial/trial';
export { libraryShingles } from '../../snippets/uses/library-shingles';
export { contextsFor } from '../../snippets/where/contexts';
