import * as vscode from 'vscode';
import type { ExportAnswer } from '../../../server/src/lsp/requests';
import { exportVersionsRequest } from '../../../server/src/lsp/requests';
import type { AskServer } from '../connection/checker';
import { pickTarget, save } from '../drafts/export';
import { exportTexts, notice, versionTexts } from '../texts';
import { showError } from '../ui/notifications';
import { earlierVersion, fileSource, readSource } from './source';

/** A comparison that a panel shows: the draft, and the other version as the panel stores it. */
interface ShownComparison {
  readonly uri: vscode.Uri;
  readonly version: string | undefined;
}

/**
 * Makes the command “Export Changes to Word…”, which writes the comparison in front as a Word file with tracked changes. It asks
 * for the file unless it is called with the draft, the other version and the file, as by a key binding.
 * @returns the command, which returns the URI of the file, or undefined if none was written
 */
export const changesExporter =
  (ask: AskServer, shown: () => ShownComparison | undefined) =>
  async (draft: unknown, earlier: unknown, file: unknown): Promise<vscode.Uri | undefined> => {
    const isNamed = draft instanceof vscode.Uri && earlier instanceof vscode.Uri;
    const panel = isNamed ? undefined : shown();
    const uri = isNamed ? draft : panel?.uri;
    const source = isNamed ? fileSource(earlier) : readSource(panel?.version);
    if (!uri || !source) return showError(versionTexts.compareFirst);
    const target =
      file instanceof vscode.Uri
        ? file
        : await pickTarget(ask, uri, { format: 'docx', ending: versionTexts.fileEnding });
    if (!target) return undefined;
    const title = notice(exportTexts.exporting(exportTexts.formats.docx.label));
    return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, async () => {
      // The server knows open documents only.
      await vscode.workspace.openTextDocument(uri);
      const version = await earlierVersion(uri, source);
      if (typeof version === 'string') return showError(version);
      const params = { uri: uri.toString(), earlier: version };
      const answer = (await ask(exportVersionsRequest, params)) as ExportAnswer | null | undefined;
      return answer ? save(answer, target) : showError(exportTexts.notExported);
    });
  };
