import type { Draft } from '../../draft/draft';
import type { Suppression, Word } from '../../draft/suppression';
import type { Edit } from '../../rules/finding';
import { type Span, span } from '../../text/span';
import type { Reach } from './suppress-reach';

/** Takes a suppression out, and the “enable” that ends it and nothing else. */
export function withoutSuppression(
  draft: Draft,
  one: Suppression,
  reaches: readonly Reach[],
): readonly Edit[] {
  const closing = new Set(reaches.flatMap(({ by, closedBy }) => (by === one && closedBy ? [closedBy] : [])));
  const own = [...closing].filter(
    (end) => !reaches.some(({ by, closedBy }) => by !== one && closedBy === end),
  );
  return [one, ...own].map((comment) => ({ span: whole(draft, comment), text: '' }));
}

/** Takes one of several rules out of a suppression. */
export function withoutRule({ rules }: Suppression, rule: Word): readonly Edit[] {
  const at = rules.indexOf(rule);
  const next = rules[at + 1];
  const before = rules[at - 1];
  const place = next
    ? span(rule.span.start, next.span.start)
    : span(before?.span.end ?? rule.span.start, rule.span.end);
  return [{ span: place, text: '' }];
}

/** A comment with the lines that it has to itself, or with the spaces in front of it. */
function whole({ text, lines }: Draft, { span: { start, end } }: Suppression): Span {
  const from = lines.start(lines.line(start));
  const last = lines.line(end);
  const alone = text.slice(from, start).trim() === '' && text.slice(end, lines.end(last)).trim() === '';
  if (alone && last + 1 < lines.count) return span(from, lines.start(last + 1));
  const lead = text.slice(from, start);
  const kept = lead.trimEnd().length;
  // Between two words one space stays.
  const words = text.slice(end, lines.end(last)).trim() !== '' && kept > 0 && !/^\s/.test(text.slice(end));
  return span(words ? start : from + kept, end);
}
