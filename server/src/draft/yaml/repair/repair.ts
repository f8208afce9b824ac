import type { MappedText } from '../../../text/mapped';
import { messagesOf } from '../../../text/messages';
import type { SyntaxProblem } from '../../problem';
import { blockText } from './block-text';
import { characterSlip } from './characters';
import { ContentLines, indentOf, isBlank, lastOfValue, type RepairContext, separator } from './context';
import { EditedLine } from './edited-line';
import { leaveOutHtml } from './html-comment';
import { blockKey, bulletSlip, keySlip } from './key-slips';
import { linesOf, type SourceLine } from './lines';
import { openValue, type ValueStart } from './open-value';
import { Outline } from './outline';
import { RepairOutput } from './output';
import { columnOfItem, columnOfKey, nextLines } from './placing';
import { quoteLines } from './quote-lines';
import { type KeyPlace, keyAt, plainEnd, plainKey } from './scan';
import type { Slip } from './slip';
import { isStrayDash, stray, strayLine } from './stray-lines';
import { unreadFrom } from './unread';
import { blockSlip, valueSlip } from './value-slips';

const messages = messagesOf({
  strayMark: (mark: string, key: string) =>
    `Remove “${mark}” before “${key}”. The lines above and below do not have it.`,
  strayDash: (key: string) => `Remove the dash before “${key}”. The lines above and below do not have one.`,
  secondDraft: (key: string) =>
    `Remove everything from this line on, or move it to another file. It is not read, because it has a second “${key}”.`,
  dashesInside: () => 'Remove this line of dashes, so that the lines below it belong to the draft.',
  stopsInside: () => 'Remove this line of full stops, so that the lines below it belong to the draft.',
  tabs: () => 'Indent this line with spaces. YAML does not allow tabs here.',
  lineUp: () => 'Line this up with the lines next to it.',
  lineUpItem: () => 'Line this up with the list items above it.',
  lineUpWith: (key: string) => `Line this up with “${key}” above it.`,
  comment: () => 'Put this text in quotes. YAML would leave out everything from “#” on, as a comment.',
});

/** A text that was changed so that YAML reads it as the writer intended. */
export interface RepairedYaml {
  /** The changed text; each character knows its place in the original. */
  readonly text: MappedText;
  /** The faults that were repaired; spans are offsets into the original. */
  readonly problems: readonly SyntaxProblem[];
  /** The problem of the lines that are left out, because there are too many slips above them. */
  readonly unread?: SyntaxProblem | undefined;
}

/**
 * Repairs slips line by line, in a copy, so that the lines after a slip are still read. The slips are characters that look
 * like others, keys without their colon, wrong indentation, values that need quotes, and quotes and brackets that are not
 * closed.
 * @param broken says that the text cannot be parsed; of one that can, only slips that change its meaning are repaired
 */
export const repairYaml = (text: string, broken: boolean): RepairedYaml => new Repair(text, broken).run();

/** Lines that are moved, from a line with this indentation on to the first that is further out. */
interface Shift {
  readonly indent: number;
  readonly to: number;
  readonly isItem: boolean;
}

/** The column that a line has, and the one that it should have. */
interface Placing {
  readonly from: number;
  readonly to: number;
  readonly isItem: boolean;
}

class Repair {
  readonly context: RepairContext;
  readonly #shifts: Shift[] = [];
  /** The number of columns by which the line is moved to the left, with a line above. */
  #moved = 0;
  readonly #contents: ContentLines;
  /** The least indentation of keys. */
  readonly #root: number;

  constructor(text: string, broken: boolean) {
    const lines = linesOf(text);
    this.#contents = new ContentLines(lines);
    this.context = { lines, out: new RepairOutput(text, lines), outline: new Outline(), broken };
    const columns = lines.filter(({ raw }) => plainKey.test(raw.trimStart())).map(({ raw }) => indentOf(raw));
    this.#root = columns.reduce((least, column) => Math.min(least, column), columns[0] ?? 0);
  }

