import { displayWidth } from './width';

/**
 * Breaks a text at spaces into lines of at most `width` columns of a terminal. A longer word has a line to itself, and is not cut.
 * The escape codes of colours do not count.
 * @param indent begins every line but the first
 */
export function wrapLines(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (visibleLength(longer) > width && line.trim() !== '') {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line];
}

/** The width of a text without the escape codes of colours. */
const visibleLength = (text: string): number =>
  displayWidth(
    text
      .split('\u001b[')
      .map((part, index) => (index === 0 ? part : part.replace(/^\d+m/, '')))
      .join(''),
  );
