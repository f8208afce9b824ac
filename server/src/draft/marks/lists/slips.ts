import { columns } from '../blocks/code';
import { anyWhite, isOdd, type MarkedLine, markedLine } from '../line';
import { type FoundSlip, mostRead } from '../slip';
import type { MarkdownView } from '../view';
import { bulletOf, isPlain } from './bullets';
import { type ListLine, slipsOfItems } from './items';

const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const bulletItem = /^([ \t]*)([-*+])([ \t]+)(?=\S)/;
const oddItem = new RegExp(`^(${anyWhite}*)([-*+])(${anyWhite}+)(?=\\S)`);
const rule = /^[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const heading = /^[ \t]*#{1,6}[ \t]/;
const quote = /^[“‘"']/;

/** Lines of one family that follow each other. */
interface Run {
  readonly lines: ListLine[];
  /** A heading, a colon or a list item before them announces a list. */
  readonly announced: boolean;
  /** There are empty lines between them. */
  apart: boolean;
}

/** The slips of lines that were to be items of a list. */
export function listSlips(view: MarkdownView): FoundSlip[] {
  const reader = new ListReader(view);
  for (let number = 0; number < view.lines.count && !reader.full; number++) reader.read(number);
  return slipsOfItems(reader.done());
}

class ListReader {
  readonly #view: MarkdownView;
  readonly #found: ListLine[] = [];
  readonly #runs = new Map<string, Run>();
  /** The last line that is not empty. */
  #before = '';
  /** A block begins: the line before is empty or a heading. */
  #fresh = true;
  /** The lines belong to a list. */
  #inList = false;
  #seen = 0;

  constructor(view: MarkdownView) {
    this.#view = view;
  }

  get full(): boolean {
    return this.#seen >= mostRead;
  }

  done(): ListLine[] {
    this.#close();
    return this.#found.sort((a, b) => a.line.number - b.line.number);
  }

  read(number: number): void {
    if (this.#view.fenced.has(number)) {
      this.#close();
      this.#fresh = true;
      return;
    }
    const line = markedLine(this.#view, number);
    if (!/\S/.test(line.text)) {
      this.#fresh = true;
      return;
    }
    const listLine = isPlain(line.text) ? undefined : this.#listLine(line);
    if (listLine) this.#add(listLine);
    else this.#other(line.text);
    this.#before = line.text;
    this.#fresh = heading.test(line.text);
  }

  #listLine(line: MarkedLine): ListLine | undefined {
    const { text, number } = line;
    if (rule.test(text)) return undefined;
    const base = { line, inList: this.#inList, indented: this.#view.indented.has(number) };
    const plain = bulletItem.exec(text);
    const odd = isOdd(text.slice(0, 40)) ? oddItem.exec(text) : null;
    if (odd) {
      const [whole, lead = '', mark = '', gap = ''] = odd;
      if (isOdd(whole)) return { ...base, lead, mark, gap, family: 'odd' };
    }
    if (plain) {
      const [, lead = '', mark = '', gap = ''] = plain;
      // Below a bullet that is repaired it is an item of a list in the list.
      const below = this.#inList && this.#found.at(-1)?.family !== 'indented';
      const lazy = columns(lead) >= 4 && !below && !base.indented && !this.#view.marked.has(number);
      return lazy ? { ...base, lead, mark, gap, family: 'indented' } : undefined;
    }
    const bullet = bulletOf(text);
    return bullet && { ...base, ...bullet };
  }

  #add(line: ListLine): void {
    this.#seen++;
    const { family, mark } = line;
    const opens = this.#fresh || this.#inList || this.#runs.size > 0 || announces(this.#before);
    if (family === 'sure' || family === 'odd' || family === 'indented') this.#found.push(line);
    else {
      const key = family === 'hyphen' ? mark : family;
      const run = this.#runs.get(key);
      if (run) {
        run.lines.push(line);
        run.apart ||= this.#fresh;
      } else if (opens) {
        const below = this.#inList && !this.#fresh;
        const announced = below || announces(this.#before) || heading.test(this.#before);
        this.#runs.set(key, { lines: [line], announced, apart: false });
      } else return;
    }
    this.#inList = true;
  }

  /** A line that is not an item: it goes on with what is before it, or begins something else. */
  #other(text: string): void {
    if (item.test(text)) {
      this.#inList = true;
      return;
    }
    if (!heading.test(text) && !(this.#fresh && !/^(?: {2}|\t)/.test(text))) return;
    this.#close();
  }

  #close(): void {
    this.#inList = false;
    for (const run of this.#runs.values()) if (isList(run)) this.#found.push(...run.lines);
    this.#runs.clear();
  }
}

const announces = (before: string): boolean => /:[*_]{0,3}$/.test(before.trimEnd());

/** Tells whether lines are items. What children say may begin with a dash, and a note with an asterisk. */
function isList({ lines, announced, apart }: Run): boolean {
  const [first] = lines;
  if (!first) return false;
  const spoken = lines.every(({ line, lead, mark, gap }) =>
    quote.test(line.text.slice(lead.length + mark.length + gap.length)),
  );
  if (spoken && (apart || lines.length === 1) && first.family !== 'letter') return false;
  if (lines.length > 1 || (first.family === 'hyphen' && first.mark === '-')) return true;
  return announced && !first.mark.endsWith('.');
}
