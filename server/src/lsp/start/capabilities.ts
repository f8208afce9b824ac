import {
  CodeActionKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';

/** The kind of the action that applies all safe fixes. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.inspectionReport`;

/** The abilities that the server announces at once. The features that have them are loaded later. */
export const capabilities: ServerCapabilities = {
  codeActionProvider: {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      fixAllKind,
      CodeActionKind.RefactorRewrite,
      CodeActionKind.RefactorExtract,
    ],
    resolveProvider: true,
  },
  completionProvider: {
    triggerCharacters: [':', ' ', '{', ',', '"', "'", '(', '.', '[', ';'],
    resolveProvider: true,
  },
  definitionProvider: true,
  documentLinkProvider: {},
  hoverProvider: true,
  inlayHintProvider: true,
  positionEncoding: PositionEncodingKind.UTF16,
  referencesProvider: { workDoneProgress: true },
  textDocumentSync: TextDocumentSyncKind.Incremental,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  workspaceSymbolProvider: { workDoneProgress: true },
};
