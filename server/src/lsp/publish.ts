import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Config, readConfig } from '../config/config';
import { configFindings } from '../config/findings';
import type { ConfigProblem } from '../config/types';
import type { Checked } from '../lint/check';
import { unreadable } from '../output/result';
import { LineIndex } from '../text/span';
import { isConfig } from './config-document';
import { source, toDiagnostic } from './convert';
import { bearsOn, type Workspace } from './workspace';

// An editor that is handed thousands of findings is of no use to anybody.
const most = 300;

const error = { severity: DiagnosticSeverity.Error, source, code: unreadable };

/** Sends the findings of open drafts, and of the configs that they are checked by, to the client. */
export class Publisher {
  readonly #shown = new Set<string>();
  readonly #configs = new Map<string, readonly string[]>();
  /** The configs that are open, as they were last read. */
  readonly #open = new Map<string, Config>();
  /** What was said of library folders, by the config that names them. */
  readonly #folders = new Map<string, string>();

  constructor(
    readonly connection: Connection,
    readonly documents: TextDocuments<TextDocument>,
    readonly workspace: () => Workspace,
    /** Told of each config that was read. */
    readonly read: (config: Config) => void = () => {},
  ) {}

  /** Checks a document that was opened or changed. The first time its config is looked for before anything is said. */
  async changed(document: TextDocument): Promise<void> {
    const workspace = this.workspace();
    if (isConfig(document.uri)) return this.#openConfig(document);
    if (workspace.isDraft(document) && !workspace.knows(document)) {
      const config = await workspace.resolve(document);
      this.read(config);
      await this.#config(config);
      // It may have been changed or closed meanwhile; what is open now is what counts.
      const now = this.documents.get(document.uri);
      if (now) this.#send(now);
      return;
    }
    this.#send(document);
  }

  /** Takes back what was said of a document. */
  closed({ uri }: TextDocument): void {
    this.workspace().close(uri);
    this.#open.delete(uri);
    if (this.#shown.delete(uri)) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Tells of a draft that is not open, and of what is wrong with its config. */
  async file(uri: string, checked: Checked): Promise<void> {
    void this.connection.sendDiagnostics({
      uri,
      diagnostics: ofDraft(checked, uri, this.workspace().options.docs),
    });
    await this.#config(await this.workspace().configOf(uri));
  }

  /** Tells of a draft that cannot be read why, or takes back what was told of it. */
  unread(uri: string, failure: string | undefined): void {
    const start = { line: 0, character: 0 };
    const diagnostics =
      failure === undefined ? [] : [{ ...error, range: { start, end: start }, message: failure }];
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }

  /** Checks everything again if a changed file is part of a config; gives whether it is. */
  async fileChanged(uri: string): Promise<boolean> {
    const changed = this.workspace().changed(uri);
    for (const [open, config] of changed ? [] : this.#open) {
      const document = this.documents.get(open);
      if (document && bearsOn(config, uri)) await this.#openConfig(document);
    }
    if (!changed) return false;
    for (const config of this.#configs.keys()) this.#clear(config);
    for (const document of this.documents.all()) await this.changed(document);
    return true;
  }

  /** Says in a config which of the folders that it names are no snippet libraries; nothing where that is known. */
  librariesLoaded(config: Config, problems: readonly ConfigProblem[]): void {
    const { uri } = config;
    if (uri === undefined) return;
    const known = config.problems.map((one) => `${one.span.start} ${one.message}`);
    const own = problems.filter(
      (one) => one.uri === uri && !known.includes(`${one.span.start} ${one.message}`),
    );
    const before = this.#folders.get(uri) ?? '[]';
    this.#folders.set(uri, JSON.stringify(own));
    if (this.#folders.get(uri) === before) return;
    this.#configs.delete(uri);
    void this.#config({ ...config, problems: [...config.problems, ...own] }, own.length === 0);
  }

  #send(document: TextDocument): void {
    const { uri, version } = document;
    const workspace = this.workspace();
    const checked = workspace.check(document);
    // Markdown and YAML that is no draft is never spoken of, but for taking back what was said before.
    if (!checked && !this.#shown.delete(uri)) return;
    if (checked) this.#shown.add(uri);
    const diagnostics = checked ? ofDraft(checked, uri, workspace.options.docs) : [];
    void this.connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** Says what is wrong with a config as it is in the editor, in it alone. */
  async #openConfig(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    const config = await readConfig(uri, document.getText(), this.workspace().files);
    // What was typed meanwhile is checked on its own.
    if (this.documents.get(uri)?.version !== version) return;
    this.#open.set(uri, config);
    this.read(config);
    const lines = new LineIndex(document.getText());
    const findings = configFindings(config).get(uri) ?? [];
    const diagnostics = findings.map((finding) => toDiagnostic(finding, { uri, lines, docs: undefined }));
    this.#shown.add(uri);
    void this.connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** Says what is wrong with a config, in the files that it is in, once. */
  async #config(config: Config, anew = false): Promise<void> {
    if (config.uri === undefined || this.#configs.has(config.uri)) return;
    const found = new Map(configFindings(config));
    if (anew && !found.has(config.uri)) found.set(config.uri, []);
    this.#configs.set(config.uri, [...found.keys()]);
    for (const [uri, findings] of found) {
      // One that is open has been told of as it is there.
      if (isConfig(uri) && this.documents.get(uri)) continue;
      const lines = new LineIndex((await this.workspace().files.read(uri)) ?? '');
      const diagnostics = findings.map((finding) => toDiagnostic(finding, { uri, lines, docs: undefined }));
      void this.connection.sendDiagnostics({ uri, diagnostics });
    }
  }

  #clear(config: string): void {
    for (const uri of this.#configs.get(config) ?? [])
      if (!isConfig(uri) || !this.documents.get(uri))
        void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    this.#configs.delete(config);
    this.#folders.delete(config);
  }
}

function ofDraft({ draft, findings }: Checked, uri: string, docs: string | undefined): Diagnostic[] {
  const list = findings
    .slice(0, most)
    .map((finding) => toDiagnostic(finding, { uri, lines: draft.lines, docs }));
  const more = findings.length - most;
  if (more > 0) {
    const range = draft.lines.range({ start: 0, end: draft.lines.end(0) });
    const message = `${more} more findings are not shown; mend some of those that are.`;
    list.push({ range, severity: DiagnosticSeverity.Information, source: 'inspection-report', message });
  }
  return list;
}
