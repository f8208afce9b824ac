import { type Checked, check } from '../../lint/check';
import { fileNameOf } from '../../text/uri';
import type { Feature } from '../feature';
import { fieldsOf } from '../params';
import { type ComparisonPage, compareVersionsRequest } from '../requests';
import type { Workspace } from '../workspace';

/** The changes between two versions of a draft. The code that compares them is loaded by the first request. */
export const compareVersions: Feature = {
  register({ connection, documents, workspace }) {
    connection.onRequest<ComparisonPage | null, void>(compareVersionsRequest, async (params: unknown) => {
      const { uri, earlier } = fieldsOf(params);
      const { name, text } = fieldsOf(earlier);
      const document = typeof uri === 'string' ? documents.get(uri) : undefined;
      const after = document && (await workspace.checkWhole(document));
      if (!after || typeof text !== 'string') return null;
      const fileName = typeof name === 'string' ? name : fileNameOf(document.uri);
      const before = await checkEarlier({ name: fileName, text }, document.uri, workspace);
      const { versionsPage } = await import('../../export/versions');
      return versionsPage(
        { name: fileName, checked: before },
        { name: fileNameOf(document.uri), checked: after },
      );
    });
  },
};

/** Checks the earlier version under the config of the draft, wherever it comes from. */
async function checkEarlier(
  { name, text }: { readonly name: string; readonly text: string },
  uri: string,
  workspace: Workspace,
): Promise<Checked> {
  const options = workspace.optionsFor(await workspace.configOf(uri), uri);
  return check(text, name, { ...options, known: undefined });
}
