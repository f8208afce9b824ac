import { scalarAt } from '../../draft/yaml/value';
import type { Framework } from '../../knowledge/frameworks/types';
import { type ComparedFacts, comparedFacts } from '../../report/across/compared-facts';
import type { OtherDraft, OtherDrafts } from '../../report/across/other-drafts';
import { messagesOf } from '../../text/messages';
import type { Rule } from '../rule';

const messages = messagesOf({
  twin: (path: string) =>
    `Another draft covers the same inspection: ${path}. Delete one, or correct the reference number or the dates.`,
  twins: (count: number, path: string) =>
    `${count} other drafts cover the same inspection, such as ${path}. Keep one, or correct the reference numbers or the dates.`,
});

/** More than anybody looks at. */
const mostShown = 10;

const rule: Rule = {
  meta: {
    id: 'across/twin',
    title: 'No two drafts are on the same inspection',
    about: 'doubtful',
    harm: 'Two drafts on one inspection are in use, and the wrong one may be published.',
    what: 'Reports a draft with the reference number of another one whose dates overlap. Drafts on authorities without a number are compared by name. Inspections of different types are not compared. The other drafts are those of the same run of `lint`, or in the editor those of the open folders.',
    why: 'A new draft is often a copy of an earlier one, whose number or dates were not changed.',
    sources: ['Of 58 published reports, no two have the same number and dates'],
    since: '0.1.0',
    calibration:
      '0 findings in 80 published reports and letters (2026-11), no two of which are on one inspection.',
    bad: {
      framework: 'sccif',
      front:
        '# harbour.report.md has this number, and an inspection on these dates.\nurn: SC888888\ninspection:\n  type: full\n  start: 2025-06-10\n  end: 2025-06-11\n  lead-inspector: A N Other\n',
    },
    good: {
      framework: 'sccif',
      front:
        '# harbour.report.md has this number, and an inspection in 2025.\nurn: SC888888\ninspection:\n  type: full\n  start: 2026-06-09\n  end: 2026-06-10\n  lead-inspector: A N Other\n',
    },
  },
  *check({ report, others }) {
    if (!report || !others) return;
    const facts = comparedFacts(report);
    const { data } = report.draft;
    const place = scalarAt(data, 'urn') ?? scalarAt(data, report.framework.who);
    if (!place) return;
    const twins = sameService(facts, others, report.framework.who).filter((other) =>
      areSameInspection(facts, other.facts),
    );
    const [first] = twins;
    if (!first) return;
    const elsewhere = twins.slice(0, mostShown).map(({ uri, path, facts: { place: range } }) => ({
      uri,
      path,
      range,
      message: 'The other draft is here.',
    }));
    const message = twins.length === 1 ? messages.twin(first.path) : messages.twins(twins.length, first.path);
    yield { span: place.span, ...message, elsewhere };
  },
};

/** The drafts on the same authority or provider. A provider may have many services, so its name is not enough. */
export function sameService(
  { number, name, framework }: ComparedFacts,
  others: OtherDrafts,
  who: Framework['who'],
): readonly OtherDraft[] {
  const isByName = number === undefined && name !== undefined && who === 'authority';
  const named = isByName ? others.withName(name).filter(({ facts }) => facts.number === undefined) : [];
  const all = number === undefined ? named : others.withNumber(number);
  return all.filter(({ facts }) => facts.framework === framework);
}

function areSameInspection(facts: ComparedFacts, other: ComparedFacts): boolean {
  if (!facts.first || !other.first || !facts.last || !other.last) return false;
  if (facts.kind && other.kind && facts.kind !== other.kind) return false;
  return facts.first <= other.last && other.first <= facts.last;
}

export default rule;
