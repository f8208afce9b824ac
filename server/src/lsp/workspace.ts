import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Config, Configs, noConfig } from '../config/config';
import type { Files } from '../config/files';
import { optionsFor } from '../config/options';
import { configName } from '../config/paths';
import { looksLikeDraft } from '../draft/sniff';
import { type Checked, type CheckOptions, check } from '../lint/check';

/** What a client says of itself when it starts the server. */
export interface Options {
  /** Base URI of the rules' pages, with a slash at the end. */
  readonly docs?: string | undefined;
  /** Whether another extension reports YAML syntax in YAML files. */
  readonly yamlSyntaxElsewhere?: boolean;
  /** Whether the client reads files for the server, by the requests in `requests.ts`. */
  readonly files?: boolean;
  /** Whether headings are shown beside bare numbers, for clients without settings. */
  readonly inlayHints?: boolean;
  /** Folders with snippet libraries, for clients without settings: URIs or paths, relative ones from the first folder. */
  readonly libraries?: readonly string[];
}

const yamlSyntax = new Set(['syntax/yaml', 'syntax/duplicate-key']);

/** The open documents, each read once per version and config: every feature shares what was read. */
export class Workspace {
  readonly #checked = new Map<string, Reading>();
  readonly #resolved = new Map<string, Config>();
  /** The configs that were asked for, also for what is no draft. */
  readonly #held = new Set<Config>();
  #configs: Configs;

  constructor(
    readonly files: Files,
    readonly options: Options = {},
  ) {
    this.#configs = new Configs(files);
  }

  /** Whether a document is a report draft. */
  isDraft(document: TextDocument): boolean {
    return looksLikeDraft(document.getText(), nameOf(document));
  }

  /** Whether the config of a document is known, so that `check` tells all. */
  knows({ uri }: TextDocument): boolean {
    return this.#resolved.has(uri);
  }

  /** Finds the config of a document; `check` takes no other until a change is told of. */
  async resolve({ uri }: TextDocument): Promise<Config> {
    const configs = this.#configs;
    const config = await configs.of(uri);
    // A file may have changed meanwhile; what was read of the old ones is of no use then.
    if (configs !== this.#configs) return this.resolve({ uri } as TextDocument);
    this.#resolved.set(uri, config);
    return config;
  }

  /** The config that a file has, open or not. */
  async configOf(uri: string): Promise<Config> {
    const configs = this.#configs;
    const config = await configs.of(uri);
    if (configs === this.#configs) this.#held.add(config);
    return config;
  }

  /** Whether a changed file bears on the config of any document; if so, all configs are found anew. */
  changed(uri: string): boolean {
    const bears =
      uri.endsWith(`/${configName}`) ||
      [...this.#resolved.values(), ...this.#held].some((config) => bearsOn(config, uri));
    if (bears) {
      this.#configs = new Configs(this.files);
      this.#resolved.clear();
      this.#held.clear();
    }
    return bears;
  }

  /** What was read and found in a document; undefined where it is no report draft. */
  check(document: TextDocument): Checked | undefined {
    const { uri, version } = document;
    const config = this.#resolved.get(uri) ?? noConfig;
    const known = this.#checked.get(uri);
    if (known?.version === version && known.config === config) return known.checked;
    const whole = checkedBy(document, optionsFor(config, uri));
    const checked = whole && this.#quieted(whole, document);
    this.#checked.set(uri, { version, config, checked });
    return checked;
  }

  /**
   * What is found in a document by its config, also what another extension reports: for a document that is handed on.
   * Undefined where it is no report draft.
   */
  async checkWhole(document: TextDocument): Promise<Checked | undefined> {
    // What is known is wrong all the same, and must not be published for that.
    return checkedBy(document, { ...(await this.#optionsOf(document)), known: undefined });
  }

  /** The same with what is known, as the command line finds it in a file with that text. */
  async checkAsFile(document: TextDocument): Promise<Checked | undefined> {
    return checkedBy(document, await this.#optionsOf(document));
  }

  async #optionsOf(document: TextDocument): Promise<CheckOptions> {
    return optionsFor(await this.resolve(document), document.uri);
  }

  close(uri: string): void {
    this.#checked.delete(uri);
    this.#resolved.delete(uri);
  }

  #quieted(checked: Checked, { languageId }: TextDocument): Checked {
    if (!this.options.yamlSyntaxElsewhere || languageId !== 'yaml') return checked;
    return { ...checked, findings: checked.findings.filter(({ rule }) => !yamlSyntax.has(rule)) };
  }
}

function checkedBy(document: TextDocument, options: CheckOptions): Checked | undefined {
  const text = document.getText();
  const name = nameOf(document);
  return looksLikeDraft(text, name) ? check(text, name, options) : undefined;
}

interface Reading {
  readonly version: number;
  readonly config: Config;
  readonly checked: Checked | undefined;
}

/** Whether a change of a file changes what a config says, or of a folder that it waits for. */
export const bearsOn = ({ sourceFiles, missingPaths }: Config, uri: string): boolean =>
  sourceFiles.includes(uri) ||
  beside(sourceFiles, uri) ||
  missingPaths.some(
    (path) => path === uri || path === `${uri}/` || (path.endsWith('/') && uri.startsWith(path)),
  );

/** Whether a file lies in a folder that others were read from: a framework may have been added there. */
const beside = (from: readonly string[], uri: string): boolean => {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  return /\.ya?ml$/i.test(uri) && from.slice(1).some((one) => one.startsWith(folder));
};

/** A name that tells YAML from Markdown, for documents that have no file too. */
function nameOf({ uri, languageId }: TextDocument): string {
  const path = decodeURIComponent(uri.replace(/[?#].*$/, '').replace(/%(?![0-9a-f]{2})/gi, '%25'));
  if (languageId === 'yaml') return /\.ya?ml$/i.test(path) ? path : `${path}.yaml`;
  if (languageId === 'markdown') return /\.ya?ml$/i.test(path) ? `${path}.md` : path;
  return path;
}
