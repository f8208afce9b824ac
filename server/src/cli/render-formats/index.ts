import { docx } from './docx';
import type { ExportFormat } from './format';
import { html } from './html';

export type { ExportContext, ExportFormat } from './format';

/** The formats by the name that `--to` gives them. */
export const exportFormats: Readonly<Record<string, ExportFormat>> = { html, docx };
