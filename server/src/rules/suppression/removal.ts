import type { Draft } from '../../draft/draft';
import type { CommentWord, Suppression } from '../../draft/suppression';
import { type Span, span } from '../../text/span';
import type { Edit, Fix } from '../finding';
import { type SuppressionInput, type SuppressionReach, unmarkedReason } from './input';

/** The rules in a suppression that ran and have nothing to suppress there. */
export function uselessRules(suppression: Suppression, input: SuppressionInput): readonly CommentWord[] {
  const known = useless.get(input.used)?.get(suppression);
  if (known) return known;
  const found = suppression.rules.filter((rule) => !input.used.has(rule) && input.ran(rule.text));
  const ofInput = useless.get(input.used) ?? new WeakMap();
  useless.set(input.used, ofInput.set(suppression, found));
  return found;
}

// Needed for each rule of a suppression, which may name thousands.
const useless = new WeakMap<SuppressionInput['used'], WeakMap<Suppression, readonly CommentWord[]>>();

/** Removes a suppression, with the “enable” that ends only it. */
export const removeSuppression = (
  suppression: Suppression,
  { draft, reaches }: Pick<SuppressionInput, 'draft' | 'reaches'>,
): Fix => ({
  title: 'Remove the suppression',
  kind: 'safe',
  edits: withoutSuppression(draft, suppression, reaches),
});

/** Removes one rule from a suppression, or the whole comment if none of its rules is needed. */
export function removeRule(suppression: Suppression, rule: CommentWord, input: SuppressionInput): Fix {
  const named = suppression.rules.length - unmarkedReason(suppression).length;
  if (uselessRules(suppression, input).length === named) return removeSuppression(suppression, input);
  return { title: `Remove “${rule.text}”`, kind: 'safe', edits: withoutRule(suppression, rule) };
}

function withoutSuppression(
  draft: Draft,
  suppression: Suppression,
  reaches: readonly SuppressionReach[],
): readonly Edit[] {
  const own = [...(closersOf(reaches).get(suppression) ?? [])];
  return [suppression, ...own].map((comment) => ({ span: whole(draft, comment), text: '' }));
}

const closers = new WeakMap<
  readonly SuppressionReach[],
  ReadonlyMap<Suppression, ReadonlySet<Suppression>>
>();

/** The “enable” comments that end a suppression and no other, by the suppression. */
function closersOf(reaches: readonly SuppressionReach[]): ReadonlyMap<Suppression, ReadonlySet<Suppression>> {
  const known = closers.get(reaches);
  if (known) return known;
  const closed = new Map<Suppression, Set<Suppression>>();
  for (const { by, closedBy } of reaches) {
    if (closedBy) closed.set(closedBy, (closed.get(closedBy) ?? new Set()).add(by));
  }
  const own = new Map<Suppression, Set<Suppression>>();
  for (const [end, [only, ...others]] of closed) {
    if (only && others.length === 0) own.set(only, (own.get(only) ?? new Set()).add(end));
  }
  closers.set(reaches, own);
  return own;
}

function withoutRule({ rules }: Suppression, rule: CommentWord): readonly Edit[] {
  const at = rules.indexOf(rule);
  const next = rules[at + 1];
  const before = rules[at - 1];
  const place = next
    ? span(rule.span.start, next.span.start)
    : span(before?.span.end ?? rule.span.start, rule.span.end);
  return [{ span: place, text: '' }];
}

/** A comment with its lines if nothing else is on them, or with the spaces before it. */
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
