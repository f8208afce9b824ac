import type { Draft } from '../draft/draft';
import type { Stage } from '../report/report';
import type { Finding, Fix, RuleFinding } from '../rules/finding';
import type { Rule, RuleMeta } from '../rules/rule';
import { readsWords } from '../rules/rule-ids';
import { messagesOf, type NamedMessage } from '../text/messages';
import { type Layer, type RuleState, statesOf, weightOf } from './settings';

const messages = messagesOf({
  ruleFailed: (rule: string, file: string) =>
    `The check “${rule}” failed on this ${file} and was left out. The other checks are complete. Please report this fault.`,
});

/** The id of the finding that is made where a rule failed. */
export const failedRule = 'internal/rule-failed';

/** A rule that failed for a reason that its author can see to. */
export class RuleFault extends Error {
  constructor(readonly named: NamedMessage) {
    super(named.message);
  }
}

/** The text that rules run on, and the settings for it. */
export interface RunContext {
  readonly draft: Draft;
  readonly stage: Stage;
  readonly layers: readonly Layer[];
  /** What an earlier run found in the same text: these rules are not run again. */
  readonly earlier?: KnownByRule;
  /** The word for the text in a message. */
  readonly noun: 'draft' | 'file';
}

/** The findings of rules, by their ids. */
export type KnownByRule = ReadonlyMap<string, readonly Finding[]>;

/** The findings of rules, and the ids of those that did not fail. */
export interface RuleRun {
  readonly findings: readonly Finding[];
  readonly ran: ReadonlySet<string>;
  /** The findings that depend on the text alone, not on tables of words or on other drafts. */
  readonly lasting: KnownByRule;
}

/** Runs rules, those that are off left out. A rule that throws costs only its own findings. */
export function runRules<Input>(
  rules: readonly Rule<Input>[],
  input: Input,
  { draft, stage, layers, noun, earlier }: RunContext,
): RuleRun {
  const findings: Finding[] = [];
  const ran = new Set<string>();
  const lasting = new Map<string, readonly Finding[]>();
  const stateAt = statesOf(layers, stage);
  for (const { meta, check } of rules) {
    const state = stateAt(meta.id);
    if (state.level === 'off') continue;
    const before = earlier?.get(meta.id);
    const found: Finding[] = before ? [...before] : [];
    try {
      if (!before)
        for (const finding of check(input, state.options))
          found.push(withoutIdleFixes(draft, weighed(finding, meta, state)));
      ran.add(meta.id);
      if (!readsWords(meta.id)) lasting.set(meta.id, found);
    } catch (error) {
      // A rule that failed must not look like one that found nothing.
      const span = { start: 0, end: draft.lines.end(0) };
      const message = error instanceof RuleFault ? error.named : messages.ruleFailed(meta.id, noun);
      found.push({ rule: failedRule, severity: 'warning', span, ...message });
    }
    // One by one: a function takes no more arguments than its stack has room for.
    for (const finding of found) findings.push(finding);
  }
  return { findings, ran, lasting };
}

/** A finding with its severity under a config. */
function weighed(found: RuleFinding, meta: RuleMeta, state: RuleState): Finding {
  const severity = weightOf(meta, found, state);
  const pending =
    state.stage === 'drafting' && severity === 'info' && (found.about ?? meta.about) === 'missing';
  return { ...found, rule: meta.id, severity, ...(pending && { pending }) };
}

/** A text may have thousands of findings, and hardly any has a fix that is left out. */
function withoutIdleFixes(draft: Draft, finding: Finding): Finding {
  const { fixes } = finding;
  const changes = (fix: Fix): boolean => isChange(draft, fix);
  return !fixes || fixes.every(changes) ? finding : { ...finding, fixes: fixes.filter(changes) };
}

/** Tells whether a fix changes anything: a value may be wrong by a character that its text does not have. */
const isChange = ({ text }: Draft, { edits }: Fix): boolean =>
  edits.some(({ span, text: put }) => text.slice(span.start, span.end) !== put);

/** Orders findings as their text: by start, end and rule. */
export const inTextOrder = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1);
