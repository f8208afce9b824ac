// All commands but `lint` and the language server, and the parts of `lint` that few runs need, as one piece of the bundle: if
// each were a piece, the code that they share would fall into many small ones, and every one takes half a millisecond to load,
// for `lint` and the server too.
export { cite } from './cite/cite';
export { compare } from './compare/compare';
export { completion } from './completion/completion';
export { explain } from './explain';
export { frameworks } from './frameworks';
export { importDocuments } from './import/import';
export { init } from './init';
export { knowledge } from './knowledge';
export { law } from './law/law';
export { baseline } from './lint/baseline';
export { printConfig } from './lint/print-config';
export { watch } from './lint/watch';
export { lsp } from './lsp';
export { merge } from './merge/merge';
export { newReport } from './new';
export { OwnRules } from './own-rules/own-rules';
export { render } from './render/render';
export { reportIndex } from './report-index/report-index';
export { review } from './review/review';
export { rules } from './rules';
export { snippets } from './snippets/snippets';
export { stats } from './stats/stats';
export { terms } from './terms/terms';
