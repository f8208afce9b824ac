import { type Draft, parseDraft, surfaceOf } from '../draft/draft';
import { isUtf16 } from '../draft/encoding';
import { looksLikeDraft } from '../draft/sniff';
import { textAt } from '../draft/yaml/value';
import { builtIn, type Knowledge } from '../knowledge/knowledge';
import type { Prose } from '../prose/prose';
import type { TeamWords } from '../prose/team';
import type { CopySearch } from '../report/across/copied/copies';
import type { OtherDrafts } from '../report/across/other-drafts';
import { type Report, type Stage, stages } from '../report/report';
import type { StandardText } from '../report/standard-texts';
import type { Finding } from '../rules/finding';
import { draftRules, rules, suppressionRules } from '../rules/index';
import type { Rule, RuleInput } from '../rules/rule';
import { comparesDrafts, copiedRule, encodingRule, looksAtWords, readsWords } from '../rules/rule-ids';
import type { SuppressionLimits } from '../rules/suppression/limits';
import { withoutAllowed } from './allowed';
import type { KnownOfFile } from './known/baseline';
import { compareWithBaseline } from './known/compare';
import { type GoneDraft, goneDraftOf } from './known/content-sketch';
import { withoutOverruled } from './overruled';
import { PrivateWords } from './private-words';
import { ruleInputOf, withProse } from './rule-input';
import { inTextOrder, type KnownByRule, runRules } from './run-rules';
import { identityOff, type Layer, layersFor, statesOf } from './settings';
import { type SuppressedFinding, suppress } from './suppressions/suppress';

export interface CheckOptions {
  /** Overrides the draft's own stage. */
  readonly stage?: Stage | undefined;
  /** The frameworks and instruments; the product's own where this is not set. */
  readonly knowledge?: Knowledge;
  /** The rules that look at the draft itself; all of them where this is not set. */
  readonly rules?: readonly Rule[];
  /** A draft that was read before: front matter that is the same is not read again. */
  readonly like?: Draft;
  /** The settings of a config for this file; the rules' own severities where this is not set. */
  readonly layers?: readonly Layer[];
  /** Asks each suppression for a reason, or does not; required where this is not set. */
  readonly reason?: 'required' | 'optional' | undefined;
  /** A team’s limits on suppressions. */
  readonly suppressionLimits?: SuppressionLimits;
  /** Reports findings that comments suppress like all others. */
  readonly ignoreSuppressions?: boolean;
  /** The words of the gaps in a team’s snippets; only the product’s own count where this is not set. */
  readonly phrases?: readonly string[];
  /** For the rules on the text itself; without it they find nothing. */
  readonly prose?: Prose | undefined;
  /** The drafts that it is compared with; without them the rules that compare drafts find nothing. */
  readonly others?: OtherDrafts | undefined;
  /** The texts that it may have copied from; without them the rule on copied text finds nothing. */
  readonly copied?: CopySearch | undefined;
  /** The words of a team, for the rules on the text itself. */
  readonly team?: TeamWords | undefined;
  /** Details that the team lets a report have, whatever the rules on identity find. */
  readonly allow?: readonly string[];
  /** The team's own rules on words. */
  readonly terms?: readonly Rule[];
  /** The known findings of this file. */
  readonly known?: KnownOfFile | undefined;
  /** The drafts of the baseline without a file: if nothing is known of this one, it may be one of them with another name. */
  readonly gone?: readonly GoneDraft[] | undefined;
  /** Leaves out all other rules. */
  readonly by?: 'syntax' | undefined;
  /** A team's standard words for parts of its reports. */
  readonly texts?: readonly StandardText[];
}

/** What the rules on words, and those that compare drafts, look things up in. */
type CheckWords = Pick<CheckOptions, 'prose' | 'others' | 'copied'>;

/** Options by which no finding is known: neither those of the file, nor those of one that it may have been. */
export const withoutBaseline = (options: CheckOptions): CheckOptions => ({
  ...options,
  known: undefined,
  gone: undefined,
});

