import * as vscode from 'vscode';
import { Checker, type CheckerState, type Connect } from './checker';
import { onFirstDraft } from './first-draft';
import { languages } from './languages';
import { newDraft } from './new-draft';
import { yamlCheckedElsewhere } from './other-extensions';
import { provideRulePages } from './rule-pages';

/** What the extension hands to other extensions, and to its own tests. */
export interface Api {
  /** Where the checker stands; `idle` until the first report draft is opened. */
  state(): CheckerState;
}

/**
 * Sets the extension up on either host. Nothing but a glance at each document happens until the first report draft
 * is open: whoever writes other Markdown or YAML pays for no server.
 */
export function activateWith(context: vscode.ExtensionContext, connect: Connect): Api {
  const output = vscode.window.createOutputChannel('Inspection Report', { log: true });
  const checker = new Checker(connect, output);
  let elsewhere = yamlCheckedElsewhere();
  context.subscriptions.push(
    output,
    checker,
    provideRulePages((request, name) => checker.ask(request, name)),
    onFirstDraft(languages, () => checker.start()),
    vscode.extensions.onDidChange(() => {
      if (elsewhere === yamlCheckedElsewhere()) return;
      elsewhere = !elsewhere;
      // The server was told when it started.
      if (checker.state === 'running') void checker.restart();
    }),
    vscode.commands.registerCommand('inspectionReport.newDraft', (given: unknown) =>
      newDraft(async (request, parameters) => {
        // Whoever asks for a draft wants the server, also where it was given up before.
        await (checker.state === 'failed' ? checker.restart() : checker.start());
        return checker.ask(request, parameters);
      }, given),
    ),
    vscode.commands.registerCommand('inspectionReport.restartServer', () => checker.restart()),
    vscode.commands.registerCommand('inspectionReport.showOutput', () => output.show()),
  );
  return { state: () => checker.state };
}
