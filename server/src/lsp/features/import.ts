import { Configs } from '../../config/config';
import { DocumentError } from '../../documents/document';
import { decodeBase64 } from '../../text/base64';
import { asFolder } from '../../text/uri';
import type { Feature, FeatureContext } from '../feature';
import { textIn } from '../params';
import { type ImportAnswer, importRequest } from '../requests';

const notInBrowser =
  'Import PDFs in the desktop version of VS Code, or import the Word file. A browser cannot read them.';
const notRead = 'The file could not be read. Try again.';

/** Drafts made of Word files and PDFs. The code that reads them is loaded by the first request. */
export const importDraft: Feature = {
  register(context) {
    context.connection.onRequest<ImportAnswer, void>(importRequest, (params: unknown) =>
      imported(context, params),
    );
  },
};

async function imported({ workspace, readPdf }: FeatureContext, params: unknown): Promise<ImportAnswer> {
  const bytes = decodeBase64(textIn(params, 'base64') ?? '');
  if (!bytes) return { refused: notRead };
  const folder = asFolder(textIn(params, 'folder') ?? 'untitled:/');
  const { knowledge } = await new Configs(workspace.files).of(`${folder}new.report.md`);
  const [{ kindOf }, { importFile }, { importPage }] = await Promise.all([
    import('../../documents/kind'),
    import('../../import/import-file'),
    import('../../import/report-page'),
  ]);
  const file = kindOf(bytes);
  if (!readPdf && 'kind' in file && file.kind === 'pdf') return { refused: notInBrowser };
  const options = {
    knowledge,
    framework: textIn(params, 'framework'),
    setting: textIn(params, 'setting'),
  };
  try {
    const { text, stem, report } = await importFile(bytes, options, readPdf);
    const unknown = (['framework', 'setting'] as const).filter((key) =>
      report.missing.some((name) => name.toLowerCase() === key),
    );
    const counts = {
      found: report.found.length,
      missing: report.missing.length,
      gaps: report.gaps.length,
    };
    return { text, stem, unknown, report: importPage(report), counts };
  } catch (error) {
    if (error instanceof DocumentError) return { refused: error.message };
    throw error;
  }
}
