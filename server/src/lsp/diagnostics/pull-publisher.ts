import {
  type ClientCapabilities,
  type Disposable,
  DocumentDiagnosticRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Config } from '../../config/config';
import type { ConfigProblem } from '../../config/types';
import type { Checked } from '../../lint/check';
import type { Finding } from '../../rules/finding';
import type { FindingsPublisher, PublisherOptions } from '../publisher';
import { isAffected, type Workspace } from '../workspace';
import { ClosedReports } from './closed-reports';
import { draftDiagnostics, unreadableDiagnostics } from './items';

/** The parts of the findings that a client asks for one by one, and the findings of files that are not open. */
export const identifiers = { structure: 'structure', text: 'text', closed: 'closed' } as const;

/** True if a client asks for findings, and is sent none that it has not asked for. */
export const isPulling = (
  { textDocument }: ClientCapabilities,
  { diagnostics }: { readonly diagnostics?: 'push' | undefined },
): boolean => diagnostics !== 'push' && typeof textDocument?.diagnostic === 'object';

/** True if such a client takes the two parts of the findings each by itself. */
const pullsParts = ({ textDocument }: ClientCapabilities): boolean =>
  textDocument?.diagnostic?.dynamicRegistration === true;

/** Files that may have findings. */
const documentSelector = [{ language: 'markdown' }, { language: 'yaml' }];

interface PullPublisherOptions extends PublisherOptions {
  readonly client: ClientCapabilities;
}

/**
 * For clients that ask for findings: has them ask again when something else than a text has changed, and keeps the findings of
 * files that are not open.
 */
export class PullPublisher implements FindingsPublisher {
  /** The findings of drafts that are not open, while all are checked. */
  readonly closedReports = new ClosedReports();
  readonly #options: PullPublisherOptions;
  readonly #workspace: Workspace;
  readonly #listeners: ((uri: string) => void)[] = [];
  /** The open configs as last read, by URI. */
  readonly #openConfigs = new Map<string, Config>();
  /** The problems of library folders, by the URI of the config that names them. */
  readonly #folderProblems = new Map<string, readonly ConfigProblem[]>();
  #closedShown: Promise<Disposable | undefined> | undefined;
  #isRefreshing = false;

  constructor(options: PullPublisherOptions) {
    this.#options = options;
    this.#workspace = options.workspace;
  }

  /** The ability that is announced to clients that take all findings in one answer. */
  get capabilities(): ServerCapabilities {
    if (pullsParts(this.#options.client)) return {};
    return { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } };
  }

  /** Tells other clients what they may ask for, part by part. */
  register(): void {
    if (!pullsParts(this.#options.client)) return;
    void this.#register(identifiers.structure);
    void this.#register(identifiers.text);
  }

  /** Finds the config of a draft that was opened, so that it is watched. The client asks for findings by itself. */
  async changed(document: TextDocument): Promise<void> {
    if (this.closedReports.get(document.uri)) this.closedReports.wake();
    if (!this.#workspace.isDraft(document) || this.#workspace.isResolved(document)) return;
    this.#options.onConfigRead(await this.#workspace.resolve(document));
  }

  /** Keeps a config that is open, as it was read for its findings. */
  openConfigRead(uri: string, config: Config): void {
    this.#openConfigs.set(uri, config);
    this.#options.onConfigRead(config);
  }

  /** The problems of library folders that a config names. */
  folderProblems({ uri = '' }: Config): readonly ConfigProblem[] {
    return this.#folderProblems.get(uri) ?? [];
  }

  /** The findings of an open draft that are known at once, without those on its words. */
  findingsOf(document: TextDocument): readonly Finding[] {
    return this.#workspace.checkQuickly(document)?.findings ?? [];
  }

  /** Calls back with the URI of a draft whenever the client was given its findings. */
  onPublished(listener: (uri: string) => void): void {
    this.#listeners.push(listener);
  }

  /** Tells that the client was given the findings of a draft. */
  answered(uri: string): void {
    for (const listener of this.#listeners) listener(uri);
  }

  publishComplete(_uri: string): void {}

  commentsChanged(_uri: string): void {
    this.refresh();
  }

  closed({ uri }: TextDocument): void {
    this.#workspace.close(uri);
    this.#openConfigs.delete(uri);
    if (this.closedReports.get(uri)) this.closedReports.wake();
  }

  async showClosed(uri: string, checked: Checked): Promise<void> {
    this.closedReports.set(uri, draftDiagnostics(checked, uri, this.#workspace.options.docs));
  }

  showUnreadable(uri: string, failure: string): void {
    this.closedReports.set(uri, unreadableDiagnostics(failure));
  }

  takeBack(uri: string): void {
    this.closedReports.delete(uri);
  }

  /** Has the client ask for the findings of closed drafts as well, or no longer. */
  showsClosed(shown: boolean): void {
    if (shown === (this.#closedShown !== undefined)) return;
    const before = this.#closedShown;
    this.#closedShown = shown ? this.#registerClosed() : undefined;
    this.closedReports.wake();
    void before?.then((registration) => registration?.dispose());
  }

  /** True while the findings of closed drafts are shown. */
  get isClosedShown(): boolean {
    return this.#closedShown !== undefined;
  }

  async fileChanged(uri: string): Promise<boolean> {
    const isConfigFile = this.#workspace.changed(uri);
    if (isConfigFile || [...this.#openConfigs.values()].some((config) => isAffected(config, uri)))
      this.refresh();
    return isConfigFile;
  }

  async recheckOpen(): Promise<void> {
    this.refresh();
  }

  librariesLoaded(config: Config, problems: readonly ConfigProblem[]): void {
    const { uri } = config;
    if (uri === undefined) return;
    const own = problems.filter((problem) => problem.uri === uri);
    const before = JSON.stringify(this.folderProblems(config));
    this.#folderProblems.set(uri, own);
    if (JSON.stringify(own) !== before) this.refresh();
  }

  /** Has the client ask for all findings again, once however many changes there are at a time. */
  refresh(): void {
    const { client, connection } = this.#options;
    if (this.#isRefreshing || client.workspace?.diagnostics?.refreshSupport !== true) return;
    this.#isRefreshing = true;
    setTimeout(() => {
      this.#isRefreshing = false;
      // A client that refuses asks at the next change.
      void connection.languages.diagnostics.refresh().catch(() => undefined);
    }, 0);
  }

  async #registerClosed(): Promise<Disposable | undefined> {
    return pullsParts(this.#options.client) ? this.#register(identifiers.closed) : undefined;
  }

  #register(identifier: string): Promise<Disposable | undefined> {
    const workspaceDiagnostics = identifier === identifiers.closed;
    return this.#options.connection.client
      .register(DocumentDiagnosticRequest.type, {
        documentSelector,
        identifier,
        interFileDependencies: false,
        workspaceDiagnostics,
      })
      .catch(() => undefined);
  }
}
