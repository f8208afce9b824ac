import type { MappedText } from '../../text/mapped';
import { type Span, span } from '../../text/span';
import type { ScalarValue } from '../yaml/value';
import { asLiteral } from './literal';
import type { FoundSlip, MarkEdit, MarkFix, MarkSlip } from './slip';

/** The text that a Markdown text is mapped to. */
export interface MarkSource {
  readonly text: string;
  /** The value of YAML that the Markdown is in; none for the body of a draft. */
  readonly scalar?: ScalarValue;
}

/** Collects slips with their places in the source, each once. */
export class SlipCollector {
  readonly #found: MarkSlip[] = [];
  /** The titles of fixes that cannot be made where the text is. */
  readonly #unfixed = new Map<MarkSlip, string>();
  readonly #seen = new Set<string>();
  readonly #source: MarkSource;

  constructor(source: MarkSource) {
    this.#source = source;
  }

  /** @param markdown the text that the slips were found in */
  add(markdown: MappedText, slips: readonly FoundSlip[]): void {
    for (const { span: at, fixes, repair: _, ...named } of slips) {
      const place = markdown.span(at.start, at.end);
      const key = `${named.code} ${place.start} ${named.message}`;
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      const own = fixes.flatMap((fix) => this.#inSource(markdown, fix) ?? []);
      const slip = { ...named, span: place, fixes: own };
      this.#found.push(slip);
      if (fixes[0] && own.length === 0) this.#unfixed.set(slip, fixes[0].title);
    }
  }

  /**
   * The slips. Where YAML would not read a repaired line as it is written, the fix writes the text as a block.
   * @param repaired the text without slips
   */
  done(repaired: string): MarkSlip[] {
    const { text, scalar } = this.#source;
    const block = this.#unfixed.size > 0 && scalar ? asLiteral(text, scalar, repaired) : undefined;
    if (!block) return this.#found;
    return this.#found.map((slip) => {
      const title = this.#unfixed.get(slip);
      const kind = scalar?.style === 'folded' ? 'safe' : 'suggestion';
      return title ? { ...slip, fixes: [{ title, kind, edits: [block] }] } : slip;
    });
  }

  /** A fix in the source; undefined if the text is not in the source as it is read, or YAML would read something else. */
  #inSource(markdown: MappedText, fix: MarkFix): MarkFix | undefined {
    const edits: MarkEdit[] = [];
    for (const { span: at, text } of fix.edits) {
      const written = markdown.text.slice(at.start, at.end);
      const place = markdown.span(at.start, at.end);
      const exact = this.#source.text.slice(place.start, place.end).replace(/\n +/g, '\n') === written;
      if (!exact || !this.#fits(markdown, { span: at, text })) return undefined;
      edits.push({
        span: deletesLines(written, text) ? this.#wholeLines(place) : place,
        text: this.#withIndent(text, place),
      });
    }
    return { ...fix, edits };
  }

  /** Tells whether YAML reads a changed text as it is written: a plain one must not begin with a mark of YAML. */
  #fits(markdown: MappedText, { span: at, text }: MarkEdit): boolean {
    if (this.#source.scalar?.style !== 'plain') return true;
    const begins = markdown.text.slice(0, at.start).trim() === '';
    return !begins && /^[ \p{L}]*$/u.test(text);
  }

  /** Lines of YAML with their indentation. */
  #wholeLines({ start, end }: Span): Span {
    const source = this.#source.text;
    const first = lineStart(source, start);
    const last = lineStart(source, end);
    return source.slice(first, start).trim() === '' ? span(first, last) : span(start, end);
  }

  /** The lines of a YAML text are indented, unless they are empty. */
  #withIndent(text: string, { start, end }: Span): string {
    if (!this.#source.scalar || !text.includes('\n')) return text;
    const source = this.#source.text;
    const indent = /^ */.exec(source.slice(lineStart(source, start), start))?.[0] ?? '';
    const last = /^(?:[\r\n]|$)/.test(source.slice(end, end + 1)) ? '(?!$)' : '';
    return text.replace(new RegExp(`\\n(?!\\n)${last}`, 'g'), `\n${indent}`);
  }
}

const deletesLines = (written: string, text: string): boolean => text === '' && written.endsWith('\n');

function lineStart(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(source.charAt(start - 1))) start--;
  return start;
}
