/** The place for the text of an empty section. */
interface Room {
  /** The line of the heading, at whose end line breaks are missing. 0-based. */
  readonly after: number;
  readonly lineBreaks: number;
  /** The line for the text once they are there. */
  readonly line: number;
}

/**
 * The place for the text below a heading that has none: its own line, with empty ones around it. Undefined if the line has no
 * heading, or text below it.
 * @param lines the lines of a draft in Markdown
 */
export function roomBelow(lines: readonly string[], heading: number): Room | undefined {
  if (!/^ {0,3}#{1,6}[ \t]/.test(lines[heading] ?? '')) return undefined;
  const found = lines.findIndex((text, line) => line > heading && text.trim() !== '');
  const isLast = found < 0;
  const next = isLast ? lines.length : found;
  if (!isLast && !/^ {0,3}#{1,6}[ \t]/.test(lines[next] ?? '')) return undefined;
  const wanted = isLast ? 2 : 3;
  const lineBreaks = Math.max(0, wanted - (next - heading - 1));
  return { after: heading, lineBreaks, line: heading + 2 };
}
