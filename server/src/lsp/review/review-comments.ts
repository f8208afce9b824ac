import { type Diagnostic, DiagnosticSeverity, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { commentFileOf, namedAsComments } from '../../draft/sniff';
import type { Checked } from '../../lint/check';
import { movedFindings } from '../../lint/moved-findings';
import type { StoredComment } from '../../review/comment-file';
import type { Finding } from '../../rules/finding';
import type { LineIndex } from '../../text/span';
import type { Workspace } from '../workspace';

/** The source that an editor shows next to reviewers’ comments. */
const reviewSource = 'review';

/** The comments on an open draft, as last read, and where they were found last. */
interface DraftComments {
  readonly comments: readonly StoredComment[];
  /** Why the file cannot be read. */
  readonly failure?: string;
  /** The text in which they were found, and their places in it, each with its comment’s id as the situation. */
  placed?: { readonly text: string; readonly findings: readonly Finding[] };
}

type ReviewCode = typeof import('./report-code');

interface ReviewCommentsOptions {
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  /** Called when the comments on a draft have changed. */
  readonly onChange: (uri: string) => void;
}

/** The comments of reviewers on open drafts. Drafts without any cost no more than a look for the file. */
export class ReviewComments {
  readonly #options: ReviewCommentsOptions;
  readonly #drafts = new Map<string, DraftComments>();
  readonly #asked = new Set<string>();
  #code: ReviewCode | undefined;

  constructor(options: ReviewCommentsOptions) {
    this.#options = options;
  }

  /** Reads the comments on a draft that was opened; once, until its file changes. */
  async opened(uri: string): Promise<void> {
    if (this.#asked.has(uri)) return;
    this.#asked.add(uri);
    await this.#read(uri);
  }

  closed(uri: string): void {
    this.#asked.delete(uri);
    this.#drafts.delete(uri);
  }

  /** Reads comments again if a file of comments has changed, on disk or in the editor. */
  async fileChanged(uri: string): Promise<void> {
    if (!namedAsComments(uri)) return;
    for (const draft of this.#asked) if (commentFileOf(draft) === uri) await this.#read(draft);
  }

  /** The text of the file of comments on a draft, as it is in the editor or else on disk. */
  async textOf(draft: string): Promise<string | undefined> {
    const uri = commentFileOf(draft);
    const { documents, workspace } = this.#options;
    return documents.get(uri)?.getText() ?? (await workspace.files.read(uri)) ?? undefined;
  }

  /**
   * The comments that are not resolved, as information for the editor.
   * @param extent `quick` while somebody types: those that the change does not touch stay at their words
   */
  diagnostics(uri: string, { draft }: Checked, findings: readonly Finding[] = []): Diagnostic[] {
    const known = this.#drafts.get(uri);
    if (known?.failure) return [failureIn(known.failure, draft.lines)];
    return findings.map(({ span, message, situation }) => ({
      range: draft.lines.range(span),
      severity: DiagnosticSeverity.Information,
      source: reviewSource,
      message,
      data: { comment: situation },
    }));
  }

  /** The comments on a draft at their words, as findings that count for nothing. */
  findings(uri: string, checked: Checked, extent: 'quick' | 'complete'): readonly Finding[] {
    const known = this.#drafts.get(uri);
    if (!known || !this.#code || known.comments.length === 0) return [];
    const { text } = checked.draft;
    if (known.placed?.text !== text) {
      const isMoved = extent === 'quick' && known.placed !== undefined;
      const findings =
        isMoved && known.placed
          ? movedFindings(known.placed.findings, known.placed.text, text)
          : this.#code.commentsInDraft(known.comments, checked).map(findingOf);
      if (isMoved) return findings;
      known.placed = { text, findings };
    }
    return known.placed?.findings ?? [];
  }

  async #read(uri: string): Promise<void> {
    const text = await this.textOf(uri);
    if (text === undefined && !this.#drafts.has(uri)) return;
    this.#code ??= await import('./report-code');
    if (!this.#asked.has(uri)) return;
    const file = this.#code.readCommentFile(text ?? '');
    const name = commentFileOf(uri).split('/').at(-1) ?? '';
    this.#drafts.set(
      uri,
      'failure' in file
        ? { comments: [], failure: `${decodeURI(name)}: ${file.failure}` }
        : { comments: file.comments },
    );
    this.#options.onChange(uri);
  }
}

/** A comment as the text of a diagnostic: who wrote what, and the answers. */
function findingOf({
  comment,
  span,
  isFound,
}: {
  readonly comment: StoredComment;
  readonly span: Finding['span'];
  readonly isFound: boolean;
}): Finding {
  const { id, author, text, words, replies = [] } = comment;
  const lost = isFound || words === '' ? '' : ` (on “${words}”, which is no longer here)`;
  const lines = [`${author}: ${text}${lost}`, ...replies.map((reply) => `${reply.author}: ${reply.text}`)];
  return { rule: reviewSource, severity: 'info', span, message: lines.join('\n'), situation: id, words: [] };
}

function failureIn(failure: string, lines: LineIndex): Diagnostic {
  const range = lines.range({ start: 0, end: lines.end(0) });
  return { range, severity: DiagnosticSeverity.Warning, source: reviewSource, message: failure };
}
