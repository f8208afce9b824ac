import { oddNames } from '../../../text/characters';
import { MappedBuilder, type MappedText } from '../../../text/mapped';
import { messagesOf, type NamedMessage } from '../../../text/messages';
import { type Span, span } from '../../../text/span';
import type { SyntaxProblem } from '../../problem';
import { mostProblems } from '../yaml-problems';
import type { EditedLine } from './edited-line';
import type { SourceLine } from './lines';
import { changed, type Slip } from './slip';

const messages = messagesOf({
  lineBreak: (character: string) => `Start a new line here instead of ${oddNames(character)}.`,
});

/** Changes of lines that are made. Of neighbouring lines many can be one slip. */
const mostChanges = 5000;

/** Collects the lines of the repaired text, and what was repaired. Spans are offsets into the text as written. */
export class RepairOutput {
  readonly problems: SyntaxProblem[] = [];
  readonly #built = new MappedBuilder();
  #lastGroup = '';
  #lastLine = -2;
  #changes = 0;

  constructor(
    private readonly source: string,
    private readonly lines: readonly SourceLine[],
  ) {}

  /** There are as many slips as are repaired. */
  get isFull(): boolean {
    return this.problems.length >= mostProblems || this.#changes >= mostChanges;
  }

  get text(): MappedText {
    return this.#built.done();
  }

  /** Adds a line as it was written. */
  copy(index: number): void {
    const { raw, start } = this.lines[index] as SourceLine;
    this.#built.add(raw, start);
    this.#break(index);
  }

  /** Adds an empty line in the place of a line. */
  blank(index: number): void {
    this.#break(index);
  }

  /** Adds a line with its changes. */
  add(line: EditedLine, index: number): void {
    const { text, segments } = line.mapped;
    for (const { at, source, length, sourceLength } of segments)
      this.#built.add(text.slice(at, at + length), source, sourceLength);
    this.#break(index);
  }

  #break(index: number): void {
    const { raw, start, lineBreak } = this.lines[index] as SourceLine;
    if (lineBreak === '') return;
    const at = start + raw.length;
    if (/[\r\n]/.test(lineBreak)) this.#built.add(lineBreak, at);
    else {
      this.#built.add('\n', at, 1);
      const place = span(at, at + 1);
      const slip = {
        code: 'character',
        ...messages.lineBreak(lineBreak),
        title: 'Start a new line',
      } as const;
      this.report(index, { at: place, slip, fix: { span: place, text: '\n' } });
    }
  }

  /**
   * Changes a line, and adds the problem with the change as its fix.
   * The offset is that of the text that the slip is about; `written` is what the fix writes, if lines around it are
   * moved for reading only.
   */
  change(
    line: EditedLine,
    index: number,
    { offset, slip, written }: { readonly offset: number; readonly slip: Slip; readonly written?: string },
  ): void {
    const { changes } = slip;
    const [first, last] = [changes[0], changes.at(-1)];
    if (!first || !last) return;
    const [from, to] = [first.start, last.end];
    const before = line.text.slice(offset + from, offset + to);
    const moved = changes.map((change) => ({
      ...change,
      start: change.start - from,
      end: change.end - from,
    }));
    const fix = { span: line.place(offset + from, offset + to), text: written ?? changed(before, moved) };
    const at = line.place(offset + slip.at[0], offset + slip.at[1]);
    line.change(changes, offset);
    const earlier = this.problems.at(-1);
    if (slip.follows && index === this.#lastLine && earlier?.fix) this.#widen(earlier, line);
    else this.report(index, { at, slip, fix });
  }

  /** Makes the fix of a problem that of all changes of its line. */
  #widen(problem: SyntaxProblem, line: EditedLine): void {
    const { raw, start, text } = line;
    const fix = { title: '', ...problem.fix, span: span(start, start + raw.length), text };
    this.problems[this.problems.length - 1] = { ...problem, fix };
    this.#lastGroup = '';
  }

  /** Adds a problem that no change repairs. */
  problem(at: Span, message: NamedMessage): void {
    this.problems.push({ code: 'yaml', ...message, span: at });
    this.#lastGroup = '';
  }

  /** Adds a problem, or adds its fix to the problem of the line above if both are the same slip. */
  report(index: number, { at, slip, fix }: FaultReport): void {
    this.#changes++;
    const { group = '', code = 'yaml', title, message, situation, words } = slip;
    const last = this.problems.at(-1);
    if (group !== '' && group === this.#lastGroup && this.#isNext(index) && last?.fix) {
      const between = this.source.slice(last.fix.span.end, fix.span.start);
      const both = {
        ...last.fix,
        span: span(last.fix.span.start, fix.span.end),
        text: last.fix.text + between + fix.text,
      };
      this.problems[this.problems.length - 1] = { ...last, fix: both };
    } else {
      const safe = code === 'character' && { safe: true };
      this.problems.push({ code, message, situation, words, span: at, fix: { title, ...fix, ...safe } });
    }
    this.#lastGroup = group;
    this.#lastLine = index;
  }

  /** Tells whether only blank lines are between a line and the last that had a problem. */
  #isNext(index: number): boolean {
    for (let at = index - 1; at > this.#lastLine; at--) if (this.lines[at]?.raw.trim() !== '') return false;
    return true;
  }
}

/** A problem of a line, with its fix. */
interface FaultReport {
  readonly at: Span;
  readonly slip: Omit<Slip, 'at' | 'changes'>;
  readonly fix: { readonly span: Span; readonly text: string };
}
