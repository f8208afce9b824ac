import { type FileKind, generator } from '../text/file-kind';

const html = `<meta name="generator" content="${generator}">`;
// Both are ours as long as nobody has saved the file in a word processor, which compresses this part.
const word = [`<dc:creator>${generator}<`, `<cp:lastModifiedBy>${generator}<`];
const pdf = `/Creator (${generator})`;

/** A report that was exported before, in any format. One that somebody has worked on since is not recognised. */
export const exportedReport: FileKind = {
  name: 'an exported report',
  isOwn: (content) => {
    if (content.startsWith('%PDF-')) return content.includes(pdf) && content.split('%%EOF').length === 2;
    if (content.startsWith('PK')) return word.every((mark) => content.includes(mark));
    return content.slice(0, 2000).includes(html);
  },
};
