import type { Draft } from '../draft/draft';
import type { Knowledge } from '../knowledge/knowledge';
import type { Prose } from '../prose/prose';
import type { CopySearch } from '../report/across/copied/copies';
import type { OtherDrafts } from '../report/across/other-drafts';
import type { Report, Stage } from '../report/report';
import type { SchemaProblem } from '../schema/problem';
import { type FindingKind, type RuleFinding, type Severity, severities } from './finding';
import type { RuleOption, RuleOptions } from './rule-options';

/** The input of a rule for drafts. */
export interface RuleInput {
  readonly draft: Draft;
  /** All frameworks and instruments. */
  readonly knowledge: Knowledge;
  /** The draft in the terms of its framework; undefined if its framework is not known. */
  readonly report: Report | undefined;
  /** Differences from the shape of a draft under that framework. */
  readonly shape: readonly SchemaProblem[];
  /** The words of the gaps in a team’s snippets, as `phraseOf` compares them. */
  readonly phrases: readonly string[];
  /** For the rules that compare drafts; undefined if no others are known. */
  readonly others?: OtherDrafts | undefined;
  /** For the rule on copied text; undefined if it has nothing to compare with. */
  readonly copied?: CopySearch | undefined;
  /** For the rules on the text itself; undefined if it is not checked. */
  readonly prose?: Prose | undefined;
}

/**
 * A piece of a draft that shows a rule at work. The rest comes from a complete draft (`examples.ts`), so that nothing but the
 * piece can be wrong.
 */
export interface Example {
  /** Top-level keys of the front matter, in YAML, instead of the complete draft's. */
  readonly front?: string;
  /** Keys of the complete draft that are left out. */
  readonly without?: readonly string[];
  /** The body, instead of the complete draft's. */
  readonly body?: string;
  /** The whole text, where the complete draft would be in the way. */
  readonly whole?: string;
  readonly framework?: 'ilacs' | 'sccif';
}

/** The calibration of a rule that published reports cannot show at work. */
interface NotMeasurable {
  /** The reason, as the end of the sentence “Not measured: …”. */
  readonly notMeasurable: string;
}

export interface RuleMeta {
  /** `group/name`; never changed once published. */
  readonly id: string;
  /** The rule in a few words. */
  readonly title: string;
  readonly about: FindingKind;
  /** The harm to the reader of a report, in one sentence, which is the first on the rule's page. */
  readonly harm: string;
  /** The text of the rule's page that begins with “Reports”. */
  readonly what: string;
  /** The sentence on severity, for a rule whose findings are less severe than its kind tells. */
  readonly severity?: string;
  /** The limit on the severity of all its findings. */
  readonly atMost?: Severity;
  /** The text of the rule's page on why that matters. */
  readonly why: string;
  /** The guidance, law or measurements that it rests on. */
  readonly sources: readonly string[];
  readonly since: string;
  /** The number of findings on published reports at stage `final`, and of those that were judged right. */
  readonly calibration: string | NotMeasurable;
  /** The options that a config can set, by name. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  readonly bad: Example;
  readonly good: Example;
}

/** A rule: a pure function from its input, for most rules a draft, to findings. */
export interface Rule<Input = RuleInput> {
  readonly meta: RuleMeta;
  readonly check: (input: Input, options: RuleOptions) => Iterable<RuleFinding>;
}

/** Makes the check of a rule that needs the framework's terms; a draft without them gives no findings. */
export const onReport =
  (check: (report: Report, knowledge: Knowledge, options: RuleOptions) => Iterable<RuleFinding>) =>
  ({ report, knowledge }: RuleInput, options: RuleOptions): Iterable<RuleFinding> =>
    report ? check(report, knowledge, options) : [];

const bySeverity: Record<FindingKind, Record<Stage, Severity>> = {
  wrong: { drafting: 'error', review: 'error', final: 'error' },
  missing: { drafting: 'info', review: 'error', final: 'error' },
  doubtful: { drafting: 'warning', review: 'warning', final: 'warning' },
  form: { drafting: 'warning', review: 'warning', final: 'warning' },
  advice: { drafting: 'hint', review: 'hint', final: 'hint' },
};

/** A severity under a limit. */
export const limited = (severity: Severity, most: Severity | undefined): Severity =>
  most && severities.indexOf(most) > severities.indexOf(severity) ? most : severity;

/** The limit on the severity of a finding: its own, or else that of its rule. */
export const limitOf = (meta: RuleMeta, found: Pick<RuleFinding, 'atMost'>): Severity | undefined =>
  found.atMost ?? meta.atMost;

/** The severity of a finding at a stage. */
export function severityOf(
  meta: RuleMeta,
  found: Pick<RuleFinding, 'about' | 'atMost'>,
  stage: Stage,
): Severity {
  return limited(bySeverity[found.about ?? meta.about][stage], limitOf(meta, found));
}
