import type { Feature } from '../feature';
import { checkAll } from './check-all';
import { codeActions } from './code-actions';
import { compare } from './compare';
import { compareVersions } from './compare-versions';
import { completion } from './completion';
import { documentLinks } from './document-links';
import { formatting } from './editing/formatting';
import { rename } from './editing/rename';
import { renameFiles } from './editing/rename-files';
import { exportDraft } from './export';
import { facts } from './facts/facts';
import { headingGrades } from './headings/heading-grades';
import { hover } from './hover';
import { importDraft } from './import';
import { inlayHints } from './inlay-hints';
import { codeLenses } from './marks/code-lenses';
import { documentHighlights } from './marks/document-highlights';
import { semanticTokens } from './marks/semantic-tokens';
import { navigation } from './navigation';
import { newDraft } from './new-draft';
import { paste } from './paste';
import { preview } from './preview';
import { progress } from './progress';
import { review } from './review';
import { rulePages } from './rule-pages';
import { snippetWording } from './snippets/snippet-wording';
import { snippets } from './snippets/snippets';
import { documentSymbols } from './structure/document-symbols';
import { foldingRanges } from './structure/folding-ranges';
import { selectionRanges } from './structure/selection-ranges';
import { workspaceSymbols } from './workspace-symbols';

// For the same pieces of the build as the code for words.
import '../start/words';

export { PullReports } from '../diagnostics/pull-reports';

/** The answers to requests, which are loaded when a client first asks for one: a new feature is a file and a line here. */
export const features: readonly Feature[] = [
  checkAll,
  codeActions,
  compare,
  compareVersions,
  completion,
  documentLinks,
  exportDraft,
  facts,
  headingGrades,
  hover,
  importDraft,
  inlayHints,
  navigation,
  newDraft,
  paste,
  preview,
  progress,
  review,
  rulePages,
  snippets,
  snippetWording,
  codeLenses,
  documentHighlights,
  documentSymbols,
  foldingRanges,
  formatting,
  rename,
  renameFiles,
  selectionRanges,
  semanticTokens,
  workspaceSymbols,
];
