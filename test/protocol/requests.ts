import type { Position, Range, ServerCapabilities } from 'vscode-languageserver';
import * as requests from '../../server/src/lsp/requests';

/** A place in an open document. */
export interface RequestPlace {
  readonly uri: string;
  readonly position: Position;
  readonly range: Range;
}

interface Request {
  readonly method: string;
  /** The ability that the server announces for it; absent for the product's own requests. */
  readonly ability?: keyof ServerCapabilities;
  readonly params: (place: RequestPlace) => object;
}

const atPosition = ({ uri, position }: RequestPlace): object => ({ textDocument: { uri }, position, uri });
const inRange = ({ uri, range }: RequestPlace): object => ({ textDocument: { uri }, range, uri });
const options = { tabSize: 2, insertSpaces: true };

const ofProtocol: readonly Request[] = [
  { method: 'textDocument/hover', ability: 'hoverProvider', params: atPosition },
  {
    method: 'textDocument/completion',
    ability: 'completionProvider',
    params: (place) => ({ ...atPosition(place), context: { triggerKind: 1 } }),
  },
  { method: 'textDocument/definition', ability: 'definitionProvider', params: atPosition },
  {
    method: 'textDocument/references',
    ability: 'referencesProvider',
    params: (place) => ({
      ...atPosition(place),
      context: { includeDeclaration: true },
      workDoneToken: 'references',
    }),
  },
  { method: 'textDocument/documentHighlight', ability: 'documentHighlightProvider', params: atPosition },
  { method: 'textDocument/documentLink', ability: 'documentLinkProvider', params: inRange },
  { method: 'textDocument/documentSymbol', ability: 'documentSymbolProvider', params: inRange },
  { method: 'textDocument/foldingRange', ability: 'foldingRangeProvider', params: inRange },
  {
    method: 'textDocument/selectionRange',
    ability: 'selectionRangeProvider',
    params: (place) => ({ ...inRange(place), positions: [place.position] }),
  },
  { method: 'textDocument/inlayHint', ability: 'inlayHintProvider', params: inRange },
  { method: 'textDocument/codeLens', ability: 'codeLensProvider', params: inRange },
  {
    method: 'textDocument/codeAction',
    ability: 'codeActionProvider',
    params: (place) => ({ ...inRange(place), context: { diagnostics: [] } }),
  },
  {
    method: 'textDocument/rename',
    ability: 'renameProvider',
    params: (place) => ({ ...atPosition(place), newName: 'outstanding' }),
  },
  {
    method: 'textDocument/formatting',
    ability: 'documentFormattingProvider',
    params: (place) => ({ ...inRange(place), options }),
  },
  {
    method: 'textDocument/rangeFormatting',
    ability: 'documentRangeFormattingProvider',
    params: (place) => ({ ...inRange(place), options }),
  },
  {
    method: 'textDocument/onTypeFormatting',
    ability: 'documentOnTypeFormattingProvider',
    params: (place) => ({ ...atPosition(place), ch: '\n', options }),
  },
  { method: 'textDocument/semanticTokens/full', ability: 'semanticTokensProvider', params: inRange },
  { method: 'textDocument/semanticTokens/range', ability: 'semanticTokensProvider', params: inRange },
  {
    method: 'workspace/symbol',
    ability: 'workspaceSymbolProvider',
    params: () => ({ query: '12', workDoneToken: 'symbols' }),
  },
];

/** Requests that print a file, or change what is shown from now on, and so have their own tests. */
const others = /export$|checkAll|checkOpen|readFile|listFolder|recentSnippets|librariesChanged/;

const names: readonly unknown[] = Object.values(requests);
const ofProduct = names
  .filter((value): value is string => typeof value === 'string' && !others.test(value))
  .map(
    (method): Request => ({
      method,
      params: (place) => ({
        ...atPosition(place),
        ...inRange(place),
        format: 'json',
        key: 'x',
        html: '<p>a</p>',
      }),
    }),
  );

/** The requests that a server with these abilities can be sent. */
export const requestsFor = (abilities: ServerCapabilities): readonly Request[] => [
  ...ofProtocol.filter(({ ability }) => ability !== undefined && abilities[ability]),
  ...ofProduct,
];
