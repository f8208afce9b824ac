import { type Span, span } from '../../text/span';
import type { SyntaxProblem } from '../problem';
import { type MissingEnd, missingEnd } from './missing-end';

/** A text changed so that YAML can be read as it was meant, with the way back to the offsets of the original. */
export interface RepairedYaml {
  readonly text: string;
  /** The offset in the original of an offset in the repaired text. */
  readonly source: (offset: number) => number;
  /** The faults that were repaired; spans are offsets into the original. */
  readonly problems: readonly SyntaxProblem[];
}

/** A key of one word, which no sentence of a text that goes on begins with. */
const plainKey = /^ +[a-z][a-z-]*:(?:\s|$)/;
const keyStart = '^(\\s*(?:- +)*)([A-Za-z][\\w-]*):[ \\t]+';
/** A key with a value that is over at the end of its line. */
const valued = new RegExp(`${keyStart}(?:"[^"]*"|'[^']*'|[^\\s"'|>[{#&*!].*)\\s*$`, 's');
const blockHeader = /:\s*[|>][-+0-9]*\s*(?:#.*)?$/s;

/**
 * Closes what a half-typed line leaves open, so that one unfinished line does not swallow the keys after it:
 * a quote or a bracket is closed at the end of its line if the next line is a key, a key gets the colon that it lacks,
 * tabs that indent become spaces, and a key that is indented further than the one above it, which has its value, is
 * lined up with that. Called only for YAML that does not parse.
 */
export function repairYaml(text: string): RepairedYaml {
  const lines = text.split('\n');
  const repair = new Repair(lines);
  for (const index of lines.keys()) repair.line(index);
  return repair.done();
}

/** Lines that are indented further than the key above the first of them, which has a value already. */
interface Overindent {
  /** Indentation of the first of them, and by how much it is too far with all around it, in characters. */
  readonly indent: number;
  readonly by: number;
}

/** A place of the repaired text where characters were put in, or taken out if `length` is negative. */
interface Shift {
  readonly at: number;
  readonly length: number;
  /** The lengths of all shifts before it, added up. */
  readonly before: number;
}

/** The number of characters put in before an offset of the repaired text, less those taken out. */
function movedBefore(offset: number, shifts: readonly Shift[]): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle] as Shift).at < offset) low = middle + 1;
    else high = middle;
  }
  const last = shifts[low - 1];
  return last ? last.before + Math.min(last.length, offset - last.at) : 0;
}

/** A fault in a line: spans are offsets into the line as written. */
interface LineFault {
  readonly at: Span;
  readonly message: string;
  readonly title: string;
  readonly replaced: Span;
  readonly text: string;
}

/** Repairs line after line, in their order. */
class Repair {
  readonly #shifts: Shift[] = [];
  readonly #problems: SyntaxProblem[] = [];
  readonly #overindents: Overindent[] = [];
  #text = '';
  /** Offset of the line in the original. */
  #start = 0;
  /** Indentation of the key whose block of text the line is in; -1 outside of such blocks. */
  #block = -1;
  /** The last line with a key or value, as repaired. */
  #above = '';

  constructor(private readonly lines: readonly string[]) {}

  line(index: number): void {
    const raw = this.lines[index] ?? '';
    const spaced = raw.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', ' '));
    const indent = spaced.length - spaced.trimStart().length;
    const blank = spaced.trim() === '';
    if (!blank && indent - this.#excess <= this.#block) this.#block = -1;
    if (this.#block >= 0) this.#text += spaced;
    else {
      if (!blank && spaced !== raw) this.#reportTab(raw, indent);
      const line = blank ? spaced : this.#linedUp(spaced, indent);
      // The lines of a text are indented further than its key, which may be after a dash.
      if (blockHeader.test(line)) {
        this.#block = /^\s*(?:- +)*/.exec(line)?.[0].length ?? indent;
        this.#text += line;
      } else this.#close(line, missingEnd(line, this.lines, index), spaced.length - line.length);
    }
    this.#start += raw.length + 1;
    if (index < this.lines.length - 1) this.#text += '\n';
  }

  done(): RepairedYaml {
    const length = this.#start - 1;
    return {
      text: this.#text,
      problems: this.#problems,
      source: (offset) => Math.min(offset - movedBefore(offset, this.#shifts), length),
    };
  }

  /** By how many characters lines are indented too far. */
  get #excess(): number {
    return this.#overindents.at(-1)?.by ?? 0;
  }

  #report({ at, message, title, replaced, text }: LineFault): void {
    const place = ({ start, end }: Span) => span(this.#start + start, this.#start + end);
    this.#problems.push({
      code: 'yaml',
      message,
      span: place(at),
      fix: { title, span: place(replaced), text },
    });
  }

  #shift(at: number, length: number): void {
    const last = this.#shifts.at(-1);
    this.#shifts.push({ at, length, before: last ? last.before + last.length : 0 });
  }

  #reportTab(raw: string, indent: number): void {
    this.#report({
      at: span(0, indent),
      message: 'This line is indented with a tab, which YAML does not allow; use spaces.',
      title: 'Indent with spaces',
      replaced: span(0, indent),
      text: raw.slice(0, indent).replaceAll('\t', '  '),
    });
  }

  /** A line without the indentation that it has too much. */
  #linedUp(line: string, indent: number): string {
    while (indent < (this.#overindents.at(-1)?.indent ?? 0)) this.#overindents.pop();
    const key = valued.exec(this.#above);
    const column = (key?.[1]?.length ?? indent) + this.#excess;
    if (key && indent > column && plainKey.test(line)) {
      this.#report({
        at: span(0, indent),
        message: `This line stands further in than “${key[2]}” above it, which has its value already; line the two up.`,
        title: `Line up with “${key[2]}”`,
        replaced: span(0, indent),
        text: ' '.repeat(column),
      });
      this.#overindents.push({ indent, by: this.#excess + indent - column });
    }
    const excess = this.#excess;
    // From the line break on, so that the start of the repaired line is where its text was.
    if (excess > 0) this.#shift(this.#text.length - 1, -excess);
    this.#above = line.slice(excess);
    return this.#above;
  }

  /**
   * Adds a line with what is missing at its end.
   * @param moved the number of characters that the line is further left than in the original
   */
  #close(line: string, missing: MissingEnd | undefined, moved: number): void {
    if (!missing) {
      this.#text += line;
      return;
    }
    // A comment stays behind what is added.
    const cut = line.slice(0, missing.comment).trimEnd().length;
    this.#report({
      at: span(missing.at.start + moved, missing.at.end + moved),
      message: missing.message,
      title: `Add “${missing.add}”`,
      replaced: span(cut + moved, cut + moved),
      text: missing.add,
    });
    this.#shift(this.#text.length + cut, missing.add.length);
    this.#text += line.slice(0, cut) + missing.add + line.slice(cut);
  }
}
