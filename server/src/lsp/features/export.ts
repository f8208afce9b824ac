import type { Print } from '../../export/index';
import type { Checked } from '../../lint/check';
import type { Published } from '../../render/document';
import type { CommentThread } from '../../render/review/comment-thread';
import { encodeBase64 } from '../../text/base64';
import { fileNameOf } from '../../text/uri';
import { earlierDrafts } from '../drafts/earlier-drafts';
import type { Feature } from '../feature';
import { bytesOf, fieldsOf, textIn } from '../params';
import { type ExportAnswer, exportNameRequest, exportRequest } from '../requests';

/** A draft as a file to share. The code that writes it is loaded by the first request. */
export const exportDraft: Feature = {
  register(context) {
    const { connection, documents, printer, workspace, comments } = context;
    connection.onRequest<ExportAnswer | null, void>(exportRequest, async (params: unknown, token) => {
      const { uri, to, browser, compare, template: sent } = fieldsOf(params);
      const document = typeof uri === 'string' ? documents.get(uri) : undefined;
      const checked = document && (await workspace.checkWhole(document));
      if (!checked) return null;
      const chosenBrowser = typeof browser === 'string' ? browser.trim() : '';
      const print = printer?.(chosenBrowser === '' ? undefined : chosenBrowser);
      const request = { params, token };
      const earlier = compare === true ? await earlierDrafts(document.uri, context, request) : undefined;
      const kept = to === 'docx' ? await comments.textOf(document.uri) : undefined;
      const template = typeof sent === 'string' ? bytesOf(sent) : undefined;
      return write(checked, String(to), { print, earlier, kept, template });
    });
    connection.onRequest<string | null, void>(exportNameRequest, async (params: unknown) => {
      const document = documents.get(textIn(params, 'uri') ?? '');
      const checked = document && (await workspace.checkWhole(document));
      return checked ? nameOf(document.uri, checked) : null;
    });
  },
};

/** The name of an export of the draft at a URI, without its extension. */
async function nameOf(uri: string, checked: Checked): Promise<string> {
  const { compose, describeUnfinished, draftEnding, publicStem } = await import('../review/report-code');
  const stem = uri.startsWith('untitled:')
    ? 'report'
    : publicStem(fileNameOf(uri).replace(/\.[^.]*$/, ''), checked);
  return describeUnfinished(compose(checked)) === undefined ? stem : `${stem}${draftEnding}`;
}

interface WriteOptions {
  /** Absent where no browser can be started. */
  readonly print: Print | undefined;
  /** The drafts to compare with; absent where no comparison is wanted. */
  readonly earlier: readonly Checked[] | undefined;
  /** The text of the file of reviewers’ comments. */
  readonly kept: string | undefined;
  /** A team's Word file. */
  readonly template: Uint8Array | undefined;
}

async function write(
  checked: Checked,
  to: string,
  { print, earlier, kept, template }: WriteOptions,
): Promise<ExportAnswer> {
  const { compose, describeUnfinished, describeWithheld, ExportError, exportFormats } = await import(
    '../review/report-code'
  );
  const format = Object.hasOwn(exportFormats, to) ? exportFormats[to] : undefined;
  if (!format) return { refused: `Unknown format “${to}”. Choose another.` };
  const published = compose(checked, earlier && { compare: earlier });
  const left = describeUnfinished(published);
  const withheld = describeWithheld(published);
  try {
    const comments = kept === undefined ? [] : await keptComments(kept, checked, published);
    const warnings: string[] = [];
    const written = await format.write(published, {
      marked: left !== undefined,
      comments,
      ...(print && { print }),
      ...(template && { template }),
      onWarning: (warning) => warnings.push(warning),
    });
    const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
    return {
      base64: encodeBase64(bytes),
      extension: format.extension,
      ...(left && { left }),
      ...(withheld && { withheld }),
      ...(warnings.length > 0 && { warnings }),
    };
  } catch (error) {
    if (error instanceof ExportError) return { refused: error.message };
    throw error;
  }
}

/** The comments of reviewers for a Word file; none if their file cannot be read, which the draft’s findings report. */
async function keptComments(text: string, checked: Checked, published: Published): Promise<CommentThread[]> {
  const { commentThreads, readCommentFile } = await import('../review/report-code');
  const file = readCommentFile(text);
  return 'failure' in file ? [] : commentThreads(file.comments, checked, published);
}
