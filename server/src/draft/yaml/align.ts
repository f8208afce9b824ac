import { MappedBuilder, MappedText } from '../../text/mapped';
import { span } from '../../text/span';
import type { ScalarStyle } from './value';

const escapeLengths: Record<string, number> = { x: 4, u: 6, U: 10 };

/** The place and the style of a scalar. */
export interface ScalarSource {
  /** The whole text of the file. */
  readonly source: string;
  /** Offset of the first character of the content: after the quote or, in a block, on its first line. */
  readonly start: number;
  /** Offset after the content. */
  readonly end: number;
  readonly style: ScalarStyle;
  /** Columns of indentation that belong to a block scalar's form, not to its text; -1 for all. */
  readonly indent: number;
}

/**
 * Finds where each character of a YAML scalar's value is in the source, by walking through both together.
 * Works for every style; if the two do not agree, only the place of the whole is known.
 */
export function align(value: string, scalar: ScalarSource): MappedText {
  if (value === '') return MappedText.coarse('', span(scalar.start, scalar.start));
  return new Aligner(value, scalar).run() ?? MappedText.coarse(value, span(scalar.start, scalar.end));
}

class Aligner {
  readonly #built = new MappedBuilder();
  /** Offset into the source. */
  #at: number;
  /** Offset into the value. */
  #done = 0;

  constructor(
    private readonly value: string,
    private readonly scalar: ScalarSource,
  ) {
    const { style, start, indent } = scalar;
    this.#at = this.#afterIndent(start, style === 'literal' || style === 'folded' ? indent : 0);
  }

  /** Undefined where value and source do not agree. */
  run(): MappedText | undefined {
    const { source, end } = this.scalar;
    while (this.#done < this.value.length) {
      if (this.#at >= end) return this.#finish();
      const found = source.charAt(this.#at);
      if (found === '\n' || found === '\r') this.#lineBreak(found);
      else if (!this.#escape(found) && !this.#run(found)) {
        if (found !== ' ' && found !== '\t') return undefined;
        this.#at++; // white space before a line break, dropped by folding
      }
    }
    return this.#built.done();
  }

  /** The source is over: only white space may be left, since a block's last line break may be the file's end. */
  #finish(): MappedText | undefined {
    const rest = this.value.slice(this.#done);
    if (rest.trim() !== '') return undefined;
    this.#built.add(rest, this.scalar.end, 0);
    return this.#built.done();
  }

  #lineBreak(found: string): void {
    const wanted = this.value.charAt(this.#done);
    if (wanted === '\n' || wanted === ' ') {
      const pair = found === '\r' && this.scalar.source[this.#at + 1] === '\n';
      this.#built.add(wanted, this.#at, pair ? 2 : 1);
      this.#done++;
    }
    this.#at = this.#nextLine(this.#at);
  }

  /** Takes an escape of a double-quoted text or a doubled quote; false if there is none. */
  #escape(found: string): boolean {
    const { source, style } = this.scalar;
    if (style === 'double' && found === '\\') {
      const code = source[this.#at + 1] ?? '';
      if (code === '\n' || code === '\r') this.#at = this.#nextLine(this.#at + 1);
      else {
        const units = (this.value.codePointAt(this.#done) as number) > 0xffff ? 2 : 1;
        this.#take(units, escapeLengths[code] ?? 2);
      }
      return true;
    }
    if (style === 'single' && found === "'" && this.value[this.#done] === "'") {
      this.#take(1, 2);
      return true;
    }
    return false;
  }

  /** Takes the characters that are the same in both; false if the first is not. */
  #run(found: string): boolean {
    if (found !== this.value[this.#done]) return false;
    let length = 1;
    while (this.#done + length < this.value.length && this.#isPlain(length)) length++;
    this.#take(length, length);
    return true;
  }

  /** Tells whether the character `ahead` of here is the same in both: no line break, escape or doubled quote. */
  #isPlain(ahead: number): boolean {
    const { source, end, style } = this.scalar;
    const wanted = this.value[this.#done + ahead];
    const at = this.#at + ahead;
    if (at >= end || source[at] !== wanted || wanted === '\n' || wanted === '\r') return false;
    return !(style === 'double' && wanted === '\\') && !(style === 'single' && wanted === "'");
  }

  #take(units: number, sourceLength: number): void {
    this.#built.add(this.value.slice(this.#done, this.#done + units), this.#at, sourceLength);
    this.#at += sourceLength;
    this.#done += units;
  }

  #nextLine(lineBreak: number): number {
    const { source, indent } = this.scalar;
    const pair = source[lineBreak] === '\r' && source[lineBreak + 1] === '\n';
    return this.#afterIndent(lineBreak + (pair ? 2 : 1), indent);
  }

  #afterIndent(from: number, indent: number): number {
    const { source, end } = this.scalar;
    const most = indent < 0 ? end : Math.min(end, from + indent);
    let at = from;
    while (at < most && (source[at] === ' ' || (indent < 0 && source[at] === '\t'))) at++;
    return at;
  }
}
