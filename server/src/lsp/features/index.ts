import type { ServerCapabilities } from 'vscode-languageserver';
import type { Feature } from '../feature';
import { checkAll } from './check-all';
import { codeActions } from './code-actions';
import { compare } from './compare';
import { completion } from './completion';
import { diagnostics } from './diagnostics';
import { documentLinks } from './document-links';
import { exportDraft } from './export';
import { hover } from './hover';
import { inlayHints } from './inlay-hints';
import { navigation } from './navigation';
import { newDraft } from './new-draft';
import { preview } from './preview';
import { rulePages } from './rule-pages';
import { snippetWording } from './snippets/snippet-wording';
import { snippets } from './snippets/snippets';
import { workspaceFolders } from './workspace-folders';
import { workspaceSymbols } from './workspace-symbols';

/** Everything that the server does for a client. A new feature is a file of its own and a line here. */
export const features: readonly Feature[] = [
  checkAll,
  codeActions,
  compare,
  completion,
  documentLinks,
  exportDraft,
  hover,
  inlayHints,
  navigation,
  newDraft,
  preview,
  rulePages,
  snippets,
  snippetWording,
  workspaceFolders,
  workspaceSymbols,
  // Last, so that a client is asked to watch files after everything else that it is asked for at the start.
  diagnostics,
];

/** The abilities that the server announces. No two features have the same one. */
export const capabilities: ServerCapabilities = Object.assign(
  {},
  ...features.map((feature) => feature.capabilities),
);
