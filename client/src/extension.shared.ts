import * as vscode from 'vscode';
import { librariesChangedNotification, recentSnippetsNotification } from '../../server/src/lsp/requests';
import { provideCheckAll } from './check-all';
import { Checker, type CheckerState, type Connect } from './checker';
import { exporter } from './export';
import { onFirstDraft } from './first-draft';
import { newDraft } from './new-draft';
import { yamlCheckedElsewhere } from './other-extensions';
import type { Surroundings } from './preview/panel';
import { followDrafts, Previews } from './preview/previews';
import { comparison, preview } from './preview/views';
import { provideRulePages } from './rule-pages';
import type { Ask } from './snippets/ask';
import { provideSnippets } from './snippets/commands';
import type { LibraryTree } from './snippets/tree';

/** What the extension hands to other extensions, and to its own tests. */
export interface Api {
  /** Where the checker stands; `idle` until the first report draft is opened. */
  state(): CheckerState;
  /** The previews that are open. */
  readonly previews: Previews;
  /** The comparisons that are open. */
  readonly comparisons: Previews;
  /** The view of snippet libraries. */
  readonly libraries: LibraryTree;
}

/**
 * Sets the extension up on either host. Nothing but a glance at each document happens until the first report draft
 * is open: whoever writes other Markdown or YAML pays for no server.
 */
export function activateWith(context: vscode.ExtensionContext, connect: Connect): Api {
  const output = vscode.window.createOutputChannel('Inspection Report', { log: true });
  const checker = new Checker(connect, output);
  let elsewhere = yamlCheckedElsewhere();
  /** Starts the server: whoever asks for something wants it, also where it was given up before. */
  const wake = () => (checker.state === 'failed' ? checker.restart() : checker.start());
  const ask: Ask = async (request, parameters, token) => {
    await wake();
    return checker.ask(request, parameters, token);
  };
  /** Asks for what a view shows of itself: a server that was given up stays so until a person asks for something. */
  const follow: Ask = async (request, parameters, token) => {
    await checker.start();
    return checker.ask(request, parameters, token);
  };
  const exportDraft = exporter(ask, () => previews.active);
  const around: Surroundings = {
    extension: context.extensionUri,
    ask: follow,
    exportDraft: (uri, to) => void exportDraft(uri, to, undefined),
  };
  const previews = new Previews(around, preview);
  const comparisons = new Previews(around, comparison);
  const snippets = provideSnippets(context, ask, follow, (keys) =>
    checker.tell(recentSnippetsNotification, { keys }),
  );
  /** Opens a panel, for which a server that was given up is started anew. */
  const show = async (panels: Previews, uri: unknown, beside: boolean): Promise<void> => {
    if (checker.state === 'failed') await wake();
    await panels.open(uri, beside);
  };
  checker.onNotified(librariesChangedNotification, () => snippets.tree.refresh());
  context.subscriptions.push(
    output,
    checker,
    previews,
    comparisons,
    ...followDrafts(),
    snippets,
    provideCheckAll(ask, checker),
    provideRulePages((request, name) => checker.ask(request, name)),
    onFirstDraft(() => checker.start()),
    checker.onStarted(() => {
      snippets.tree.refresh();
      previews.update();
      comparisons.update();
    }),
    vscode.extensions.onDidChange(() => {
      if (elsewhere === yamlCheckedElsewhere()) return;
      elsewhere = !elsewhere;
      // The server was told when it started.
      if (checker.state === 'running') void checker.restart();
    }),
    vscode.workspace.onDidChangeConfiguration((changed) => {
      // The server was told of these, too, when it started.
      if (changed.affectsConfiguration('inspectionReport.libraries') && checker.state === 'running')
        void checker.restart();
    }),
    vscode.commands.registerCommand('inspectionReport.newDraft', (given: unknown) => newDraft(ask, given)),
    vscode.commands.registerCommand('inspectionReport.openPreview', (uri: unknown) =>
      show(previews, uri, false),
    ),
    vscode.commands.registerCommand('inspectionReport.openPreviewToSide', (uri: unknown) =>
      show(previews, uri, true),
    ),
    vscode.commands.registerCommand('inspectionReport.compare', (uri: unknown) =>
      show(comparisons, uri, true),
    ),
    vscode.commands.registerCommand('inspectionReport.export', (uri: unknown, to: unknown, where: unknown) =>
      exportDraft(uri, to, where),
    ),
    vscode.commands.registerCommand('inspectionReport.restartServer', () => checker.restart()),
    vscode.commands.registerCommand('inspectionReport.showOutput', () => output.show()),
  );
  return { state: () => checker.state, previews, comparisons, libraries: snippets.tree };
}
