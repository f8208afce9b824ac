import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Config, readConfig } from '../config/config';
import { configFindings } from '../config/findings';
import { lawPackEnding } from '../config/paths';
import type { ConfigProblem } from '../config/types';
import type { Checked } from '../lint/check';
import { movedFindings } from '../lint/moved-findings';
import { inTextOrder } from '../lint/run-rules';
import type { Finding } from '../rules/finding';
import { readsWords } from '../rules/rule-ids';
import { configDiagnostics, draftDiagnostics, unreadableDiagnostics } from './diagnostics/items';
import type { ReviewComments } from './review/review-comments';
import { isAffected, isConfig, type Workspace } from './workspace';

export interface PublisherOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly comments: ReviewComments;
  /** Called with each config that was read for an open document. */
  readonly onConfigRead: (config: Config) => void;
}

/** Brings findings to the client, by whichever way it takes. */
export type FindingsPublisher = Pick<Publisher, keyof Publisher>;

/** Publishes the findings of drafts, and of the configs that they are checked with. */
export class Publisher {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #workspace: Workspace;
  readonly #comments: ReviewComments;
  readonly #onConfigRead: (config: Config) => void;
  /** URIs of the open documents whose findings are published. */
  readonly #published = new Set<string>();
  readonly #listeners: ((uri: string) => void)[] = [];
  /** The findings on the words of drafts as last checked, with the texts that they are in, by URI. */
  readonly #onWords = new Map<string, { readonly text: string; readonly findings: readonly Finding[] }>();
  /** The files in which findings of a config are published, by the config's URI. */
  readonly #configFiles = new Map<string, readonly string[]>();
  /** The configs that are open in the editor, as last read. */
  readonly #openConfigs = new Map<string, Config>();
  /** Problems of library folders that are published, as JSON, by the URI of the config that names them. */
  readonly #folderProblems = new Map<string, string>();

  constructor({ connection, documents, workspace, comments, onConfigRead }: PublisherOptions) {
    this.#connection = connection;
    this.#documents = documents;
    this.#workspace = workspace;
    this.#comments = comments;
    this.#onConfigRead = onConfigRead;
  }

  /**
   * Checks a document that was opened or changed, first without its words. Before its first check a draft waits for its
   * config.
   */
  async changed(document: TextDocument): Promise<void> {
    const kind = this.#workspace.kindOf(document);
    if (kind === 'config') return this.#publishOpenConfig(document);
    if (kind === 'draft' && !this.#workspace.isResolved(document)) {
      const config = await this.#workspace.resolve(document);
      this.#onConfigRead(config);
      await this.#publishConfig(config);
      // The document may have been changed or closed during the wait.
      const current = this.#documents.get(document.uri);
      if (current) this.#publishDraft(current);
      const complete = await this.#workspace.readLaw(document);
      if (complete) await this.#lawRead(document.uri, complete);
      return;
    }
    this.#publishDraft(document);
  }

  /** The findings of an open draft as they are shown: those on its words are added in a pause of the writer. */
  findingsOf(document: TextDocument): readonly Finding[] {
    return this.#quickCheck(document)?.findings ?? [];
  }

  /** Calls back with the URI of a draft whenever its findings are published. */
  onPublished(listener: (uri: string) => void): void {
    this.#listeners.push(listener);
  }

