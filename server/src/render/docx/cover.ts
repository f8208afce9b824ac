import { Paragraph } from 'docx';
import { plural } from '../../text/words';
import { type DocxContext, newList, top } from './context';
import { text } from './inlines';

/** The page before a draft: a notice, the open points and the errors, each with its line. */
export function cover(context: DocxContext): Paragraph[] {
  const { open, errors } = context.published;
  const notice = (words: string): Paragraph => paragraph(words, 'DraftNotice');
  return [
    notice('Draft: not for publication'),
    ...listed(context, `${plural(open.length, 'item')} still to finish`, open),
    ...listed(context, `${plural(errors.length, 'error')} to correct`, errors),
    ...(open.length + errors.length === 0 ? [paragraph('Nothing to finish, and no errors.')] : []),
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
    new Paragraph({ keepNext: true, children: [...text(`${words}:`, { bold: true })] }),
    ...all.map(
      ({ line, message }, at) =>
        new Paragraph({
          style: 'ListParagraph',
          numbering,
          spacing: at === all.length - 1 ? { after: 240 } : {},
          children: [...text(`Line ${line}: `, {}), ...text(message, {})],
        }),
    ),
  ];
}

function paragraph(words: string, style?: string): Paragraph {
  return new Paragraph({ children: [...text(words, {})], ...(style && { style }) });
}
