import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Config, Configs, noConfig } from '../config/config';
import type { Files } from '../config/files';
import { withLawPacks } from '../config/law-packs';
import { optionsFor, withoutIgnored } from '../config/options';
import { configNames } from '../config/paths';
import { looksLikeDraft } from '../draft/sniff';
import { type Checked, type CheckOptions, check, withoutBaseline } from '../lint/check';
import type { Prose } from '../prose/prose';
import type { CopySearch } from '../report/across/copied/copies';
import type { OtherDrafts } from '../report/across/other-drafts';
import { decodeUri } from '../text/uri';
import type { ServerOptions } from './server-options';

const yamlSyntax = new Set(['syntax/yaml', 'syntax/duplicate-key']);

/** Reads the tables for checks of words from the URI of their folder; undefined if they are not there. */
export type WordsReader = (folder: string | undefined, files: Files) => Promise<Prose | undefined>;

/** The open documents. Each is checked once per version and config, and every feature shares the result. */
export class Workspace {
  readonly #checks = new Map<string, CachedCheck>();
  /** The configs of open drafts, by the drafts' URIs. */
  readonly #resolved = new Map<string, Config>();
  /** The configs of files that are not open drafts. A change to one of their files counts as well. */
  readonly #others = new Set<Config>();
  #prose: Prose | undefined;
  #tables: Promise<Prose | undefined> | undefined;
  /** The words of the gaps in the snippets of loaded libraries, by folder. */
  readonly #phrases = new Map<string, readonly string[]>();
  /** Configs with their law packs, by the configs without. */
  readonly #withLaw = new WeakMap<Config, Promise<Config>>();
  /** Those of them that are read. */
  readonly #lawRead = new WeakMap<Config, Config>();
  /** The comparisons of a draft with others, once these are read. */
  #compared: DraftComparisons | undefined;
  /** Counts the changes of drafts that are not open. */
  #comparison = 0;
  #configs: Configs;

  constructor(
    readonly files: Files,
    readonly options: ServerOptions = {},
    /** Loads the code for words, and reads their tables. */
    readonly readWords: WordsReader = async () => undefined,
  ) {
    this.#configs = new Configs(files);
  }

  /** Recognises configs and drafts by name and text. Library files are recognised by their folder, which takes longer. */
  kindOf(document: TextDocument): 'config' | 'draft' | undefined {
    if (isConfig(document.uri)) return 'config';
    return looksLikeDraft(document.getText(), nameOf(document)) ? 'draft' : undefined;
  }

  isDraft(document: TextDocument): boolean {
    return this.kindOf(document) === 'draft';
  }

  /** True if `resolve` has found the config of a document, so that `check` is complete. */
  isResolved({ uri }: TextDocument): boolean {
    return this.#resolved.has(uri);
  }

