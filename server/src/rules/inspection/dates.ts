import type { Draft } from '../../draft/draft';
import { entryOf, isEmpty, type ScalarValue, scalarAt, type Value, valueAt } from '../../draft/yaml/value';
import { inSentences } from '../../knowledge/frameworks/terms';
import { type Day, daysBetween, guessDay, printDay, readDay } from '../../report/days';
import { messagesOf } from '../../text/messages';
import type { Span } from '../../text/span';
import { quoted } from '../../text/words';
import type { RuleFinding } from '../finding';
import { add, write } from '../fixes';
import { addKeys, addTopKeys, mapAt, parentOf } from '../key-places';
import { onReport, type Rule } from '../rule';
import { type NumberOption, withUsual } from '../rule-options';

const messages = messagesOf({
  nothing: () => 'Add the inspection dates and lead inspector under “inspection”.',
  noDates: () => 'Add “start” and “end” under “inspection”, each written like 2026-06-19.',
  noStart: () => 'Add the first day of the inspection under “start”, written like 2026-06-19.',
  noEnd: () => 'Add the last day of the inspection under “end”, written like 2026-06-19.',
  likelyDate: (date: string) => `Write this date as ${date}.`,
  noSuchDate: () => 'This date does not exist. Check the day and the month.',
  notADate: () => 'Write this date as year, month and day, for example 2026-06-19.',
  tooEarly: (framework: string, start: string, began: string) =>
    `Check the year. Inspections under ${framework} began in ${began}, and this one starts on ${start}.`,
  endsBeforeStart: (start: string, end: string) =>
    `The inspection ends on ${end}, before it starts on ${start}. Correct one of the two.`,
  tooLong: (start: string, end: string, days: number) =>
    `Check both dates. The inspection lasts ${days} days, from ${start} to ${end}. If there were two visits, list them under “dates”.`,
});

const options = {
  days: {
    kind: 'number',
    about: 'The maximum number of days from the first to the last day of an inspection without a break',
    minimum: 1,
    maximum: 1000,
    // The longest inspection in 321 published reports took 17 days in one stretch.
    usual: 60,
  } satisfies NumberOption,
};

const rule: Rule = {
  meta: {
    id: 'inspection/dates',
    title: 'The dates of the inspection are possible',
    about: 'wrong',
    harm: 'A report has wrong dates, and may be checked against the rules of another time.',
    what: 'Reports a first or last day that is missing or does not exist, and a first day after the last one or before the framework began. An inspection of more than 60 days without a break is reported too.',
    why: 'The edition of the framework, and so the judgements, depends on the first day of the inspection. The longest inspection in 321 published reports took 17 days without a break.',
    sources: [
      'Measured on 321 published ILACS reports',
      'The editions of the framework, in knowledge/frameworks',
    ],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    options,
    bad: { front: 'inspection:\n  start: 2026-06-19\n  end: 2026-06-08\n  lead-inspector: A N Other' },
    good: { front: 'inspection:\n  start: 2026-06-08\n  end: 2026-06-19\n  lead-inspector: A N Other' },
  },
  check: onReport(function* ({ draft, framework }, _, set) {
    const { days: longest } = withUsual(options, set);
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
      if (start && end) yield* pair(start, end, longest);
      const began = framework.editions[0]?.from;
      if (start && began && start.day < began) {
        const month = printDay(began).replace(/^\d+ /, '');
        const named = messages.tooEarly(inSentences(framework), printDay(start.day), month);
        yield { span: start.scalar.span, ...named, atMost: 'warning' };
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
    ...messages.nothing(),
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
  const single = lacking[0] === 'start' ? messages.noStart() : messages.noEnd();
  return {
    span: empty ?? parentOf(draft, 'inspection'),
    about: 'missing',
    ...(lacking.length > 1 ? messages.noDates() : single),
    fixes: add(`Add ${quoted(absent)}`, added),
  };
}

interface DatedScalar {
  readonly day: Day;
  readonly scalar: ScalarValue;
}

const isoForm = /^\d{4}-\d{1,2}-\d{1,2}$/;

function* day(scalar: ScalarValue | undefined): Generator<RuleFinding, DatedScalar | undefined> {
  const written = scalar?.text.text.trim();
  if (!scalar || !written) return undefined;
  const read = readDay(written);
  if (read) return { day: read, scalar };
  const guess = guessDay(written);
  const unreadable = isoForm.test(written) ? messages.noSuchDate() : messages.notADate();
  yield {
    span: scalar.span,
    ...(guess ? messages.likelyDate(guess) : unreadable),
    fixes: guess ? [write(scalar.span, guess)] : [],
  };
  return undefined;
}

function* pair(start: DatedScalar, end: DatedScalar, longest: number): Generator<RuleFinding> {
  const days = daysBetween(start.day, end.day);
  const related = [{ span: start.scalar.span, message: `The inspection starts on ${printDay(start.day)}.` }];
  if (days < 0) {
    const edits = [
      { span: start.scalar.span, text: end.day },
      { span: end.scalar.span, text: start.day },
    ];
    const fixes = [{ title: 'Swap the two dates', kind: 'suggestion' as const, edits }];
    yield {
      span: end.scalar.span,
      ...messages.endsBeforeStart(printDay(start.day), printDay(end.day)),
      related,
      fixes,
    };
  } else if (days > longest) {
    const named = messages.tooLong(printDay(start.day), printDay(end.day), days + 1);
    yield { span: end.scalar.span, ...named, related, atMost: 'warning' };
  }
}

export default rule;
