import type { ServerCapabilities } from 'vscode-languageserver';
import { codeActions } from './code-actions';
import { documentLinks } from './document-links';
import type { Feature } from './feature';
import { inlayHints } from './inlay-hints';
import { navigation } from './navigation';
import { snippetWording } from './snippet-wording';
import { snippets } from './snippets';
import { workspaceSymbols } from './workspace-symbols';

/** What the server does beside findings, completion and hover; each is a file of its own. */
export const features: readonly Feature[] = [
  codeActions,
  documentLinks,
  inlayHints,
  navigation,
  snippets,
  snippetWording,
  workspaceSymbols,
];

/** What the features together tell the client that the server can do. */
export const featureCapabilities = (): ServerCapabilities =>
  Object.assign({}, ...features.map(({ capabilities }) => capabilities));
