import {
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
import { type Span, span } from '../../text/span';
import type { SyntaxProblem } from '../problem';
import { align } from './align';
import { composeYaml } from './compose';
import { repairYaml } from './repair';
import type { Entry, ScalarStyle, Value } from './value';
import { explainYaml, firstProblems } from './yaml-problems';

export interface YamlResult {
  readonly value: Value | undefined;
  readonly problems: readonly SyntaxProblem[];
}

const styles: Record<string, ScalarStyle> = {
  QUOTE_DOUBLE: 'double',
  QUOTE_SINGLE: 'single',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};
// Deeper than any draft; the limit keeps hostile nesting from exhausting the stack.
const deepest = 60;
// More than any draft repeats. Aliases of aliases could make millions of values of a few lines.
const mostRepeated = 10_000;

const tooManyRepeated =
  'From here on, the aliases (*) repeat more values than can be read. Write the values out.';
const keyIsNoWord = 'A key must be a word. Write this bracketed list or map as text, in quotes.';
const tooDeep =
  'The brackets or lists here are nested too deeply to be read; write the values on lines of their own.';

/**
 * Reads a part of a text as YAML. Never throws: parts that cannot be read are left out, with a problem for each.
 * All spans are offsets into the whole `source`.
 * @param start offset of the first character of the YAML
 * @param end offset after its last character
 */
export function readYaml(source: string, start: number, end: number): YamlResult {
  const yaml = source.slice(start, end);
  if (nesting(yaml) > deepest) {
    return { value: undefined, problems: [{ code: 'yaml', message: tooDeep, span: span(start, start) }] };
  }
  const composed = composeYaml(yaml);
  if (!composed.document || (composed.document.errors.length === 0 && composed.stop === undefined)) {
    return new Reader(source, start, (offset) => offset + start).read(composed.document, []);
  }
  const repaired = repairYaml(yaml);
  const { document, stop } = repaired.problems.length > 0 ? composeYaml(repaired.text) : composed;
  const rest: SyntaxProblem[] = explainYaml(document?.errors ?? [], repaired.text, stop).map((problem) => ({
    ...problem,
    span: span(repaired.source(problem.span.start), repaired.source(problem.span.end)),
  }));
  const moved = (place: Span): Span => span(place.start + start, place.end + start);
  const problems = firstProblems([...repaired.problems, ...rest]).map(({ fix, ...problem }) => ({
    ...problem,
    span: moved(problem.span),
    ...(fix && { fix: { ...fix, span: moved(fix.span) } }),
  }));
  return new Reader(source, start, (offset) => repaired.source(offset) + start).read(document, problems);
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

/** A value that aliases repeat, and the number of values in it. */
interface AnchoredValue {
  readonly value: Value;
  readonly size: number;
}

class Reader {
  readonly #problems: SyntaxProblem[] = [];
  readonly #anchors = new Map<string, AnchoredValue>();
  /** The number of values that were read. */
  #count = 0;
  /** The number of values that aliases added to them. */
  #repeated = 0;
  #depth = 0;
  #isTooDeep = false;

  constructor(
    readonly source: string,
    readonly base: number,
    readonly back: (offset: number) => number,
  ) {}

  read(document: Document | undefined, problems: readonly SyntaxProblem[]): YamlResult {
    const node = document?.contents;
    const value = node ? this.#value(node as Node, this.base) : undefined;
    return { value, problems: [...problems, ...this.#problems] };
  }

  #span(node: Node): Span {
    const [from, to] = node.range ?? [0, 0];
    return span(this.back(from), Math.max(this.back(from), this.back(to)));
  }

  /** @param empty offset where an absent value would be written */
  #value(node: Node | null | undefined, empty: number): Value {
    if (isAlias(node)) return this.#alias(node.source, this.#span(node));
    const before = this.#count;
    if (isMap(node) || isSeq(node)) return this.#anchored(node.anchor, this.#collection(node), before);
    if (isScalar(node)) return this.#anchored(node.anchor, this.#scalar(node, empty), before);
    return this.#empty(empty);
  }

  #collection(node: YAMLMap | YAMLSeq): Value {
    const place = this.#span(node);
    if (this.#depth > deepest) return this.#tooDeep(place);
    this.#depth++;
    try {
      const written = { span: place, flow: node.flow === true };
      if (isSeq(node)) {
        const items = node.items.map((item) => this.#value(item as Node, place.start));
        return { kind: 'list', items, ...written };
      }
      const entries = node.items.map((pair) => this.#entry(pair as Pair<Node, Node | null>));
      this.#reportDuplicates(entries);
      return { kind: 'map', entries, ...written };
    } finally {
      this.#depth--;
    }
  }

  #tooDeep(place: Span): Value {
    if (!this.#isTooDeep)
      this.#problems.push({ code: 'yaml', message: tooDeep, span: span(place.start, place.start) });
    this.#isTooDeep = true;
    return this.#empty(place.start);
  }

  #firstLine({ start, end }: Span): Span {
    const length = this.source.slice(start, end).search(/[\r\n]/);
    return span(start, length < 0 ? end : start + length);
  }

  #empty(at: number): Value {
    const text = MappedText.coarse('', span(at, at));
    return { kind: 'scalar', value: null, style: 'plain', span: span(at, at), text };
  }

  #scalar(node: Scalar, empty: number): Value {
    const style = styles[node.type ?? ''] ?? 'plain';
    const place = this.#span(node);
    if (style === 'plain' && (node.value === null || place.end === place.start)) {
      const written = this.source.slice(place.start, place.end).trim();
      if (written === '') return this.#empty(empty);
      if (node.value === null) return { ...this.#empty(empty), span: place } as Value;
    }
    const value = style === 'plain' && node.source !== undefined ? node.source : String(node.value ?? '');
    return { kind: 'scalar', value, style, span: place, text: this.#text(value, style, place) };
  }

  #text(value: string, style: ScalarStyle, place: Span): MappedText {
    const { source } = this;
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
    const lineStart = this.source.lastIndexOf('\n', offset - 1) + 1;
    const line = this.source.slice(lineStart, offset);
    return line.length - line.trimStart().length;
  }

  #entry(pair: Pair<Node, Node | null>): Entry {
    const { key } = pair;
    const keySpan = key ? this.#span(key) : span(this.base, this.base);
    if (isCollection(key))
      this.#problems.push({ code: 'yaml', message: keyIsNoWord, span: this.#firstLine(keySpan) });
    const name = isScalar(key)
      ? (key.source ?? String(key.value ?? ''))
      : this.source.slice(keySpan.start, keySpan.end);
    // An absent value would be written after the key's colon and a space.
    const colon = /\s*:?[ \t]?/y;
    colon.lastIndex = keySpan.end;
    const afterColon = keySpan.end + (colon.exec(this.source)?.[0].length ?? 0);
    return { key: name, keySpan, value: this.#value(pair.value, afterColon) };
  }

  #alias(name: string, place: Span): Value {
    const target = this.#anchors.get(name);
    if (target) return this.#repeat(target, place);
    const message = `“*${name}” stands for a text marked “&${name}”, and nothing before it is marked so; write the value out.`;
    this.#problems.push({ code: 'yaml', message, span: place });
    return { ...this.#empty(place.start), span: place } as Value;
  }

  #repeat({ value, size }: AnchoredValue, place: Span): Value {
    if (this.#repeated > mostRepeated) return { ...this.#empty(place.start), span: place } as Value;
    this.#repeated += size;
    this.#count += size;
    if (this.#repeated <= mostRepeated) return value;
    this.#problems.push({ code: 'yaml', message: tooManyRepeated, span: place });
    return { ...this.#empty(place.start), span: place } as Value;
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
