/** How a page is printed. */
interface Look {
  readonly colour: boolean;
  /** How many characters fit on a line; lines are not broken where it is not known. */
  readonly width: number | undefined;
}

// Longer lines are hard to read, however wide the window is.
const widest = 100;

/** A page in the Markdown that rules' pages are written in, as plain text for a terminal. */
export function pageText(page: string, { colour, width }: Look): string {
  const bold = (text: string): string => (colour ? `\u001b[1m${text}\u001b[0m` : text);
  const limit = width === undefined ? Number.POSITIVE_INFINITY : Math.min(width, widest);
  let fence = '';
  const lines = page.split('\n').flatMap((line) => {
    if (fence === '' ? /^```/.test(line) : line === fence) {
      fence = fence === '' ? '```' : '';
      return [];
    }
    // What stands in a draft is shown as it is.
    if (fence !== '') return [`    ${line}`.trimEnd()];
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    if (heading !== undefined) return [bold(plain(heading, String))];
    return wrap(plain(line, bold), limit, line.startsWith('- ') ? '  ' : '');
  });
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

/** A line without the marks of Markdown. */
const plain = (line: string, bold: (text: string) => string): string =>
  line
    .replace(/\*\*([^*]+)\*\*/g, (_, text: string) => bold(text))
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)');

/** Breaks a line of text at spaces; further lines begin with `indent`. */
export function wrap(line: string, limit: number, indent: string): string[] {
  const lines: string[] = [];
  let now = '';
  for (const word of line.split(' ')) {
    const next = now === '' ? word : `${now} ${word}`;
    if (seen(next) > limit && now.trim() !== '') {
      lines.push(now);
      now = indent + word;
    } else now = next;
  }
  return [...lines, now];
}

/** How many characters of a text are seen: the colours are none. */
const seen = (text: string): number =>
  text
    .split('\u001b[')
    .map((part, n) => (n === 0 ? part : part.replace(/^\d+m/, '')))
    .join('').length;
