import { CancellationToken, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { textAt } from '../draft/yaml/value';
import { type Checked, check } from '../lint/check';
import type { Drafts } from './drafts';
import type { OtherDrafts } from './features/compare';
import type { Workspace } from './workspace';

/** The drafts of the workspace with the URN of another one: those that are open as they are there, others as their files. */
export const earlierDrafts =
  (drafts: Drafts, documents: TextDocuments<TextDocument>, workspace: () => Workspace): OtherDrafts =>
  async (uri) => {
    const document = documents.get(uri);
    const urn = document && textAt(workspace().check(document)?.draft.data, 'urn');
    if (urn === undefined) return [];
    const found: Checked[] = [];
    for (const one of await drafts.all(CancellationToken.None)) {
      if (one.uri === uri || one.facts.urn !== urn) continue;
      const open = documents.get(one.uri);
      const checked = open ? workspace().check(open) : await fromFile(one.uri, workspace());
      if (checked) found.push(checked);
    }
    return found;
  };

async function fromFile(uri: string, workspace: Workspace): Promise<Checked | undefined> {
  const { stage, knowledge } = await workspace.configOf(uri);
  const text = await workspace.files.read(uri);
  return text === undefined ? undefined : check(text, uri, { stage, knowledge });
}
