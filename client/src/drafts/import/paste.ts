import * as vscode from 'vscode';
import { type PasteAnswer, pasteRequest } from '../../../../server/src/lsp/requests';
import type { AskServer } from '../../connection/checker';
import { pasteTexts, reviewTexts } from '../../texts';
import { showError, showInfo } from '../../ui/notifications';
import { isDraft } from '../drafts';
import { keepComments } from '../review/comments-file';

const html = 'text/html';
/** Text that was copied in an editor of VS Code, whose HTML is only its colours. */
const copiedInEditor = 'vscode-editor-data';

const kinds = {
  markdown: vscode.DocumentDropOrPasteEditKind.Text.append('markdown', 'inspectionReport'),
  plain: vscode.DocumentDropOrPasteEditKind.Text.append('plain', 'inspectionReport'),
};

/** Offers what was copied in Word, a browser or another program as Markdown when it is pasted into a draft. */
export const providePaste = (ask: AskServer): vscode.Disposable =>
  vscode.languages.registerDocumentPasteEditProvider({ language: 'markdown' }, new PasteProvider(ask), {
    pasteMimeTypes: [html],
    providedPasteEditKinds: [kinds.markdown, kinds.plain],
  });

type PasteParameters = Parameters<NonNullable<vscode.DocumentPasteEditProvider['provideDocumentPasteEdits']>>;

/** An edit that knows what is not in its text. */
class MarkdownEdit extends vscode.DocumentPasteEdit {
  constructor(
    readonly answer: Exclude<PasteAnswer, { readonly refused: string }>,
    title: string,
  ) {
    super(answer.text, title, kinds.markdown);
  }
}

/** Paste edits for drafts. */
class PasteProvider implements vscode.DocumentPasteEditProvider {
  constructor(private readonly ask: AskServer) {}

  async provideDocumentPasteEdits(
    ...[document, ranges, clipboard, , token]: PasteParameters
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const [range, ...others] = ranges;
    if (!range || others.length > 0 || !isDraft(document) || clipboard.get(copiedInEditor)) return undefined;
    const text = await clipboard.get(html)?.asString();
    if (!text || token.isCancellationRequested) return undefined;
    const params = {
      uri: document.uri.toString(),
      range: { start: range.start, end: range.end },
      html: text,
    };
    const answer = (await this.ask(pasteRequest, params, token)) as PasteAnswer | null | undefined;
    if (!answer) return undefined;
    if ('refused' in answer) return showInfo(answer.refused);
    const title = isFromWord(text) ? pasteTexts.fromWord : pasteTexts.markdown;
    const edit = new MarkdownEdit(answer, title);
    if (answer.notes !== undefined) {
      edit.additionalEdit = new vscode.WorkspaceEdit();
      edit.additionalEdit.insert(document.uri, endOf(document), answer.notes);
    }
    const plain = (await clipboard.get('text/plain')?.asString()) ?? '';
    if (plain === '') return [edit];
    return [edit, new vscode.DocumentPasteEdit(plain, pasteTexts.plain, kinds.plain)];
  }

  /** Called for the edit that is applied. */
  resolveDocumentPasteEdit(edit: vscode.DocumentPasteEdit): vscode.DocumentPasteEdit {
    if (!(edit instanceof MarkdownEdit)) return edit;
    const { commentsFile, losses } = edit.answer;
    if (commentsFile) void keepComments(commentsFile).then((kept) => kept || showError(reviewTexts.notKept));
    if (losses.length > 0) showInfo(losses.join(' '));
    return edit;
  }
}

const isFromWord = (page: string): boolean =>
  /urn:schemas-microsoft-com:office:word|\bMsoNormal\b/.test(page);

/** The end of the text, before the line breaks that end it. */
const endOf = (document: vscode.TextDocument): vscode.Position =>
  document.positionAt(document.getText().trimEnd().length);