  /** Finds the config of a document. `check` uses it until `changed` is called for a file that is part of it. */
  async resolve({ uri }: Pick<TextDocument, 'uri'>): Promise<Config> {
    const configs = this.#configs;
    const found = await configs.of(uri);
    // A file may have changed during the wait, which makes what was read before out of date.
    if (configs !== this.#configs) return this.resolve({ uri });
    const config = this.#lawRead.get(found) ?? found;
    this.#resolved.set(uri, config);
    return config;
  }

  /**
   * Reads the law packs of a document's config after its first check, which does not wait for them.
   * @returns the config with them; undefined if there are none, or they were read before
   */
  async readLaw({ uri }: Pick<TextDocument, 'uri'>): Promise<Config | undefined> {
    const config = this.#resolved.get(uri);
    if (!config || config.lawFiles.length === 0) return undefined;
    const complete = await this.#complete(config);
    if (this.#resolved.get(uri) !== config) return undefined;
    this.#resolved.set(uri, complete);
    return complete;
  }

  /**
   * Reads the tables for checks of the text, once the first findings are out.
   * @returns true if drafts have to be checked again
   */
  async readTables(): Promise<boolean> {
    const before = this.#tables;
    this.#tables ??= this.readWords(this.options.language, this.files);
    this.#prose = await this.#tables;
    if (before) return false;
    return this.#prose !== undefined;
  }

  /** The tables for checks of words, once they are read. */
  async prose(): Promise<Prose | undefined> {
    await this.readTables();
    return this.#prose;
  }

  /** True if words are checked. */
  get hasTables(): boolean {
    return this.#prose !== undefined;
  }

  #complete(config: Config): Promise<Config> {
    if (config.lawFiles.length === 0) return Promise.resolve(config);
    const known = this.#withLaw.get(config);
    if (known) return known;
    const complete = withLawPacks(config, this.files).then((read) => {
      this.#lawRead.set(config, read);
      return read;
    });
    this.#withLaw.set(config, complete);
    return complete;
  }

  /** Finds the config of a file, open or not, with its law packs. */
  async configOf(uri: string): Promise<Config> {
    const configs = this.#configs;
    const config = await this.#complete(await configs.of(uri));
    if (configs === this.#configs) this.#others.add(config);
    return config;
  }

  /** Forgets all configs if a changed file is part of one; returns whether it is. */
  changed(uri: string): boolean {
    const affected =
      isConfig(uri) ||
      [...this.#resolved.values(), ...this.#others].some((config) => isAffected(config, uri));
    if (affected) {
      this.#configs = new Configs(this.files);
      this.#resolved.clear();
      this.#others.clear();
    }
    return affected;
  }

  /** Checks a document with its words, once per version and config; undefined where it is no report draft. */
  check(document: TextDocument): Checked | undefined {
    return this.#checkOnce(document, this.#prose);
  }

  /** Checks a document without its words, which is faster; with them if it was checked so before. */
  checkQuickly(document: TextDocument): Checked | undefined {
    return this.#known(document)?.checked ?? this.#checkOnce(document, undefined);
  }

  /** The latest check of a document, if it is of this version and config. */
  #known({ uri, version }: TextDocument): CachedCheck | undefined {
    const cached = this.#checks.get(uri);
    const config = this.#resolved.get(uri) ?? noConfig;
    return cached?.version === version && cached.config === config ? cached : undefined;
  }

  #checkOnce(document: TextDocument, prose: Prose | undefined): Checked | undefined {
    const { uri, version } = document;
    const known = this.#known(document);
    const comparison = prose ? this.#comparison : 0;
    if (known && known.prose === prose && known.comparison === comparison) return known.checked;
    const config = this.#resolved.get(uri) ?? noConfig;
    const words = prose && { prose, ...this.#comparisonsOf(uri, config) };
    const checked =
      words && known?.isLikeEarlier
        ? known.checked?.withWords(words)
        : this.#checkLikeEarlier(document, { ...this.#withoutWords(config, uri), ...words });
    const isLikeEarlier = this.#checks.has(uri);
    this.#checks.set(uri, { version, config, prose, comparison, checked, isLikeEarlier });
    return checked;
  }

  /** The check before is of a version that differs in a few characters: what was read and searched in the rest need not be again. */
  #checkLikeEarlier(document: TextDocument, options: CheckOptions): Checked | undefined {
    const like = this.#checks.get(document.uri)?.checked?.draft;
    const checked = this.#checkWith(document, like ? { ...options, like } : options);
    return checked && this.#withoutYamlSyntax(checked, document);
  }

  /**
   * Checks a document that is exported: findings that another extension reports are included, and so are known ones and
   * those of an ignored draft, because a report must not be published with them. Undefined where it is no report draft.
   */
  async checkWhole(document: TextDocument): Promise<Checked | undefined> {
    const config = withoutIgnored(await this.#complete(await this.resolve(document)));
    return this.#checkWith(document, withoutBaseline(this.optionsFor(config, document.uri)));
  }

  /** Checks a document as the command line would check a file with that text. */
  async checkAsFile(document: TextDocument): Promise<Checked | undefined> {
    return this.#checkWith(document, await this.#optionsOf(document));
  }

  /** The options for the check of a file. The gaps of libraries count once these are loaded. */
  optionsFor(config: Config, uri: string): CheckOptions {
    const options = this.#withoutWords(config, uri);
    if (!this.#prose) return options;
    return { ...options, prose: this.#prose, ...this.#comparisonsOf(uri, config) };
  }

  #comparisonsOf(uri: string, config: Config): Pick<CheckOptions, 'others' | 'copied'> {
    return { others: this.#compared?.others?.(uri), copied: this.#compared?.copied(uri, config) };
  }

  /** The options for a check that looks neither at words nor at other drafts. */
  #withoutWords(config: Config, uri: string): CheckOptions {
    const phrases = config.libraries.flatMap(({ folder }) => this.#phrases.get(folder) ?? []);
    return optionsFor(phrases.length > 0 ? { ...config, phrases } : config, uri);
  }

  /**
   * Takes the words of the gaps in a library, once it is loaded or has changed.
   * @returns true if drafts have to be checked again
   */
  takePhrases(folder: string, phrases: readonly string[]): boolean {
    const before = this.#phrases.get(folder) ?? [];
    if (before.join('\n') === phrases.join('\n')) return false;
    this.#phrases.set(folder, phrases);
    this.#checks.clear();
    return true;
  }

  /** Compares drafts from now on, or again after others have changed. */
  compare(comparisons: DraftComparisons): void {
    this.#compared = comparisons;
    this.compareAgain();
  }

  /** Makes the comparisons again, because there is more to compare with. */
  compareAgain(): void {
    this.#comparison++;
  }

  close(uri: string): void {
    this.#checks.delete(uri);
    this.#resolved.delete(uri);
  }

  async #optionsOf(document: TextDocument): Promise<CheckOptions> {
    return this.optionsFor(await this.#complete(await this.resolve(document)), document.uri);
  }

  #checkWith(document: TextDocument, options: CheckOptions): Checked | undefined {
    return this.isDraft(document) ? check(document.getText(), nameOf(document), options) : undefined;
  }

  #withoutYamlSyntax(checked: Checked, document: TextDocument): Checked {
    if (!this.options.yamlSyntaxElsewhere || document.languageId !== 'yaml') return checked;
    return {
      ...checked,
      findings: checked.findings.filter(({ rule }) => !yamlSyntax.has(rule)),
      again: (text, by) => this.#withoutYamlSyntax(checked.again(text, by), document),
      withWords: (words) => this.#withoutYamlSyntax(checked.withWords(words), document),
    };
  }
}

/** The comparisons of drafts with others. */
interface DraftComparisons {
  /** Their facts; absent if there are no others. */
  readonly others?: ((uri: string) => OtherDrafts) | undefined;
  /** Their text; undefined for a draft whose config is not read to its end. */
  readonly copied: (uri: string, config: Config) => CopySearch | undefined;
}

interface CachedCheck {
  readonly version: number;
  readonly config: Config;
  readonly prose: Prose | undefined;
  /** The state of the drafts that it was compared with. */
  readonly comparison: number;
  readonly checked: Checked | undefined;
  /** It was made after another one, so that what was searched is remembered for the next. */
  readonly isLikeEarlier: boolean;
}

export const isConfig = (uri: string): boolean => configNames.some((name) => uri.endsWith(`/${name}`));

/** True if a change to a file, or to a folder that a config is in or waits for, changes the config. */
export const isAffected = ({ sourceFiles, missingPaths, index }: Config, uri: string): boolean =>
  uri === index ||
  sourceFiles.some((path) => path === uri || path.startsWith(`${uri}/`)) ||
  isNextToSource(sourceFiles, uri) ||
  missingPaths.some(
    (path) => path === uri || path === `${uri}/` || (path.endsWith('/') && uri.startsWith(path)),
  );

/** True if a file is in a folder that others were read from: a framework may have been added there. */
const isNextToSource = (sourceFiles: readonly string[], uri: string): boolean => {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  return /\.(?:ya?ml|law\.json)$/i.test(uri) && sourceFiles.slice(1).some((path) => path.startsWith(folder));
};

/** A file name that tells YAML from Markdown by its extension, also for a document that has no file. */
function nameOf({ uri, languageId }: TextDocument): string {
  const path = decodeUri(uri.replace(/[?#].*/s, ''));
  if (languageId === 'yaml') return /\.ya?ml$/i.test(path) ? path : `${path}.yaml`;
  if (languageId === 'markdown') return /\.ya?ml$/i.test(path) ? `${path}.md` : path;
  return path;
}
