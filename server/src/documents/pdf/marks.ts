// Marks that items of lists, numbered paragraphs and footnotes begin with.

/** Marks that are hardly anything else than a bullet: also of symbol fonts, which have characters of their own. */
export const bullet = /^[•●◦○▪▫■□◼◻‣⁃∙►➢➤✓✔❖◆\u00b7\ue000-\uf8ff]$/u;
/** Marks that are bullets only if there is a gap after them. */
const likelyBullet = /^[o–—*-]$/;
export const numbers = /^\(?(?:\d{1,3}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,5})[.)]$/i;
export const plainNumber = /^\d{1,3}$/;

/** Whether a text could be a label; the gap after it decides. */
export function isLabel(text: string): boolean {
  const mark = text.trim();
  return bullet.test(mark) || likelyBullet.test(mark) || numbers.test(mark);
}

/** Whether a text could be the mark of a footnote. */
export const isNoteMark = (text: string) => /^(?:\d{1,3}|[*†‡§]{1,3})$/.test(text.trim());
