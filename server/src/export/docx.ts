import { writeDocx } from '../render/docx/docx';
import { TemplateError } from '../render/docx/word-file';
import { ExportError, type ExportFormat } from './format';

/** A Word file. */
export const docx: ExportFormat = {
  extension: '.docx',
  name: 'a Word file',
  text: false,
  write: async (published, { marked, comments = [], template, onWarning }) => {
    const options = { marked, comments, ...(template && { template }) };
    const { bytes, warnings } = await writeDocx(published, options).catch((error: unknown) => {
      throw error instanceof TemplateError ? new ExportError(error.message) : error;
    });
    for (const warning of warnings) onWarning?.(warning);
    return bytes;
  },
};
