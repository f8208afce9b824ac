import { CancellationToken } from 'vscode-languageserver';
import { textAt } from '../../draft/yaml/value';
import { type Checked, check } from '../../lint/check';
import { comparedNumber } from '../../text/names/reference-number';
import type { FeatureContext } from '../feature';
import { rejectIfCancelled } from '../turns';
import type { Workspace } from '../workspace';
import { progressOf, scanTitles, withProgress } from './request-progress';

/**
 * The other drafts of the workspace with the URN of an open one, which may be on earlier inspections of the same
 * provider: open ones as they are in the editor, others as their files are.
 * @throws if the request is cancelled
 */
export async function earlierDrafts(
  uri: string,
  { connection, drafts, workspace }: Pick<FeatureContext, 'connection' | 'drafts' | 'workspace'>,
  { params, token: sent }: { readonly params: unknown; readonly token: unknown },
): Promise<readonly Checked[]> {
  const document = drafts.documents.get(uri);
  const urn = document && textAt(workspace.checkQuickly(document)?.draft.data, 'urn');
  if (urn === undefined) return [];
  const number = comparedNumber(urn);
  const earlier: Checked[] = [];
  // A client may send an empty place for it, which then comes before the token.
  const token = CancellationToken.is(sent) ? sent : CancellationToken.None;
  const all = await withProgress(progressOf(params, scanTitles.read, connection), (progress) =>
    drafts.all(token, progress),
  );
  rejectIfCancelled(token);
  for (const draft of all) {
    if (draft.uri === uri || draft.facts.compared.number !== number) continue;
    const open = drafts.documents.get(draft.uri);
    const checked = open ? workspace.checkQuickly(open) : await checkFile(draft.uri, workspace);
    if (checked) earlier.push(checked);
  }
  return earlier;
}

async function checkFile(uri: string, workspace: Workspace): Promise<Checked | undefined> {
  const { stage, knowledge } = await workspace.configOf(uri);
  const text = await workspace.files.read(uri);
  return text === undefined ? undefined : check(text, uri, { stage, knowledge });
}
