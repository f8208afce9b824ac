import { type Entry, entryOf, isEmpty, scalarAt, textAt } from '../../draft/yaml/value';
import { readGrade } from '../../knowledge/frameworks/terms';
import type { Knowledge } from '../../knowledge/knowledge';
import { previousInspections } from '../../report/previous';
import type { Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import { capital, quoted, withArticle } from '../../text/words';
import type { Fix, RuleFinding } from '../finding';
import { lineOf } from '../key-places';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  notGraded: (reason: string) =>
    `Remove “judgements”, or correct the type of inspection. ${capital(reason)}.`,
  notJudged: (judgement: string, entry: string, reason: string) =>
    `Remove either “${judgement}” or “${entry}”. ${capital(reason)}.`,
  noNewGrades: (kind: string, after: readonly string[]) =>
    `Check these grades. ${capital(withArticle(kind))} gives new grades only if the last overall grade was ${quoted(after, 'or')}.`,
});

const rule: Rule = {
  meta: {
    id: 'judgement/ungraded',
    title: 'Only graded inspections have grades',
    about: 'wrong',
    harm: 'A reader takes a grade in a letter for a new grade of the service.',
    what: 'Reports `judgements` in a focused visit, an assurance visit or an assurance inspection, which give none. It also reports a judgement of an assurance inspection of a home in which no child has lived. A monitoring visit may give new judgements. If the last grade was not inadequate, they get a hint.',
    why: 'These inspections and visits are published as letters, or with a single judgement in words. A monitoring visit results in a new judgement only if the last was inadequate and the concerns have been put right.',
    sources: [
      'ILACS, types of inspection and visit',
      'SCCIF, children’s homes (29 June 2026): assurance inspections, monitoring visits, inspections where no children are living in the home',
      'Consultation outcome, interim inspections give way to assurance inspections from April 2022',
    ],
    since: '0.1.0',
    calibration:
      '0 findings in 58 published reports, all of them graded inspections, and in 19 published letters, which give no grades (2026-11).',
    bad: {
      framework: 'sccif',
      front:
        'inspection:\n  type: assurance\n  start: 2026-06-09\n  end: 2026-06-10\n  lead-inspector: A N Other\nassurance-judgement: The setting does not have serious or widespread concerns.\njudgements:\n  overall-experiences-and-progress: good',
    },
    good: {
      framework: 'sccif',
      front:
        'inspection:\n  type: assurance\n  start: 2026-06-09\n  end: 2026-06-10\n  lead-inspector: A N Other\nassurance-judgement: The setting does not have serious or widespread concerns.',
      without: ['judgements'],
    },
  },
  check: onReport(function* (report, knowledge) {
    yield* gradesNotGiven(report);
    yield* judgedAnyway(report);
    yield* oldJudgementStays(report, knowledge);
  }),
};

function* gradesNotGiven(report: Report): Generator<RuleFinding> {
  const { draft, framework, kind, setting, graded, judgementEntries } = report;
  const entry = entryOf(draft.data, 'judgements');
  if (graded || !entry || judgementEntries.length === 0 || draft.data?.kind !== 'map') return;
  const outcome = kind?.graded === false && !kind['new-judgement'] ? undefined : setting?.outcome;
  if (!kind && !outcome) return;
  const reason =
    outcome?.change ?? kind?.change ?? `${withArticle(kind?.name ?? 'inspection')} gives no grades`;
  const unsure = !outcome && kind?.['grades-certainty'] === 'uncertain';
  yield {
    span: entry.keySpan,
    ...messages.notGraded(reason),
    ...(unsure && { atMost: 'warning' as const }),
    fixes: removal(report, entry),
    source: framework.sources[outcome?.source ?? kind?.source ?? ''],
  };
}

/** Finds a judgement in words although the draft states that none is made. */
function* judgedAnyway(report: Report): Generator<RuleFinding> {
  const { draft, framework, kind, unjudged } = report;
  const facts = kind?.['no-judgement'];
  const judgement = entryOf(draft.data, kind?.['judgement-key'] ?? '');
  const reason = entryOf(draft.data, facts?.key ?? '');
  if (!unjudged || !facts || !judgement || isEmpty(judgement.value) || !reason) return;
  yield {
    span: judgement.keySpan,
    ...messages.notJudged(judgement.key, facts.key, facts.text),
    related: [{ span: reason.keySpan, message: `“${facts.key}” is here.` }],
    fixes: [...removal(report, judgement), ...removal(report, reason)],
    source: framework.sources[facts.source],
  };
}

/** Finds new judgements of a visit although the last grade was not one that a visit changes. */
function* oldJudgementStays(report: Report, knowledge: Knowledge): Generator<RuleFinding> {
  const { draft, framework, kind, regraded, start, terms } = report;
  const facts = kind?.['new-judgement'];
  const entry = entryOf(draft.data, 'judgements');
  if (!regraded || !facts || !entry || report.judgementEntries.length === 0) return;
  const graded = previousInspections(report, knowledge)
    .filter(({ day, value }) => day && (!start || day < start) && textAt(value, 'judgement'))
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1));
  const last = scalarAt(graded[0]?.value, 'judgement');
  const grade = last && readGrade(terms.scale, last.text.text, start).grade?.label;
  if (!last || grade === undefined || facts.after.includes(grade)) return;
  yield {
    span: entry.keySpan,
    about: 'advice',
    ...messages.noNewGrades(kind?.name ?? '', facts.after),
    related: [{ span: last.span, message: `The last grade is “${grade}”.` }],
    source: framework.sources[facts.source],
  };
}

function removal({ draft }: Report, entry: Entry): Fix[] {
  const line = draft.data?.kind === 'map' ? lineOf(draft, entry, draft.data) : undefined;
  return line
    ? [{ title: `Remove “${entry.key}”`, kind: 'suggestion', edits: [{ span: line, text: '' }] }]
    : [];
}

export default rule;
