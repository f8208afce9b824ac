import type { Token } from 'markdown-it';
import { MappedBuilder, type MappedText } from '../text/mapped';
import { LineIndex, type Span, span } from '../text/span';
import type { Block, ListPlace } from './block';
import { readMarks } from './marks/read';
import type { MarkSlip } from './marks/slip';
import type { MarkSource } from './marks/slip-collector';
import { isDoubtful, type NumberHead, readNumber } from './number-head';
import { endsParagraph, type StrayNumber } from './numbering';

/** A Markdown text as it is read. */
interface ReadMarkdown {
  /** The text without comments, and with the slips of its marks repaired. */
  readonly markdown: MappedText;
  readonly blocks: readonly Block[];
  readonly slips: readonly MarkSlip[];
}

/** Reads the blocks of a Markdown text (0-based spans in the file it is mapped to). Never throws. */
export function readMarkdown(written: MappedText, source: MarkSource): ReadMarkdown {
  const { markdown, tokens, slips } = readMarks(written, source);
  return { markdown, blocks: new BlockReader(markdown).read(tokens), slips };
}

interface OpenList {
  readonly ordered: boolean;
  fresh: boolean;
}

class BlockReader {
  readonly #lines: LineIndex;
  readonly #blocks: Block[] = [];
  readonly #lists: OpenList[] = [];
  /** The number of a list item whose first block is still to come. */
  #itemNumber: NumberHead | undefined;
  readonly #asides: NonNullable<Extract<Block, { kind: 'paragraph' }>['aside']>[] = [];
  #cursor = 0;
  // The lines of the table's row, because its cells have none.
  #row: Token['map'] = null;

  constructor(readonly markdown: MappedText) {
    this.#lines = new LineIndex(markdown.text);
  }

  read(tokens: readonly Token[]): Block[] {
    tokens.forEach((token, index) => {
      this.#token(token, tokens[index - 1], tokens[index + 1]);
    });
    return this.#blocks;
  }

  #token(token: Token, before: Token | undefined, after: Token | undefined): void {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.#lists.push({ ordered: token.type === 'ordered_list_open', fresh: false });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.#lists.pop();
        break;
      case 'list_item_open': {
        const list = this.#lists.at(-1);
        if (list) list.fresh = true;
        if (list?.ordered && this.#lists.length === 1 && this.#asides.length === 0)
          this.#itemNumber = this.#numberAt(token.map?.[0]);
        if (after?.type === 'list_item_close') this.#emptyItem(token);
        break;
      }
      case 'blockquote_open':
        this.#asides.push('quotation');
        break;
      case 'footnote_reference_open':
        this.#asides.push('footnote');
        break;
      case 'table_open':
        this.#asides.push('table');
        break;
      case 'blockquote_close':
      case 'footnote_reference_close':
      case 'table_close':
        this.#asides.pop();
        break;
      case 'tr_open':
        this.#row = token.map;
        break;
      case 'tr_close':
        this.#row = null;
        break;
      case 'inline':
        if (before?.type === 'heading_open') this.#heading(token, Number(before.tag.slice(1)));
        else this.#paragraph(token);
        break;
      case 'fence':
      case 'code_block': {
        const [from, to] = token.map ?? [0, 0];
        const text = this.markdown.slice(this.#lines.start(from), this.#lines.end(Math.max(from, to - 1)));
        const strays = token.type === 'code_block' ? this.#strays([from, to], 'code') : [];
        this.#add({ kind: 'code', span: text.whole, text, ...(strays.length > 0 && { strays }) });
        break;
      }
    }
  }

