import { htmlDocument } from '../render/html/index';
import type { ExportFormat } from './format';

/** One self-contained, accessible file. */
export const html: ExportFormat = {
  extension: '.html',
  name: 'one self-contained HTML file',
  text: true,
  write: async (published, { marked }) => htmlDocument(published, { marked }),
};
