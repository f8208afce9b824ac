import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
} from 'yaml';
import { MappedText } from '../../text/mapped';
import { type Span, span } from '../../text/span';
import { proseKeys } from '../format-keys';
import type { SyntaxProblem } from '../problem';
import { align } from './align';
import { aliasSlip, colonSlip, type EntrySlip, entrySlip } from './entry-slips';
import { repairYaml } from './repair/repair';
import { mayHaveSlips } from './repair/suspicion';
import type { Entry, ScalarStyle, Value } from './value';
import { explainYaml } from './yaml-problems';

export interface YamlResult {
  readonly value: Value | undefined;
  readonly problems: readonly SyntaxProblem[];
}

const options = {
  keepSourceTokens: false,
  strict: true,
  uniqueKeys: false,
  merge: false,
  logLevel: 'silent',
} as const;
const styles: Record<string, ScalarStyle> = {
  QUOTE_DOUBLE: 'double',
  QUOTE_SINGLE: 'single',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};
// Deeper than any draft; the limit keeps hostile nesting from exhausting the stack.
const deepest = 60;

/**
 * Reads a part of a text as YAML. Never throws: parts that cannot be read are left out, with a problem for each.
 * All spans are offsets into the whole `source`.
 * @param start offset of the first character of the YAML
 * @param end offset after its last character
 */
export function readYaml(source: string, start: number, end: number): YamlResult {
  // The parser does not know line ends of old Macs.
  const text = source.includes('\r') ? source.replace(/\r(?!\n)/g, '\n') : source;
  const yaml = text.slice(start, end);
  if (nesting(yaml) > deepest) {
    const message =
      'The brackets or lists here are nested too deeply to be read; write the values on lines of their own.';
    return { value: undefined, problems: [{ code: 'yaml', message, span: span(start, start) }] };
  }
  const document = parseDocument(yaml, options);
  const isBroken = document.errors.length > 0 || hasSentenceAsKey(document);
  if (!isBroken && !mayHaveSlips(yaml)) return new Reader({ text, base: start }).read(document);
  const repaired = repairYaml(yaml, isBroken);
  if (repaired.problems.length === 0) {
    const problems = explainYaml(document.errors, yaml).map((problem) => movedBy(problem, start));
    return withProblems(problems, new Reader({ text, base: start }).read(document));
  }
  let { text: outer, problems } = repaired;
  let again = parseDocument(outer.text, options);
  if (!isBroken && again.errors.length > 0) {
    ({ text: outer, problems } = repairYaml(yaml, true));
    again = parseDocument(outer.text, options);
  }
  const rest = explainYaml(again.errors, outer.text)
    .map((problem) => ({ ...problem, span: outer.span(problem.span.start, problem.span.end) }))
    .filter((problem) => !problems.some((other) => isNear(yaml, other.span, problem.span)));
  const places = outer.movedBy(start);
  const found = [...problems, ...rest].map((problem) => movedBy(problem, start));
  return withProblems(found, new Reader({ text: outer.text, base: 0, places }).read(again));
}

/** Tells whether a map at the top has a key that is a sentence: a text that is not indented. */
function hasSentenceAsKey({ contents }: Document): boolean {
  if (!isMap(contents)) return false;
  return contents.items.some(
    ({ key }) => isScalar(key) && key.type === 'PLAIN' && String(key.source).split(' ', 7).length > 6,
  );
}

const withProblems = (
  problems: readonly SyntaxProblem[],
  { value, problems: others }: YamlResult,
): YamlResult => ({
  value,
  problems: [...problems, ...others],
});

function movedBy({ fix, ...problem }: SyntaxProblem, by: number): SyntaxProblem {
  const moved = (place: Span): Span => span(place.start + by, place.end + by);
  return { ...problem, span: moved(problem.span), ...(fix && { fix: { ...fix, span: moved(fix.span) } }) };
}

/** Tells whether two places are on the same line or on neighbouring lines. */
function isNear(text: string, a: Span, b: Span): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const between = text.slice(first.start, second.start);
  return between.indexOf('\n') === between.lastIndexOf('\n');
}

/** The deepest nesting that the brackets and list dashes of a text can make, at the most. */
function nesting(text: string): number {
  let depth = 0;
  let most = 0;
  for (const c of text.matchAll(/[[\]{}]|(?:[-?] +){20,}/g)) {
    if (c[0].length > 1) most = Math.max(most, c[0].length / 2);
    else if (c[0] === '[' || c[0] === '{') most = Math.max(most, ++depth);
    else depth = Math.max(0, depth - 1);
  }
  return most;
}

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
  /** Where an absent value would be written. */
  readonly empty: number;
  /** Offset after the colon; undefined for an item of a list. */
  readonly from: number | undefined;
  readonly key: string;
  readonly parent: string;
}

