import { documentTitle, htmlDocument } from '../render/html/index';
import { ExportError, type ExportFormat } from './format';
import { printedBy, titlesOf } from './pdf-facts';

/** The first Chromium that prints page numbers and the running footer, which are margin boxes of its pages. */
const oldestVersion = 131;

/** The HTML on paper: tagged, with page numbers and a running footer. */
export const pdf: ExportFormat = {
  extension: '.pdf',
  name: 'PDF, printed by an installed Chrome, Chromium or Edge',
  text: false,
  write: async (published, { marked, print }) => {
    if (!print) {
      throw new ExportError(
        'A PDF is printed by a browser of the machine, which cannot be started from here; export it from VS Code on ' +
          'the desktop, or export HTML and print that from the browser.',
      );
    }
    const options = { marked, theme: 'light' } as const;
    const bytes = await print(htmlDocument(published, options));
    const version = printedBy(bytes);
    if (version !== undefined && version < oldestVersion) {
      throw new ExportError(
        `The browser is version ${version} and prints no page numbers; update it to ${oldestVersion} or later, name another, ` +
          'or export HTML or Word.',
      );
    }
    // A browser that may not open files, by a policy of its owner, prints a page with that message.
    if (!titlesOf(bytes).includes(spaced(documentTitle(published, options)))) {
      throw new ExportError(
        'The browser printed something other than the report, perhaps because it is not allowed to open files; name ' +
          'another browser, or export HTML or Word.',
      );
    }
    return bytes;
  },
};

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
