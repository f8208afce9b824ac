import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { MappedText } from '../../text/mapped';
import { messagesOf } from '../../text/messages';
import { type Span, span } from '../../text/span';
import { proseKeys } from '../format-keys';
import type { SyntaxProblem } from '../problem';
import { align } from './align';
import { aliasSlip, colonSlip, type EntrySlip, entrySlip } from './entry-slips';
import type { Entry, ScalarStyle, Value } from './value';

const messages = messagesOf({
  tooManyRepeated: () =>
    'Write out the values from here on. The aliases (*) repeat more values than can be read.',
  bracketsAsName: () => 'Put this text in quotes. Brackets before a colon cannot be read as a name.',
  tooDeep: () =>
    'The brackets or lists here are nested too deeply to be read. Write each value on its own line.',
  emptyMerge: (anchor: string) =>
    `Remove this line. No entries are marked “&${anchor}”, so it repeats nothing.`,
  twice: (key: string) => `“${key}” appears twice, and only the first is read. Remove one of the two.`,
});

export interface YamlResult {
  readonly value: Value | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** Parts were left out, because they are more than anybody writes. Nothing is known about them. */
  readonly isIncomplete: boolean;
}

const styles: Record<string, ScalarStyle> = {
  QUOTE_DOUBLE: 'double',
  QUOTE_SINGLE: 'single',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};
// Deeper than any draft; the limit keeps hostile nesting from exhausting the stack.
export const deepest = 60;
// More than any draft repeats. Aliases of aliases could make millions of values of a few lines.
const mostRepeated = 10_000;

/** The message on text that is nested too deeply, before or while it is read. */
export const tooDeep = messages.tooDeep();

/** The text that is read, and the way back from its offsets to those of the file. */
interface ReaderSource {
  readonly text: string;
  /** Offset in the text of the first character that was parsed. */
  readonly base: number;
  /** The same text with its places in the file; the offsets are those of the file where this is not set. */
  readonly places?: MappedText;
}

/** The place of a value. Offsets are into the text that is read. */
interface ValuePlace {
  /** The offset at which an absent value would be written. */
  readonly empty: number;
  /** Offset after the colon; undefined for an item of a list. */
  readonly from: number | undefined;
  readonly key: string;
  readonly parent: string;
  /** It is below a key of the team’s own, which nothing reads. */
  readonly isOwn: boolean;
}

/** The key that takes in the entries of other maps. */
const mergeKey = '<<';

/** A value that aliases repeat, and the number of values in it. */
interface AnchoredValue {
  readonly value: Value;
  readonly size: number;
}

/** Makes the values of a document, each with its place in the file. */
export class Reader {
  readonly #problems: SyntaxProblem[] = [];
  /** The offsets in the file of aliases that refer to nothing. */
  readonly #unread = new Set<number>();
  readonly #anchors = new Map<string, AnchoredValue>();
  /** The number of values that were read. */
  #count = 0;
  /** The number of values that aliases added to them. */
  #repeated = 0;
  #depth = 0;
  #isTooDeep = false;

  constructor(readonly source: ReaderSource) {}

