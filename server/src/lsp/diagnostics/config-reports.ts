import {
  type ClientCapabilities,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Config } from '../../config/config';
import { configFindings } from '../../config/findings';
import { decodeUri } from '../../text/uri';
import { plural } from '../../text/words';
import { isConfig, type Workspace } from '../workspace';
import { reportOf } from './closed-reports';
import { configDiagnostics } from './items';
import type { PullPublisher } from './pull-publisher';

interface ConfigReportsOptions {
  readonly client: ClientCapabilities;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly publisher: PullPublisher;
  /** Shows a sentence to the user once. */
  readonly warn: (sentence: string) => void;
}

/**
 * The findings of configs that are not open, for clients that ask for those of open documents. They come with those of a draft,
 * as findings of related documents. Where a client cannot take these, a sentence says where to look.
 */
export class ConfigReports {
  readonly #options: ConfigReportsOptions;
  /** The id of the findings of each file as last sent. */
  readonly #sent = new Map<string, string>();
  /** The files with findings of each draft's config, by the draft's URI. */
  readonly #filesOf = new Map<string, ReadonlySet<string>>();

  constructor(options: ConfigReportsOptions) {
    this.#options = options;
  }

  /** A config with the problems of the library folders that it names. */
  complete(config: Config): Config {
    const added = this.#options.publisher.folderProblems(config);
    return added.length > 0 ? { ...config, problems: [...config.problems, ...added] } : config;
  }

  /** The findings of the config of a draft, in its files, as far as they have changed. */
  async relatedTo(uri: string): Promise<Record<string, FullDocumentDiagnosticReport> | undefined> {
    const { client, documents, workspace } = this.#options;
    const document = documents.get(uri);
    if (!document || !workspace.isDraft(document)) return undefined;
    const config = this.complete(await workspace.resolve(document));
    const findings = configFindings(config);
    if (!client.textDocument?.diagnostic?.relatedDocumentSupport) {
      for (const [file, { length }] of findings) this.#warn(file, length);
      return undefined;
    }
    const before = this.#filesOf.get(uri) ?? [];
    this.#filesOf.set(uri, new Set(findings.keys()));
    const all = new Set([...this.#filesOf.values()].flatMap((files) => [...files]));
    const gone = [...before].filter((file) => !all.has(file));
    const related: Record<string, FullDocumentDiagnosticReport> = {};
    for (const file of [...findings.keys(), ...gone]) {
      if (isConfig(file) && documents.get(file)) continue;
      const found = findings.get(file) ?? [];
      const text = found.length > 0 ? ((await workspace.files.read(file)) ?? '') : '';
      const report = reportOf(configDiagnostics(found, file, text));
      if (this.#sent.get(file) === report.resultId) continue;
      this.#sent.set(file, report.resultId);
      related[file] = { kind: DocumentDiagnosticReportKind.Full, ...report };
    }
    return Object.keys(related).length > 0 ? related : undefined;
  }

  #warn(file: string, count: number): void {
    if (count === 0 || this.#options.documents.get(file)) return;
    const name = decodeUri(file).split('/').at(-1) ?? '';
    this.#options.warn(`${name} has ${plural(count, 'finding')}. Open it to see what to change.`);
  }
}
