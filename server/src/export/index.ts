import { docx } from './docx';
import type { ExportFormat } from './format';
import { html } from './html';
import { pdf } from './pdf';

export { draftEnding, publicStem } from './file-name';
export { ExportError, type ExportFormat, type Print } from './format';
export { describeUnfinished, describeWithheld } from './unfinished';

/** The formats by the names that `--to` and the editors' requests use. */
export const exportFormats: Readonly<Record<string, ExportFormat>> = { html, docx, pdf };