  #heading(token: Token, level: number): void {
    const text = this.#text(token);
    this.#add({ kind: 'heading', level, span: this.#place(text, token), text });
  }

  #emptyItem(token: Token): void {
    const item = this.#item();
    const end = this.#lines.end(token.map?.[0] ?? 0);
    const text = this.markdown.slice(end, end);
    if (item) this.#add({ kind: 'paragraph', span: text.whole, text, item });
  }

  #paragraph(token: Token): void {
    let text = this.#text(token);
    const item = this.#item();
    const aside = this.#asides.at(-1);
    const number = aside || item ? undefined : this.#numberAt(token.map?.[0]);
    // Leave out a number that Markdown does not read as a list’s, too, unless it may be a figure in a sentence.
    if (number && number.form !== 'loose')
      text = text.slice(this.#lengthBefore(number.span.end, text), text.text.length);
    const strays = aside === 'footnote' || aside === 'table' ? [] : this.#straysOf(token, item);
    this.#add({
      kind: 'paragraph',
      span: this.#place(text, token),
      text,
      ...(item && { item }),
      ...(number && { number }),
      ...(aside && { aside }),
      ...(strays.length > 0 && { strays }),
    });
  }

  /** The first block of a numbered item has the item's number. */
  #add(block: Block): void {
    const number = this.#itemNumber;
    this.#itemNumber = undefined;
    this.#blocks.push(number ? { ...block, number } : block);
  }

  /** The length of the part of a text that comes before an offset in the source. */
  #lengthBefore(offset: number, { segments }: MappedText): number {
    const { at = 0, source = 0, length = 0 } = segments[0] ?? {};
    return Math.max(0, Math.min(offset - source, at + length));
  }

  #item(): ListPlace | undefined {
    const list = this.#lists.at(-1);
    if (!list) return undefined;
    const first = list.fresh;
    list.fresh = false;
    return { ordered: list.ordered, first, depth: this.#lists.length };
  }

  #numberAt(line: number | undefined): NumberHead | undefined {
    return line === undefined ? undefined : this.#read(this.#lines.text(line), this.#lines.start(line));
  }

  #read(text: string, offset: number): NumberHead | undefined {
    const found = readNumber(text, offset);
    if (!found) return undefined;
    const place = ({ start, end }: Span): Span => this.markdown.span(start, end);
    return { ...found, digits: place(found.digits), span: place(found.span) };
  }

  /** The numbers at the head of the lines of a paragraph that are not its own. */
  #straysOf({ map }: Token, item: ListPlace | undefined): StrayNumber[] {
    if (!map) return [];
    const [from, to] = map;
    const inList = item && !(item.first && item.ordered && item.depth === 1);
    // Of “1. - Text” the number is that of the list around this one.
    const nested = (inList || this.#asides.length > 0) && !this.#itemNumber;
    const where = this.#asides.length > 0 ? 'quotation' : 'list';
    const own = nested ? this.#strays([from, from + 1], where) : [];
    const joins = item?.depth === 1 && item.ordered && this.#asides.length === 0;
    return [...own, ...this.#strays([from + 1, to], joins ? 'line' : 'break')];
  }

  /** @param where `break` for lines of a text in which a number is read only after a blank line */
  #strays([from, to]: readonly [number, number], where: StrayNumber['where'] | 'break'): StrayNumber[] {
    const found: StrayNumber[] = [];
    for (let line = from; line < to; line++) {
      const whole = this.#lines.text(line);
      const marks = /^(?:[ \t>]|[-*+](?=[ \t]))*/.exec(whole)?.[0] ?? '';
      const lead = marks.length;
      const start = this.#lines.start(line);
      const number = this.#read(whole.slice(lead), start + lead);
      if (!number || (where !== 'line' && isDoubtful(number))) continue;
      const place = { ...number, span: span(this.markdown.source(start), number.span.end) };
      if (where !== 'line' && where !== 'break') {
        found.push({ ...place, where: where === 'list' && /[-*+]/.test(marks) ? 'bullet' : where });
      } else if (endsParagraph(this.#lines.text(line - 1))) {
        const breakAt = this.markdown.source(this.#lines.end(line - 1));
        found.push({ ...place, where: 'line', ...(where === 'break' && { breakAt }) });
      } else if (!isDoubtful(number)) found.push({ ...place, where: 'wrapped' });
    }
    return found;
  }

  #place(text: MappedText, token: Token): Span {
    if (text.text !== '') return text.whole;
    const end = this.markdown.source(this.#lines.end((token.map ?? this.#row)?.[0] ?? 0));
    return span(end, end);
  }

  /** The block's text, found line by line in the source: Markdown has cut indentation and markers off its lines. */
  #text(token: Token): MappedText {
    const built = new MappedBuilder();
    const wanted = token.content.split('\n');
    const from = (token.map ?? this.#row)?.[0] ?? 0;
    wanted.forEach((content, index) => {
      const start = Math.max(this.#cursor, this.#lines.start(from + index));
      const end = this.#lines.end(from + index);
      const line = this.markdown.text.slice(start, end);
      const trimmed = content.trim();
      // The stop of a wrapped number was hidden from Markdown, not from the source.
      const found = line.indexOf(trimmed.replaceAll('\u2024', '.'));
      const at = start + (found >= 0 ? found : line.length - line.trimStart().length);
      const length = found >= 0 ? trimmed.length : line.trim().length;
      if (index > 0 && length > 0) built.add(' ', this.markdown.source(at), 0);
      const piece = this.markdown.slice(at, at + length);
      built.addMapped(piece);
      this.#cursor = at + length;
    });
    return built.done();
  }
}
