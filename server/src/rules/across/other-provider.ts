import { textAt, valueAt } from '../../draft/yaml/value';
import type { Prose } from '../../prose/prose';
import { revealedDetails } from '../../report/identity';
import { isAnonymous, textsWithin } from '../../report/provider-details';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import { messagesOf } from '../../text/messages';
import { overlaps } from '../../text/span';
import { proseTextsOf } from '../language/prose-texts';
import type { Rule } from '../rule';
import { type CompanyName, companiesIn, companyWords } from './company-names';
import { otherServiceFrom } from './other-service';
import { sentenceAround } from './relation';

const messages = messagesOf({
  other: () => 'Check this name. It is not the provider that was inspected.',
  named: (name: string) => `Check “${name}”. It is not the provider that was inspected.`,
  related: () => 'Check that this company belongs here. It is not the provider that was inspected.',
});

const rule: Rule = {
  meta: {
    id: 'across/other-provider',
    title: 'The text is about the draft’s own provider',
    about: 'doubtful',
    harm: 'Readers see that text was copied from a report on another provider, and trust neither.',
    what: 'Reports the name of a company, such as one that ends in “Limited” or “CIC”, that is not the draft’s `provider`. Drafts on providers are checked, such as those of the SCCIF. Names that a team lists under `names`, and those that are anywhere in the front matter, are not reported. In reports that are anonymous, the message does not have the name.',
    severity:
      'A warning. It is a hint in a sentence with a word that explains the name, such as “formerly”, “owned” or “commissioned”, and in a paragraph on where a child lived before.',
    why: 'Writers copy paragraphs from earlier reports. The name of the other provider is what most often remains.',
    sources: ['Three published SCCIF reports name no company in their text'],
    since: '0.1.0',
    calibration: '0 findings in 3 published SCCIF reports (2026-11).',
    bad: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nLeaders at Hollybank Care Ltd review each plan.\n',
    },
    good: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nLeaders at Example Care Limited review each plan.\n',
    },
  },
  *check({ report, prose }) {
    if (report?.framework.who !== 'provider' || !prose) return;
    for (const { text, company } of othersIn(report, prose)) {
      const span = text.span(company.start, company.end);
      const isRelated =
        relation.test(sentenceAround(text.text, company)) || company.start >= otherServiceFrom(text.text);
      if (isRelated) yield { span, ...messages.related(), about: 'advice' };
      else if (isAnonymous(report)) yield { span, ...messages.other() };
      else yield { span, ...messages.named(text.text.slice(company.start, company.end)) };
    }
  },
};

/** The names of companies in a report that are not its provider’s. */
function* othersIn(report: Report, { team }: Prose): Generator<{ text: MappedText; company: CompanyName }> {
  const { data } = report.draft;
  const own = textAt(data, 'provider') ?? textAt(data, 'provider', 'name');
  if (own === undefined) return;
  const all = textsWithin(valueAt(data, 'provider')).map(({ text }) => text.text);
  const known = [own, ...all].map(companyWords);
  const details = revealedDetails(report);
  for (const text of proseTextsOf(report)) {
    const companies = [...companiesIn(text.text)];
    const listed = companies.length > 0 ? team.names.in(text.text) : [];
    for (const company of companies) {
      const span = text.span(company.start, company.end);
      const isKnown =
        known.some((name) => areSame(name, company.words)) ||
        listed.some((other) => overlaps(other, company)) ||
        details.some((detail) => overlaps(detail.span, span));
      if (!isKnown) yield { text, company };
    }
  }
}

/** Words that explain the name of another company in its sentence. */
const explaining = [
  'own(?:s|ed|ers?|ership)|parent|group|subsidiar|acquir|bought|sold|former|previous|renamed|merge|part of|sister',
  'chang(?:ed|es) (?:its|the) name|commission|contract|suppl(?:y|ies|ied|ier)|consult|partner|train(?:ed|ing|er)',
  'independent (?:visitor|person)|agency (?:staff|worker)|behalf|works? with|audit|review(?:ed)? by|advis|therap',
  '(?:completed|conducted|delivered|carried out) by|taken over|transfer|also (?:runs|operates|owns)',
].join('|');
const relation = new RegExp(`\\b(?:${explaining})`, 'i');

/** Tells if one name has all words of the other. */
const areSame = (name: readonly string[], other: readonly string[]): boolean =>
  name.length > 0 &&
  (name.every((word) => other.includes(word)) || other.every((word) => name.includes(word)));

export default rule;
