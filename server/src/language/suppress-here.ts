import type { Entry, Value } from '../draft/yaml/value';
import type { Checked } from '../lint/check';
import type { Finding, Fix } from '../rules/finding';
import { suppressible } from '../rules/rule-ids';
import { placeholderReason } from '../rules/suppression/reason';
import { type Span, span } from '../text/span';

/**
 * Writes a comment that suppresses a finding at its place, with words in place of the reason that a person has to give.
 * Undefined for what cannot be suppressed.
 */
export function suppressHere({ draft }: Checked, { rule, span: at }: Finding): Fix | undefined {
  if (!suppressible(rule)) return undefined;
  const { lines, yaml, passages, text } = draft;
  const passage = passages.find(
    ({ markdown: { whole } }) => whole.start <= at.start && at.start <= whole.end,
  );
  const inYaml =
    yaml !== undefined && yaml.start <= at.start && at.start < Math.max(yaml.end, yaml.start + 1);
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const html = (command: string) => `<!-- inspection-report-${command} ${rule} -- ${placeholderReason} -->`;
  const hash = (command: string) => `# inspection-report-${command} ${rule} -- ${placeholderReason}`;
  const fix = (place: Span, put: string): Fix => ({
    title: `Suppress “${rule}” here, with a reason`,
    kind: 'suggestion',
    edits: [{ span: place, text: put }],
  });
  /** A line of its own above another, indented like it. */
  const above = (line: number, comment: string): Fix => {
    // A byte order mark stays in front.
    const start = lines.start(line) + (line === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0);
    const indent = /^[ \t]*/.exec(text.slice(start, lines.end(line)))?.[0] ?? '';
    return fix(span(start, start), `${indent}${comment}${lineBreak}`);
  };
  const block = passage && isBlockText(passage.entry);
  if (passage && (block || !inYaml)) {
    const found = passage.blocks.find((one) => one.span.start <= at.start && at.start <= one.span.end);
    if (found?.kind === 'code') return fileWide();
    const own = found?.kind === 'heading' || (found?.kind === 'paragraph' && !found.item && !found.aside);
    if (own && !(found.kind === 'paragraph' && found.number))
      return above(lines.line(found.span.start), html('disable-next-line'));
    // Between the items of a list or the rows of a table there is no place for a line of its own.
    const end = lines.end(lines.line(at.start));
    return fix(span(end, end), ` ${html('disable-line')}`);
  }
  if (inYaml) return above(lines.line(firstLineOf(draft.data, at.start)), hash('disable-next-line'));
  return fileWide();

  function fileWide(): Fix {
    const start = yaml?.start ?? 0;
    return fix(span(start, start), `${yaml ? hash('disable-file') : html('disable-file')}${lineBreak}`);
  }
}

/** Whether a text is written in lines of its own, in which a Markdown comment can stand. */
const isBlockText = (entry: Entry | undefined): boolean =>
  entry?.value.kind === 'scalar' && (entry.value.style === 'literal' || entry.value.style === 'folded');

/** Where the value that an offset lies in begins, with its key: inside it there is no place for a comment. */
function firstLineOf(value: Value | undefined, offset: number): number {
  if (!value || value.kind === 'scalar') return value?.span.start ?? offset;
  if (value.kind === 'list') {
    const item = value.items.find((one) => one.span.start <= offset && offset <= one.span.end);
    return item ? firstLineOf(item, offset) : offset;
  }
  for (const { keySpan, value: below } of value.entries) {
    if (keySpan.start <= offset && offset <= keySpan.end) return keySpan.start;
    if (below.span.start > offset || offset > below.span.end) continue;
    return below.kind === 'scalar' ? keySpan.start : firstLineOf(below, offset);
  }
  return offset;
}
