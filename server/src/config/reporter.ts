import type { SyntaxProblem } from '../draft/problem';
import type { Entry, ListValue, MapValue, ScalarValue, Value } from '../draft/yaml/value';
import type { Fix } from '../rules/finding';
import type { NamedMessage } from '../text/messages';
import { type Span, span } from '../text/span';
import { type Advice, adviceOn, newSearchBudget, type WrittenName } from './advice';
import { isOwnKey } from './keys';
import type { ConfigProblem } from './types';

/** Collects the problems of one config while it is read. */
export class ConfigReporter {
  readonly problems: ConfigProblem[] = [];
  readonly #searches = newSearchBudget();
  readonly #slips: Span[] = [];

  constructor(
    /** The config. */
    readonly uri: string,
    /** Its text. */
    readonly text: string,
  ) {}

  /** Adds a slip in the YAML. Nothing else is reported there: what is read is not what was meant. */
  reportSlip({ span: place, message, situation, words }: SyntaxProblem): void {
    this.report(place, situation && words ? { message, situation, words } : message);
    this.#slips.push(place);
  }

  /** Adds a problem at a place in the config. */
  report(place: Span, message: string | NamedMessage, fixes: readonly Fix[] = []): void {
    if (this.#slips.some(({ start, end }) => start < place.end && place.start < end)) return;
    const named = typeof message === 'string' ? { message } : message;
    this.problems.push({ uri: this.uri, span: place, ...named, ...(fixes.length > 0 && { fixes }) });
  }

  /**
   * Advice on a name that is none of those allowed. Only a hundred names of a config are compared with the allowed ones:
   * in a long text that is no config, comparing all would take minutes.
   * @param otherwise the advice if no allowed name is near; without it, the allowed names are listed
   */
  adviceOn(name: WrittenName, allowed: readonly string[], otherwise?: string): Advice {
    return adviceOn(name, allowed, { budget: this.#searches, otherwise });
  }
}

/**
 * Reports each key of a map that is not allowed in it.
 * @param where the map, as the message names it: “a config”
 */
export function reportUnknownKeys(
  map: MapValue,
  { allowed, where }: { readonly allowed: Readonly<Record<string, unknown>>; readonly where: string },
  reporter: ConfigReporter,
): void {
  for (const entry of map.entries) {
    const { key, keySpan } = entry;
    if (Object.hasOwn(allowed, key) || isOwnKey(key)) continue;
    const { words, fixes } = reporter.adviceOn({ written: key, span: keySpan }, Object.keys(allowed));
    const message = `“${key}” is not a key of ${where}; ${words}.`;
    reporter.report(keySpan, message, [...fixes, ...removal(map, entry, reporter)]);
  }
}

/** Removes a key with its value; no fix where the list item or line would be left without any key. */
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

/**
 * Reads one text or a list of texts; anything else is reported and left out.
 * @param key the key in quotes, as the message names it
 */
export function readTexts(value: Value | undefined, key: string, reporter: ConfigReporter): ScalarValue[] {
  if (!value || isNothing(value)) return [];
  const items: ListValue['items'] = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) => {
    if (item.kind !== 'scalar')
      reporter.report(item.span, `${key} has single words here; write one, or a list of them.`);
    return item.kind === 'scalar' && !isNothing(item) ? [item] : [];
  });
}

/** Tells a value that is missing, as after a key with nothing after its colon. */
export const isNothing = (value: Value): boolean =>
  value.kind === 'scalar' && (value.value === null || value.value.trim() === '');
