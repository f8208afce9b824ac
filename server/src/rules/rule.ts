import type { Draft } from '../draft/draft';
import type { Knowledge } from '../knowledge/knowledge';
import type { Report, Stage } from '../report/report';
import type { SchemaProblem } from '../schema/problem';
import { type FindingKind, type RuleFinding, type Severity, severities } from './finding';

/** What a rule looks at. */
export interface RuleInput {
  readonly draft: Draft;
  /** The frameworks there are. */
  readonly knowledge: Knowledge;
  /** The draft in the terms of its framework; undefined where it names none that is known. */
  readonly report: Report | undefined;
  /** What does not have the shape of a draft under that framework. */
  readonly shape: readonly SchemaProblem[];
}

/**
 * A piece of a draft that shows a rule at work. The rest is filled up from a complete draft (`examples.ts`), so that
 * the piece is the only thing in it that could be wrong.
 */
export interface Example {
  /** Top-level keys of the front matter, in YAML; they take the place of the complete draft's. */
  readonly front?: string;
  /** Keys of the complete draft that are left out. */
  readonly without?: readonly string[];
  /** The body, in place of the complete draft's. */
  readonly body?: string;
  /** The whole text, where the complete draft would be in the way. */
  readonly whole?: string;
  readonly framework?: 'ilacs' | 'sccif';
}

/** A whole number that a config can set. */
interface RuleOption {
  /** What it is, in a sentence without its stop. */
  readonly about: string;
  readonly minimum: number;
  readonly maximum: number;
  /** What holds where it is not set, in words. */
  readonly otherwise: string;
}

/** The calibration of a rule that published reports cannot show at work. */
interface NotMeasurable {
  /** The reason, as the end of the sentence “Not measured: …”. */
  readonly notMeasurable: string;
}

/** What a config sets of a rule's options. */
export type Options = Readonly<Record<string, number>>;

export interface RuleMeta {
  /** `group/name`; never changed once published. */
  readonly id: string;
  /** What the rule asks for, in a few words. */
  readonly title: string;
  readonly about: FindingKind;
  /** What it looks at and when it speaks, for the rule's page. */
  readonly what: string;
  /** Why that matters. */
  readonly why: string;
  /** What it rests on. */
  readonly sources: readonly string[];
  readonly since: string;
  /** How many findings it has on published reports, at stage `final`, and how many of them were judged right. */
  readonly calibration: string | NotMeasurable;
  /** What a config can set of it, by name. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  readonly bad: Example;
  readonly good: Example;
}

/** A rule: a pure function from what it looks at, most often a draft, to findings. */
export interface Rule<Input = RuleInput> {
  readonly meta: RuleMeta;
  readonly check: (input: Input, options: Options) => Iterable<RuleFinding>;
}

/** Makes the check of a rule that needs the framework's terms; a draft without them gives no findings. */
export const onReport =
  (check: (report: Report, knowledge: Knowledge, options: Options) => Iterable<RuleFinding>) =>
  ({ report, knowledge }: RuleInput, options: Options): Iterable<RuleFinding> =>
    report ? check(report, knowledge, options) : [];

const bySeverity: Record<FindingKind, Record<Stage, Severity>> = {
  wrong: { drafting: 'error', review: 'error', final: 'error' },
  missing: { drafting: 'hint', review: 'error', final: 'error' },
  doubtful: { drafting: 'warning', review: 'warning', final: 'warning' },
  form: { drafting: 'warning', review: 'warning', final: 'warning' },
  advice: { drafting: 'hint', review: 'hint', final: 'hint' },
};

/** How much a finding weighs at a stage. */
export function severityOf(meta: RuleMeta, found: RuleFinding, stage: Stage): Severity {
  const severity = bySeverity[found.about ?? meta.about][stage];
  const { atMost } = found;
  return atMost && severities.indexOf(atMost) > severities.indexOf(severity) ? atMost : severity;
}
