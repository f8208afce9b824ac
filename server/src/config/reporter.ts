import type { SyntaxProblem } from '../draft/problem';
import type { Entry, ListValue, MapValue, ScalarValue, Value } from '../draft/yaml/value';
import type { Fix } from '../rules/finding';
import { messagesOf, type NamedMessage } from '../text/messages';
import { type Span, span } from '../text/span';
import { quoted } from '../text/words';
import { type Advice, adviceOn, newSearchBudget, type WrittenName } from './advice';
import { isOwnKey } from './keys';
import type { ConfigProblem } from './types';

/** A name that is not allowed, with what could be written instead. */
interface UnlistedName {
  readonly name: string;
  readonly near: string | undefined;
  readonly allowed: readonly string[];
}

const messages = messagesOf({
  unknownSetting: ({ name, near, allowed }: UnlistedName) =>
    near
      ? `“${name}” is not a setting. Did you mean “${near}”?`
      : `“${name}” is not a setting. Use ${quoted(allowed, 'or')}.`,
  unknownSettingIn: (parent: string, { name, near, allowed }: UnlistedName) =>
    near
      ? `“${name}” is not an entry of “${parent}”. Did you mean “${near}”?`
      : `“${name}” is not an entry of “${parent}”. Use ${quoted(allowed, 'or')}.`,
  notText: (key: string) => `Write “${key}” as text, or as a list.`,
});

/** Collects the problems of one config while it is read. */
export class ConfigReporter {
  readonly problems: ConfigProblem[] = [];
  /** The names of a team's terms that `rules` sets. */
  readonly termsSet: WrittenName[] = [];
  readonly #searches = newSearchBudget();
  readonly #slips: Span[] = [];

  constructor(
    /** The config. */
    readonly uri: string,
    /** Its text. */
    readonly text: string,
  ) {}

  /** Adds a slip in the YAML. Nothing else is reported there, because the value that was read is not the intended one. */
  reportSlip({ span: place, message, situation, words }: SyntaxProblem): void {
    this.report(place, { message, situation: situation ?? '', words: words ?? [] });
    this.#slips.push(place);
  }

  /** Adds a problem at a place in the config. */
  report(place: Span, message: NamedMessage, fixes: readonly Fix[] = []): void {
    if (this.#slips.some(({ start, end }) => start < place.end && place.start < end)) return;
    this.problems.push({ uri: this.uri, span: place, ...message, ...(fixes.length > 0 && { fixes }) });
  }

  /**
   * Finds the nearest of the allowed names. Only a hundred names of a config are compared. In a long text that is not a
   * config, comparing all would take minutes.
   */
  adviceOn(name: WrittenName, allowed: readonly string[]): Advice {
    return adviceOn(name, allowed, this.#searches);
  }
}

/**
 * Reports each key of a map that is not allowed in it.
 * @param parent the key or rule that has the map; undefined for the config itself
 */
export function reportUnknownKeys(
  map: MapValue,
  { allowed, parent }: { readonly allowed: Readonly<Record<string, unknown>>; readonly parent?: string },
  reporter: ConfigReporter,
): void {
  for (const entry of map.entries) {
    const { key, keySpan } = entry;
    if (Object.hasOwn(allowed, key) || isOwnKey(key)) continue;
    const names = Object.keys(allowed);
    const { near, fixes } = reporter.adviceOn({ written: key, span: keySpan }, names);
    const unknown = { name: key, near, allowed: names };
    const message = parent ? messages.unknownSettingIn(parent, unknown) : messages.unknownSetting(unknown);
    reporter.report(keySpan, message, [...fixes, ...removal(map, entry, reporter)]);
  }
}

/** Removes a key with its value. There is no fix if the list item or line would have no key left. */
export function removal(map: MapValue, entry: Entry, { text }: Pick<ConfigReporter, 'text'>): readonly Fix[] {
  const place = removedSpan(map, entry, text);
  return place
    ? [{ title: `Remove “${entry.key}”`, kind: 'suggestion', edits: [{ span: place, text: '' }] }]
    : [];
}

function removedSpan({ entries, flow }: MapValue, entry: Entry, text: string): Span | undefined {
  const index = entries.indexOf(entry);
  const next = entries[index + 1];
  const previous = entries[index - 1];
  const { start } = entry.keySpan;
  const end = endOf(entry);
  if (flow && previous && !next) return span(endOf(previous), end);
  if (flow) return span(start, next ? next.keySpan.start : end);
  const lineStart = startOfLine(text, start);
  const isFirstOnLine = text.slice(lineStart, start).trim() === '';
  // After the “-” of a list item, the next key moves up to this one's place.
  if (!isFirstOnLine) return next && span(start, next.keySpan.start);
  // The span of a value may include the comments and empty lines after it, which stay.
  const written = text.slice(start, next ? Math.min(end, next.keySpan.start) : end);
  const lineRest = /[^\r\n]*(?:\r\n|\r|\n)?/y;
  lineRest.lastIndex = start + lastLineEnd(written);
  lineRest.exec(text);
  return span(lineStart, lineRest.lastIndex);
}

const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r';

function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text[start - 1])) start--;
  return start;
}

/** The end of the last line with more than a comment. The first line always has more. */
function lastLineEnd(text: string): number {
  let end = text.length;
  for (;;) {
    const start = startOfLine(text, end);
    if (start === 0 || !/^[ \t]*(?:#|$)/.test(text.slice(start, end))) return end;
    end = start;
    while (isBreak(text[end - 1])) end--;
  }
}

const endOf = ({ keySpan, value }: Entry): number => Math.max(keySpan.end, value.span.end);

/** Reads one text or a list of texts under a key. Anything else is reported and left out. */
export function readTexts(value: Value | undefined, key: string, reporter: ConfigReporter): ScalarValue[] {
  if (!value || isNothing(value)) return [];
  const items: ListValue['items'] = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) => {
    if (item.kind !== 'scalar') reporter.report(item.span, messages.notText(key));
    return item.kind === 'scalar' && !isNothing(item) ? [item] : [];
  });
}

/** Tests for an empty value: a key with nothing after its colon. */
export const isNothing = (value: Value): boolean =>
  value.kind === 'scalar' && (value.value === null || value.value.trim() === '');
