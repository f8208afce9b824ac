import { type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { ReportToken, TokenMark } from '../../versions/tokens';
import { link } from '../inlines';
import { isNote, type NoteNumbers, type VersionNotes } from './notes';
import { piecesOf, type VersionPiece } from './pieces';
import { type Presence, type Revisions, textRun } from './revisions';

/** The runs of one paragraph, and the history of the break at its end. */
export interface WrittenLine {
  readonly children: ParagraphChild[];
  end: Presence;
}

interface LineOptions {
  /** True if a line break begins another paragraph, as in a cell; it stays in its paragraph otherwise. */
  readonly divides?: boolean;
  /** True in a footnote. */
  readonly inNote?: boolean;
}

/** Writes the pieces of a comparison as runs. */
export class PieceWriter {
  constructor(
    readonly revisions: Revisions,
    readonly notes: VersionNotes,
  ) {}

  /** The pieces as one paragraph or, where they are divided, several. */
  lines(pieces: readonly VersionPiece[], options: LineOptions = {}): WrittenLine[] {
    const writer = new LineWriter(this, options);
    for (const piece of this.#withNotes(pieces)) for (const at of piece.tokens.keys()) writer.add(piece, at);
    return writer.done();
  }

  /** Keeps the mark of a note whose words have changed: the change is in the note. */
  #withNotes(pieces: readonly VersionPiece[]): VersionPiece[] {
    const result: VersionPiece[] = [];
    for (const piece of pieces) {
      const last = result.at(-1);
      const [before, after] = [last?.tokens.at(-1), piece.tokens.at(-1)];
      const isChange = last?.is === 'removed' && piece.is === 'added';
      if (!isChange || !before || !after || !this.notes.isOneNote(before, after)) {
        result.push(piece);
        continue;
      }
      result.splice(-1, 1, { ...last, tokens: last.tokens.slice(0, -1) });
      result.push({ ...piece, tokens: piece.tokens.slice(0, -1) });
      result.push({ is: 'same', tokens: [after], before: [before] });
    }
    return result;
  }

  /** The pieces as the runs of one paragraph. */
  runs(pieces: readonly VersionPiece[]): ParagraphChild[] {
    return this.lines(pieces).flatMap(({ children }) => children);
  }

  /** Words that only the earlier version has. */
  deleted(words: string): TextRun {
    return textRun(words, {}, 'removed');
  }

  /** The mark of a footnote in the text, or in another note. */
  note(numbers: NoteNumbers, inNote = false): readonly ParagraphChild[] {
    if (inNote) return this.notes.numbers(numbers);
    return this.notes.mark(numbers, (before, after) => this.noteParagraphs(piecesOf(before, after)));
  }

  /** The words of a footnote. Word puts its number right before the first one. */
  noteParagraphs(pieces: readonly VersionPiece[], space = ' '): Paragraph[] {
    return this.lines(pieces, { divides: true, inNote: true }).map(({ children, end }, at) => {
      const lead = at === 0 && space !== '' ? [new TextRun({ text: space })] : [];
      const run = this.revisions.mark(end);
      return new Paragraph({ style: 'FootnoteText', children: [...lead, ...children], run });
    });
  }
}

/** Text with one history and one formatting, which is not yet written. */
interface OpenText {
  readonly is: Presence;
  readonly marks: readonly TokenMark[];
  words: string;
}

/** If there is a space before a token in each version, with its formatting. */
interface SpaceBefore {
  readonly before: boolean;
  readonly after: boolean;
  readonly marks: readonly TokenMark[];
}

class LineWriter {
  readonly #lines: WrittenLine[] = [{ children: [], end: 'same' }];
  #open: OpenText | undefined;
  /** True for the versions that have words in this paragraph: no space is before the first. */
  readonly #has = { before: false, after: false };

  constructor(
    readonly writer: PieceWriter,
    readonly options: LineOptions,
  ) {}

  done(): WrittenLine[] {
    this.#flush();
    return this.#lines;
  }

  add(piece: VersionPiece, at: number): void {
    const { is, tokens, before } = piece;
    const token = tokens[at] as ReportToken;
    const earlier = is === 'same' ? (before[at] ?? token) : token;
    if (token.text === '\n') {
      this.#break(is);
      return;
    }
    const marks = at > 0 && tokens[at - 1]?.marks === token.marks ? token.marks : [];
    if (at === 0 || is !== 'same') this.#space(is, { before: earlier.spaced, after: token.spaced, marks });
    else if (token.spaced) this.#write(' ', is, marks);
    if (isNote(token)) {
      this.#flush();
      const numbers = {
        ...(is !== 'added' && { before: Number(earlier.text) }),
        ...(is !== 'removed' && { after: Number(token.text) }),
      };
      this.#children.push(...this.writer.note(numbers, this.options.inNote));
    } else this.#write(token.text.replaceAll(' ', '\u00A0'), is, token.marks);
    if (is !== 'added') this.#has.before = true;
    if (is !== 'removed') this.#has.after = true;
  }

  get #children(): ParagraphChild[] {
    return (this.#lines.at(-1) as WrittenLine).children;
  }

  /** The space before a token, in each version that has it. */
  #space(is: Presence, spaced: SpaceBefore): void {
    const before = is !== 'added' && spaced.before && this.#has.before;
    const after = is !== 'removed' && spaced.after && this.#has.after;
    if (before && after) this.#write(' ', 'same', spaced.marks);
    else if (before) this.#write(' ', 'removed', spaced.marks);
    else if (after) this.#write(' ', 'added', spaced.marks);
  }

  #break(is: Presence): void {
    this.#flush();
    if (this.options.divides) {
      (this.#lines.at(-1) as WrittenLine).end = is;
      this.#lines.push({ children: [], end: 'same' });
    } else this.#children.push(...this.writer.revisions.track(is, [new TextRun({ break: 1 })]));
    if (is !== 'added') this.#has.before = false;
    if (is !== 'removed') this.#has.after = false;
  }

  #write(words: string, is: Presence, marks: readonly TokenMark[]): void {
    const last = this.#open;
    const isAlike = last?.marks === marks || (last?.marks.length === 0 && marks.length === 0);
    if (last?.is !== is || !isAlike) {
      this.#flush();
      this.#open = { is, marks, words: '' };
    }
    if (this.#open) this.#open.words += words;
  }

  #flush(): void {
    if (!this.#open) return;
    const { is, marks, words } = this.#open;
    this.#open = undefined;
    const runs = this.writer.revisions.track(is, [textRun(words, lookOf(marks), is)]);
    const href = marks.find((mark) => mark.type === 'link')?.href;
    this.#children.push(...(href === undefined ? runs : link(href, runs)));
  }
}

const lookOf = (marks: readonly TokenMark[]): IRunOptions => {
  const has = (type: TokenMark['type']): boolean => marks.some((mark) => mark.type === type);
  return {
    ...(has('strong') && { bold: true }),
    ...(has('em') && { italics: true }),
    ...(has('strike') && { strike: true }),
    ...(has('link') && { style: 'Hyperlink' }),
    ...(has('code') && { style: 'HTMLCode' }),
  };
};
