import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from 'docx';
import type { FootnoteRef, Inline, Marker } from '../document';
import type { Context } from './context';
import { clean } from './xml';

export interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly style?: string;
}

/** A number that leads to a footnote which is there already; Word keeps it right when notes come and go. */
class NoteField extends SimpleField {
  constructor(bookmark: string, number: number) {
    super(` NOTEREF ${bookmark} \\f \\h `);
    this.root.push(new TextRun({ text: String(number), style: 'FootnoteReference' }));
  }
}

/**
 * Inlines as runs.
 * @param inNote whether they stand in a footnote, where Word has no further footnotes
 */
export function runs(
  context: Context,
  inlines: readonly Inline[],
  look: Look = {},
  inNote = false,
): readonly ParagraphChild[] {
  const inner = (more: Look, of: readonly Inline[]): readonly ParagraphChild[] =>
    runs(context, of, { ...look, ...more }, inNote);
  return inlines.flatMap((one): readonly ParagraphChild[] => {
    switch (one.type) {
      case 'text':
        return text(one.text, look);
      case 'code':
        return text(one.text, { ...look, style: 'HTMLCode' });
      case 'marker':
        return marker(one, context.marked, look);
      case 'strong':
        return inner({ bold: true }, one.inlines);
      case 'em':
        return inner({ italics: true }, one.inlines);
      case 'strike':
        return inner({ strike: true }, one.inlines);
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'footnote':
        return note(context, one, inNote);
      case 'link':
        return link(one.href, inner({ style: 'Hyperlink' }, one.inlines));
      default:
        return one satisfies never;
    }
  });
}

/** Where marks are not wanted, what is written stays, and what is missing stands in brackets. */
function marker({ kind, text: words }: Marker, marked: boolean, look: Look): readonly TextRun[] {
  if (marked) return text(`${kind === 'image' ? 'Image: ' : ''}${words}`, { ...look, style: 'OpenPoint' });
  return text(kind === 'placeholder' || words.startsWith('[') ? words : `[${words}]`, look);
}

/** Lines are the paragraph's own affair: a break within text is a space. */
export function text(words: string, look: Look): readonly TextRun[] {
  const shown = clean(words).replace(/\s*[\n\r]\s*/g, ' ');
  return shown === '' ? [] : [new TextRun({ text: shown, ...look })];
}

/** Word takes a file for damaged in which an address is none: its words stay. */
function link(href: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  const address = clean(href).replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent);
  return URL.canParse(address) ? [new ExternalHyperlink({ link: address, children })] : children;
}

function note(context: Context, { number }: FootnoteRef, inNote: boolean): readonly ParagraphChild[] {
  const first = !context.noted.has(number);
  if (inNote) return text(String(number), { style: 'FootnoteReference' });
  const bookmark = `_RefNote${number}`;
  if (!first) return [new NoteField(bookmark, number)];
  context.noted.add(number);
  const leading = new FootnoteReferenceRun(number);
  const again = (context.published.footnotes.find((one) => one.number === number)?.refs.length ?? 0) > 1;
  return again ? [new Bookmark({ id: bookmark, children: [leading] })] : [leading];
}
