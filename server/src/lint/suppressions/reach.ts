import type { Draft } from '../../draft/draft';
import type { CommentWord, Suppression } from '../../draft/suppression';
import type { Value } from '../../draft/yaml/value';
import type { SuppressionReach } from '../../rules/suppression/input';
import { type Span, span } from '../../text/span';

/** The reach of each rule that a draft's suppressions name (0-based offsets into its text). */
export function reachesOf(draft: Draft): SuppressionReach[] {
  const { suppressions, text, lines } = draft;
  if (suppressions.length === 0) return [];
  const next = new NextLines(draft);
  const ends = endsOf(suppressions);
  return suppressions.flatMap((by): SuppressionReach[] => {
    if (by.misplaced) return [];
    const { command, rules, span } = by;
    if (command.text === 'disable-file')
      return rules.map((rule) => ({ by, rule, start: 0, end: text.length }));
    if (command.text === 'disable-line') {
      const start = lines.start(lines.line(span.start));
      return rules.map((rule) => ({ by, rule, start, end: lines.end(lines.line(span.end)) }));
    }
    if (command.text === 'disable-next-line') {
      const { start, end } = next.after(by);
      return rules.map((rule) => ({ by, rule, start, end }));
    }
    if (command.text !== 'disable') return [];
    return rules.map((rule) => {
      const closedBy = ends.get(rule);
      const end = closedBy?.span.start ?? text.length;
      return { by, rule, start: span.end, end, ...(closedBy && { closedBy }) };
    });
  });
}

/** The “enable” that ends each rule of a “disable”, for those that have one. */
function endsOf(suppressions: readonly Suppression[]): ReadonlyMap<CommentWord, Suppression> {
  const ends = new Map<CommentWord, Suppression>();
  const nextOfRule = new Map<string, Suppression>();
  let nextOfAll: Suppression | undefined;
  for (const suppression of suppressions.filter(({ misplaced }) => !misplaced).reverse()) {
    const { command, rules } = suppression;
    if (command.text === 'disable') {
      for (const rule of rules) {
        const end = nextOfRule.get(rule.text) ?? nextOfAll;
        if (end) ends.set(rule, end);
      }
    } else if (command.text === 'enable' && rules.length === 0) {
      nextOfAll = suppression;
      nextOfRule.clear();
    } else if (command.text === 'enable') for (const { text } of rules) nextOfRule.set(text, suppression);
  }
  return ends;
}

/** Finds the lines after the suppressions of a draft. */
class NextLines {
  readonly #draft: Draft;
  /** The lines that have a suppression and nothing before it. */
  readonly #comments = new Set<number>();
  /** The ends of the paragraphs by the line on which they begin. */
  readonly #paragraphs = new Map<number, number>();
  /** The ends of the single values by the line on which they begin, for suppressions in YAML. */
  readonly #values = new Map<number, number>();
  /** The lines that were passed over last, which those after the next suppression nearly always are. */
  #passed = { from: 0, to: 0 };

  constructor(draft: Draft) {
    this.#draft = draft;
    const { lines, suppressions, passages, data } = draft;
    for (const { span: place } of suppressions) {
      const [from, to] = [lines.line(place.start), lines.line(place.end)];
      if (
        lines
          .text(from)
          .slice(0, place.start - lines.start(from))
          .trim() !== ''
      )
        continue;
      for (let line = from; line <= to; line++) this.#comments.add(line);
    }
    for (const { blocks } of passages)
      for (const block of blocks)
        if (block.kind === 'paragraph' && block.aside !== 'table') this.#extend(this.#paragraphs, block.span);
    if (suppressions.some(({ style }) => style === 'yaml')) this.#addValues(data);
  }

  /**
   * The next line that is neither empty nor a suppression, together with the whole paragraph, or value of a key, that
   * begins there: neither can have a comment in it.
   */
  after({ span: place, style }: Suppression): Span {
    const { text, lines } = this.#draft;
    const line = this.#wordsFrom(lines.line(place.end) + 1);
    const start = lines.start(line);
    const end = Math.max(lines.end(line), this.#paragraphs.get(line) ?? 0);
    const to = style === 'yaml' ? this.#values.get(line) : undefined;
    // The range of a text runs on over the empty lines after it, up to the next key.
    return span(
      start,
      to === undefined ? end : Math.max(end, start + text.slice(start, to).trimEnd().length),
    );
  }

  /** The first line from another on that is neither empty nor a suppression. */
  #wordsFrom(from: number): number {
    const { lines } = this.#draft;
    const { from: first, to } = this.#passed;
    let line = first <= from && from <= to ? to : from;
    while (line < lines.count - 1 && (this.#comments.has(line) || lines.text(line).trim() === '')) line++;
    this.#passed = { from, to: line };
    return line;
  }

  #addValues(value: Value | undefined): void {
    if (value?.kind === 'scalar') this.#extend(this.#values, value.span);
    if (value?.kind === 'list') for (const item of value.items) this.#addValues(item);
    if (value?.kind === 'map') for (const entry of value.entries) this.#addValues(entry.value);
  }

  #extend(ends: Map<number, number>, { start, end }: Span): void {
    const line = this.#draft.lines.line(start);
    ends.set(line, Math.max(end, ends.get(line) ?? 0));
  }
}
