import type { Entry, ListValue, MapValue, ScalarValue, Value } from '../draft/yaml/value';
import type { Fix } from '../rules/finding';
import { correction } from '../text/nearest';
import { type Span, span } from '../text/span';
import { inflect, quoted } from '../text/words';
import { isOwnKey } from './keys';

/** Says what cannot be followed in a config. */
export interface Say {
  (place: Span, message: string, fixes?: readonly Fix[]): void;
  /** The text of the config. */
  readonly text: string;
  /** How often it is still looked for what may be meant: in a long text that is something else it would take minutes. */
  readonly searches: { left: number };
}

/** What to do about a word that is none of those that there are. */
export interface Advice {
  /** The end of a sentence, without its stop. */
  readonly words: string;
  readonly fixes: readonly Fix[];
}

/**
 * Which of some names may be meant by what is written at a place, or what there is.
 * @param searches how often it is still looked for
 * @param otherwise what is said where none is near
 */
export function meant(
  written: string,
  at: Span,
  names: readonly string[],
  { searches, otherwise }: { readonly searches?: Say['searches']; readonly otherwise?: string } = {},
): Advice {
  // Whoever writes something else does not mean everything.
  const near = names.filter((name) => name !== '*');
  const found = !searches || searches.left-- > 0 ? correction(written, near) : undefined;
  if (found) return { words: `write “${found.name}” if that is meant`, fixes: [changeTo(found.name, at)] };
  if (otherwise) return { words: otherwise, fixes: [] };
  const words = `there ${inflect(names.length, 'is', 'are')} ${quoted(names)}`;
  return { words, fixes: [] };
}

const changeTo = (name: string, at: Span): Fix => ({
  title: `Change to “${name}”`,
  kind: 'suggestion',
  edits: [{ span: at, text: name }],
});

/** “Change to” the name that is nearest to what is written, if one is near enough. */
export function nearFix(written: string, at: Span, names: readonly string[]): readonly Fix[] {
  const found = correction(written, names);
  return found ? [changeTo(found.name, at)] : [];
}

/** Says of each key that cannot stand there what may be meant. */
export function refuseOthers(
  map: MapValue,
  known: Readonly<Record<string, unknown>>,
  where: string,
  say: Say,
): void {
  for (const entry of map.entries) {
    const { key, keySpan } = entry;
    if (Object.hasOwn(known, key) || isOwnKey(key)) continue;
    const { words, fixes } = meant(key, keySpan, Object.keys(known), say);
    say(keySpan, `“${key}” is not a key of ${where}; ${words}.`, [...fixes, ...removal(map, entry, say)]);
  }
}

/** Takes a key with its value out; none where nothing but the whole would be left to take out. */
export function removal(map: MapValue, entry: Entry, { text }: Pick<Say, 'text'>): readonly Fix[] {
  const at = spanOf(map, entry, text);
  return at ? [{ title: `Remove “${entry.key}”`, kind: 'suggestion', edits: [{ span: at, text: '' }] }] : [];
}

function spanOf({ entries, flow }: MapValue, entry: Entry, text: string): Span | undefined {
  const at = entries.indexOf(entry);
  const next = entries[at + 1];
  const before = entries[at - 1];
  const { start } = entry.keySpan;
  const end = endOf(entry);
  if (flow && before && !next) return span(endOf(before), end);
  if (flow) return span(start, next ? next.keySpan.start : end);
  const line = text.slice(0, start).search(/[^\r\n]*$/);
  const alone = text.slice(line, start).trim() === '';
  // Behind the “-” of a list the next key takes its place.
  if (!alone) return next && span(start, next.keySpan.start);
  // The range of a value may run on over the comments and empty lines behind it.
  const own = text.slice(start, next ? Math.min(end, next.keySpan.start) : end);
  const kept = own.replace(/(?:[\r\n]+[ \t]*(?:#[^\r\n]*)?)+$/, '');
  const rest = /^[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(start + kept.length))?.[0] ?? '';
  return span(line, start + kept.length + rest.length);
}

const endOf = ({ keySpan, value }: Entry): number => Math.max(keySpan.end, value.span.end);

/** One text or a list of them; anything else is said. */
export function texts(value: Value | undefined, what: string, say: Say): ScalarValue[] {
  if (!value || isNothing(value)) return [];
  const all: ListValue['items'] = value.kind === 'list' ? value.items : [value];
  return all.flatMap((one) => {
    if (one.kind !== 'scalar') say(one.span, `${what} has single words here; write one, or a list of them.`);
    return one.kind === 'scalar' && !isNothing(one) ? [one] : [];
  });
}

/** Whether nothing is written in a value's place. */
export const isNothing = (value: Value): boolean =>
  value.kind === 'scalar' && (value.value === null || value.value.trim() === '');
