import { documentTitle, htmlDocument } from '../render/html/index';
import { ExportError, type ExportFormat } from './format';
import { printedBy, titlesOf } from './pdf-facts';

/** The first Chromium that prints page numbers and the running footer, which are margin boxes of its pages. */
const oldestVersion = 131;

/** The HTML on paper: tagged, with page numbers and a running footer. */
export const pdf: ExportFormat = {
  extension: '.pdf',
  name: 'PDF, needs Chrome, Chromium or Edge',
  text: false,
  write: async (published, { marked, print }) => {
    if (!print) {
      throw new ExportError(
        'Export HTML, and print that from the browser. VS Code in a browser cannot make a PDF.',
      );
    }
    const options = { marked, theme: 'light' } as const;
    const bytes = await print(htmlDocument(published, options));
    const version = printedBy(bytes);
    if (version !== undefined && version < oldestVersion) {
      throw new ExportError(
        `Update the browser to version ${oldestVersion} or later, choose another, or export HTML or Word. ` +
          `Version ${version} does not print page numbers.`,
      );
    }
    // A browser that may not open files, by a policy of its owner, prints a page with that message.
    if (!titlesOf(bytes).includes(spaced(documentTitle(published, options)))) {
      throw new ExportError(
        'Choose another browser, or export HTML or Word. This browser did not print the report. Perhaps it is ' +
          'not allowed to open files.',
      );
    }
    return bytes;
  },
};

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
