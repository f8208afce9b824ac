import type { MapValue } from '../../draft/yaml/value';
import type { Stage } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import type { Span } from '../../text/span';

export const statuses = ['draft', 'approved', 'retired'] as const;
export type Status = (typeof statuses)[number];

/** The drafts, and the parts of a draft, in which a snippet is offered. A key that is left out sets no limit. */
export interface SnippetWhere {
  readonly framework?: readonly string[];
  readonly setting?: readonly string[];
  readonly kind?: readonly string[];
  readonly section?: readonly string[];
  readonly grade?: readonly string[];
  /** Keys of the front matter, with dots: “requirements.text”. */
  readonly key?: readonly string[];
  readonly stage?: readonly Stage[];
}

export const whereKeys = ['framework', 'setting', 'kind', 'section', 'grade', 'key', 'stage'] as const;
export type WhereKey = (typeof whereKeys)[number];

/** A snippet with the defaults of its file. */
export interface Snippet {
  /** The id as written, or made from the title. */
  readonly id: string;
  readonly prefixes: readonly string[];
  readonly title: string;
  /** In VS Code's snippet syntax, each character with its position in the file. */
  readonly body: MappedText;
  readonly description?: string;
  readonly where: SnippetWhere;
  /** As written: “regulation 12(2)(a)”. */
  readonly citations: readonly MappedText[];
  readonly status: Status;
  readonly successor?: string;
  readonly author?: string;
  /** ISO dates. */
  readonly reviewed?: string;
  readonly reviewBy?: string;
  readonly tags: readonly string[];
  /** Fields of a .code-snippets file for which this format has no key. */
  readonly vscode?: Readonly<Record<string, unknown>>;
  /** The file that has it. */
  readonly uri: string;
  /** Its title in the file: the target of a link from a list of snippets. */
  readonly at: Span;
  /** All its keys as written, for the rules. */
  readonly written: MapValue;
}

/** The keys of library.yaml. */
export interface LibraryMeta {
  readonly name: string;
  readonly version: string;
  readonly owner: string;
  readonly licence: string;
  readonly description?: string;
  readonly frameworks?: readonly string[];
}

/** The origin of a library: a folder that somebody named, or the product itself. */
export type Origin = 'team' | 'product';
