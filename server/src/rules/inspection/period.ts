import { scalarAt, valueAt } from '../../draft/yaml/value';
import type { Knowledge } from '../../knowledge/knowledge';
import { type Day, printDay } from '../../report/days';
import type { Report } from '../../report/report';
import { capital, withArticle } from '../../text/words';
import type { RuleFinding } from '../finding';
import { write } from '../fixes';
import { beginningAfter, existed, kindInstead, periodOf } from '../kind-periods';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'inspection/period',
    title: 'The kind of inspection existed at the time',
    about: 'wrong',
    what: 'Reports a kind of inspection outside the days on which there were any: an interim inspection after March 2022, an assurance inspection before April 2022, an assurance visit outside September 2020 to March 2021 (a warning, because those days are not certain), an inspection under a framework that has ended (a warning), and a full inspection of supported accommodation before September 2024.',
    why: 'Interim inspections gave way to assurance inspections in April 2022, and assurance visits took the place of inspections in 2020-21. A kind that did not exist means that the type or a date is wrong, and with it what is expected of the report.',
    sources: [
      'Consultation outcome, interim inspections give way to assurance inspections from April 2022',
      'SCCIF, types of inspection',
    ],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: {
      framework: 'sccif',
      front:
        'inspection:\n  type: interim\n  start: 2026-06-09\n  end: 2026-06-10\n  lead-inspector: A N Other\ninterim-judgement: sustained effectiveness',
      without: ['judgements'],
    },
    good: {
      framework: 'sccif',
      front:
        'inspection:\n  type: interim\n  start: 2021-06-09\n  end: 2021-06-10\n  lead-inspector: A N Other\ninterim-judgement: sustained effectiveness',
      without: ['judgements'],
    },
  },
  check: onReport(function* (report, knowledge) {
    const { draft, framework, kind, setting, start } = report;
    if (!start) return;
    const ended = endedFramework(report, knowledge);
    if (ended) yield ended;
    yield* beforeSetting(report, start);
    const type = scalarAt(draft.data, 'inspection', 'type');
    if (!kind || !type || existed(kind, start)) return;
    // A kind that the setting never has is reported as such.
    const kinds = framework.kinds.filter(({ id }) => !setting || setting.kinds.includes(id));
    if (!kinds.includes(kind)) return;
    const instead = kindInstead(kind, kinds, start);
    const todo = instead ? `then it was ${withArticle(instead.name)}; ` : '';
    yield {
      span: type.span,
      message: `${capital(withArticle(kind.name))} cannot have started on ${printDay(start)}, because there were such inspections only ${periodOf(kind)}; ${todo}correct the type or the dates.`,
      ...(kind.certainty && kind.certainty !== 'certain' && { atMost: 'warning' as const }),
      fixes: instead ? [write(type.span, instead.id)] : [],
      source: framework.sources[kind.source],
    };
  }),
};

/** Finds a full inspection of a setting that was not inspected yet. */
function* beforeSetting(
  { draft, framework, likelyKind, setting }: Report,
  start: Day,
): Generator<RuleFinding> {
  const kind = likelyKind ?? framework.kinds[0];
  const from = kind && beginningAfter(setting, kind, start);
  const written = scalarAt(draft.data, 'setting');
  if (!from || !setting || !written) return;
  const at = valueAt(draft.data, 'inspection', 'start')?.span;
  yield {
    span: at ?? written.span,
    message: `Correct the dates, or the setting: full inspections of ${setting.name} began on ${printDay(from)}.`,
    ...(at && { related: [{ span: written.span, message: 'The setting' }] }),
    source: framework.sources[setting.source],
  };
}

/** An inspection under a framework that has given way to another. */
function endedFramework(
  { draft, editionFrom, framework, start }: Report,
  knowledge: Knowledge,
): RuleFinding | undefined {
  const until = framework.editions.at(-1)?.until;
  const written = scalarAt(draft.data, 'framework');
  if (!written || !start || !until || start <= until || editionFrom === 'draft') return undefined;
  const next = knowledge.ids.find((id) => knowledge.framework(id)?.predecessor === framework.id);
  const todo = next ? `use “${next}”, or correct the dates` : 'correct the framework or the dates';
  return {
    span: written.span,
    message: `The last inspections under ${framework.short} started in ${printDay(until).replace(/^\d+ /, '')}, and this one started on ${printDay(start)}; ${todo}.`,
    atMost: 'warning',
    fixes: next ? [write(written.span, next)] : [],
  };
}

export default rule;
