import { type FileKind, generator } from '../../text/file-kind';

/** The mark of a catalogue, by which a later one replaces it. */
export const catalogueMark = `<meta name="generator" content="${generator}: snippets">`;

const facts = /^- \*\*Version:\*\* [^\n]*\n- \*\*Owner:\*\* /m;

/** A library that was exported before, in any format. */
export const exportedLibrary: FileKind = {
  name: 'an exported library',
  isOwn: (content) =>
    /^\{\s*"inspection-report":\s*\{/.test(content) ||
    (content.startsWith('# ') && facts.test(content.slice(0, 5000))) ||
    content.slice(0, 2000).includes(catalogueMark),
};
