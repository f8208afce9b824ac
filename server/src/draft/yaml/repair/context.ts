import type { EditedLine } from './edited-line';
import type { SourceLine } from './lines';
import type { Outline } from './outline';
import type { RepairOutput } from './output';
import { plainKey } from './scan';

/** The parts of a repair that work on the same text. */
export interface RepairContext {
  readonly lines: readonly SourceLine[];
  readonly out: RepairOutput;
  readonly outline: Outline;
  /** The text cannot be parsed; otherwise only slips that change its meaning are repaired. */
  readonly broken: boolean;
}

/** A line that is being read. */
export interface CurrentLine {
  readonly line: EditedLine;
  /** Its 0-based number. */
  readonly at: number;
}

export const isBlank = (raw: string | undefined): boolean => raw === undefined || /^[ \t]*$/.test(raw);

/** The number of spaces and tabs that a line begins with. */
export const indentOf = (raw: string): number => /^[ \t]*/.exec(raw)?.[0].length ?? 0;

const anyKey = /^["']?[A-Za-z][\w-]*["']?[ \t]*:(?:\s|$)/;
export const separator = /^(?:---|\.\.\.)(?:[ \t]|$)/;

/** Tells whether a line begins a key, an item or a document that ends a value of a key at a column. */
export function endsValue(raw: string, column: number, { outline }: RepairContext): boolean {
  const indent = indentOf(raw);
  const content = raw.slice(indent);
  if (indent === 0 && separator.test(raw)) return true;
  if (indent > column) return false;
  if (anyKey.test(content)) return true;
  return /^-(?:\s|$)/.test(content) && outline.find(indent, 'item') !== undefined;
}

/** The last line of a plain value that begins on a line: the lines below it that are further in and have no key. */
export function lastOfValue(index: number, column: number, { lines }: RepairContext): number {
  let last = index;
  for (let at = index + 1; at < lines.length; at++) {
    const { raw } = lines[at] as SourceLine;
    if (isBlank(raw)) continue;
    const content = raw.slice(indentOf(raw));
    if (indentOf(raw) <= column || content.startsWith('#') || plainKey.test(content)) return last;
    if (/^- +[a-z][a-z-]*:\s/.test(content)) return last;
    last = at;
  }
  return last;
}

/** Finds the lines that are not empty, comments or separators. Lines are asked for in their order. */
export class ContentLines {
  #next = 0;

  constructor(readonly lines: readonly SourceLine[]) {}

  /** The first one after a line. Many lines before it have the same one, which is looked for once. */
  after(at: number): SourceLine | undefined {
    if (this.#next <= at) {
      const isContent = ({ raw }: SourceLine): boolean =>
        !isBlank(raw) && !/^\s*#/.test(raw) && !separator.test(raw);
      this.#next = at + 1;
      for (let line = this.lines[this.#next]; line && !isContent(line); line = this.lines[this.#next])
        this.#next++;
    }
    return this.lines[this.#next];
  }
}
