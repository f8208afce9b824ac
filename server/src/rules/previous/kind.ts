import type { Framework, Kind } from '../../knowledge/frameworks/types';
import { type Day, printDay } from '../../report/days';
import { inForce, previousInspections } from '../../report/previous';
import { capital, withArticle } from '../../text/words';
import { write } from '../fixes';
import { beginningAfter, existed, kindInstead, periodOf } from '../kind-periods';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'previous/kind',
    title: 'A previous inspection is of a kind of its time',
    about: 'doubtful',
    what: 'Reports an entry of `previous` whose type names a kind of inspection that there was not on its day, such as an interim inspection after March 2022, an assurance inspection before, or an ILACS short inspection before 2018. The type is free text: one that names no kind of the framework is left alone.',
    why: 'The history of a service is looked up by day and type. Where the two do not go together one of them is wrong.',
    sources: ['The kinds of inspection of the framework, in knowledge/frameworks'],
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
      const hint = instead ? `then it was ${withArticle(instead.name)}; ` : '';
      yield {
        span: type.span,
        message: `${capital(withArticle(kind.name))} on ${printDay(day)} does not fit, because there were such inspections only ${days}; ${hint}check type and day.`,
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
  return [first && `from ${printDay(first)}`, last && `to ${printDay(last)}`]
    .filter((part) => part)
    .join(' ');
}

export default rule;
