import type { Draft } from '../../draft/draft';
import type { MapValue } from '../../draft/yaml/value';
import type { Framework } from '../../knowledge/frameworks/types';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Prose } from '../../prose/prose';
import type { Day } from '../../report/days';
import type { Report, Stage } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import type { NamedMessage } from '../../text/messages';
import type { Span } from '../../text/span';
import type { Finding, RuleFinding } from '../finding';
import type { Rule } from '../rule';
import type { RuleOptions } from '../rule-options';

/** The keys of `where` that select the drafts, and the parts of a draft, in which a snippet is offered. */
export type PlaceKey = 'framework' | 'setting' | 'kind' | 'section' | 'grade' | 'key';

/** A snippet with the defaults of its file. */
export interface CheckedSnippet {
  readonly id: string;
  readonly prefixes: readonly string[];
  readonly title: string;
  /** In VS Code's snippet syntax, each character with its position in the file. */
  readonly body: MappedText;
  readonly where: Readonly<Partial<Record<PlaceKey, readonly string[]>>> & {
    readonly stage?: readonly Stage[];
  };
  /** As written: “regulation 12(2)(a)”. */
  readonly citations: readonly MappedText[];
  readonly status: 'draft' | 'approved' | 'retired';
  readonly successor?: string;
  /** ISO dates. */
  readonly reviewed?: string;
  readonly reviewBy?: string;
  readonly uri: string;
  /** Its title in the file. */
  readonly at: Span;
  /** All its keys in the file. */
  readonly written: MapValue;
}

type SnippetProblem = NamedMessage & Pick<RuleFinding, 'span'>;

/** The library that a file belongs to. */
interface RuleLibrary {
  /** The first snippet of each id. */
  readonly snippets: readonly CheckedSnippet[];
  readonly byId: ReadonlyMap<string, CheckedSnippet>;
  readonly meta: { readonly frameworks?: readonly string[] };
  readonly metaFile: { readonly uri: string } | undefined;
  /** Files and snippets that are left out, with the reasons. */
  readonly refused: readonly (SnippetProblem & { readonly uri: string })[];
}

/** A sort of inspection, with the values that its drafts can have for a key of `where`. */
export interface InspectionSort {
  readonly framework: Framework;
  readonly holds: (key: PlaceKey, value: string) => boolean;
  readonly values: (key: PlaceKey) => readonly string[];
}

/** A finding of a rule for drafts on an inserted snippet. */
export interface TrialFinding extends Pick<Finding, 'rule' | 'severity' | 'message' | 'situation' | 'words'> {
  /** The span in the body (0-based offsets), if the words of the finding are written there. */
  readonly at?: Span;
  /** The draft, as the words after “a draft”. */
  readonly where: string;
}

/** The work of the floor that reads and inserts snippets. */
export interface SnippetTools {
  /** Faults in the syntax of a body; spans are in the body's text. */
  readonly syntaxErrors: (body: MappedText) => readonly SnippetProblem[];
  /** The variables of a body that nothing fills in; spans are in the body's text. */
  readonly unknownVariables: (body: MappedText) => readonly { readonly name: string; readonly span: Span }[];
  /** The names of the product's own variables. */
  readonly variableNames: readonly string[];
  /** Tests if two snippets can be offered at the same position. */
  readonly mayMeet: (a: CheckedSnippet, b: CheckedSnippet) => boolean;
  /** All sorts of inspections, by the id of their framework. */
  readonly inspectionSorts: () => ReadonlyMap<string, readonly InspectionSort[]>;
  /**
   * A report for each setting of a snippet, in which its citations are read. Its date is today, or the last day of such
   * inspections. Snippets for the same inspections share one array.
   */
  readonly reportsFor: (snippet: CheckedSnippet) => readonly (Report | undefined)[];
  /** Inserts a snippet in drafts for which it is offered, and checks them. */
  readonly tryOut: (snippet: CheckedSnippet) => readonly TrialFinding[];
}

/** One file of a snippet library: a file of snippets, or library.yaml. */
export interface SnippetFileInput {
  readonly library: RuleLibrary;
  readonly uri: string;
  readonly draft: Draft;
  /** Differences from the form of such a file. */
  readonly shape: readonly SnippetProblem[];
  /** None in library.yaml. */
  readonly snippets: readonly CheckedSnippet[];
  readonly knowledge: Knowledge;
  readonly today: Day;
  readonly tools: SnippetTools;
  /** For the spelling of snippets; undefined where words are not checked. */
  readonly prose?: Prose | undefined;
}

/** A rule for the files of snippet libraries. Its examples are whole files. */
export type SnippetRule = Rule<SnippetFileInput>;

/** The calibration of rules for snippet libraries. */
export const noSnippetsInReports = {
  notMeasurable: 'published reports have no snippets; the product’s own library has no finding.',
} as const;

/** Makes the check of a rule that looks at single snippets. */
export const onSnippets = (
  check: (snippet: CheckedSnippet, input: SnippetFileInput, options: RuleOptions) => Iterable<RuleFinding>,
) =>
  function* (input: SnippetFileInput, options: RuleOptions): Generator<RuleFinding> {
    for (const snippet of input.snippets) yield* check(snippet, input, options);
  };
