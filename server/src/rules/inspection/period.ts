import { scalarAt, valueAt } from '../../draft/yaml/value';
import { inSentences } from '../../knowledge/frameworks/terms';
import type { Knowledge } from '../../knowledge/knowledge';
import { type Day, printDay } from '../../report/days';
import type { Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import { capital, withArticle } from '../../text/words';
import type { RuleFinding } from '../finding';
import { write } from '../fixes';
import { beginningAfter, existed, kindInstead, periodOf } from '../kind-periods';
import { onReport, type Rule } from '../rule';

interface KindInstead {
  readonly kind: string;
  readonly date: string;
}

/** The month of the last inspections under a framework, and the first day of this one. */
interface LastAndStart {
  readonly last: string;
  readonly start: string;
}

const messages = messagesOf({
  notThen: (kind: string, period: string) =>
    `Correct the type or the dates. ${capital(withArticle(kind))} could take place only ${period}.`,
  notThenBut: (kind: string, period: string, instead: KindInstead) =>
    `Correct the type or the dates. ${capital(withArticle(kind))} could take place only ${period}. On ${instead.date} it would be ${withArticle(instead.kind)}.`,
  beforeSetting: (setting: string, from: string) =>
    `Correct the dates or the setting. Full inspections of ${setting} began on ${from}.`,
  ended: (framework: string, last: string, start: string) =>
    `Correct the framework or the dates. The last inspections under ${framework} started in ${last}, and this one started on ${start}.`,
  endedUse: (framework: string, next: string, { last, start }: LastAndStart) =>
    `Use “${next}” as the framework, or correct the dates. The last inspections under ${framework} started in ${last}, and this one started on ${start}.`,
});

const rule: Rule = {
  meta: {
    id: 'inspection/period',
    title: 'The type of inspection existed at the time',
    about: 'wrong',
    harm: 'A report names a type of inspection that did not exist, or has a wrong date.',
    what: 'Reports a type of inspection on a date on which it did not exist. Examples are an interim inspection after March 2022, an assurance inspection before April 2022, and a full inspection of supported accommodation before September 2024. An assurance visit outside September 2020 to March 2021 is a warning, because those dates are not certain. An inspection under a framework that has ended is a warning too.',
    why: 'Assurance inspections replaced interim inspections in April 2022, and assurance visits replaced inspections in 2020-21. If the type did not exist then, the type or a date is wrong, and so are the expected contents of the report.',
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
    yield {
      span: type.span,
      ...(instead
        ? messages.notThenBut(kind.name, periodOf(kind), { kind: instead.name, date: printDay(start) })
        : messages.notThen(kind.name, periodOf(kind))),
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
    ...messages.beforeSetting(setting.name, printDay(from)),
    ...(at && { related: [{ span: written.span, message: 'The setting is here.' }] }),
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
  const last = printDay(until).replace(/^\d+ /, '');
  const started = printDay(start);
  return {
    span: written.span,
    ...(next
      ? messages.endedUse(inSentences(framework), next, { last, start: started })
      : messages.ended(inSentences(framework), last, started)),
    atMost: 'warning',
    fixes: next ? [write(written.span, next)] : [],
  };
}

export default rule;