/** A text that was read and checked. */
export interface Checked {
  readonly draft: Draft;
  readonly report: Report | undefined;
  readonly knowledge: Knowledge;
  /** The words that nothing repeats. */
  readonly privateWords: PrivateWords;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** The findings that comments suppress, in the order of the text. */
  readonly suppressed: readonly SuppressedFinding[];
  /** Checks another text as this one was checked, by all rules or only by those on what can be read. */
  readonly again: (text: string, by?: 'syntax') => Checked;
  /** Checks the same text with its words, or with other words and drafts. What does not depend on them is not checked again. */
  readonly withWords: (words: CheckWords) => Checked;
  /** Checks the same text as if its stage were another, with the findings that a baseline knows; once for each stage. */
  readonly atStage: (stage: Stage) => Checked;
  /** The rules on identity that a config has switched off. */
  readonly identityOff: readonly string[];
  /** Tells if a rule is off in the draft, at its stage. */
  readonly isOff: (rule: string) => boolean;
  /** The known findings that are still found; undefined without a baseline. */
  readonly remaining?: KnownOfFile;
  /** The draft that it was in the baseline, under another name. */
  readonly was?: GoneDraft;
  /** The standard words that its report is composed with. */
  readonly texts?: readonly StandardText[];
}

const draftRuleIds = rules.map(({ meta }) => meta.id);

/**
 * Checks one draft. No other function makes findings: the editor and the command line both call it, so that they agree.
 * Never throws.
 * @param name the file's name or URI, which tells Markdown from YAML
 */
export function check(
  text: string,
  name: string,
  // What is checked later must not keep the version before in memory.
  { like, ...options }: CheckOptions = {},
): Checked {
  const draft = parseDraft(text, surfaceOf(name), like);
  return checkInput(
    { draft, name, input: ruleInputOf(draft, options.knowledge ?? builtIn, options) },
    options,
  );
}

/** A text that was read for its check, and what an earlier check of it has found that is still so. */
interface ReadText {
  readonly draft: Draft;
  readonly name: string;
  readonly input: RuleInput;
  readonly earlier?: KnownByRule;
}

function checkInput(read: ReadText, options: CheckOptions): Checked {
  const { draft, name, input } = read;
  const { knowledge, report } = input;
  const context = {
    draft,
    stage: report?.stage ?? options.stage ?? writtenStage(draft) ?? 'review',
    layers: layersFor(options.layers ?? [], report),
    noun: 'draft',
  } as const;
  const { terms = [], allow = [] } = options;
  const found = runRules(rulesFor(draft, options.rules ?? [...draftRules, ...terms], options.by), input, {
    ...context,
    ...(read.earlier && { earlier: read.earlier }),
  });
  const allowed = withoutAllowed(draft, found.findings, allow);
  const { suppressionLimits: limits = {}, ignoreSuppressions: ignored = false } = options;
  const suppression = suppress(draft, withoutOverruled(allowed), { limits, ignored });
  const { findings: remaining, reaches, used } = suppression;
  const ruleRan = (id: string) => found.ran.has(id) && hasWhatItReads(id, options);
  const { reason = 'required' } = options;
  const ruleIds = terms.length > 0 ? [...draftRuleIds, ...terms.map(({ meta }) => meta.id)] : draftRuleIds;
  const suppressionInput = { draft, reaches, used, ruleIds, ran: ruleRan, reason, limits };
  const onSuppressions = runRules(rulesFor(draft, suppressionRules, options.by), suppressionInput, context);
  const all = readable(draft, [...remaining, ...onSuppressions.findings]).sort(inTextOrder);
  const privateWords = new PrivateWords(draft, report, options.prose);
  const own = all.map((finding) => privateWords.withoutIn(finding));
  const findings = report || !isOfOtherTool(draft, name) ? own : unknownFramework(own);
  const again: Checked['again'] = (next, by) => check(next, name, { ...options, like: draft, by });
  const withWords: Checked['withWords'] = (words) =>
    checkInput(
      { ...read, input: withProse(input, words, options.team), earlier: found.lasting },
      { ...options, ...words },
    );
  const atStage = onceEach((stage: Stage) =>
    check(draft.text, name, { ...withoutBaseline(options), like: draft, stage }),
  );
  const off = identityOff(draftRuleIds, context.layers, context.stage);
  const checked = {
    draft,
    report,
    knowledge,
    privateWords,
    again,
    withWords,
    atStage,
    suppressed: suppression.suppressed
      .map(({ finding, ...rest }) => ({ ...rest, finding: privateWords.withoutIn(finding) }))
      .sort((a, b) => inTextOrder(a.finding, b.finding)),
    identityOff: off,
    isOff: (id: string) => statesOf(context.layers, context.stage)(id).level === 'off',
    ...(options.texts && { texts: options.texts }),
  };
  const was = options.known ? undefined : renamedFrom(draft, findings, options.gone);
  const known = options.known ?? was?.known;
  if (!known) return { ...checked, findings };
  const ran = (id: string) => ruleRan(id) || onSuppressions.ran.has(id);
  const compared = compareWithBaseline(draft, findings, { known, ran });
  return {
    ...checked,
    findings: compared.findings,
    remaining: compared.remaining,
    ...(was && { was }),
  };
}

