// Reads the paragraphs of a part of a Word file: its body, a note, a comment or a header.
import type { Element } from '../../text/xml';
import type { SourceBlock, SourceItem, SourceParagraph } from '../document';
import { type ChangeMarks, withinAll } from './changes';
import type { FileContext, ParagraphPlace, StoryContext, TextBox } from './context';
import { child, elementsOf, valueIn } from './elements';
import { FieldStack } from './fields';
import { readInlines } from './inlines';
import type { Counter } from './lists/numbering';
import { OpenComments } from './open-comments';
import type { Part } from './package';
import { type Ranges, rangesIn } from './ranges';
import { Runs } from './runs';
import { itemOf, type LetterFormat, levelOf, over, type WordStyle } from './styles';
import { readTable } from './tables';
import { contentOf, isWrapper } from './wrappers';

/** Reads the blocks of one part in their order. */
export class Story implements StoryContext {
  readonly fields: FieldStack;
  private readonly ranges: Ranges;
  readonly comments = new OpenComments();
  /** Names of bookmarks that wait for the next paragraph. */
  private bookmarks: string[] = [];
  /** The large first letter of the next paragraph, which is a paragraph in the file. */
  private readonly dropCap: { element: Element; marks: ChangeMarks }[] = [];
  private readonly count: Counter;

  constructor(
    readonly file: FileContext,
    readonly part: Part,
  ) {
    this.ranges = rangesIn(part.root);
    this.fields = new FieldStack(this.ranges.fields);
    this.count = file.numbering.counter();
  }

  /** The blocks in an element. */
  read(parent: Element, marks: ChangeMarks = {}): SourceBlock[] {
    const blocks: SourceBlock[] = [];
    const elements = contentOf(parent);
    elements.forEach((element, at) => {
      const next = elements[at + 1];
      if (next?.name === 'w:p' && isDropCap(element)) this.dropCap.push({ element, marks });
      else for (const block of this.readBlock(element, marks)) blocks.push(block);
    });
    return blocks;
  }

  private readBlock(element: Element, marks: ChangeMarks): SourceBlock[] {
    switch (element.name) {
      case 'w:p':
        return this.readParagraph(element, marks);
      case 'w:tbl':
        return [readTable(this, element, marks)];
      case 'w:altChunk':
        return this.readChunk(element);
      case 'm:oMathPara':
      case 'm:oMath':
      case 'w:r':
        // Not where Word has it, but some programs do.
        return this.readParagraph({ name: 'w:p', attributes: new Map(), children: [element] }, marks);
      default:
        if (this.readMark(element)) return [];
        return isWrapper(element) ? this.read(element, withinAll([element], marks)) : [];
    }
  }

  private readChunk({ attributes }: Element): SourceBlock[] {
    const blocks = this.file.chunks.read(this.part, attributes.get('r:id') ?? '');
    if (!blocks) this.file.losses.add('chunk');
    for (const id of notesIn(blocks ?? [])) this.file.notes.add(id);
    return [...(blocks ?? [])];
  }

  /** Reads a mark that has no text: of a bookmark, or of the range of a comment. */
  readMark({ name, attributes }: Element): boolean {
    const id = attributes.get('w:id') ?? '';
    switch (name) {
      case 'w:bookmarkStart':
        this.bookmarks.push(attributes.get('w:name') ?? '');
        return true;
      case 'w:commentRangeStart':
        if (this.ranges.comments.has(id) && this.file.hasComment(id)) this.comments.start(id);
        return true;
      case 'w:commentRangeEnd':
        this.comments.end(id);
        return true;
      default:
        return false;
    }
  }

  private readParagraph(element: Element, marks: ChangeMarks): SourceBlock[] {
    const properties = child(element, 'w:pPr');
    const style = this.file.styles.paragraph(valueIn(properties, 'w:pStyle'));
    const item = this.itemOf(properties, style);
    const runs = new Runs();
    const boxes: TextBox[] = [];
    const letters = this.lettersOf(style);
    const place: ParagraphPlace = { story: this, runs, boxes, letters, marks, href: undefined };
    const before = this.dropCap.splice(0);
    for (const cap of before) readInlines({ ...place, marks: cap.marks }, cap.element);
    readInlines(place, element);
    const level = levelOf(properties) ?? style?.level;
    const bookmarks = this.bookmarks.filter((name) => name !== '' && name !== '_GoBack');
    this.bookmarks = [];
    const ends = withinAll(elementsOf(child(properties, 'w:rPr')), marks);
    const { inserted, deleted } = this.file.changes.idsOf(ends);
    const paragraph: SourceParagraph = {
      type: 'paragraph',
      ...(level && { level }),
      ...(style && style !== this.file.styles.paragraph(undefined) && { style: style.name }),
      ...(item && { item }),
      runs: runs.done(),
      ...(bookmarks.length > 0 && { bookmarks }),
      ...(inserted !== undefined && { markInserted: inserted }),
      ...(deleted !== undefined && { markDeleted: deleted }),
    };
    return [paragraph, ...boxes.flatMap((box) => this.read(box.content, box.marks))];
  }

  private lettersOf(style: WordStyle | undefined): LetterFormat {
    return over(style?.letters ?? {}, this.file.styles.defaults);
  }

  private itemOf(properties: Element | undefined, style: WordStyle | undefined): SourceItem | undefined {
    const own = itemOf(properties);
    if (own.list !== undefined) return this.count(own);
    return this.count({ ...style?.item, depth: own.depth ?? style?.item.depth });
  }
}

/** The notes that some blocks refer to. */
const notesIn = (blocks: readonly SourceBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? block.runs.flatMap(({ note }) => note ?? [])
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => notesIn(cell.blocks))),
  );

function isDropCap(element: Element): boolean {
  const frame = child(child(element, 'w:pPr'), 'w:framePr');
  return /^(?:drop|margin)$/.test(frame?.attributes.get('w:dropCap') ?? '');
}
