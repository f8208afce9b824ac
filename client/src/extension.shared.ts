import * as vscode from 'vscode';
import { librariesChangedNotification, recentSnippetsNotification } from '../../server/src/lsp/requests';
import { Checker, type CheckerState, type Connect } from './connection/checker';
import { onInitializationOptionsChanged } from './connection/server-settings';
import { exporter } from './drafts/export';
import { onFirstDraft } from './drafts/first-draft';
import { provideDrop } from './drafts/import/drop';
import { importer } from './drafts/import/import';
import { providePaste } from './drafts/import/paste';
import { LastDraft } from './drafts/new/last-draft';
import { draftMaker } from './drafts/new/new-draft';
import { reviewer } from './drafts/review/review';
import { ContinuedLists } from './drafts/typing/enter';
import { followGrades } from './drafts/typing/follow-grades';
import { provideLineWrap } from './drafts/wrap-lines';
import { FactsEditors } from './facts/facts-editors';
import { provideFindings } from './findings/findings';
import type { ExportName } from './preview/messages';
import { followDrafts, Previews } from './preview/previews';
import { changesSince, comparison, preview, type View, versionsType } from './preview/views';
import { provideProgress } from './progress/progress';
import type { InspectionTree } from './progress/tree';
import { provideSnippets } from './snippets/commands';
import { ShownTexts } from './snippets/texts';
import type { LibraryTree } from './snippets/tree';
import { checkingTexts, notice, versionTexts } from './texts';
import { GetStarted } from './ui/get-started';
import { showInfo } from './ui/notifications';
import { chooseVersion } from './versions/choose';
import { changesExporter } from './versions/export';
import { fileSource, readSource } from './versions/source';

/** The interface of the extension for other extensions, and for its own tests. */
export interface Api {
  /** The state of checking; `idle` until the first report draft is opened. */
  state(): CheckerState;
  /** The previews that are open. */
  readonly previews: Previews;
  /** The comparisons with earlier inspections that are open. */
  readonly comparisons: Previews;
  /** The comparisons with other versions that are open. */
  readonly versions: Previews;
  /** The view of snippet libraries. */
  readonly libraries: LibraryTree;
  /** The forms of facts that are open. */
  readonly facts: FactsEditors;
  /** The view “Inspection”. */
  readonly inspection: InspectionTree;
}

/**
 * Sets the extension up on either host. Until the first report draft is open, it only looks briefly at each document, so
 * that no server runs for other Markdown or YAML.
 */
export function activateWith(context: vscode.ExtensionContext, connect: Connect): Api {
  const output = vscode.window.createOutputChannel('Inspection Report', { log: true });
  const checker = new Checker(connect, output);
  const texts = new ShownTexts();
  const views = provideViews(context, { checker, texts });
  const tour = new GetStarted(context);
  const lastDraft = new LastDraft(context.workspaceState);
  const importTools = { ask: checker.askForPerson, texts };
  const { previews, comparisons, versions, libraries } = views;
  const facts = new FactsEditors(
    { extension: context.extensionUri, ask: checker.askForView },
    () => previews.active,
  );
  const active = { current: () => facts.active ?? previews.active, onDidChange: facts.onDidChangeActive };
  const progress = provideProgress(checker, { active, forms: facts });
  context.subscriptions.push(
    output,
    checker,
    texts,
    ...views.subscriptions,
    facts,
    progress,
    provideLineWrap(context.workspaceState),
    ...followDrafts(),
    provideFindings(checker),
    providePaste(checker.ask),
    provideDrop(importTools),
    followGrades(checker.ask),
    new ContinuedLists(),
    tour,
    onFirstDraft(() => {
      checker.start();
      void tour.offer();
    }),
    checker.onStarted(() => {
      libraries.refresh();
      previews.update();
      facts.update();
      comparisons.update();
      versions.update();
    }),
    onInitializationOptionsChanged(() => {
      if (checker.state === 'running') void checker.restart();
    }),
    lastDraft,
    vscode.commands.registerCommand(
      'inspectionReport.newDraft',
      draftMaker({ ask: checker.askForPerson, lastDraft }),
    ),
    vscode.commands.registerCommand('inspectionReport.import', importer(importTools)),
    vscode.commands.registerCommand('inspectionReport.importReview', reviewer(importTools)),
    vscode.commands.registerCommand('_inspectionReport.saveWords', saveWords),
    vscode.commands.registerCommand('inspectionReport.restartServer', () => restart(checker)),
    vscode.commands.registerCommand('inspectionReport.showOutput', () => output.show()),
  );
  return {
    state: () => checker.state,
    previews,
    comparisons,
    versions,
    libraries,
    facts,
    inspection: progress.tree,
  };
}

