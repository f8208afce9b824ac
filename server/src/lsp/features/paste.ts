import { DocumentError } from '../../documents/document';
import { inflect, plural } from '../../text/words';
import type { Feature, FeatureContext } from '../feature';
import { fieldsOf, rangeOf, textIn } from '../params';
import { type PasteAnswer, pasteRequest } from '../requests';

/** Texts from the clipboard as Markdown. The parser of HTML is loaded by the first request. */
export const paste: Feature = {
  register(context) {
    context.connection.onRequest<PasteAnswer | null, void>(pasteRequest, (params: unknown) =>
      pasted(context, params),
    );
  },
};

async function pasted(context: FeatureContext, params: unknown): Promise<PasteAnswer | null> {
  const draft = context.draft(textIn(params, 'uri') ?? '');
  const range = rangeOf(fieldsOf(params).range);
  const html = textIn(params, 'html');
  const report = draft?.checked.report;
  if (!draft || !range || html === undefined || !report || report.draft.surface !== 'markdown') return null;
  const { document } = draft;
  const [{ readHtml }, { pastedText }] = await Promise.all([
    import('../../documents/html/read-html'),
    import('../../import/paste/paste'),
  ]);
  try {
    const source = readHtml(html);
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const found = pastedText(source, { ...report, span });
    if (!found) return null;
    const comments = source.comments.size;
    const left = comments > 0 ? [commentsLeft(comments)] : [];
    return { ...found, losses: [...left, ...source.losses] };
  } catch (error) {
    if (error instanceof DocumentError) return { refused: error.message };
    throw error;
  }
}

const commentsLeft = (count: number): string =>
  `${plural(count, 'comment')} of ${inflect(count, 'a reviewer is', 'reviewers are')} left out.`;
