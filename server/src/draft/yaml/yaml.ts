import {
  type Document,
  isAlias,
  isCollection,
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
import type { SyntaxProblem } from '../problem';
import { align } from './align';
import { repairYaml } from './repair';
import type { Entry, ScalarStyle, Value } from './value';
import { explainYaml } from './yaml-problems';

export interface YamlResult {
  readonly value: Value | undefined;
  readonly problems: readonly SyntaxProblem[];
}

const options = {
  keepSourceTokens: false,
  strict: false,
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
  const yaml = source.slice(start, end);
  if (nesting(yaml) > deepest) {
    const message =
      'The brackets or lists here are nested too deeply to be read; write the values on lines of their own.';
    return { value: undefined, problems: [{ code: 'yaml', message, span: span(start, start) }] };
  }
  const document = parseDocument(yaml, options);
  if (document.errors.length === 0) {
    return new Reader(source, start, (offset) => offset + start).read(document, []);
  }
  const repaired = repairYaml(yaml);
  const again = repaired.problems.length > 0 ? parseDocument(repaired.text, options) : document;
  const rest: SyntaxProblem[] = explainYaml(again.errors, repaired.text).map((problem) => ({
    ...problem,
    span: span(repaired.source(problem.span.start), repaired.source(problem.span.end)),
  }));
  const moved = (place: Span): Span => span(place.start + start, place.end + start);
  const problems = [...repaired.problems, ...rest].map(({ fix, ...problem }) => ({
    ...problem,
    span: moved(problem.span),
    ...(fix && { fix: { ...fix, span: moved(fix.span) } }),
  }));
  return new Reader(source, start, (offset) => repaired.source(offset) + start).read(again, problems);
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

class Reader {
  readonly #problems: SyntaxProblem[] = [];
  readonly #anchors = new Map<string, Value>();

  constructor(
    readonly source: string,
    readonly base: number,
    readonly back: (offset: number) => number,
  ) {}

  read(document: Document, problems: readonly SyntaxProblem[]): YamlResult {
    const node = document.contents;
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
    if (isMap(node)) {
      const entries = node.items.map((pair) => this.#entry(pair as Pair<Node, Node | null>));
      this.#reportDuplicates(entries);
      const found: Value = { kind: 'map', entries, span: this.#span(node), flow: node.flow === true };
      return this.#anchored(node.anchor, found);
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.#value(item as Node, this.#span(node).start));
      const found: Value = { kind: 'list', items, span: this.#span(node), flow: node.flow === true };
      return this.#anchored(node.anchor, found);
    }
    if (isScalar(node)) return this.#anchored(node.anchor, this.#scalar(node, empty));
    return this.#empty(empty);
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
    if (target) return target;
    const message = `“*${name}” stands for a text marked “&${name}”, and nothing before it is marked so; write the value out.`;
    this.#problems.push({ code: 'yaml', message, span: place });
    return { ...this.#empty(place.start), span: place } as Value;
  }

  /** Remembers a value for its aliases; only scalars, so that lists of lists of aliases cannot grow without bound. */
  #anchored(anchor: string | undefined, value: Value): Value {
    if (anchor && (value.kind === 'scalar' || !isCollection(value))) this.#anchors.set(anchor, value);
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
