import {
  type CancellationToken,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readConfig } from '../../config/config';
import { configFindings } from '../../config/findings';
import type { Finding } from '../../rules/finding';
import { readsWords } from '../../rules/rule-ids';
import { type ChangeHandler, quiet } from '../change-handler';
import { textIn } from '../params';
import type { ReviewComments } from '../review/review-comments';
import type { LibraryDiagnostics } from '../snippets/library-diagnostics';
import { pause, rejectIfCancelled } from '../turns';
import type { Workspace } from '../workspace';
import { reportOf } from './closed-reports';
import { ConfigReports } from './config-reports';
import { configDiagnostics, draftDiagnostics } from './items';
import { identifiers, type PullPublisher } from './pull-publisher';

interface PullReportsOptions {
  readonly client: ClientCapabilities;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly publisher: PullPublisher;
  readonly comments: ReviewComments;
  readonly libraryDiagnostics: LibraryDiagnostics;
  readonly changes: ChangeHandler;
  /** Shows a sentence to the user once. */
  readonly warn: (sentence: string) => void;
}

/** The parts of the findings that an answer has. */
type FindingsPart = 'structure' | 'text' | 'all';

/** Answers clients that ask for findings. */
export class PullReports {
  readonly #options: PullReportsOptions;
  readonly #configs: ConfigReports;

  constructor(options: PullReportsOptions) {
    this.#options = options;
    this.#configs = new ConfigReports(options);
  }

  /** The findings of an open document. */
  async ofDocument(
    { textDocument, identifier, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const uri = textIn(textDocument, 'uri') ?? '';
    const isClosedPart = identifier === identifiers.closed;
    const part = identifier === identifiers.structure || identifier === identifiers.text ? identifier : 'all';
    const items = isClosedPart ? [] : await this.#itemsOf(uri, part, token);
    const { resultId } = reportOf(items);
    const relatedDocuments = isClosedPart || part === 'text' ? undefined : await this.#configs.relatedTo(uri);
    const related = relatedDocuments && { relatedDocuments };
    if (resultId === previousResultId)
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId, ...related };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items, ...related };
  }

  /** The findings of the drafts that are not open. If nothing has changed, the answer waits for a change. */
  async ofWorkspace(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    const { closedReports } = this.#options.publisher;
    const known = new Map(
      (Array.isArray(previousResultIds) ? previousResultIds : []).map(({ uri, value }) => [uri, value]),
    );
    for (;;) {
      // Drafts are checked one after the other, and sent together.
      await pause();
      rejectIfCancelled(token);
      const items = this.#closedItems(known);
      const hasNews = items.some(({ kind }) => kind === DocumentDiagnosticReportKind.Full);
      if (hasNews || !this.#options.publisher.isClosedShown) return { items };
      await closedReports.next(token);
    }
  }

  #closedItems(known: ReadonlyMap<string, string>): WorkspaceDiagnosticReport['items'] {
    const { documents, publisher } = this.#options;
    const uris = new Set([...publisher.closedReports.uris(), ...known.keys()]);
    return [...uris].map((uri) => {
      const closed = documents.get(uri) ? undefined : publisher.closedReports.get(uri);
      const { resultId, items } = closed ?? reportOf([]);
      if (known.get(uri) === resultId)
        return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items };
    });
  }

  async #itemsOf(uri: string, part: FindingsPart, token: CancellationToken): Promise<Diagnostic[]> {
    const { documents, workspace, libraryDiagnostics } = this.#options;
    const document = documents.get(uri);
    if (!document) return [];
    const kind = workspace.kindOf(document);
    if (kind === 'draft') return this.#draftItems(document, part, token);
    if (part === 'text') return [];
    if (kind === 'config') return this.#configItems(document);
    const items = await libraryDiagnostics.check(document);
    if (!items) throw askAgain();
    return items;
  }

  async #draftItems(
    document: TextDocument,
    part: FindingsPart,
    token: CancellationToken,
  ): Promise<Diagnostic[]> {
    const { changes, comments, publisher, workspace } = this.#options;
    const { uri, version } = document;
    if (part === 'text') await this.#pauseOfWriter(document, token);
    if (!workspace.isResolved(document)) await workspace.resolve(document);
    await workspace.readLaw(document);
    if (part !== 'structure') await changes.readTables();
    rejectIfCancelled(token);
    // The object of a document changes with its text. Another version has a separate request.
    if (part !== 'all' && document.version !== version) throw askAgain();
    const checked = part === 'structure' ? workspace.checkQuickly(document) : workspace.check(document);
    if (!checked) return [];
    const findings = checked.findings.filter((finding) => isIn(part, finding));
    const items = draftDiagnostics({ draft: checked.draft, findings }, uri, workspace.options.docs);
    publisher.answered(uri);
    if (part === 'text') return items;
    return [...items, ...comments.diagnostics(uri, checked, comments.findings(uri, checked, 'complete'))];
  }

  /** Waits until the writer pauses: nobody waits for a finding on a word that is not yet typed to its end. */
  async #pauseOfWriter(document: TextDocument, token: CancellationToken): Promise<void> {
    const { version } = document;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, quiet);
      token.onCancellationRequested(() => {
        clearTimeout(timer);
        resolve();
      });
    });
    rejectIfCancelled(token);
    if (document.version !== version || !this.#options.documents.get(document.uri)) throw askAgain();
  }

  async #configItems(document: TextDocument): Promise<Diagnostic[]> {
    const { publisher, workspace } = this.#options;
    const { uri } = document;
    const text = document.getText();
    const config = await readConfig(uri, text, workspace.files);
    publisher.openConfigRead(uri, config);
    return configDiagnostics(configFindings(this.#configs.complete(config)).get(uri) ?? [], uri, text);
  }
}

/** Findings on suppressions depend on those on words, so they come with them. */
const isIn = (part: FindingsPart, { rule }: Finding): boolean =>
  part === 'all' || (readsWords(rule) || rule.startsWith('suppression/')) === (part === 'text');

/** The error that has a client ask again. */
const askAgain = (): ResponseError<{ retriggerRequest: boolean }> =>
  new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has just changed.', { retriggerRequest: true });
