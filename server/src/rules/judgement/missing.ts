import type { Draft } from '../../draft/draft';
import { isEmpty, valueAt } from '../../draft/yaml/value';
import type { Judgement } from '../../knowledge/frameworks/types';
import type { Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import { inflect, quoted } from '../../text/words';
import type { Edit, RuleFinding } from '../finding';
import { add } from '../fixes';
import { addKeys, addTopKeys, mapAt, parentOf, topOf } from '../key-places';
import { onReport, type Rule } from '../rule';
import { insteadOfGrades } from './instead-of-grades';
import { nearestJudgement } from './unknown';

interface WordsInstead {
  readonly values: readonly string[];
  /** The entry that states that there is no judgement. */
  readonly none: { readonly key: string; readonly text: string } | undefined;
}

const messages = messagesOf({
  noGrade: (judgement: string, grades: readonly string[]) =>
    `Add the grade for ${judgement}: ${quoted(grades, 'or')}.`,
  missing: (judgements: readonly string[], edition: string) =>
    `Add ${quoted(judgements)} under “judgements”. This edition requires ${inflect(judgements.length, 'it', 'them')} (${edition}).`,
  noWords: (entry: string, kind: string) => `Add the judgement of this ${kind} in words under “${entry}”.`,
  noOutcome: (entry: string, kind: string, { values, none }: WordsInstead) =>
    `Add the judgement of this ${kind} under “${entry}”: ${quoted(values, 'or')}.${none ? ` Or write “${none.key}: true”, which means: ${none.text}.` : ''}`,
});

const rule: Rule = {
  meta: {
    id: 'judgement/missing',
    title: 'Each judgement of the inspection has its grade',
    about: 'missing',
    harm: 'A reader does not learn one of the judgements of the inspection.',
    what: 'Reports judgements of the edition that the draft does not have, or has without a grade. For an inspection that gives one judgement in words, it reports that judgement if it is missing.',
    why: 'A report without one of its judgements cannot be published.',
    sources: ['Measured on 321 published ILACS reports', 'SCCIF, how inspectors make judgements'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { front: 'judgements:\n  leaders: good\n  help-and-protection: good\n  children-in-care: good' },
    good: {
      front:
        'judgements:\n  leaders: good\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good',
    },
  },
  check: onReport(function* (report) {
    // A text or list instead of the map is reported by the rules on the shape of a draft.
    const all = valueAt(report.draft.data, 'judgements');
    if (all?.kind !== 'map' && !isEmpty(all)) return;
    yield* emptyGrades(report);
    yield* missingJudgements(report);
    yield* missingWords(report);
  }),
};

function* emptyGrades({ expected, judgementEntries, terms }: Report): Generator<RuleFinding> {
  const labels = terms.scale.grades.map(({ label }) => label);
  for (const { entry, judgement, scalar } of judgementEntries) {
    if (!judgement || scalar || !expected.includes(judgement) || entry.value.kind !== 'scalar') continue;
    yield { span: entry.keySpan, ...messages.noGrade(judgement.short, labels) };
  }
}

function* missingJudgements(report: Report): Generator<RuleFinding> {
  const { draft, edition, editionUnsure, expected, framework, terms } = report;
  const missing = expected.filter((judgement) => !accountedFor(report, judgement));
  if (missing.length === 0) return;
  const unsure = (editionUnsure && missing.every(({ overall }) => overall)) || !terms.certain;
  yield {
    span: parentOf(draft, 'judgements'),
    ...messages.missing(
      missing.map(({ id }) => id),
      edition.name,
    ),
    ...(unsure && { atMost: 'warning' as const }),
    fixes: add('Add the missing judgements', linesFor(draft, missing)),
    source: framework.sources[edition.source],
  };
}

function linesFor(draft: Draft, missing: readonly Judgement[]): Edit | undefined {
  const lines = missing.map(({ id }) => `${id}: `);
  const map = mapAt(draft, 'judgements');
  if (!map) return addTopKeys(draft, ['judgements:', ...lines.map((line) => `  ${line}`)]);
  return addKeys(draft, map, lines);
}

/** Finds that an inspection without grades lacks the judgement in words, or the outcome, that it has instead. */
function* missingWords(report: Report): Generator<RuleFinding> {
  const { draft, framework, kind, unjudged } = report;
  if (unjudged) return;
  const instead = insteadOfGrades(report);
  if (!instead || !isEmpty(valueAt(draft.data, instead.key))) return;
  const { key, values, source } = instead;
  const name = kind?.name ?? 'inspection';
  const none = kind?.['no-judgement'];
  const named = values ? messages.noOutcome(key, name, { values, none }) : messages.noWords(key, name);
  yield { span: parentOf(draft, key) ?? topOf(draft), ...named, source: framework.sources[source] };
}

/** Tells whether the draft has a judgement, or something that another rule reports in its place. */
function accountedFor(report: Report, wanted: Judgement): boolean {
  return report.judgementEntries.some(({ entry, judgement }) => {
    if (judgement === wanted) return true;
    if (!judgement) return nearestJudgement(report, entry.key) === wanted;
    return judgement.parts?.includes(wanted.id) || wanted.parts?.includes(judgement.id);
  });
}

export default rule;
