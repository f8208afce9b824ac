import * as vscode from 'vscode';
import { looksLikeDraft } from '../../../server/src/draft/sniff';
import { contentOf, type FileKind } from '../../../server/src/text/file-kind';
import { replaceTexts } from '../texts';
import { showError } from './notifications';

/**
 * Tells whether a file may be written, as the command line does: it does not exist, or is of the kind that is written.
 * Shows why not.
 */
export async function mayReplace(target: vscode.Uri, kind: FileKind): Promise<boolean> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(target);
  } catch {
    return true;
  }
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  if (looksLikeDraft(new TextDecoder().decode(bytes), name)) {
    showError(replaceTexts.isDraft(name));
    return false;
  }
  if (bytes.length === 0 || kind.isOwn(contentOf(bytes))) return true;
  showError(replaceTexts.isOther(name, kind.name));
  return false;
}