  run(): RepairedYaml {
    const { lines, out } = this.context;
    let at = 0;
    while (at < lines.length && !out.isFull) at = this.#line(at);
    const unread = unreadFrom(this.#contents.after(at - 1), lines);
    return { text: out.text, problems: out.problems, unread };
  }

  /** @returns the next line to read */
  #line(at: number): number {
    const { lines, out, broken } = this.context;
    const { raw, start } = lines[at] as SourceLine;
    if (isBlank(raw) || /^[ \t]*#/.test(raw) || this.#isPart(raw)) return this.#copied(at);
    const line = new EditedLine(raw, start);
    this.#repairCharacters(line, at);
    if (separator.test(line.text)) return this.#separator(line, at);
    if (/^%[A-Z]/.test(line.text)) return this.#copied(at);
    if (broken) this.#repairTabs(line, at);
    this.#move(line);
    const indent = indentOf(line.text);
    if (broken && isStrayDash(line.text, indent, this.context)) {
      const text = line.text.slice(indent);
      out.change(line, at, { offset: indent, slip: stray(text, this.context) });
      return this.#added(line, at);
    }
    this.#repairBullet(line, at, indent);
    return this.#content(line, at, this.#items(line, at, indent));
  }

  #repairBullet(line: EditedLine, at: number, indent: number): void {
    const text = line.text.slice(indent);
    const slip = bulletSlip(text, this.#mayBeItem(indent), this.#keys);
    const change = slip?.changes[0];
    if (!slip || !change) return;
    const rest = text.slice(change.end);
    const next = nextLines(at, this.context, this.#moved);
    const place = columnOfItem({ column: indent, text: rest, next }, { ...this.context, broken: true });
    const mark = text.slice(0, change.end).trim();
    const removal = {
      ...slip,
      ...messages.strayMark(mark, keyAt(rest)?.key ?? ''),
      title: `Remove “${mark}”`,
      changes: [{ ...change, text: '' }],
    };
    this.context.out.change(line, at, { offset: indent, slip: place === 'key' ? removal : slip });
  }

  get #keys(): 'any' | 'draft-keys' {
    return this.context.broken ? 'any' : 'draft-keys';
  }

  #copied(at: number): number {
    this.context.out.copy(at);
    return at + 1;
  }