/** The draft of a baseline that this one was under another name. */
const renamedFrom = (
  draft: Draft,
  findings: readonly Finding[],
  gone: readonly GoneDraft[] = [],
): GoneDraft | undefined => {
  if (gone.length === 0) return undefined;
  const goneOf = (inspection: string) => gone.filter(({ sketch }) => sketch.inspection === inspection);
  return goneDraftOf(draft, findings, goneOf);
};

/** Tells if a rule was able to find anything. Without tables, rules on words find nothing, which does not mean that there is nothing. */
const hasWhatItReads = (id: string, { prose, others, copied }: CheckOptions): boolean =>
  (prose !== undefined || !readsWords(id)) &&
  (others !== undefined || !comparesDrafts(id)) &&
  (copied !== undefined || id !== copiedRule);

/** A function whose result for each stage is made once. */
function onceEach(make: (stage: Stage) => Checked): Checked['atStage'] {
  const checks = new Map<Stage, Checked>();
  return (stage) => {
    const checked = checks.get(stage) ?? make(stage);
    checks.set(stage, checked);
    return checked;
  };
}

/** The rules that are right about a draft. If only a part was read, nobody knows the rest. */
function rulesFor<Input>(
  { isIncomplete }: Draft,
  all: readonly Rule<Input>[],
  by: CheckOptions['by'],
): readonly Rule<Input>[] {
  if (by) return all.filter(({ meta }) => meta.id.startsWith(`${by}/`));
  return isIncomplete ? all.filter(({ meta }) => looksAtWords(meta.id)) : all;
}

/** The findings of a text that can be read. In UTF-16 read as another encoding, everything else follows from that. */
const readable = ({ text }: Draft, findings: Finding[]): Finding[] =>
  isUtf16(text) ? findings.filter(({ rule }) => rule === encodingRule) : findings;

/** Tells whether a text has a framework that makes no draft of it: files of other tools have such a key, too. */
const isOfOtherTool = ({ data, text }: Draft, name: string): boolean =>
  textAt(data, 'framework') !== undefined && !looksLikeDraft(text, name);

/** The finding that a framework is not known, as a hint. What else is found in a file that is not a draft helps nobody. */
const unknownFramework = (findings: readonly Finding[]): readonly Finding[] =>
  findings
    .filter(({ rule }) => rule === 'draft/framework')
    .map((finding) => ({ ...finding, severity: 'hint' }));

/** The stage of a draft whose framework is not known. */
const writtenStage = ({ data }: Draft): Stage | undefined =>
  stages.find((stage) => stage === textAt(data, 'stage'));