  /** Publishes the findings of a draft with those on its words, which follow the others. */
  publishComplete(uri: string): void {
    const document = this.#documents.get(uri);
    if (document && this.#workspace.hasTables && this.#workspace.isResolved(document))
      this.#publishDraft(document, 'complete');
  }

  /** Publishes the findings of a draft with the comments on it, which have changed. */
  commentsChanged(uri: string): void {
    const document = this.#documents.get(uri);
    if (document && this.#workspace.isResolved(document)) this.#publishDraft(document);
  }

  /** Publishes the findings with the law packs of a config, which the first check did not wait for. */
  async #lawRead(uri: string, config: Config): Promise<void> {
    const current = this.#documents.get(uri);
    if (current) this.#publishDraft(current);
    if (config.uri === undefined || !config.problems.some((problem) => problem.uri.endsWith(lawPackEnding)))
      return;
    this.#configFiles.delete(config.uri);
    await this.#publishConfig(config);
  }

  /** Takes back the findings of a document that was closed. */
  closed({ uri }: TextDocument): void {
    this.#workspace.close(uri);
    this.#openConfigs.delete(uri);
    this.#onWords.delete(uri);
    if (this.#published.delete(uri)) this.takeBack(uri);
  }

  /** Publishes the findings of a draft that is not open, and of its config. */
  async showClosed(uri: string, checked: Checked): Promise<void> {
    this.#send({ uri, diagnostics: draftDiagnostics(checked, uri, this.#workspace.options.docs) });
    await this.#publishConfig(await this.#workspace.configOf(uri));
  }

  /** Publishes why a draft cannot be read, as an error at the start of its file. */
  showUnreadable(uri: string, failure: string): void {
    this.#send({ uri, diagnostics: unreadableDiagnostics(failure) });
  }

  /** Nothing to do: clients that findings are published to need no word of it. */
  showsClosed(_shown: boolean): void {}

  /** Takes back all findings of a file. */
  takeBack(uri: string): void {
    this.#send({ uri, diagnostics: [] });
  }

  /** Checks all open documents again if a changed file is part of a config; returns whether it is. */
  async fileChanged(uri: string): Promise<boolean> {
    if (!this.#workspace.changed(uri)) {
      await this.#recheckOpenConfigs(uri);
      return false;
    }
    for (const config of this.#configFiles.keys()) this.#clearConfig(config);
    await this.recheckOpen();
    return true;
  }

  /** Checks all open documents again. */
  async recheckOpen(): Promise<void> {
    for (const document of this.#documents.all()) {
      await this.changed(document);
      this.publishComplete(document.uri);
    }
  }

  async #recheckOpenConfigs(changedUri: string): Promise<void> {
    for (const [uri, config] of this.#openConfigs) {
      const document = this.#documents.get(uri);
      if (document && isAffected(config, changedUri)) await this.#publishOpenConfig(document);
    }
  }

  /** Publishes in a config which of the folders that it names are no snippet libraries, if that has changed. */
  librariesLoaded(config: Config, problems: readonly ConfigProblem[]): void {
    const { uri } = config;
    if (uri === undefined) return;
    const known = config.problems.map(({ span, message }) => `${span.start} ${message}`);
    const added = problems.filter(
      (problem) => problem.uri === uri && !known.includes(`${problem.span.start} ${problem.message}`),
    );
    const before = this.#folderProblems.get(uri) ?? '[]';
    const after = JSON.stringify(added);
    this.#folderProblems.set(uri, after);
    if (after === before) return;
    this.#configFiles.delete(uri);
    const updated = { ...config, problems: [...config.problems, ...added] };
    void this.#publishConfig(updated, { evenIfEmpty: added.length === 0 });
  }

  #publishDraft(document: TextDocument, extent: 'quick' | 'complete' = 'quick'): void {
    const { uri, version } = document;
    const checked = extent === 'quick' ? this.#quickCheck(document) : this.#completeCheck(document);
    // Of Markdown and YAML that is no draft nothing is published, except to take back what was published before.
    if (!checked && !this.#published.delete(uri)) return;
    if (checked) this.#published.add(uri);
    const diagnostics = checked ? draftDiagnostics(checked, uri, this.#workspace.options.docs) : [];
    const comments = checked
      ? this.#comments.diagnostics(uri, checked, this.#comments.findings(uri, checked, extent))
      : [];
    this.#send({ uri, version, diagnostics: [...diagnostics, ...comments] });
    for (const listener of this.#listeners) listener(uri);
  }

  /** Checks without words, and keeps the earlier findings on words that the change has not touched. */
  #quickCheck(document: TextDocument): Checked | undefined {
    const checked = this.#workspace.checkQuickly(document);
    const before = this.#onWords.get(document.uri);
    if (!checked || !before || checked.findings.some(({ rule }) => readsWords(rule))) return checked;
    const kept = movedFindings(before.findings, before.text, checked.draft.text);
    return { ...checked, findings: [...checked.findings, ...kept].sort(inTextOrder) };
  }

  #completeCheck(document: TextDocument): Checked | undefined {
    const checked = this.#workspace.check(document);
    const findings = checked?.findings.filter(({ rule }) => readsWords(rule)) ?? [];
    if (checked) this.#onWords.set(document.uri, { text: checked.draft.text, findings });
    return checked;
  }

  /** Publishes the problems of a config as it is in the editor, in that document alone. */
  async #publishOpenConfig(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    const config = await readConfig(uri, document.getText(), this.#workspace.files);
    // A version typed during the wait is checked by a call for that version.
    if (this.#documents.get(uri)?.version !== version) return;
    this.#openConfigs.set(uri, config);
    this.#onConfigRead(config);
    const findings = configFindings(config).get(uri) ?? [];
    this.#published.add(uri);
    this.#send({ uri, version, diagnostics: configDiagnostics(findings, uri, document.getText()) });
  }

  /** Publishes the problems of a config in the files that they are in, once until the config changes. */
  async #publishConfig(config: Config, { evenIfEmpty = false } = {}): Promise<void> {
    if (config.uri === undefined || this.#configFiles.has(config.uri)) return;
    const byFile = new Map(configFindings(config));
    if (evenIfEmpty && !byFile.has(config.uri)) byFile.set(config.uri, []);
    this.#configFiles.set(config.uri, [...byFile.keys()]);
    for (const [uri, findings] of byFile) {
      if (this.#isOpenConfig(uri)) continue;
      const text = (await this.#workspace.files.read(uri)) ?? '';
      this.#send({ uri, diagnostics: configDiagnostics(findings, uri, text) });
    }
  }

  #clearConfig(config: string): void {
    for (const uri of this.#configFiles.get(config) ?? []) if (!this.#isOpenConfig(uri)) this.takeBack(uri);
    this.#configFiles.delete(config);
    this.#folderProblems.delete(config);
  }

  /** An open config has the findings of its text in the editor, which may differ from the file's. */
  #isOpenConfig(uri: string): boolean {
    return isConfig(uri) && this.#documents.get(uri) !== undefined;
  }

  #send(params: { uri: string; version?: number; diagnostics: Diagnostic[] }): void {
    void this.#connection.sendDiagnostics(params);
  }
}
