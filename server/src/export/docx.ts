import { writeDocx } from '../render/docx/docx';
import type { ExportFormat } from './format';

/** A Word file. */
export const docx: ExportFormat = {
  extension: '.docx',
  name: 'a Word file',
  text: false,
  write: async (published, { marked, comments = [] }) =>
    (await writeDocx(published, { marked, comments })).bytes,
};