  /** Tells whether a line is part of the value above it, or of something that is none of ours. */
  #isPart(raw: string): boolean {
    const { outline, broken } = this.context;
    const indent = indentOf(raw);
    if (!broken && indent > 0 && outline.root.startsWith('x-')) return true;
    const { top } = outline;
    if (!top?.filled || indent <= top.column || /^[ \t]*[^\t\n\r -~]/.test(raw)) return false;
    return !(broken && /^(?:- +)?[a-z][a-z-]*[ \t]*:(?:\s|$)/.test(raw.slice(indent)));
  }

  #repairCharacters(line: EditedLine, at: number): void {
    const { out, outline } = this.context;
    const indent = /^\s*/.exec(line.text)?.[0].length ?? 0;
    const slip = characterSlip(line.text, outline.parentAt(indent));
    if (slip) out.change(line, at, { offset: 0, slip });
  }

  #separator(line: EditedLine, at: number): number {
    const { lines, out, outline } = this.context;
    const next = this.#contents.after(at);
    if (!outline.top || !next) return this.#copied(at);
    const key = keyAt(next.raw)?.key ?? '';
    const second = outline.hasKey(0, key);
    const inside = line.text.startsWith('-') ? messages.dashesInside() : messages.stopsInside();
    const named = second ? messages.secondDraft(key) : inside;
    const end = line.text.length;
    const slip = { ...named, title: 'Remove the line', at: [0, line.text.trimEnd().length] } as const;
    if (second) {
      out.problem(line.place(...slip.at), named);
      return lines.length;
    }
    out.change(line, at, { offset: 0, slip: { ...slip, changes: [{ start: 0, end, text: '' }] } });
    out.add(line, at);
    return at + 1;
  }

  #repairTabs(line: EditedLine, at: number): void {
    const { out, outline } = this.context;
    const [lead = ''] = /^[ \t]*/.exec(line.text) ?? [];
    if (!lead.includes('\t')) return;
    const { top } = outline;
    const widths = [2, 4, 8, 1].map((width) => lead.replaceAll('\t', ' '.repeat(width)).length);
    const kind = line.text.startsWith('-', lead.length) ? 'item' : 'key';
    const fits = (width: number): boolean =>
      top && !top.filled ? width > top.column : outline.find(width, kind) !== undefined;
    const width = widths.find(fits) ?? widths[0] ?? 2;
    out.change(line, at, {
      offset: 0,
      slip: {
        ...messages.tabs(),
        title: 'Indent with spaces',
        at: [0, lead.length],
        changes: [{ start: 0, end: lead.length, text: ' '.repeat(width) }],
        group: 'tabs',
      },
    });
  }

  /** Moves a line with the line above that was lined up. */
  #move(line: EditedLine): void {
    const indent = indentOf(line.text);
    while (indent < (this.#shifts.at(-1)?.indent ?? 0)) this.#shifts.pop();
    const shift = this.#shifts.at(-1);
    this.#moved = 0;
    if (!shift) return;
    const isItem = line.text.startsWith('-', indent);
    const isSibling = indent === shift.indent && isItem === shift.isItem && indent > 0;
    const isBelow = shift.isItem ? indent > shift.indent + 1 : indent > shift.indent;
    const { top } = this.context.outline;
    const isInner = top?.filled === false && top.column >= shift.to;
    const moves = isSibling || (isBelow && (shift.to < shift.indent || isInner));
    if (!moves) return;
    this.#moved = Math.min(indent, shift.indent - shift.to);
    line.replace(0, indent, ' '.repeat(indent - this.#moved));
  }

  #mayBeItem(indent: number): boolean {
    const { outline } = this.context;
    const level = outline.at(indent);
    return level !== undefined && (level.kind === 'item' ? level.column === indent : !level.filled);
  }

  /** Reads the dashes of a line, and returns the offset of what is after them. */
  #items(line: EditedLine, at: number, indent: number): number {
    const { out, outline } = this.context;
    let column = indent;
    for (let dash = /^-(?:[ \t]+|$)/.exec(line.text.slice(column)); dash; ) {
      if (column === indent) {
        const rest = line.text.slice(column + dash[0].length);
        const next = nextLines(at, this.context, this.#moved);
        const place = columnOfItem({ column, text: rest, next }, this.context);
        if (place === 'key') {
          const slip = {
            ...messages.strayDash(keyAt(rest)?.key ?? ''),
            title: 'Remove the dash',
            at: [0, 1],
            changes: [{ start: 0, end: dash[0].length, text: '' }],
            follows: true,
          } as const;
          out.change(line, at, { offset: column, slip });
          return column;
        }
        column = this.#lineUp(line, at, { from: column, to: place, isItem: true });
      }
      outline.add({ column, kind: 'item', key: '', filled: false });
      column += dash[0].length;
      dash = /^-(?:[ \t]+|$)/.exec(line.text.slice(column));
    }
    return column;
  }

  /** Lines up a line that is indented too far or too little, and returns its column. */
  #lineUp(line: EditedLine, at: number, { from, to, isItem }: Placing): number {
    if (from === to) return from;
    const { text, raw } = line;
    const key = isItem ? undefined : this.context.outline.find(to, 'key')?.key;
    const others = isItem ? messages.lineUpItem() : messages.lineUp();
    const slip = {
      ...(key === undefined ? others : messages.lineUpWith(key)),
      title: key === undefined ? 'Line up' : `Line up with “${key}”`,
      at: [0, from > 0 ? from : text.trimEnd().length],
      changes: [{ start: 0, end: from, text: ' '.repeat(to) }],
      follows: true,
    } as const;
    const indent = indentOf(raw);
    const written = ' '.repeat(Math.max(0, to + this.#moved));
    this.context.out.change(line, at, { offset: 0, slip, ...(this.#moved > 0 && { written }) });
    // Lines below are not moved with one whose indentation was of other characters.
    if (/^ *[!-~]/.test(raw)) this.#shifts.push({ indent, to: to + indent - from, isItem });
    return to;
  }

  /** Reads the key or text of a line after its dashes. */
  #content(line: EditedLine, at: number, offset: number): number {
    const { outline, broken } = this.context;
    const first = offset === indentOf(line.text);
    const start = offset + (properties.exec(line.text.slice(offset))?.[0].length ?? 0);
    if (start >= line.text.length || line.text[start] === '#') return this.#added(line, at);
    const key = this.#keyIn(line, at, start);
    if (key) {
      const to = first
        ? columnOfKey(
            {
              column: offset,
              text: line.text.slice(start),
              next: nextLines(at, this.context, this.#moved),
            },
            { root: this.#root, ...this.context },
          )
        : offset;
      this.#lineUp(line, at, { from: offset, to, isItem: false });
      outline.add({ column: to, kind: 'key', key: key.key, filled: false });
      return this.#value(line, at, { start: start + to - offset + key.value, column: to, key: key.key });
    }
    const { top } = outline;
    const text = line.text.slice(start);
    const isValue = top ? !top.filled && (!first || offset > top.column) : /^["'[{|>]/.test(text);
    // A word that keys are lined up with is one of them, and not the value of the key above.
    const isKey = first && /^[\w-]+[ \t]*$/.test(text) && this.#isBeforeKey(at, offset);
    if ((isValue && !(broken && isKey)) || !broken || /^[?:](?:\s|$)/.test(text))
      return this.#value(line, at, { start, column: top?.column ?? 0, key: outline.parentAt(offset + 1) });
    if (text.startsWith('<!--')) return leaveOutHtml(line, at, this.context);
    this.context.out.change(line, at, { offset: start, slip: strayLine(text, at, this.context) });
    if (!isKey && top?.filled === false && indentOf(line.text) > top.column) top.filled = true;
    const added = keyAt(line.text.trimStart());
    if (added) outline.add({ column: offset, kind: 'key', key: added.key, filled: false });
    return this.#added(line, at);
  }

  /** Tells whether the next line has a key at a column. */
  #isBeforeKey(at: number, column: number): boolean {
    const [next] = nextLines(at, this.context, this.#moved);
    return next?.indent === column && plainKey.test(next.content);
  }

  /** The key at a place of a line, after slips between key and value. */
  #keyIn(line: EditedLine, at: number, start: number): KeyPlace | undefined {
    const { out, outline, broken } = this.context;
    const text = line.text.slice(start);
    const key = keyAt(text);
    if (key) return key;
    // The text of a list item, and the text below a key, may look like a key.
    const inText =
      start > indentOf(line.text) || (outline.top?.filled === false && start > outline.top.column);
    const isAny = broken && (!inText || this.#isBeforeKey(at, start) || blockKey.test(text));
    const slip = keySlip(text, isAny ? 'any' : 'draft-keys', outline.parentAt(start));
    if (!slip) return undefined;
    out.change(line, at, { offset: start, slip });
    return keyAt(line.text.slice(start));
  }

  #added(line: EditedLine, at: number): number {
    this.context.out.add(line, at);
    return at + 1;
  }

  #value(line: EditedLine, at: number, { column, key, ...place }: ValueStart): number {
    const { outline, broken } = this.context;
    const start = place.start + (properties.exec(line.text.slice(place.start))?.[0].length ?? 0);
    const value = line.text.slice(start);
    const bare = value.startsWith('#') ? '' : plainEnd(value).trim();
    if (bare === '' || /^[&!][^\s,[\]{}]*$/.test(bare)) return this.#added(line, at);
    if (outline.top) outline.top.filled = true;
    const header = /^[|>][-+]?(\d?)[-+]?$/.exec(bare);
    if (header) {
      const digits = Number(header[1]);
      this.#added(line, at);
      const indent = digits > 0 ? column + digits : undefined;
      return blockText({ from: at + 1, column, key, indent }, this.context);
    }
    const next = openValue({ line, at }, { start, column, key }, this.context);
    if (next !== undefined) return next;
    return broken ? this.#brokenValue(line, at, { start, column, key }) : this.#added(line, at);
  }

  /** Reads a value that ends on its line, or goes on in plain text, of YAML that cannot be parsed. */
  #brokenValue(line: EditedLine, at: number, { start, column, key }: ValueStart): number {
    const { out, outline, lines } = this.context;
    const below = lines[at + 1]?.raw ?? '';
    const indent = indentOf(below) > column ? indentOf(below) : column + 2;
    const block = blockSlip(line.text, start, indent);
    if (block) {
      out.change(line, at, { offset: 0, slip: block });
      this.#added(line, at);
      return blockText({ from: at + 1, column, key, indent }, this.context);
    }
    const parent = outline.parentAt(column);
    const slip = valueSlip({ text: line.text, start, key, parent }) ?? this.#commentInText(line, at, start);
    if (!slip) return this.#added(line, at);
    const last = slip.quotes ? lastOfValue(at, column, this.context) : at;
    if (last > at) return quoteLines({ line, at }, { start, last, slip }, this.context);
    out.change(line, at, { offset: 0, slip });
    const second = /\n *(\S+):/.exec(line.text)?.[1];
    if (second !== undefined) outline.add({ column, kind: 'key', key: second, filled: true });
    return this.#added(line, at);
  }

  /** A hash sign in a text that goes on in the next line: the comment would end the text. */
  #commentInText(line: EditedLine, at: number, start: number): Slip | undefined {
    const value = line.text.slice(start);
    const end = plainEnd(value).length;
    if (!/^#[A-Za-z0-9]/.test(value.slice(end))) return undefined;
    const column = indentOf(line.text);
    if (lastOfValue(at, column, this.context) === at) return undefined;
    return {
      ...messages.comment(),
      title: 'Put the text in quotes',
      at: [start, line.text.trimEnd().length],
      changes: [],
      quotes: true,
    };
  }
}

/** An anchor or a tag before a value. */
const properties = /^(?:[&!][^\s,[\]{}]*[ \t]+)+/;
