import type { Framework, Kind } from '../../knowledge/frameworks/types';
import { type Day, printDay } from '../../report/days';
import { inForce, previousInspections } from '../../report/previous';
import { messagesOf } from '../../text/messages';
import { capital, withArticle } from '../../text/words';
import { write } from '../fixes';
import { beginningAfter, existed, kindInstead, periodOf } from '../kind-periods';
import { onReport, type Rule } from '../rule';

interface KindAndDate {
  readonly kind: string;
  readonly date: string;
}

const messages = messagesOf({
  notThen: (kind: string, period: string) =>
    `Check the type and the date. ${capital(withArticle(kind))} could take place only ${period}.`,
  notThenBut: (kind: string, period: string, instead: KindAndDate) =>
    `Check the type and the date. ${capital(withArticle(kind))} could take place only ${period}. On ${instead.date} it would be ${withArticle(instead.kind)}.`,
});

const rule: Rule = {
  meta: {
    id: 'previous/kind',
    title: 'The type of a previous inspection existed at the time',
    about: 'doubtful',
    harm: 'A reader who looks for an earlier inspection by its date and type does not find it.',
    what: 'Reports an entry of `previous` whose type of inspection did not exist on its date. Examples are an interim inspection after March 2022, an assurance inspection before that, and an ILACS short inspection before 2018. The type is free text. A type that the framework does not have is not checked.',
    why: 'People look up the history of a service by date and type. If the two do not match, one of them is wrong.',
    sources: ['The types of inspection of the framework, in knowledge/frameworks'],
    since: '0.1.0',
    calibration: '0 findings in 3 published SCCIF reports that list 11 previous inspections (2026-11).',
    bad: {
      framework: 'sccif',
      front: 'previous:\n  - date: 2023-02-08\n    type: interim\n    judgement: sustained effectiveness',
    },
    good: {
      framework: 'sccif',
      front: 'previous:\n  - date: 2022-02-08\n    type: interim\n    judgement: sustained effectiveness',
    },
  },
  check: onReport(function* (report, knowledge) {
    for (const { day, type, named } of previousInspections(report, knowledge)) {
      if (!day || !type || !named) continue;
      const { kind, framework } = named;
      const first = framework === report.framework && beginningAfter(report.setting, kind, day);
      const days = first ? `from ${printDay(first)}` : daysUnlike(named, day);
      if (!days) continue;
      const kinds = report.setting?.kinds ?? framework.kinds.map(({ id }) => id);
      const there = framework.kinds.filter(({ id }) => kinds.includes(id));
      const instead = kindInstead(kind, there, day);
      yield {
        span: type.span,
        ...(instead
          ? messages.notThenBut(kind.name, days, { kind: instead.name, date: printDay(day) })
          : messages.notThen(kind.name, days)),
        fixes: instead ? [write(type.span, instead.id)] : [],
        source: framework.sources[kind.source],
      };
    }
  }),
};

/** The days on which there were such inspections, if a day is none of them. */
const daysUnlike = (named: { framework: Framework; kind: Kind }, day: Day): string | undefined =>
  existed(named.kind, day) ? endedOrNotBegun(named, day) : periodOf(named.kind);

/** The days of a framework, for a graded kind of it outside them; visits may go on under the next framework. */
function endedOrNotBegun(
  { framework, kind }: { framework: Framework; kind: { graded: boolean } },
  day: Day,
): string | undefined {
  if (!kind.graded || inForce(framework, day)) return undefined;
  const [first, last] = [framework.editions[0]?.from, framework.editions.at(-1)?.until];
  return [first && `from ${printDay(first)}`, last && `${first ? 'to' : 'until'} ${printDay(last)}`]
    .filter((part) => part)
    .join(' ');
}

export default rule;
