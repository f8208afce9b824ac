import * as vscode from 'vscode';
import { getStartedTexts, notice } from '../texts';

const storageKey = 'inspectionReport.tourOffered';

/** Opens the tour of the first report. */
async function openTour(extension: vscode.Extension<unknown>): Promise<void> {
  // With another walkthrough in front, as a new VS Code has, the command shows nothing. Its list of all comes first.
  await vscode.commands.executeCommand('welcome.goBack').then(undefined, () => undefined);
  await vscode.commands.executeCommand(
    'workbench.action.openWalkthrough',
    `${extension.id}#firstReport`,
    false,
  );
}

/** The command “Get Started”, and the offer of the tour to a person who opens a draft for the first time. */
export class GetStarted implements vscode.Disposable {
  readonly #command: vscode.Disposable;

  constructor(private readonly context: vscode.ExtensionContext) {
    this.#command = vscode.commands.registerCommand('inspectionReport.getStarted', () =>
      openTour(this.context.extension),
    );
  }

  /** Offers the tour, once for a person on all their computers. */
  async offer(): Promise<void> {
    const { globalState, extension, extensionMode } = this.context;
    globalState.setKeysForSync([storageKey]);
    if (globalState.get(storageKey) === true || extensionMode === vscode.ExtensionMode.Test) return;
    await globalState.update(storageKey, true);
    const { offer, show, later } = getStartedTexts;
    if ((await vscode.window.showInformationMessage(notice(offer), show, later)) === show)
      await openTour(extension);
  }

  dispose(): void {
    this.#command.dispose();
  }
}
