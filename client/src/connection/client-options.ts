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
import { draftLanguages } from '../drafts/drafts';
import { trackUse } from '../snippets/recent';
import { shownScheme } from '../snippets/texts';
import { checkingTexts } from '../texts';
import { isReadOnlyScheme } from '../ui/apply-edits';
import { initializationOptions, settingsPrefix, showsHints } from './server-settings';

/** The client reads its own settings, such as `trace.server`, under its id. */
export const clientId = settingsPrefix;
export const clientName = 'Inspection Report';

/** So many crashes within so many milliseconds are forgiven. */
const crashes = { allowed: 4, within: 3 * 60_000 };

/** The options of the client that are the same on every host. */
export function clientOptions(
  outputChannel: vscode.LogOutputChannel,
  extension: vscode.Uri,
): LanguageClientOptions {
  return {
    // Any scheme: a draft may be unsaved, or live in a remote repository that a browser shows.
    documentSelector: draftLanguages.map((language) => ({ language })),
    outputChannel,
    // The user opens the output, from a message or by the command.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'inspection-report',
    initializationOptions: () => initializationOptions(extension),
    initializationFailedHandler: () => false,
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => next(uri, isReadOnly(uri) ? [] : shown(diagnostics)),
      provideCompletionItem: afterNext(prepareItems),
    },
  };
}

/** Findings in a text that nobody can correct, such as an old version shown in a diff, help nobody. */
const isReadOnly = (uri: vscode.Uri): boolean => uri.scheme === shownScheme || isReadOnlyScheme(uri);

/** The findings that a person wants to see. */
const shown = (diagnostics: vscode.Diagnostic[]): vscode.Diagnostic[] =>
  showsHints()
    ? diagnostics
    : diagnostics.filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint);

/**
 * Makes middleware that sees the answer of the server. Its last parameter is the function that asks the server; that
 * function takes all parameters before it.
 */
const afterNext =
  <Answer>(see: (answer: Answer | null | undefined) => void) =>
  async <Params extends unknown[]>(
    ...args: [...Params, (...params: Params) => vscode.ProviderResult<Answer>]
  ): Promise<Answer | null | undefined> => {
    const next = args.pop() as (...params: unknown[]) => vscode.ProviderResult<Answer>;
    const answer = await next(...args);
    see(answer);
    return answer;
  };

function prepareItems(answer: vscode.CompletionItem[] | vscode.CompletionList | null | undefined): void {
  for (const item of Array.isArray(answer) ? answer : (answer?.items ?? [])) {
    trackUse(item);
    suggestValues(item);
  }
}

/** Has VS Code list the values of a key, if there are any, once the key is accepted, without another keystroke. */
function suggestValues(item: vscode.CompletionItem): void {
  const text = typeof item.insertText === 'object' ? item.insertText.value : (item.insertText ?? '');
  // With `auto`, VS Code does not show "No suggestions" for a key whose value is free text.
  if (text.endsWith(': ')) {
    item.command ??= { command: 'editor.action.triggerSuggest', title: '', arguments: [{ auto: true }] };
  }
}

/**
 * Makes a client write all of its errors to the output and show none, and calls `onFailure` when it gives up: the user
 * then sees one sentence of ours, not up to three of the library's.
 */
export function silenceErrors(client: BaseLanguageClient, onFailure: () => void): void {
  const log = client.error.bind(client);
  client.error = (message: string, data?: unknown, show?: boolean | 'force') => {
    log(message, data, false);
    if (show === 'force') onFailure();
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
      // A server that did not start once will not start the second time either.
      return ran && closed.length <= crashes.allowed
        ? { action: CloseAction.Restart, handled: true, message: checkingTexts.recovered }
        : { action: CloseAction.DoNotRestart };
    },
  };
}
