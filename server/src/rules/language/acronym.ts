import { type Acronym, wordsWithPlural } from '../../prose/house/acronyms';
import { beginsSentence } from '../../prose/house/term-context';
import type { Prose } from '../../prose/prose';
import { revealedDetails } from '../../report/identity';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import { messagesOf } from '../../text/messages';
import { quotationsIn } from '../../text/quotations';
import { overlaps } from '../../text/span';
import { capital, withArticle } from '../../text/words';
import type { RuleFinding } from '../finding';
import { write } from '../fixes';
import type { Rule } from '../rule';
import { ignoredWords, withUsual } from '../rule-options';
import { proseTextsOf } from './prose-texts';

const messages = messagesOf({
  never: (acronym: string, words: string) => `Explain “${acronym}” at its first use. Write “${words}”.`,
  later: (acronym: string, words: string) =>
    `Explain “${acronym}” here, not later, because this is its first use. Write “${words}”.`,
});

const options = ignoredWords('IRO');

const rule: Rule = {
  meta: {
    id: 'language/acronym',
    title: 'Acronyms are explained at first use',
    about: 'doubtful',
    harm: 'Families and young people who read the report do not know the acronym.',
    atMost: 'info',
    severity: 'Information.',
    what: 'Reports the first use of an acronym without its words, and offers them. It knows the acronyms that published reports explain. Those that reports use without words, such as NHS or UK, are not reported. Neither are quotations, headings and names. A team’s acronyms with words are checked too, and those without are not.',
    why: 'Published reports explain these acronyms where they first use them.',
    sources: [
      'Practice: 369 acronyms counted in 318 published ILACS reports',
      'Guide to Ofsted’s house style (2018)',
    ],
    since: '0.1.0',
    calibration: '7 findings in 80 published reports and letters, of which 6 are right.',
    options,
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. The IRO visits each child.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. The independent reviewing officer (IRO) visits each child. The IRO knows them well.\n',
    },
  },
  *check({ report, prose }, set) {
    if (!report || !prose) return;
    const ignored = new Set(withUsual(options, set).ignore.map((word) => word.toUpperCase()));
    const uses = [...usesOf(report, prose)];
    const explained = new Set<string>();
    const all = new Set(uses.flatMap(({ acronym }) => (acronym.isExplained ? [acronym.text] : [])));
    for (const use of uses) {
      const { text: name, isExplained } = use.acronym;
      if (explained.has(name) || ignored.has(name.toUpperCase()) || (!isExplained && !use.mayReport))
        continue;
      explained.add(name);
      if (!isExplained) yield findingAt(use, all.has(name));
    }
  },
};

/** An acronym whose words reports give. */
interface AcronymUse {
  readonly acronym: Acronym;
  readonly text: MappedText;
  /** The words in the number of the acronym. */
  readonly words: string;
  /** It is no quotation, heading or name. */
  readonly mayReport: boolean;
}

function* usesOf(report: Report, { acronyms, team }: Prose): Generator<AcronymUse> {
  const details = revealedDetails(report);
  for (const text of proseTextsOf(report)) {
    const found = acronyms.in(text.text);
    if (found.length === 0) continue;
    const isRunning = /[.!?]/.test(text.text);
    const quotations = quotationsIn(text.text);
    const names = team.names.in(text.text);
    for (const acronym of found) {
      const own = team.acronyms.get(acronym.text);
      const known = own === undefined ? acronyms.wordsOf(acronym.text) : own && wordsWithPlural(own);
      if (!known) continue;
      const words = acronym.isPlural ? known.plural : known.singular;
      const span = text.span(acronym.start, acronym.end);
      const isApart =
        [...quotations, ...names].some((other) => overlaps(other, acronym)) ||
        details.some((detail) => overlaps(detail.span, span)) ||
        /^ \p{Lu}\p{Ll}/u.test(text.text.slice(acronym.end));
      yield { acronym, text, words, mayReport: isRunning && !isApart };
    }
  }
}

const articleBefore = /(?<![\p{L}\d])(an?) $/iu;

function findingAt({ acronym, text, words }: AcronymUse, isLater: boolean): RuleFinding {
  const { start, end, isPlural, text: name } = acronym;
  const written = text.text.slice(start, end);
  const possessive = /^['’]s?(?!\p{L})/u.exec(text.text.slice(end))?.[0] ?? '';
  const article = isPlural
    ? undefined
    : articleBefore.exec(text.text.slice(Math.max(0, start - 4), start))?.[1];
  const from = start - (article ? article.length + 1 : 0);
  const full = `${words}${possessive} (${written}${possessive})`;
  const withIts = article ? withArticle(full) : full;
  const instead = beginsSentence(text.text, from) ? capital(withIts) : withIts;
  const place = text.span(from, end + possessive.length);
  return {
    span: text.span(start, end),
    ...messages[isLater ? 'later' : 'never'](name, full),
    fixes: [write(place, instead, 'suggestion')],
  };
}

export default rule;
