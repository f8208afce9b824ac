import type { Paint } from '../../output/paint';
import { wrapLines } from '../../text/wrap';

/** The terminal that a page is printed on. */
interface PageTerminal {
  readonly paint: Paint;
  /** The number of characters that fit on a line; lines are not broken if it is not known. */
  readonly width: number | undefined;
}

// Longer lines are hard to read, however wide the window is.
const widest = 100;

/** A page in the Markdown that rules' pages are written in, as plain text for a terminal. */
export function pageText(page: string, { paint, width }: PageTerminal): string {
  const bold = (text: string): string => paint('bold', text);
  const limit = width === undefined ? Number.POSITIVE_INFINITY : Math.min(width, widest);
  let fence = '';
  const lines = page.split('\n').flatMap((line) => {
    if (fence === '' ? /^```/.test(line) : line === fence) {
      fence = fence === '' ? '```' : '';
      return [];
    }
    // Examples of drafts are printed unchanged.
    if (fence !== '') return [`    ${line}`.trimEnd()];
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    if (heading !== undefined) return [bold(withoutMarkdown(heading, String))];
    return wrapLines(withoutMarkdown(line, bold), limit, line.startsWith('- ') ? '  ' : '');
  });
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

/** A line without the marks of Markdown. */
const withoutMarkdown = (line: string, bold: (text: string) => string): string =>
  line
    .replace(/\*\*([^*]+)\*\*/g, (_, text: string) => bold(text))
    .replace(/`([^`]+)`/g, '“$1”')
    .replace(/\[([^[\]]+)\]\(([^()]+)\)/g, '$1 ($2)');
