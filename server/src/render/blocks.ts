import type { Token } from 'markdown-it';
import type { Span } from '../text/span';
import type { Column, Inline, ListItem, PublishedBlock, PublishedHeading, PublishedRow } from './document';
import { plainText } from './document';
import type { DocumentCounters } from './document-counters';
import { type GapMarks, provisionalImage } from './gap-marks';
import { type InlineScope, inlinesOf } from './inlines';
import type { NoteReader, Notes } from './notes';
import { inlineLabel, type Parsed, type Piece, siblings } from './parse';

/** Makes the model's blocks of a parsed text. */
export class Blocks implements NoteReader {
  #level = 1;

  readonly counters: DocumentCounters;
  readonly notes: Notes;
  readonly marks: GapMarks;

  constructor(
    { counters, notes, marks }: Pick<Blocks, 'counters' | 'notes' | 'marks'>,
    readonly parsed: Parsed,
  ) {
    this.counters = counters;
    this.notes = notes;
    this.marks = marks;
    notes.from(this);
  }

  /** @param numbered true if the items of an ordered list at the top are numbered paragraphs */
  piece(piece: Piece, numbered = false): PublishedBlock[] {
    if (numbered && piece.tokens[0]?.type === 'ordered_list_open') return this.#numbered(piece.tokens);
    return this.of(piece.tokens);
  }

