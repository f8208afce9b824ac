import * as vscode from 'vscode';
import { exportTexts } from '../texts';
import { base64Of } from '../ui/base64';
import { nameOf } from '../ui/locations';
import { showError } from '../ui/notifications';

const storageKey = 'inspectionReport.wordTemplate';

/** The limit in bytes: that of the server. */
const largest = 20_000_000;

/** The Word file whose styles an export takes; none for the product's own. */
export interface TemplateChoice {
  readonly template?: vscode.Uri;
}

/**
 * Asks whose styles a Word file should have, with the last template first. The answer is remembered in this workspace, and
 * the product's own styles forget it.
 */
export async function chooseTemplate(storage: vscode.Memento): Promise<TemplateChoice | undefined> {
  const last = lastTemplate(storage);
  const own = { label: exportTexts.ownStyles, choose: async () => ({}) };
  const another = { label: exportTexts.anotherTemplate, choose: pickTemplate };
  const again = last && {
    label: nameOf(last),
    description: exportTexts.lastTemplate,
    choose: async () => ({ template: last }),
  };
  const items: { label: string; description?: string; choose: () => Promise<TemplateChoice | undefined> }[] =
    [...(again ? [again] : []), own, another];
  const picked = await vscode.window.showQuickPick(items, { placeHolder: exportTexts.whichStyles });
  const choice = await picked?.choose();
  if (choice) await storage.update(storageKey, choice.template?.toString());
  return choice;
}

function lastTemplate(storage: vscode.Memento): vscode.Uri | undefined {
  const stored = storage.get<unknown>(storageKey);
  return typeof stored === 'string' ? vscode.Uri.parse(stored) : undefined;
}

async function pickTemplate(): Promise<TemplateChoice | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: exportTexts.whichStyles,
    openLabel: exportTexts.useTemplate,
    filters: { [exportTexts.formats.docx.label]: ['docx', 'dotx'] },
  });
  const template = picked?.[0];
  return template && { template };
}

/** The template in base64; undefined, after a message, if it cannot be read. */
export async function readTemplate(template: vscode.Uri): Promise<string | undefined> {
  const name = nameOf(template);
  try {
    const { size } = await vscode.workspace.fs.stat(template);
    if (size > largest) return showError(exportTexts.templateTooLarge(name));
    return base64Of(await vscode.workspace.fs.readFile(template));
  } catch {
    return showError(exportTexts.templateNotRead(name));
  }
}
