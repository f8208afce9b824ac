import type { Config } from '../../config/config';
import { withoutIgnored } from '../../config/options';
import type { NamedVersion } from '../../export/versions';
import { type Checked, type CheckOptions, check, withoutBaseline } from '../../lint/check';
import { encodeBase64 } from '../../text/base64';
import { fileNameOf } from '../../text/uri';
import type { Feature, FeatureContext } from '../feature';
import { bytesOf, fieldsOf, textIn } from '../params';
import {
  type ComparisonPage,
  compareVersionsRequest,
  type ExportAnswer,
  exportVersionsRequest,
} from '../requests';

/** The changes between two versions of a draft. The code that compares them is loaded by the first request. */
export const compareVersions: Feature = {
  register({ connection, documents, workspace, readPdf }) {
    /** Both versions; undefined if there are none to compare. */
    const versionsIn = async (params: unknown): Promise<Versions | undefined> => {
      const { uri, earlier: sent } = fieldsOf(params);
      const document = typeof uri === 'string' ? documents.get(uri) : undefined;
      const after = document && (await workspace.checkWhole(document));
      const earlier = earlierIn(sent);
      if (!after || !earlier) return undefined;
      const config = withoutIgnored(await workspace.configOf(document.uri));
      const options = withoutBaseline(workspace.optionsFor(config, document.uri));
      const before = await checkEarlier(earlier, after, { config, options, readPdf });
      if ('failure' in before) return { refused: before.failure };
      const { name, revision } = earlier;
      return {
        before: { name, revision, checked: before },
        after: { name: fileNameOf(document.uri), checked: after },
      };
    };
    connection.onRequest<ComparisonPage | null, void>(compareVersionsRequest, async (params: unknown) => {
      const versions = await versionsIn(params);
      if (!versions || 'refused' in versions) return versions ?? null;
      const { versionsPage } = await import('../../export/versions');
      return versionsPage(versions.before, versions.after);
    });
    connection.onRequest<ExportAnswer | null, void>(exportVersionsRequest, async (params: unknown) => {
      const versions = await versionsIn(params);
      if (!versions || 'refused' in versions) return versions ?? null;
      const { versionsWord } = await import('../../export/versions');
      const bytes = await versionsWord(versions.before, versions.after);
      return { base64: encodeBase64(bytes), extension: '.docx' };
    });
  },
};

type Versions =
  | { readonly before: NamedVersion; readonly after: NamedVersion }
  | { readonly refused: string };

/** The earlier version as the client sends it. */
interface EarlierVersion {
  readonly name: string;
  readonly revision?: string;
  readonly content: { readonly text: string } | { readonly bytes: Uint8Array };
}

/** Reads the field of the request; undefined if something else was sent. */
function earlierIn(value: unknown): EarlierVersion | undefined {
  const [name, revision, text, base64] = ['name', 'revision', 'text', 'base64'].map((field) =>
    textIn(value, field),
  );
  if (name === undefined) return undefined;
  const version = { name, ...(revision !== undefined && { revision }) };
  if (text !== undefined) return { ...version, content: { text } };
  const bytes = base64 === undefined ? undefined : bytesOf(base64);
  return bytes && { ...version, content: { bytes } };
}

interface EarlierOptions extends Pick<FeatureContext, 'readPdf'> {
  readonly config: Config;
  readonly options: CheckOptions;
}

/** Checks the earlier version under the config of the draft, wherever it comes from. */
async function checkEarlier(
  { name, content }: EarlierVersion,
  like: Checked,
  { config, options, readPdf }: EarlierOptions,
): Promise<Checked | { readonly failure: string }> {
  if ('text' in content) return check(content.text, name, options);
  const { readCopy } = await import('../../import/version-copy');
  const read = await readCopy(content.bytes, { knowledge: config.knowledge, like, readPdf });
  return 'failure' in read ? read : check(read.text, `${name}.md`, options);
}