  /**
   * A piece that is a heading.
   * @param level in the document, if it is not the draft’s
   */
  heading({ tokens, source, level: own = 2 }: Piece, level?: 1 | 2): PublishedHeading {
    // No level is left out on the way down, whatever the draft does: readers of a screen jump from one to the next.
    const fits =
      level ?? (Math.min(6, Math.max(2, Math.min(own, this.#level + 1))) as PublishedHeading['level']);
    this.#level = fits;
    const written = this.#inlines(tokens[1], source);
    const inlines = written.length > 0 ? written : [this.#unwritten(headingMessage, source)];
    const id = this.counters.id(plainText(inlines));
    return { type: 'heading', level: fits, id, inlines, ...(source && { source }) };
  }

  /** The blocks of sibling tokens. */
  of(tokens: readonly Token[]): PublishedBlock[] {
    return siblings(tokens).flatMap((group) => this.#block(group));
  }

  /** Inline tokens outside of a block, as a paragraph. */
  loose(tokens: readonly Token[]): PublishedBlock[] {
    const { whole } = this.parsed.markdown;
    const inlines = this.marks.mark(trimmed(inlinesOf(tokens, this.#scope(whole))), whole);
    return inlines.length > 0 ? [{ type: 'paragraph', inlines }] : [];
  }

  #block(group: readonly Token[]): PublishedBlock[] {
    const first = group[0] as Token;
    const place = this.parsed.place(first.map);
    const source = place && { source: place };
    const inner = group.slice(1, -1);
    switch (first.type) {
      case 'heading_open':
        return [this.heading({ tokens: group, source: place, level: Number(first.tag.slice(1)) })];
      case 'paragraph_open': {
        const inlines = this.#inlines(inner[0], place);
        return inlines.length > 0 ? [{ type: 'paragraph', inlines, ...source }] : [];
      }
      case 'inline':
        return [{ type: 'paragraph', inlines: this.#inlines(first, place), ...source }];
      case 'bullet_list_open':
      case 'ordered_list_open': {
        const ordered = first.type === 'ordered_list_open';
        const start = ordered ? Number(first.attrGet('start') ?? 1) : 1;
        const tight = inner.some(({ hidden }) => hidden);
        return [{ type: 'list', ordered, start, tight, items: this.#items(inner), ...source }];
      }
      case 'blockquote_open':
        return [{ type: 'quote', blocks: this.of(inner), ...source }];
      case 'table_open':
        return [this.#table(inner, place)];
      case 'fence':
      case 'code_block':
        return [
          { type: 'preformatted', text: this.parsed.restore(first.content).replace(/\n$/, ''), ...source },
        ];
      case 'hr':
        return [{ type: 'rule', ...source }];
      case 'footnote_reference_open':
        return []; // A note within a list or quotation, which the notes have already.
      default:
        return [];
    }
  }

  #items(tokens: readonly Token[]): ListItem[] {
    return siblings(tokens).map((item) => {
      const place = this.parsed.place(item[0]?.map);
      const blocks = this.of(item.slice(1, -1));
      return {
        blocks: blocks.length > 0 ? blocks : [this.#emptyItem(place)],
        ...(place && { source: place }),
      };
    });
  }

  #emptyItem(place: Span | undefined): PublishedBlock {
    const source = place ?? this.parsed.markdown.whole;
    return { type: 'paragraph', inlines: [this.#unwritten(itemMessage, place)], source };
  }

  #unwritten(message: string, place: Span | undefined): Inline {
    return this.counters.marker(
      'empty',
      { text: 'Nothing written yet', message },
      place ?? this.parsed.markdown.whole,
    );
  }

  #numbered(tokens: readonly Token[]): PublishedBlock[] {
    return this.#items(tokens.slice(1, -1)).flatMap(({ blocks, source }) => {
      const [first, ...rest] = blocks;
      if (first?.type !== 'paragraph') return blocks;
      return [{ ...first, number: this.counters.nextParagraph(), ...(source && { source }) }, ...rest];
    });
  }

  #table(tokens: readonly Token[], place: Span | undefined): PublishedBlock {
    // Rows are in a head and a body.
    const rows = siblings(tokens).flatMap((group) => siblings(group.slice(1, -1)));
    const read = rows.map((row) => ({
      source: this.parsed.place(row[0]?.map),
      cells: siblings(row.slice(1, -1)),
    }));
    const [head, ...body] = read;
    const columns = (head?.cells ?? []).map((cell): Column => {
      const align = /text-align:(left|center|right)/.exec(String(cell[0]?.attrGet('style') ?? ''))?.[1];
      const heading = this.#inlines(cell[1], head?.source);
      return { heading, ...(align && { align: align as 'left' | 'center' | 'right' }) };
    });
    const bodyRows = body.map(({ cells, source }): PublishedRow => {
      const row = cells.map((cell) => {
        const inlines = this.#inlines(cell[1], source);
        const blocks: PublishedBlock[] = inlines.length > 0 ? [{ type: 'paragraph', inlines }] : [];
        return { blocks };
      });
      return { cells: row, ...(source && { source }) };
    });
    return { type: 'table', holds: 'other', columns, rows: bodyRows, ...(place && { source: place }) };
  }

  #inlines(token: Token | undefined, place: Span | undefined): Inline[] {
    if (!token) return [];
    const source = this.parsed.place(token.map) ?? place ?? this.parsed.markdown.whole;
    return this.marks.mark(trimmed(inlinesOf(token.children ?? [], this.#scope(source))), source);
  }

  #scope(source: Span): InlineScope {
    const { parsed, notes } = this;
    return {
      restore: parsed.restore,
      image: (description) => provisionalImage(description.trim() || 'Image without a description', source),
      footnote: ({ label, id }) => notes.refer(this, label ?? inlineLabel(id ?? 0)),
    };
  }
}

const itemMessage = 'Write this item, or remove it.';
const headingMessage = 'Add words to this heading, or remove it.';

/** Removes the white space that a comment or a line’s end leaves. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const [first, last] = [inlines[0], inlines.at(-1)];
  const all = [...inlines];
  if (first?.type === 'text') all[0] = { type: 'text', text: first.text.trimStart() };
  const end = all.length - 1;
  const tail = all[end];
  if (last?.type === 'text' && tail?.type === 'text') all[end] = { type: 'text', text: tail.text.trimEnd() };
  return all.filter((inline) => inline.type !== 'text' || inline.text !== '');
}