  read(document: Document | undefined): YamlResult {
    const node = document?.contents;
    const value = node
      ? this.#value(node as Node, {
          empty: this.source.base,
          from: undefined,
          key: '',
          parent: '',
          isOwn: false,
        })
      : undefined;
    const isIncomplete = this.#isTooDeep || this.#repeated > mostRepeated;
    return { value, problems: this.#problems, isIncomplete };
  }

  /** The place of a node in the text. */
  #range(node: Node): Span {
    const { base } = this.source;
    const [from, to] = node.range ?? [0, 0];
    return span(base + from, base + Math.max(from, to));
  }

  /** The place in the file of a place in the text. */
  #placed(place: Span): Span {
    return this.source.places?.span(place.start, place.end) ?? place;
  }

  #span(node: Node): Span {
    return this.#placed(this.#range(node));
  }

  /** @param place where an absent value would be written, and the keys above */
  #value(node: Node | null | undefined, place: ValuePlace): Value {
    if (isAlias(node)) return this.#alias(node, place);
    const before = this.#count;
    if (isMap(node) || isSeq(node)) return this.#anchored(node.anchor, this.#collection(node, place), before);
    if (isScalar(node)) return this.#anchored(node.anchor, this.#scalar(node, place), before);
    return this.#empty(place.empty);
  }

  #collection(node: YAMLMap | YAMLSeq, place: ValuePlace): Value {
    const whole = this.#span(node);
    if (this.#depth > deepest) return this.#tooDeep(node);
    this.#depth++;
    try {
      const written = { span: whole, flow: node.flow === true };
      if (isSeq(node)) {
        const inner = { ...place, empty: this.#range(node).start, from: undefined };
        const items = node.items.map(
          (item) => this.#textWithColon(item, place.key) ?? this.#value(item as Node, inner),
        );
        return { kind: 'list', items, ...written };
      }
      const entries = node.items.map((pair) => this.#entry(pair as Pair<Node, Node | null>, place));
      this.#reportDuplicates(entries.filter(({ key }) => key !== mergeKey));
      return { kind: 'map', entries: this.#merged(entries), ...written };
    } finally {
      this.#depth--;
    }
  }

  #tooDeep(node: Node): Value {
    const { start } = this.#range(node);
    if (!this.#isTooDeep)
      this.#problems.push({ code: 'yaml', ...tooDeep, span: this.#placed(span(start, start)) });
    this.#isTooDeep = true;
    return this.#empty(start);
  }

  #firstLine({ start, end }: Span): Span {
    const length = this.source.text.slice(start, end).search(/[\r\n]/);
    return span(start, length < 0 ? end : start + length);
  }

  #empty(at: number): Value {
    const place = this.#placed(span(at, at));
    return { kind: 'scalar', value: null, style: 'plain', span: place, text: MappedText.coarse('', place) };
  }

  #scalar(node: Scalar, place: ValuePlace): Value {
    const style = styles[node.type ?? ''] ?? 'plain';
    const range = this.#range(node);
    const slip = style === 'plain' ? this.#slip(range, place) : undefined;
    if (slip) return slip;
    if (style === 'plain' && (node.value === null || range.end === range.start)) {
      const written = this.source.text.slice(range.start, range.end).trim();
      if (written === '') return this.#empty(place.empty);
      if (node.value === null) return { ...this.#empty(place.empty), span: this.#placed(range) } as Value;
    }
    const value = style === 'plain' && node.source !== undefined ? node.source : String(node.value ?? '');
    return this.#scalarValue(value, style, range);
  }

  #scalarValue(value: string, style: ScalarStyle, range: Span): Value {
    const { places } = this.source;
    const read = this.#text(value, style, range);
    const text = places ? read.within(places) : read;
    return { kind: 'scalar', value, style, span: this.#placed(range), text };
  }

  /** Reports a slip in a plain value; returns the intended value, if it is another. */
  #slip(range: Span, { key, parent, from }: ValuePlace): Value | undefined {
    const { text } = this.source;
    return this.#meant(entrySlip({ text, key, parent, from: from ?? range.start, ...range }));
  }

  #meant(found: EntrySlip | undefined): Value | undefined {
    if (!found) return undefined;
    const { fix, ...problem } = found.problem;
    const placed = fix && { fix: { ...fix, span: this.#placed(fix.span) } };
    this.#problems.push({ ...problem, span: this.#placed(problem.span), ...placed });
    if (!found.value) return undefined;
    const { start, end } = found.value;
    const value = this.source.text.slice(start, end).replace(/(?<![ \t])[ \t]*\r?\n\s*/g, ' ');
    return this.#scalarValue(value, 'plain', span(start, end));
  }

  /** A text of a list that YAML takes for a key and its value. */
  #textWithColon(item: unknown, key: string): Value | undefined {
    if (!isMap(item) || item.flow || item.items.length !== 1 || !proseKeys.has(key)) return undefined;
    const [pair] = item.items as Pair<Node, Node | null>[];
    if (!isScalar(pair?.key) || pair.key.type !== 'PLAIN' || !/\s/.test(String(pair.key.source)))
      return undefined;
    if (pair.value && !(isScalar(pair.value) && pair.value.type === 'PLAIN')) return undefined;
    const start = this.#range(pair.key).start;
    const end = pair.value ? this.#range(pair.value).end : this.#range(item as Node).end;
    const { text } = this.source;
    return this.#meant(colonSlip(text, start, start + text.slice(start, end).trimEnd().length));
  }

  #text(value: string, style: ScalarStyle, place: Span): MappedText {
    const source = this.source.text;
    if (style === 'plain') {
      if (place.end - place.start === value.length) return MappedText.of(source, place.start, place.end);
      return align(value, { source, start: place.start, end: place.end, style, indent: -1 });
    }
    if (style === 'single' || style === 'double') {
      const closed = place.end - place.start > 1 && source[place.end - 1] === source[place.start];
      const end = closed ? place.end - 1 : place.end;
      return align(value, { source, start: place.start + 1, end, style, indent: -1 });
    }
    const header = /[^\r\n]*(?:\r\n?|\n)?/y;
    header.lastIndex = place.start;
    const line = header.exec(source)?.[0] ?? '';
    const body = place.start + line.length;
    const explicit = /^[|>][-+]?(\d)/.exec(line)?.[1];
    const indent = explicit
      ? this.#parentIndent(place.start) + Number(explicit)
      : blockIndent(source, body, place.end);
    return align(value, { source, start: Math.min(body, place.end), end: place.end, style, indent });
  }

  #parentIndent(offset: number): number {
    const { text } = this.source;
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    return line.length - line.trimStart().length;
  }

  #entry(pair: Pair<Node, Node | null>, above: ValuePlace): Entry {
    const { base, text } = this.source;
    const { key } = pair;
    const range = key ? this.#range(key) : span(base, base);
    const name = this.#keyName(key, range, above);
    // An absent value would be written after the key's colon and a space.
    const colon = /\s*:?[ \t]?/y;
    colon.lastIndex = range.end;
    const empty = range.end + (colon.exec(text)?.[0].length ?? 0);
    const isOwn = above.isOwn || name.startsWith('x-');
    const value = this.#value(pair.value, { empty, from: empty, key: name, parent: above.key, isOwn });
    return { key: name, keySpan: this.#placed(range), value };
  }

  #keyName(key: Node | null, range: Span, above: ValuePlace): string {
    if (isScalar(key)) {
      const name = key.source ?? String(key.value ?? '');
      if (key.anchor) this.#anchored(key.anchor, this.#scalarValue(name, 'plain', range), this.#count);
      return name;
    }
    if (isCollection(key)) {
      if (!above.isOwn)
        this.#problems.push({
          code: 'yaml',
          ...messages.bracketsAsName(),
          span: this.#placed(this.#firstLine(range)),
        });
      // An anchor in it can be used further down.
      else this.#value(key, { ...above, empty: range.start, from: undefined });
    }
    const target = isAlias(key) ? this.#anchors.get(key.source)?.value : undefined;
    if (target?.kind === 'scalar') return target.value ?? '';
    return this.source.text.slice(range.start, range.end);
  }

  /** The entries with those of the maps that “<<” takes in; a key that is written counts before one taken in. */
  #merged(written: readonly Entry[]): Entry[] {
    if (!written.some(({ key }) => key === mergeKey)) return [...written];
    const keys = new Set(written.map(({ key }) => key));
    return written.flatMap((entry) => {
      if (entry.key !== mergeKey) return entry;
      const maps = entry.value.kind === 'list' ? entry.value.items : [entry.value];
      if (!maps.every(({ kind }) => kind === 'map')) return this.#isUnread(entry.value) ? [] : entry;
      return maps.flatMap((map) => (map.kind === 'map' ? notYet(map.entries, keys) : []));
    });
  }

  /** True for an alias of nothing, which is reported where it is. */
  #isUnread({ span: { start } }: Value): boolean {
    return this.#unread.has(start);
  }

  #alias(node: Alias, { key, parent, from }: ValuePlace): Value {
    const range = this.#range(node as Node);
    const target = this.#anchors.get(node.source);
    if (target) return this.#repeat(target, range);
    if (key === mergeKey) {
      // In quotes it would be a text, which takes nothing in.
      const place = this.#placed(range);
      this.#problems.push({ code: 'yaml', ...messages.emptyMerge(node.source), span: place });
      this.#unread.add(place.start);
      return this.#empty(range.start);
    }
    const slip = aliasSlip({ text: this.source.text, key, parent, from: from ?? range.start, ...range });
    return this.#meant(slip) ?? this.#empty(range.start);
  }

  #repeat({ value, size }: AnchoredValue, range: Span): Value {
    const place = this.#placed(range);
    const nothing = { ...this.#empty(range.start), span: place } as Value;
    if (this.#repeated > mostRepeated) return nothing;
    this.#repeated += size;
    this.#count += size;
    if (this.#repeated <= mostRepeated) return value;
    this.#problems.push({ code: 'yaml', ...messages.tooManyRepeated(), span: place });
    this.#unread.add(place.start);
    return nothing;
  }

  /**
   * Remembers a value for its aliases.
   * @param before the number of values that were read before it
   */
  #anchored(anchor: string | undefined, value: Value, before: number): Value {
    this.#count++;
    if (anchor) this.#anchors.set(anchor, { value, size: this.#count - before });
    return value;
  }

  #reportDuplicates(entries: readonly Entry[]): void {
    const seen = new Map<string, Entry>();
    for (const entry of entries) {
      const first = seen.get(entry.key);
      if (entry.key === '') continue;
      if (!first) seen.set(entry.key, entry);
      else {
        this.#problems.push({
          code: 'duplicate-key',
          ...messages.twice(entry.key),
          span: entry.keySpan,
          related: { span: first.keySpan, message: `The first “${first.key}” is here.` },
        });
      }
    }
  }
}

function blockIndent(source: string, start: number, end: number): number {
  const line = /^([ ]*)[^\s]/m.exec(source.slice(start, end));
  return line?.[1]?.length ?? 0;
}

/** The entries whose keys are not there yet; their keys are added. */
function notYet(entries: readonly Entry[], keys: Set<string>): Entry[] {
  return entries.filter(({ key }) => {
    const isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  });
}
