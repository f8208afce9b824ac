// Findings as a reader of a golden sees them.
import { applyEdits } from '../../server/src/lint/fix';
import type { Finding, Fix } from '../../server/src/rules/finding';
import { LineIndex } from '../../server/src/text/span';

/** Everything that a finding tells: severity, place, words there, message, related places, fixes, and what it rests on. */
export function describeFinding(finding: Finding, text: string): string {
  const { severity, span, message, related = [], fixes = [], source } = finding;
  const at = ({ start, end }: { readonly start: number; readonly end: number }) =>
    `${placeOf(text, start)}-${placeOf(text, end)} ${JSON.stringify(text.slice(start, end))}`;
  return [
    `${severity} ${at(span)}`,
    `  ${message}`,
    ...related.map((place) => `  see ${at(place.span)}: ${place.message}`),
    ...fixes.flatMap((fix) => describeFix(fix, text)),
    ...(source
      ? [`  source: ${[source.title, source.url, source.measured].filter(Boolean).join(' | ')}`]
      : []),
  ].join('\n');
}

function describeFix({ kind, title, edits }: Fix, text: string): string[] {
  const after = applyEdits(text, edits).text;
  return [`  ${kind}: ${title}`, ...changedLines(text, after).map((line) => `    ${line}`)];
}

/** The lines from the first that differs to the last, before (`-`) and after (`+`), each with its 1-based number. */
function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const shortest = Math.min(old.length, now.length);
  let top = 0;
  while (top < shortest && old[top] === now[top]) top++;
  let bottom = 0;
  while (bottom < shortest - top && old.at(-1 - bottom) === now.at(-1 - bottom)) bottom++;
  const numbered = (lines: readonly string[], sign: string) =>
    lines
      .slice(top, lines.length - bottom)
      .map(
        (line, index) => `${sign} ${top + index + 1} ${line.replace(/\s+$/, (end) => JSON.stringify(end))}`,
      );
  return [...numbered(old, '-'), ...numbered(now, '+')];
}

/** Line and column, 1-based, as the command line prints them. */
function placeOf(text: string, offset: number): string {
  const { line, character } = new LineIndex(text).position(offset);
  return `${line + 1}:${character + 1}`;
}
