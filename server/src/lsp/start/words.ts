// The build makes a piece for each set of entries that share code. What the server has loaded is named here, so that this entry
// makes no more pieces of it, which would load more slowly.
import '../session';
import './capabilities';

/** The code for words, which is loaded after the first findings. */
export { proseFrom } from '../../prose/tables';
