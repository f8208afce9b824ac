import type { FoundHouseTerm } from '../../prose/house/terms';
import type { Prose } from '../../prose/prose';
import { lastDay } from '../../report/last-day';
import { messagesOf } from '../../text/messages';
import { overlaps } from '../../text/span';
import { quoted } from '../../text/words';
import type { RuleFinding } from '../finding';
import { write } from '../fixes';
import type { Rule, RuleInput } from '../rule';
import { ignoredWords, withUsual } from '../rule-options';
import { proseTextsOf } from './prose-texts';
import { type PlacedSlip, slipsOf } from './slip-findings';

const messages = messagesOf({
  term: (choices: readonly string[], written: string, why: string) =>
    `Write ${quoted(choices, 'or')} instead of “${written}”. ${why}`,
});

const options = ignoredWords('whilst', 'multi agency');

const rule: Rule = {
  meta: {
    id: 'language/term',
    title: 'Terms are those that published reports use',
    about: 'doubtful',
    harm: 'Readers wonder whether another word means another thing, and some words hurt those they describe.',
    what: 'Reports terms that published reports do not use, with the term to write. Examples are “advisor”, “multi agency”, “co-ordinate”, “whilst”, contractions, roles with capitals, and words that put a condition before a person. Names, quotations and a team’s own words are not reported. “wellbeing” and “well-being” are reported only in a draft that has both.',
    severity: 'A warning, information or a hint, depending on the term. Most are information or hints.',
    why: 'Published reports are nearly uniform in these words. They are practice, not law, so a team can decide otherwise under “terms”.',
    sources: [
      'Practice: counted in 318 published ILACS reports',
      'Guide to Ofsted’s house style (2018)',
      'GOV.UK style guide A to Z',
    ],
    since: '0.1.0',
    calibration:
      '92 findings in 80 published reports and letters: none is a warning. Of 36 as information, at least 35 are right, and 56 are hints.',
    options,
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. The advisors meet children each month.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. The advisers meet children each month.\n',
    },
  },
  *check(input, set) {
    const { ignore } = withUsual(options, set);
    const { prose } = input;
    if (!prose) return;
    const isOld = isBefore2021(input);
    // The words of these headings are the framework’s.
    const headings = input.report?.sections.map(({ at }) => at) ?? [];
    const found = [...termsOf(input, prose, ignore)].filter(
      ({ slip, span }) =>
        (!isOld || !slip.term.forms.has('from-2021')) && !headings.some((heading) => overlaps(heading, span)),
    );
    const counts = new Map<string, number>();
    for (const { slip } of found) counts.set(slip.avoid, (counts.get(slip.avoid) ?? 0) + 1);
    const hasCased = found.some(({ slip }) => slip.term.forms.has('cased'));
    const explained = hasCased ? explainedIn(input, prose) : new Set();
    for (const place of found) {
      if (place.slip.term.forms.has('cased') && explained.has(place.slip.avoid)) continue;
      if (isRarer(place.slip, counts)) yield findingAt(place);
    }
  },
};

/** Tells if an inspection ended when reports still used some terms that they avoid now. */
function isBefore2021({ report }: RuleInput): boolean {
  const end = report && (lastDay(report)?.day ?? report.start);
  return end !== undefined && end < '2021';
}

/** The terms of a report that its team does not use otherwise. */
function termsOf(
  input: RuleInput,
  { terms, team }: Prose,
  ignore: readonly string[],
): Iterable<PlacedSlip<FoundHouseTerm>> {
  const search = (text: string): readonly FoundHouseTerm[] => {
    const found = terms.in(text);
    if (found.length === 0) return found;
    const own = [...team.names.in(text), ...team.terms.in(text)];
    return found.filter(
      ({ start, end, avoid }) =>
        !own.some((span) => overlaps(span, { start, end })) &&
        !team.words.has(text.slice(start, end).toLowerCase()) &&
        !team.acronyms.has(avoid),
    );
  };
  return slipsOf(input, { search, notInQuotations: true, ignore });
}

/** The acronyms that a report explains. */
function explainedIn({ report }: RuleInput, { acronyms }: Prose): ReadonlySet<string> {
  if (!report) return new Set();
  const found = [...proseTextsOf(report)].flatMap(({ text }) => acronyms.in(text));
  return new Set(found.flatMap(({ text, isExplained }) => (isExplained ? [text] : [])));
}

/** Tells whether a draft has the other spelling more often; if both are as frequent, the one without a hyphen is reported. */
function isRarer({ term, avoid, choices }: FoundHouseTerm, counts: ReadonlyMap<string, number>): boolean {
  if (!term.forms.has('consistent')) return true;
  const own = counts.get(avoid) ?? 0;
  const other = counts.get(choices[0]?.toLowerCase() ?? '') ?? 0;
  return other > 0 && (other > own || (other === own && !avoid.includes('-')));
}

function findingAt({ slip: { term, choices }, span, written }: PlacedSlip<FoundHouseTerm>): RuleFinding {
  const kind = term.fix === 'safe' && choices.length === 1 ? 'safe' : 'suggestion';
  const fixes = term.fix === 'none' ? [] : choices.map((words) => write(span, words, kind));
  return {
    span,
    ...messages.term(choices, written, term.why),
    ...(term.severity !== 'warning' && { atMost: term.severity }),
    ...(fixes.length > 0 && { fixes }),
  };
}

export default rule;
