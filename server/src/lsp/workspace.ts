import type { TextDocument } from 'vscode-languageserver-textdocument';
import { looksLikeDraft } from '../draft/sniff';
import { type Checked, check } from '../lint/check';

/** What a client says of itself when it starts the server. */
export interface Options {
  /** Base URI of the rules' pages, with a slash at the end. */
  readonly docs?: string | undefined;
  /** Whether another extension reports YAML syntax in YAML files. */
  readonly yamlSyntaxElsewhere?: boolean;
}

const yamlSyntax = new Set(['syntax/yaml', 'syntax/duplicate-key']);

/** The open documents, each read once per version: every feature shares what was read. */
export class Workspace {
  readonly #checked = new Map<string, { readonly version: number; readonly checked: Checked | undefined }>();

  constructor(readonly options: Options = {}) {}

  /** What was read and found in a document; undefined where it is no report draft. */
  check(document: TextDocument): Checked | undefined {
    const known = this.#checked.get(document.uri);
    if (known?.version === document.version) return known.checked;
    const text = document.getText();
    const name = nameOf(document);
    const checked = looksLikeDraft(text, name) ? this.#quieted(check(text, name), document) : undefined;
    this.#checked.set(document.uri, { version: document.version, checked });
    return checked;
  }

  close(uri: string): void {
    this.#checked.delete(uri);
  }

  #quieted(checked: Checked, { languageId }: TextDocument): Checked {
    if (!this.options.yamlSyntaxElsewhere || languageId !== 'yaml') return checked;
    return { ...checked, findings: checked.findings.filter(({ rule }) => !yamlSyntax.has(rule)) };
  }
}

/** A name that tells YAML from Markdown, for documents that have no file too. */
function nameOf({ uri, languageId }: TextDocument): string {
  const path = decodeURIComponent(uri.replace(/[?#].*$/, '').replace(/%(?![0-9a-f]{2})/gi, '%25'));
  if (languageId === 'yaml') return /\.ya?ml$/i.test(path) ? path : `${path}.yaml`;
  if (languageId === 'markdown') return /\.ya?ml$/i.test(path) ? `${path}.md` : path;
  return path;
}
