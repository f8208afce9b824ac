import type { Draft } from '../../draft/draft';
import type { Suppression } from '../../draft/suppression';
import type { Value } from '../../draft/yaml/value';
import type { SuppressionReach } from '../../rules/suppression/input';

/** The reach of each rule that a draft's suppressions name (0-based offsets into its text). */
export function reachesOf(draft: Draft): SuppressionReach[] {
  const { suppressions, text, lines } = draft;
  return suppressions.flatMap((by, at): SuppressionReach[] => {
    if (by.misplaced) return [];
    const { command, rules, span } = by;
    if (command.text === 'disable-file')
      return rules.map((rule) => ({ by, rule, start: 0, end: text.length }));
    if (command.text === 'disable-line') {
      const start = lines.start(lines.line(span.start));
      return rules.map((rule) => ({ by, rule, start, end: lines.end(lines.line(span.end)) }));
    }
    if (command.text === 'disable-next-line') {
      const { start, end } = nextOf(draft, by);
      return rules.map((rule) => ({ by, rule, start, end }));
    }
    if (command.text !== 'disable') return [];
    return rules.map((rule) => {
      const closedBy = suppressions
        .slice(at + 1)
        .find(
          (other) =>
            other.command.text === 'enable' &&
            !other.misplaced &&
            (other.rules.length === 0 || other.rules.some(({ text }) => text === rule.text)),
        );
      const end = closedBy?.span.start ?? text.length;
      return { by, rule, start: span.end, end, ...(closedBy && { closedBy }) };
    });
  });
}

/**
 * The next line that is neither empty nor a suppression, together with the whole paragraph, or value of a key, that begins
 * there: neither can have a comment in it.
 */
function nextOf({ text, lines, suppressions, passages, data }: Draft, { span, style }: Suppression) {
  const comments = new Set(
    suppressions.flatMap((comment) => {
      const { start, end } = comment.span;
      const [from, to] = [lines.line(start), lines.line(end)];
      const lead = lines.text(from).slice(0, start - lines.start(from));
      return lead.trim() === '' ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : [];
    }),
  );
  let line = lines.line(span.end) + 1;
  while (line < lines.count - 1 && (lines.text(line).trim() === '' || comments.has(line))) line++;
  const start = lines.start(line);
  let end = lines.end(line);
  for (const { blocks } of passages) {
    for (const block of blocks) {
      if (block.kind !== 'paragraph' || block.aside === 'table') continue;
      if (lines.line(block.span.start) === line) end = Math.max(end, block.span.end);
    }
  }
  if (style === 'yaml') {
    for (const to of endsFrom(data, start, lines.end(line))) {
      // The range of a text runs on over the empty lines after it, up to the next key.
      end = Math.max(end, start + text.slice(start, to).trimEnd().length);
    }
  }
  return { start, end };
}

/** The ends of the single values that begin from `start` to `end`. */
function endsFrom(value: Value | undefined, start: number, end: number): number[] {
  if (!value || value.span.end < start || value.span.start > end) return [];
  if (value.kind === 'scalar') return value.span.start >= start ? [value.span.end] : [];
  const below = value.kind === 'list' ? value.items : value.entries.map((entry) => entry.value);
  return below.flatMap((item) => endsFrom(item, start, end));
}
