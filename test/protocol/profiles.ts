// Three clients that see the server from different sides.

/** What a client can do, and how it learns of findings. */
export interface Profile {
  readonly name: string;
  readonly capabilities: object;
  /** How findings reach it: published, asked for in parts, or asked for in one answer. */
  readonly findings: 'push' | 'parts' | 'whole';
  /** The requests of the server that it answers; it must get no others. */
  readonly answers: readonly string[];
}

const properties = ['documentation', 'detail', 'additionalTextEdits', 'edit'];

export const profiles: readonly Profile[] = [
  {
    name: 'full',
    findings: 'parts',
    answers: [
      'client/registerCapability',
      'client/unregisterCapability',
      'workspace/configuration',
      'workspace/diagnostic/refresh',
      'workspace/inlayHint/refresh',
      'workspace/codeLens/refresh',
      'workspace/semanticTokens/refresh',
      'window/workDoneProgress/create',
    ],
    capabilities: {
      general: { positionEncodings: ['utf-8', 'utf-16', 'utf-32'] },
      window: { workDoneProgress: true },
      workspace: {
        applyEdit: true,
        configuration: true,
        workspaceFolders: true,
        diagnostics: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
        codeLens: { refreshSupport: true },
        semanticTokens: { refreshSupport: true },
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        fileOperations: { willRename: true },
        workspaceEdit: {
          documentChanges: true,
          resourceOperations: ['create', 'rename', 'delete'],
          snippetEditSupport: true,
        },
      },
      textDocument: {
        diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
        publishDiagnostics: { relatedInformation: true, versionSupport: true },
        definition: { linkSupport: true },
        rename: { prepareSupport: true },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        codeAction: {
          dataSupport: true,
          disabledSupport: true,
          isPreferredSupport: true,
          resolveSupport: { properties },
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
        },
        completion: {
          completionItem: {
            snippetSupport: true,
            insertReplaceSupport: true,
            labelDetailsSupport: true,
            documentationFormat: ['markdown'],
            resolveSupport: { properties },
          },
          completionList: { itemDefaults: ['editRange', 'insertTextFormat', 'data', 'commitCharacters'] },
        },
      },
    },
  },
  {
    name: 'minimal, as Neovim 0.7',
    findings: 'push',
    answers: [],
    capabilities: {
      textDocument: {
        synchronization: { didSave: true },
        publishDiagnostics: { relatedInformation: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } } },
        completion: { completionItem: { snippetSupport: false } },
      },
    },
  },
  {
    name: 'one that only asks',
    findings: 'whole',
    answers: [],
    capabilities: { textDocument: { diagnostic: {}, synchronization: { didSave: true } } },
  },
];
