import type { MappedText } from '../../text/mapped';
import type { ScalarStyle } from '../yaml/value';
import type { FoundSlip, MarkEdit, MarkFix, MarkSlip } from './slip';

/** The text that a Markdown text is mapped to. */
export interface MarkSource {
  readonly text: string;
  /** The style of the YAML scalar that the Markdown is in; none for the body of a draft. */
  readonly style?: ScalarStyle;
}

/** Collects slips with their places in the source, each once. */
export class SlipCollector {
  readonly found: MarkSlip[] = [];
  readonly #seen = new Set<string>();
  readonly #source: MarkSource;

  constructor(source: MarkSource) {
    this.#source = source;
  }

  /** @param markdown the text that the slips were found in */
  add(markdown: MappedText, slips: readonly FoundSlip[]): void {
    for (const { code, message, span, doubtful, fixes } of slips) {
      const place = markdown.span(span.start, span.end);
      const key = `${code} ${place.start}`;
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      this.found.push({
        code,
        message,
        span: place,
        ...(doubtful && { doubtful }),
        fixes: fixes.flatMap((fix) => this.#inSource(markdown, fix) ?? []),
      });
    }
  }

  /** A fix in the source; undefined where the text is not in the source as it is read, or YAML would read something else. */
  #inSource(markdown: MappedText, fix: MarkFix): MarkFix | undefined {
    const edits: MarkEdit[] = [];
    for (const { span, text } of fix.edits) {
      const place = markdown.span(span.start, span.end);
      const exact =
        this.#source.text.slice(place.start, place.end) === markdown.text.slice(span.start, span.end);
      if (!exact || !this.#fits(markdown, { span, text })) return undefined;
      edits.push({ span: place, text: this.#withIndent(text, place.start) });
    }
    return { ...fix, edits };
  }

  /** Tells whether YAML reads a changed text as it is written: a plain one must not begin with a mark of YAML. */
  #fits(markdown: MappedText, { span, text }: MarkEdit): boolean {
    if (this.#source.style !== 'plain') return true;
    const begins = markdown.text.slice(0, span.start).trim() === '';
    return !begins && /^[ \p{L}]*$/u.test(text);
  }

  /** The lines of a YAML text are indented. */
  #withIndent(text: string, offset: number): string {
    if (this.#source.style === undefined || !text.includes('\n')) return text;
    const source = this.#source.text;
    const start = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
    const indent = /^ */.exec(source.slice(start, offset))?.[0] ?? '';
    return text.replace(/\n(?!\n)/g, `\n${indent}`);
  }
}
