import { Bookmark, Paragraph, type ParagraphChild } from 'docx';
import { plural } from '../../text/words';
import { ownBookmarkOf } from '../review/marks';
import { type DocxContext, newList, top } from './context';
import { text } from './inlines';

/** The page before a draft: a notice, the open points and the errors, each with its line. */
export function cover(context: DocxContext): Paragraph[] {
  const { open, errors } = context.published;
  return [
    new Paragraph({ style: 'DraftNotice', children: own(context, text('Draft: not for publication', {})) }),
    ...listed(context, `${plural(open.length, 'item')} still to finish`, open),
    ...listed(context, `${plural(errors.length, 'error')} to correct`, errors),
    ...(open.length + errors.length === 0
      ? [new Paragraph({ children: own(context, text('Nothing to finish, and no errors.', {})) })]
      : []),
  ];
}

function listed(
  context: DocxContext,
  words: string,
  all: readonly { readonly message: string; readonly line: number }[],
): Paragraph[] {
  if (all.length === 0) return [];
  const { reference, level } = newList(context, { ordered: false, start: 1 }, top);
  const numbering = { reference, level };
  return [
    new Paragraph({ keepNext: true, children: own(context, text(`${words}:`, { bold: true })) }),
    ...all.map(
      ({ line, message }, at) =>
        new Paragraph({
          style: 'ListParagraph',
          numbering,
          spacing: at === all.length - 1 ? { after: 240 } : {},
          children: own(context, [...text(`Line ${line}: `, {}), ...text(message, {})]),
        }),
    ),
  ];
}

/** Marks a paragraph that is not part of the report, so that it is not taken for a reviewer’s. */
export function own(
  { bookmarks }: DocxContext,
  children: readonly ParagraphChild[],
): readonly ParagraphChild[] {
  if (bookmarks.size === 0) return children;
  const id = ownBookmarkOf(bookmarks.size);
  bookmarks.set(children, id);
  return [new Bookmark({ id, children })];
}
