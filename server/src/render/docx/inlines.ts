import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from 'docx';
import { clean } from '../../text/xml';
import type { FootnoteRef, Inline, Marker } from '../document';
import { unbrokenPieces } from '../unbroken';
import type { DocxContext } from './context';

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly style?: string;
}

/** A number that refers to an earlier footnote; Word updates it when notes come and go. */
class NoteField extends SimpleField {
  constructor(bookmark: string, number: number) {
    super(` NOTEREF ${bookmark} \\f \\h `);
    this.root.push(new TextRun({ text: String(number), style: 'FootnoteReference' }));
  }
}

interface TextRunOptions {
  readonly look?: Look;
  /** True in a footnote, where Word has no further footnotes. */
  readonly inNote?: boolean;
}

/** Inlines as runs. */
export function runs(
  context: DocxContext,
  inlines: readonly Inline[],
  { look = {}, inNote = false }: TextRunOptions = {},
): readonly ParagraphChild[] {
  const inner = (more: Look, children: readonly Inline[]): readonly ParagraphChild[] =>
    runs(context, children, { look: { ...look, ...more }, inNote });
  return inlines.flatMap((inline): readonly ParagraphChild[] => {
    switch (inline.type) {
      case 'text':
        return text(unbroken(inline.text), look);
      case 'code':
        return text(inline.text, { ...look, style: 'HTMLCode' });
      case 'marker':
        return marker(inline, context.marked, look);
      case 'strong':
        return inner({ bold: true }, inline.inlines);
      case 'em':
        return inner({ italics: true }, inline.inlines);
      case 'strike':
        return inner({ strike: true }, inline.inlines);
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'footnote':
        return note(context, inline, inNote);
      case 'link':
        return link(inline.href, inner({ style: 'Hyperlink' }, inline.inlines));
      default:
        return inline satisfies never;
    }
  });
}

/**
 * A text whose provisions have spaces that Word does not break at. It breaks at no bracket, so that nothing invisible is put
 * between them, which would hide the provision from a search.
 */
const unbroken = (words: string): string =>
  unbrokenPieces(words)
    .map((piece) => (piece.whole ? piece.text.replaceAll(' ', '\u00A0') : piece.text))
    .join('');

/** Without marks the words of a placeholder stay, and missing text is in brackets. */
function marker({ kind, text: words }: Marker, marked: boolean, look: Look): readonly TextRun[] {
  if (marked) return text(`${kind === 'image' ? 'Image: ' : ''}${words}`, { ...look, style: 'OpenPoint' });
  return text(kind === 'placeholder' || words.startsWith('[') ? words : `[${words}]`, look);
}

/** A line break within text is a space. */
export function text(words: string, look: Look): readonly TextRun[] {
  const shown = clean(words).replace(/\s+/g, (space) => (/[\n\r]/.test(space) ? ' ' : space));
  return shown === '' ? [] : [new TextRun({ text: shown, ...look })];
}

/** A file with an invalid address is damaged to Word: only the words of the link stay. */
export function link(href: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  const address = clean(href).replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent);
  return URL.canParse(address) ? [new ExternalHyperlink({ link: address, children })] : children;
}

function note(context: DocxContext, { number }: FootnoteRef, inNote: boolean): readonly ParagraphChild[] {
  const first = !context.noted.has(number);
  if (inNote) return text(String(number), { style: 'FootnoteReference' });
  const bookmark = `_RefNote${number}`;
  if (!first) return [new NoteField(bookmark, number)];
  context.noted.add(number);
  const reference = new FootnoteReferenceRun(number);
  const references = context.published.footnotes.find((footnote) => footnote.number === number)?.refs ?? [];
  return references.length > 1 ? [new Bookmark({ id: bookmark, children: [reference] })] : [reference];
}
