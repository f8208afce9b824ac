import type { Token } from 'markdown-it';
import { MappedBuilder, type MappedText } from '../text/mapped';
import { LineIndex, type Span, span } from '../text/span';
import type { Block, ListPlace } from './block';
import { readMarks } from './marks/read';
import type { MarkSlip } from './marks/slip';
import type { MarkSource } from './marks/slip-collector';
import { type ParagraphNumber, readNumber } from './numbering';

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
        this.#blocks.push({ kind: 'code', span: text.whole, text });
        break;
      }
    }
  }

  #heading(token: Token, level: number): void {
    const text = this.#text(token);
    this.#blocks.push({ kind: 'heading', level, span: this.#place(text, token), text });
  }

  #emptyItem(token: Token): void {
    const item = this.#item();
    const end = this.#lines.end(token.map?.[0] ?? 0);
    const text = this.markdown.slice(end, end);
    if (item) this.#blocks.push({ kind: 'paragraph', span: text.whole, text, item });
  }

  #paragraph(token: Token): void {
    let text = this.#text(token);
    const item = this.#item();
    const aside = this.#asides.at(-1);
    const number = aside || (item && !item.ordered) ? undefined : this.#number(token, item);
    // A number that Markdown does not read as a list's is no part of the text either.
    if (number && !item) {
      const head = /^\d+\S?\s*/.exec(text.text)?.[0].length ?? 0;
      text = text.slice(number.wellFormed ? 0 : Math.min(head, text.text.length), text.text.length);
    }
    this.#blocks.push({
      kind: 'paragraph',
      span: this.#place(text, token),
      text,
      ...(item && { item }),
      ...(number && { number }),
      ...(aside && { aside }),
    });
  }

  #item(): ListPlace | undefined {
    const list = this.#lists.at(-1);
    if (!list) return undefined;
    const first = list.fresh;
    list.fresh = false;
    return { ordered: list.ordered, first, depth: this.#lists.length };
  }

  #number(token: Token, item: ListPlace | undefined): ParagraphNumber | undefined {
    if ((item && (!item.first || item.depth > 1)) || !token.map) return undefined;
    const line = token.map[0];
    const found = readNumber(this.#lines.text(line), this.#lines.start(line));
    if (!found) return undefined;
    const place = ({ start, end }: Span): Span => this.markdown.span(start, end);
    return { ...found, digits: place(found.digits), span: place(found.span) };
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