/** The key that takes in the entries of other maps. */
const mergeKey = '<<';

class Reader {
  readonly #problems: SyntaxProblem[] = [];
  readonly #anchors = new Map<string, Value>();

  constructor(readonly source: ReaderSource) {}

  read(document: Document): YamlResult {
    const node = document.contents;
    const value = node
      ? this.#value(node as Node, { empty: this.source.base, from: undefined, key: '', parent: '' })
      : undefined;
    return { value, problems: this.#problems };
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
    if (isMap(node)) {
      const written = node.items.map((pair) => this.#entry(pair as Pair<Node, Node | null>, place.key));
      this.#reportDuplicates(written.filter(({ key }) => key !== mergeKey));
      const entries = this.#merged(written);
      const found: Value = { kind: 'map', entries, span: this.#span(node), flow: node.flow === true };
      return this.#anchored(node.anchor, found);
    }
    if (isSeq(node)) {
      const empty = this.#range(node).start;
      const items = node.items.map(
        (item) =>
          this.#textWithColon(item, place.key) ??
          this.#value(item as Node, { ...place, empty, from: undefined }),
      );
      const found: Value = { kind: 'list', items, span: this.#span(node), flow: node.flow === true };
      return this.#anchored(node.anchor, found);
    }
    if (isScalar(node)) return this.#anchored(node.anchor, this.#scalar(node, place));
    return this.#empty(place.empty);
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

  /** Reports a slip in a plain value; returns the value that was meant, if it is another. */
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
    const value = this.source.text.slice(start, end).replace(/[ \t]*\r?\n\s*/g, ' ');
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

  #entry(pair: Pair<Node, Node | null>, parent: string): Entry {
    const { base, text } = this.source;
    const { key } = pair;
    const range = key ? this.#range(key) : span(base, base);
    const name = this.#keyName(key, range);
    // An absent value would be written after the key's colon and a space.
    const colon = /\s*:?[ \t]?/y;
    colon.lastIndex = range.end;
    const empty = range.end + (colon.exec(text)?.[0].length ?? 0);
    const value = this.#value(pair.value, { empty, from: empty, key: name, parent });
    return { key: name, keySpan: this.#placed(range), value };
  }

  #keyName(key: Node | null, range: Span): string {
    if (isScalar(key)) {
      const name = key.source ?? String(key.value ?? '');
      if (key.anchor) this.#anchored(key.anchor, this.#scalarValue(name, 'plain', range));
      return name;
    }
    const target = isAlias(key) ? this.#anchors.get(key.source) : undefined;
    // What is marked in a key that is a list or map can be named further down.
    if (isMap(key) || isSeq(key))
      this.#value(key as Node, { empty: range.start, from: undefined, key: '', parent: '' });
    if (target?.kind === 'scalar') return target.value ?? '';
    return this.source.text.slice(range.start, range.end);
  }

  /** The entries with those of the maps that “<<” takes in; a key that is written counts before one taken in. */
  #merged(written: readonly Entry[]): Entry[] {
    if (!written.some(({ key }) => key === mergeKey)) return [...written];
    const keys = new Set(written.map(({ key }) => key));
    return written.flatMap((entry) => {
      const maps = entry.value.kind === 'list' ? entry.value.items : [entry.value];
      if (entry.key !== mergeKey || !maps.every(({ kind }) => kind === 'map')) return entry;
      const found: Entry[] = [];
      for (const map of maps) {
        for (const inner of map.kind === 'map' ? map.entries : []) {
          if (keys.has(inner.key)) continue;
          keys.add(inner.key);
          found.push(inner);
        }
      }
      return found;
    });
  }

  #alias(node: Alias, { key, parent, from }: ValuePlace): Value {
    const target = this.#anchors.get(node.source);
    if (target) return target;
    const range = this.#range(node as Node);
    const slip = aliasSlip({ text: this.source.text, key, parent, from: from ?? range.start, ...range });
    return this.#meant(slip) ?? this.#empty(range.start);
  }

  /** Remembers a value for its aliases. */
  #anchored(anchor: string | undefined, value: Value): Value {
    if (anchor) this.#anchors.set(anchor, value);
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
          message: `“${entry.key}” is given twice, and only the first is read; remove one of the two.`,
          span: entry.keySpan,
          related: { span: first.keySpan, message: `“${first.key}” is given here first.` },
        });
      }
    }
  }
}

function blockIndent(source: string, start: number, end: number): number {
  const line = /^([ ]*)[^\s]/m.exec(source.slice(start, end));
  return line?.[1]?.length ?? 0;
}
