import { entryOf, type ScalarValue, scalarAt, type Value, valueAt } from '../../draft/yaml/value';
import { readGrade } from '../../knowledge/frameworks/terms';
import { type ComparedFacts, comparedFacts } from '../../report/across/compared-facts';
import type { OtherDraft, OtherDrafts } from '../../report/across/other-drafts';
import { type Day, daysBetween, printDay } from '../../report/days';
import { type PreviousInspection, previousInspections } from '../../report/previous';
import type { Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import type { Span } from '../../text/span';
import type { RuleFinding } from '../finding';
import { write } from '../fixes';
import type { Rule } from '../rule';
import { sameService } from './twin';

const messages = messagesOf({
  name: (path: string) =>
    `Check this name. The earlier draft ${path} has the same reference number and a different name.`,
  number: (path: string) =>
    `Check this number. The earlier draft ${path} is about this authority and has a different number.`,
  date: (day: string, path: string) =>
    `Check this date. The draft of this earlier inspection, ${path}, has ${day}.`,
  grade: (grade: string, path: string) =>
    `Check this grade. The draft of this earlier inspection, ${path}, has “${grade}”.`,
  notListed: (day: string, path: string) =>
    `Add the inspection of ${day} under “previous”. Its draft is ${path}.`,
});

const rule: Rule = {
  meta: {
    id: 'across/earlier-draft',
    title: 'Facts agree with earlier drafts on the same service',
    about: 'doubtful',
    harm: 'The history of the service has a date or a grade that was never published.',
    what: 'Compares a draft with earlier drafts that have its reference number. Reports another name of the authority or provider. In `previous`, it reports a date that differs by a few days or has day and month swapped, another grade, and a graded inspection that is not listed. A draft on an authority with the name of an earlier one and another number is reported too. The earlier drafts are those of the same run of `lint`, or in the editor those of the open folders.',
    severity: 'A warning. Another name, and an inspection that is not listed, are information.',
    why: 'The history is typed again for each report, and nobody compares it with the earlier report.',
    sources: ['SCCIF, the inspection report'],
    since: '0.1.0',
    calibration:
      '0 findings in 80 published reports and letters, among which 17 have an earlier report on the same authority.',
    bad: {
      framework: 'sccif',
      front:
        '# harbour.report.md is on the inspection of 10 June 2025: good.\nurn: SC888888\nprevious:\n  - date: 2025-06-10\n    type: full\n    judgement: outstanding\n',
    },
    good: {
      framework: 'sccif',
      front:
        '# harbour.report.md is on the inspection of 10 June 2025: good.\nurn: SC888888\nprevious:\n  - date: 2025-06-10\n    type: full\n    judgement: good\n',
    },
  },
  *check({ report, others, knowledge }) {
    if (!report || !others) return;
    const facts = comparedFacts(report);
    const { data } = report.draft;
    yield* otherNumbers(report, facts, others);
    const listed = previousInspections(report, knowledge);
    const all = earlierOf(facts, sameService(facts, others, report.framework.who));
    yield* otherName(report, facts, all);
    if (!entryOf(data, 'previous')) return;
    const known = new Set(listed.filter(({ day }) => all.some((earlier) => isOf(day, earlier))));
    for (const earlier of differentOf(all)) yield* inHistory({ report, listed, known }, earlier);
  },
};

/** One draft of those on the same inspection that say the same of it: copies are findings of another rule. */
const differentOf = (all: readonly OtherDraft[]): readonly OtherDraft[] => {
  const different = new Map<string, OtherDraft>();
  for (const draft of all) {
    const { first, last, kind, overall } = draft.facts;
    const facts = [first, last, kind, overall].join();
    if (!different.has(facts)) different.set(facts, draft);
  }
  return [...different.values()];
};

/** The drafts on inspections that ended before one began. */
const earlierOf = ({ first }: ComparedFacts, others: readonly OtherDraft[]): readonly OtherDraft[] =>
  others.filter(({ facts: { last } }) => first !== undefined && last !== undefined && last < first);

/** The latest first. */
const byLastDay = (a: OtherDraft, b: OtherDraft): number =>
  (b.facts.last ?? '').localeCompare(a.facts.last ?? '');

/** Tells if a day is within the inspection of a draft. */
const isOf = (day: Day | undefined, { facts: { first, last } }: OtherDraft): boolean =>
  day !== undefined && first !== undefined && last !== undefined && first <= day && day <= last;

function found(span: Span, { uri, path, facts }: OtherDraft) {
  return { span, elsewhere: [{ uri, path, range: facts.place, message: 'The earlier draft is here.' }] };
}

function* otherName(
  { draft, framework }: Report,
  { name }: ComparedFacts,
  all: readonly OtherDraft[],
): Generator<RuleFinding> {
  const written = scalarAt(draft.data, framework.who) ?? scalarAt(draft.data, framework.who, 'name');
  // One finding for one name, with the latest draft: a service whose provider has changed may have many before.
  const earlier = all.filter(({ facts }) => facts.name).sort(byLastDay)[0];
  if (!written || !name || !earlier || name === earlier.facts.name) return;
  yield { ...found(written.span, earlier), ...messages.name(earlier.path), atMost: 'info' };
}

function* otherNumbers(
  { draft, framework }: Report,
  facts: ComparedFacts,
  others: OtherDrafts,
): Generator<RuleFinding> {
  const written = scalarAt(draft.data, 'urn');
  if (framework.who !== 'authority' || !written || !facts.name || !facts.number) return;
  const named = earlierOf(facts, others.withName(facts.name));
  const differs = named.find(({ facts: { number } }) => number !== undefined && number !== facts.number);
  if (differs) yield { ...found(written.span, differs), ...messages.number(differs.path) };
}

interface History {
  readonly report: Report;
  readonly listed: readonly PreviousInspection[];
  /** Those that are the inspections of earlier drafts. */
  readonly known: ReadonlySet<PreviousInspection>;
}

/** Compares the history of a draft with one earlier draft. */
function* inHistory({ report, listed, known }: History, earlier: OtherDraft): Generator<RuleFinding> {
  const { first, graded } = earlier.facts;
  if (!first) return;
  const { path } = earlier;
  const same = listed.find(({ day }) => isOf(day, earlier));
  if (same) return yield* otherGrade(report, same, earlier);
  const near = listed.find((entry) => !known.has(entry) && entry.day && isNear(entry.day, first));
  if (near?.date) {
    const { span } = near.date;
    yield { ...found(span, earlier), ...messages.date(printDay(first), path), fixes: [write(span, first)] };
    return;
  }
  const oldest = listed.flatMap(({ day }) => day ?? []).sort()[0];
  const key = entryOf(report.draft.data, 'previous');
  if (!key || !graded || (oldest !== undefined && first < oldest)) return;
  yield { ...found(key.keySpan, earlier), ...messages.notListed(printDay(first), path), atMost: 'info' };
}

function* otherGrade(
  report: Report,
  { value, day }: PreviousInspection,
  earlier: OtherDraft,
): Generator<RuleFinding> {
  const { overall } = earlier.facts;
  const written = scalarAt(value, 'judgement') ?? overallIn(valueAt(value, 'judgements'), report);
  if (!written || overall === undefined) return;
  const grade = readGrade(report.terms.scale, written.text.text, day).grade?.label;
  if (grade === undefined || grade === overall) return;
  const fixes = [write(written.span, overall)];
  yield { ...found(written.span, earlier), ...messages.grade(overall, earlier.path), fixes };
}

/** The overall grade in a list of judgements. It may be of an edition that had it when the draft’s own has not. */
const overallIn = (judgements: Value | undefined, { framework }: Report): ScalarValue | undefined =>
  framework.judgements
    .filter(({ overall }) => overall)
    .flatMap(({ id }) => scalarAt(judgements, id) ?? [])[0];

/** Days between two dates of which one is most likely a slip. */
const few = 10;

const isNear = (day: Day, first: Day): boolean =>
  Math.abs(daysBetween(day, first)) <= few || swapped(day) === first || otherYear(day, first);

const swapped = (day: Day): string => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$1-$3-$2');

const otherYear = (day: Day, first: Day): boolean =>
  day.slice(4) === first.slice(4) && Math.abs(Number(day.slice(0, 4)) - Number(first.slice(0, 4))) === 1;

export default rule;
