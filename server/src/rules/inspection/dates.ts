import type { Draft } from '../../draft/draft';
import { entryOf, isEmpty, type ScalarValue, scalarAt, type Value, valueAt } from '../../draft/yaml/value';
import { type Day, guessDay, printDay, readDay } from '../../report/days';
import type { Span } from '../../text/span';
import type { RuleFinding } from '../finding';
import { add, write } from '../fixes';
import { addKeys, addTopKeys, mapAt, parentOf } from '../key-places';
import { onReport, type Rule } from '../rule';

// The longest inspection in 321 published reports took 17 days in one stretch.
const longest = 60;

const rule: Rule = {
  meta: {
    id: 'inspection/dates',
    title: 'The days of the inspection are possible',
    about: 'wrong',
    what: 'Reports a first or last day that is missing or is not a day of the calendar, a first day after the last one or before the framework began, and an inspection of more than 60 days in one stretch.',
    why: 'The edition of the framework, and with it the judgements, follows from the first day of the inspection. The longest inspection in 321 published reports took 17 days in one stretch.',
    sources: [
      'Measured on 321 published ILACS reports',
      'The editions of the framework, in knowledge/frameworks',
    ],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { front: 'inspection:\n  start: 2026-06-19\n  end: 2026-06-08\n  lead-inspector: A N Other' },
    good: { front: 'inspection:\n  start: 2026-06-08\n  end: 2026-06-19\n  lead-inspector: A N Other' },
  },
  check: onReport(function* ({ draft, framework }) {
    const inspection = valueAt(draft.data, 'inspection');
    if (isEmpty(inspection)) {
      yield noInspection(draft);
      return;
    }
    if (inspection?.kind !== 'map') return;
    const dates = valueAt(inspection, 'dates');
    const missing = missingDays(draft, inspection, dates);
    if (missing) yield missing;
    const stretches = dates?.kind === 'list' ? dates.items : [inspection];
    for (const stretch of stretches) {
      const start = yield* day(scalarAt(stretch, 'start'));
      const end = yield* day(scalarAt(stretch, 'end'));
      if (start && end) yield* pair(start, end);
      const began = framework.editions[0]?.from;
      if (start && began && start.day < began) {
        const message = `The inspection starts on ${printDay(start.day)}, before inspections under ${framework.short} began in ${printDay(began).slice(2)}; check the year.`;
        yield { span: start.scalar.span, message, atMost: 'warning' };
      }
    }
  }),
};

/** Makes one finding for everything under “inspection” where that is empty. */
function noInspection(draft: Draft): RuleFinding {
  const lines = ['inspection:', '  start: ', '  end: ', '  lead-inspector: '];
  const added = entryOf(draft.data, 'inspection') ? undefined : addTopKeys(draft, lines);
  return {
    span: parentOf(draft, 'inspection'),
    about: 'missing',
    message:
      'Nothing is said of the inspection; give its first and last day and its lead inspector under “inspection”.',
    fixes: add('Add “inspection”', added),
  };
}

function missingDays(
  draft: Draft,
  inspection: Value | undefined,
  dates: Value | undefined,
): RuleFinding | undefined {
  if (dates && !(dates.kind === 'scalar' && dates.value === null)) return undefined;
  const lacking = ['start', 'end'].filter((key) => isEmpty(valueAt(inspection, key)));
  if (lacking.length === 0) return undefined;
  const empty: Span | undefined = entryOf(inspection, lacking[0] as string)?.keySpan;
  const map = mapAt(draft, 'inspection');
  const absent = lacking.filter((key) => !entryOf(inspection, key));
  const added =
    map && absent.length > 0
      ? addKeys(
          draft,
          map,
          absent.map((key) => `${key}: `),
        )
      : undefined;
  const single = lacking[0] === 'start' ? 'first day' : 'last day';
  const what = lacking.length > 1 ? 'first and last day' : single;
  return {
    span: empty ?? parentOf(draft, 'inspection'),
    about: 'missing',
    message: `The ${what} of the inspection is missing; give it under “inspection” as 2026-06-19.`,
    fixes: add('Add what is missing', added),
  };
}

interface DatedScalar {
  readonly day: Day;
  readonly scalar: ScalarValue;
}

function* day(scalar: ScalarValue | undefined): Generator<RuleFinding, DatedScalar | undefined> {
  const written = scalar?.text.text.trim();
  if (!scalar || !written) return undefined;
  const read = readDay(written);
  if (read) return { day: read, scalar };
  const guess = guessDay(written);
  yield {
    span: scalar.span,
    message: `“${written}” is not a day that can be read; write it as year, month and day, such as 2026-06-19.`,
    fixes: guess ? [write(scalar.span, guess)] : [],
  };
  return undefined;
}

function* pair(start: DatedScalar, end: DatedScalar): Generator<RuleFinding> {
  const days = (Date.parse(end.day) - Date.parse(start.day)) / 86_400_000;
  const related = [{ span: start.scalar.span, message: `It starts on ${printDay(start.day)}.` }];
  if (days < 0) {
    const message = `The inspection ends on ${printDay(end.day)}, before it starts on ${printDay(start.day)}; correct one of the two.`;
    const edits = [
      { span: start.scalar.span, text: end.day },
      { span: end.scalar.span, text: start.day },
    ];
    const fixes = [{ title: 'Swap the two days', kind: 'suggestion' as const, edits }];
    yield { span: end.scalar.span, message, related, fixes };
  } else if (days > longest) {
    const message = `The inspection lasts ${days + 1} days, from ${printDay(start.day)} to ${printDay(end.day)}; check both, and give two visits as two stretches in “dates”.`;
    yield { span: end.scalar.span, message, related, atMost: 'warning' };
  }
}

export default rule;