/** Saves the list of words that a quick fix has changed, and the config that it may have made. */
const saveWords = async (...uris: unknown[]): Promise<void> => {
  const names = uris.map(String);
  for (const document of vscode.workspace.textDocuments)
    if (names.includes(document.uri.toString())) await document.save();
};

/** Restarts the server for a person, who sees that it happens; a failure has its own message. */
async function restart(checker: Checker): Promise<void> {
  const location = vscode.ProgressLocation.Notification;
  const title = notice(checkingTexts.restarting);
  await vscode.window.withProgress({ location, title }, () => checker.restart());
  if (checker.state === 'running') showInfo(checkingTexts.restarted);
}

/** The previews, comparisons and the tree of libraries, with the commands that open and export them. */
function provideViews(
  context: vscode.ExtensionContext,
  { checker, texts }: { readonly checker: Checker; readonly texts: ShownTexts },
) {
  const exportDraft = exporter(checker.askForPerson, context.workspaceState, () => previews.active);
  const services = {
    extension: context.extensionUri,
    ask: checker.askForView,
    exportDraft: (uri: vscode.Uri, format: ExportName) => void exportDraft(uri, format, undefined),
  };
  const previews = new Previews(services, { ...preview, viewFor: () => preview });
  const comparisons = new Previews(services, { ...comparison, viewFor: () => comparison });
  const versions = new Previews(services, {
    type: versionsType,
    name: versionTexts.title,
    viewFor: ({ version }) => {
      const source = readSource(version);
      return source && changesSince(source);
    },
  });
  const onRecent = (keys: readonly string[]) => checker.notify(recentSnippetsNotification, { keys });
  const exportChanges = changesExporter(checker.askForPerson, () => {
    const panel = versions.activePanel;
    return panel && { uri: panel.uri, version: panel.view.version };
  });
  const snippets = provideSnippets(context, { checker, texts, onRecent });
  checker.onNotification(librariesChangedNotification, () => snippets.tree.refresh());
  /** Opens a panel on behalf of a person, which restarts a server that has failed. */
  const open = async (view: View, uri: unknown, beside: boolean): Promise<void> => {
    if (checker.state === 'failed') await checker.wake();
    const panels = { [preview.type]: previews, [comparison.type]: comparisons }[view.type] ?? versions;
    await panels.open(uri, view, { beside });
  };
  const subscriptions = [
    previews,
    comparisons,
    versions,
    snippets,
    vscode.commands.registerCommand('inspectionReport.openPreview', (uri: unknown) =>
      open(preview, uri, false),
    ),
    vscode.commands.registerCommand('inspectionReport.openPreviewToSide', (uri: unknown) =>
      open(preview, uri, true),
    ),
    vscode.commands.registerCommand('inspectionReport.compare', (uri: unknown) =>
      open(comparison, uri, true),
    ),
    vscode.commands.registerCommand(
      'inspectionReport.compareVersions',
      async (draft: unknown, earlier: unknown) => {
        const uri = draft instanceof vscode.Uri ? draft : vscode.window.activeTextEditor?.document.uri;
        if (!uri) return showInfo(versionTexts.openFirst);
        const source = earlier instanceof vscode.Uri ? fileSource(earlier) : await chooseVersion(uri);
        if (source) await open(changesSince(source), uri, true);
      },
    ),
    vscode.commands.registerCommand(
      'inspectionReport.export',
      (uri: unknown, format: unknown, target: unknown) => exportDraft(uri, format, target),
    ),
    vscode.commands.registerCommand('inspectionReport.exportChanges', exportChanges),
  ];
  return { previews, comparisons, versions, libraries: snippets.tree, subscriptions };
}
