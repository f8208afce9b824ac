/** A page of a document, without the header and footer of every page. */
export interface GuidancePage {
  /** The printed number, or else the number of the sheet. */
  readonly number: number;
  readonly lines: readonly string[];
}

const pageNumber = /^\s*(?:page\s+)?(\d{1,3})(?:\s+of\s+\d{1,3})?\s*$/i;
/** A note at the foot of a page, as pdftotext writes its mark. */
const footnoteMark = /^\s{0,3}\[\d{1,3}\]/;

/** Splits a text at its page breaks (form feeds). */
export function pagesOf(text: string): GuidancePage[] {
  const sheets = text.split('\f').map((sheet) => trimmed(sheet.split(/\r?\n|\r/)));
  if (sheets.at(-1)?.length === 0) sheets.pop();
  const running = runningLines(sheets);
  const bodies = sheets.map((lines) => withoutRunning(lines, running));
  const offset = offsetOf(bodies.map(({ printed }) => printed));
  return bodies.map(({ lines, printed }, index) => ({
    number: printed ?? Math.max(1, index + 1 + offset),
    lines: withoutFootnotes(lines),
  }));
}

/** Lines without the empty ones at both ends. */
function trimmed(lines: readonly string[]): readonly string[] {
  const filled = (line: string): boolean => line.trim() !== '';
  const start = lines.findIndex(filled);
  return start < 0 ? [] : lines.slice(start, lines.findLastIndex(filled) + 1);
}

const withoutDigits = (line: string): string => line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

/** The first and last lines that a third of the pages share. */
function runningLines(sheets: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of sheets)
    for (const line of new Set([lines[0] ?? '', lines.at(-1) ?? ''].map(withoutDigits)))
      counts.set(line, (counts.get(line) ?? 0) + 1);
  const least = Math.max(3, sheets.length / 3);
  return new Set([...counts].filter(([line, count]) => line !== '' && count >= least).map(([line]) => line));
}

interface PageBody {
  readonly lines: readonly string[];
  readonly printed: number | undefined;
}

/** Takes the running lines and the page number from both ends of a page. */
function withoutRunning(sheet: readonly string[], running: ReadonlySet<string>): PageBody {
  let lines = sheet;
  let printed: number | undefined;
  for (let at = 0; at < 3; at++) {
    const [first = '', last = ''] = [lines[0], lines.at(-1)];
    const found = pageNumber.exec(last) ?? pageNumber.exec(first);
    if (printed === undefined && found) printed = Number(found[1]);
    const dropped = (line: string): boolean => pageNumber.test(line) || running.has(withoutDigits(line));
    if (lines.length > 0 && dropped(last)) lines = trimmed(lines.slice(0, -1));
    if (lines.length > 0 && dropped(first)) lines = trimmed(lines.slice(1));
  }
  return { lines, printed };
}

/** The difference between printed numbers and sheets that most pages have. */
function offsetOf(printed: readonly (number | undefined)[]): number {
  const counts = new Map<number, number>();
  printed.forEach((number, index) => {
    if (number !== undefined) counts.set(number - index - 1, (counts.get(number - index - 1) ?? 0) + 1);
  });
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/** Leaves out the notes at the foot of a page: everything from the first mark of one at the beginning of a line. */
function withoutFootnotes(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => footnoteMark.test(line));
  return at > 0 ? trimmed(lines.slice(0, at)) : lines;
}
