import {
  type ClientCapabilities,
  CodeActionKind,
  FileOperationPatternKind,
  type FileOperationRegistrationOptions,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';

/** The kind of the action that applies all safe fixes. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.inspectionReport`;

/** The names of meanings in the standard legend of semantic tokens, so that every theme has colours for them. */
export const tokenTypes = {
  grade: 'enumMember',
  judgement: 'class',
  citation: 'variable',
  gap: 'keyword',
} as const;

/** The abilities that the server announces at once. The features that have them are loaded later. */
export const capabilitiesFor = (client: ClientCapabilities): ServerCapabilities => ({
  codeActionProvider: {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      fixAllKind,
      CodeActionKind.RefactorRewrite,
      CodeActionKind.RefactorExtract,
    ],
    resolveProvider: true,
  },
  codeLensProvider: {},
  completionProvider: {
    triggerCharacters: [':', ' ', '{', ',', '"', "'", '(', '.', '[', ';'],
    resolveProvider: true,
  },
  definitionProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  documentSymbolProvider: { label: 'Inspection report' },
  foldingRangeProvider: true,
  ...(registersFormatting(client) ? {} : formattingOptions),
  hoverProvider: true,
  inlayHintProvider: true,
  positionEncoding: PositionEncodingKind.UTF16,
  referencesProvider: { workDoneProgress: true },
  renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  selectionRangeProvider: true,
  semanticTokensProvider: {
    legend: { tokenTypes: Object.values(tokenTypes), tokenModifiers: [] },
    full: { delta: true },
    range: true,
  },
  textDocumentSync: TextDocumentSyncKind.Incremental,
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    ...(client.workspace?.fileOperations?.willRename && {
      fileOperations: { willRename: { filters: renamedFiles } },
    }),
  },
  workspaceSymbolProvider: { workDoneProgress: true },
});

const formattingOptions = {
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
};

/**
 * Tells a client with which formatting is registered later, for files that are named as drafts: in others it would compete with the
 * formatter that a person uses for Markdown and YAML.
 */
export const registersFormatting = ({ textDocument }: ClientCapabilities): boolean =>
  textDocument?.formatting?.dynamicRegistration === true &&
  textDocument.rangeFormatting?.dynamicRegistration === true &&
  textDocument.onTypeFormatting?.dynamicRegistration === true;

/** Files that may be drafts, and folders with them. */
const renamedFiles: FileOperationRegistrationOptions['filters'] = [
  { pattern: { glob: '**/*.{md,markdown,yaml,yml}', matches: FileOperationPatternKind.file } },
  { pattern: { glob: '**/*', matches: FileOperationPatternKind.folder } },
];
