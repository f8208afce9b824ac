import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { languages } from './languages';
import { yamlCheckedElsewhere } from './other-extensions';
import { rulePages } from './rule-pages';
import { noteUse } from './snippets/recent';
import { shownScheme } from './snippets/texts';

/** The id is also the settings' prefix: the client reads `inspectionReport.trace.server`. */
export const clientId = 'inspectionReport';
export const clientName = 'Inspection Report';

/** The folders with libraries that the user's own settings name. */
const ownLibraries = (): readonly string[] =>
  vscode.workspace.getConfiguration(clientId).get<readonly string[]>('libraries', []);

/** As many crashes within this time are forgiven. */
const crashes = { allowed: 4, within: 3 * 60_000 };

/** The options of the client that are the same on every host. */
export function clientOptions(outputChannel: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    // Any scheme: a draft may be unsaved, or live in a remote repository that a browser shows.
    documentSelector: languages.map((language) => ({ language })),
    outputChannel,
    // The output is opened by the user, from a message or the command, and never by itself.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'inspection-report',
    initializationOptions: () => ({
      docs: rulePages,
      files: true,
      libraries: ownLibraries(),
      yamlSyntaxElsewhere: yamlCheckedElsewhere(),
    }),
    initializationFailedHandler: () => false,
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => {
        // An old version, shown beside the file in a diff, is nothing that could be mended.
        const readOnly =
          uri.scheme === shownScheme || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false;
        next(uri, readOnly ? [] : diagnostics);
      },
      provideCompletionItem: async (document, position, trigger, token, next) => {
        const result = await next(document, position, trigger, token);
        for (const item of Array.isArray(result) ? result : (result?.items ?? [])) {
          noteUse(item);
          suggestValues(item);
        }
        return result;
      },
    },
  };
}

/** Has an accepted key followed by the list of its values, if there is one, without another key being pressed. */
function suggestValues(item: vscode.CompletionItem): void {
  const text = typeof item.insertText === 'object' ? item.insertText.value : (item.insertText ?? '');
  // `auto`: where a key's value is free text, nothing appears, rather than "No suggestions".
  if (text.endsWith(': ')) {
    item.command ??= { command: 'editor.action.triggerSuggest', title: '', arguments: [{ auto: true }] };
  }
}

/**
 * Makes a client write all of its errors to the output and show none, and calls `failed` for those after which it
 * gives up: the user then sees one sentence of ours, not up to three of the library's.
 */
export function quieten(client: BaseLanguageClient, failed: () => void): void {
  const log = client.error.bind(client);
  client.error = (message: string, data?: unknown, show?: boolean | 'force') => {
    log(message, data, false);
    if (show === 'force') failed();
  };
  client.clientOptions.errorHandler = errorHandler(client);
}

function errorHandler(client: BaseLanguageClient): ErrorHandler {
  let ran = false;
  let closed: number[] = [];
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) ran = true;
  });
  return {
    error: (_error, _message, count) =>
      ran && (count ?? 0) <= 3
        ? { action: ErrorAction.Continue, handled: true }
        : { action: ErrorAction.Shutdown },
    closed: () => {
      const now = Date.now();
      closed = [...closed.filter((time) => now - time < crashes.within), now];
      // What did not start once will not start the second time either.
      return ran && closed.length <= crashes.allowed
        ? { action: CloseAction.Restart, handled: true, message: 'The server stopped and is started again.' }
        : { action: CloseAction.DoNotRestart };
    },
  };
}
