import { docx } from './docx';
import type { ExportFormat } from './format';
import { html } from './html';
import { pdf } from './pdf';

export { ExportError, type ExportFormat, type Print } from './format';
export { amount } from './left';

/** The formats by their names, as `--to` and the editors' requests give them. */
export const exportFormats: Readonly<Record<string, ExportFormat>> = { html, docx, pdf };
