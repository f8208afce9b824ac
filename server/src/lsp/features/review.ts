import { commentFileOf } from '../../draft/sniff';
import type { Checked } from '../../lint/check';
import type { Review } from '../../review/types';
import { decodeBase64 } from '../../text/base64';
import type { LineIndex } from '../../text/span';
import { toTextEdits } from '../convert';
import type { Feature, FeatureContext } from '../feature';
import { fieldsOf, textIn } from '../params';
import { type ReviewAnswer, type ReviewedCopies, reviewRequest } from '../requests';

/** In base64, for a file of 50 MB. */
const largest = Math.ceil((50 * 1024 * 1024 * 4) / 3);

/** Reviewers’ copies of a draft, for a person to choose from. The code that reads them is loaded by the first request. */
export const review: Feature = {
  register(context) {
    const { connection, documents, workspace } = context;
    connection.onRequest<ReviewAnswer | null, void>(reviewRequest, async (params: unknown) => {
      const document = documents.get(textIn(params, 'uri') ?? '');
      const checked = document && (await workspace.checkWhole(document));
      if (!checked) return null;
      const { version } = document;
      const found = await readCopies(fieldsOf(params).files, checked);
      if ('refused' in found) return found;
      const answer = await answerOf(found, checked, { uri: document.uri, context });
      return { version, ...answer, notices: await noticesOn(found, fieldsOf(params).files) };
    });
  },
};

async function readCopies(files: unknown, checked: Checked): Promise<Review | { readonly refused: string }> {
  const { DocumentError, readDocx, readReview, strangerMessage } = await import('../review/report-code');
  const list = Array.isArray(files) ? files : [];
  if (list.length === 0) return { refused: 'Choose the Word files that came back.' };
  const sources = [];
  for (const file of list) {
    const [name, base64] = [nameOf(file), textIn(file, 'base64') ?? ''];
    if (base64.length > largest)
      return { refused: `${name} is larger than 50 MB. Check that it is the report.` };
    try {
      sources.push(readDocx(decodeBase64(base64) ?? new Uint8Array()));
    } catch (error) {
      if (error instanceof DocumentError) return { refused: `${name}: ${error.message}` };
      throw error;
    }
  }
  const found = readReview(sources, checked);
  if (found.stranger === undefined) return found;
  return { refused: `${nameOf(list[found.stranger])}: ${strangerMessage}` };
}

async function noticesOn({ unmarked = [] }: Review, files: unknown): Promise<string[]> {
  const { unmarkedMessage } = await import('../review/report-code');
  const list = Array.isArray(files) ? files : [];
  return unmarked.map((copy) => `${nameOf(list[copy.file])}: ${unmarkedMessage(copy)}`);
}

const nameOf = (file: unknown): string => textIn(file, 'name') ?? 'The file';

interface AnswerOptions {
  readonly uri: string;
  readonly context: FeatureContext;
}

async function answerOf(
  found: Review,
  checked: Checked,
  { uri, context }: AnswerOptions,
): Promise<Omit<ReviewedCopies, 'version' | 'notices'>> {
  const { reasonOf, titleOf } = await import('../review/report-code');
  const { lines } = checked.draft;
  const commentsFile = await commentsToKeep(found, uri, context);
  return {
    suggestions: found.suggestions.map((suggestion) => {
      const { id, authors, date, span, edits, before, after, isUnsure } = suggestion;
      return {
        id,
        authors,
        ...(date && { date }),
        title: titleOf(suggestion),
        range: lines.range(span),
        edits: toTextEdits(edits, lines),
        before,
        after,
        isUnsure,
      };
    }),
    conflicts: found.conflicts.map((conflict) => ({
      authors: conflict.authors,
      range: lines.range(conflict.span),
      message: reasonOf(conflict),
      draft: conflict.draft,
      reviewer: conflict.reviewer,
    })),
    comments: commentsOf(found, lines),
    ...(commentsFile && { commentsFile }),
  };
}

const commentsOf = ({ comments }: Review, lines: LineIndex): ReviewedCopies['comments'] =>
  comments.map(({ id, author, date, text, words, span, isUnsure }) => ({
    id,
    author,
    ...(date && { date }),
    text,
    words,
    ...(span && { range: lines.range(span) }),
    isUnsure,
  }));

/** The file of comments with those that were found; undefined if it has them all, or cannot be read. */
async function commentsToKeep(
  { comments: found }: Review,
  draft: string,
  { comments }: FeatureContext,
): Promise<ReviewedCopies['commentsFile'] | undefined> {
  const { mergedComments, readCommentFile, writeCommentFile } = await import('../review/report-code');
  const text = (await comments.textOf(draft)) ?? '';
  const file = readCommentFile(text);
  if ('failure' in file) return undefined;
  const merged = mergedComments(file.comments, found);
  return merged.isChanged
    ? { uri: commentFileOf(draft), text: writeCommentFile(merged.comments, text) }
    : undefined;
}
