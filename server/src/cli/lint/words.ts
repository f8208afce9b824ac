// As in lsp/start/words: what lint has loaded is named here, so that this entry makes no more pieces of it.
import '../../session/lint-draft';

/** The code for words, which a run with all results in its cache does not need. */
export { proseFrom } from '../../prose/tables';
