import { DocumentError, type SourceDocument } from '../../documents/document';
import { commentFileOf } from '../../draft/sniff';
import { inflect } from '../../text/words';
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
    const commentsFile = await commentsToKeep(source, document.uri, context);
    const count = source.comments.size;
    const left = count > 0 ? [aboutComments(count, commentsFile !== undefined)] : [];
    return { ...found, ...(commentsFile && { commentsFile }), losses: [...left, ...source.losses] };
  } catch (error) {
    if (error instanceof DocumentError) return { refused: error.message };
    throw error;
  }
}

/** The file of comments with those of the text; undefined if there is no place for it, or it cannot be read. */
async function commentsToKeep(
  source: SourceDocument,
  draft: string,
  { comments }: FeatureContext,
): Promise<CommentsFile | undefined> {
  if (source.comments.size === 0 || draft.startsWith('untitled:')) return undefined;
  const { mergedComments, pastedComments, readCommentFile, writeCommentFile } = await import(
    '../review/report-code'
  );
  const text = (await comments.textOf(draft)) ?? '';
  const file = readCommentFile(text);
  if ('failure' in file) return undefined;
  const merged = mergedComments(file.comments, pastedComments(source));
  return { uri: commentFileOf(draft), text: writeCommentFile(merged.comments, text) };
}

type CommentsFile = NonNullable<Exclude<PasteAnswer, { readonly refused: string }>['commentsFile']>;

function aboutComments(count: number, areKept: boolean): string {
  const who = inflect(count, '1 reviewer’s comment is', `${count} reviewers’ comments are`);
  return `${who} ${areKept ? 'kept next to the draft' : 'left out'}.`;
}
