import { textAt, valueAt } from '../../draft/yaml/value';
import type { AuthorityName } from '../../prose/names/authorities';
import type { Prose } from '../../prose/prose';
import { textsWithin } from '../../report/provider-details';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import { messagesOf } from '../../text/messages';
import { overlaps } from '../../text/span';
import { write } from '../fixes';
import { proseTextsOf } from '../language/prose-texts';
import type { Rule } from '../rule';
import { isRelated, sentenceAround } from './relation';

const messages = messagesOf({
  other: (name: string) => `Check “${name}”. It is not the local authority that this draft is about.`,
  related: (name: string) => `Check that “${name}” belongs here. It is another local authority.`,
});

const rule: Rule = {
  meta: {
    id: 'across/other-authority',
    title: 'The text is about the draft’s own authority',
    about: 'doubtful',
    harm: 'Readers see that text was copied from a report on another authority, and trust neither.',
    what: 'Reports the name of a local authority of England that is not the draft’s own. Drafts on authorities are checked, such as those of ILACS. Names of other bodies are not reported, such as police forces and universities, nor are authorities in the front matter, and names that a team lists under `names`.',
    severity:
      'A warning. It is a hint in a sentence with a word that explains the name, such as “neighbouring”, “placed” or “partnership”, and for the town of the draft’s own county. Other mentions of that authority in the draft are then hints too.',
    why: 'Writers copy paragraphs from earlier reports. The name of the other authority is what most often remains.',
    sources: ['Measured on 318 published ILACS reports: 58 names of other authorities, all with good reason'],
    since: '0.1.0',
    calibration:
      '8 hints and no warning in 80 published reports and letters, all on authorities with good reason. Of 519 paragraphs that name their authority, put into reports on others, 85% had a warning and 99% a warning or a hint.',
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. Children in Kirklees see their families often.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. Children in Example Borough see their families often.\n',
    },
  },
  *check({ report, prose }) {
    if (report?.framework.who !== 'authority' || !prose) return;
    const own = ownName(report);
    if (own === undefined) return;
    const all = [...namesIn(report, prose)];
    const explained = new Set(all.filter(({ related }) => related).map(({ found }) => found.name));
    for (const { text, found, related } of all) {
      const span = text.span(found.start, found.end);
      const written = text.text.slice(found.start, found.end);
      const isTown = written !== found.name && found.end === found.nameEnd && found.name.includes(' upon ');
      const isNear =
        sharesWord(found.name, own) || (found.end === found.nameEnd && inCounty(found.name, own));
      const isSure = !related && !explained.has(found.name) && !isTown && !isNear;
      yield {
        span,
        ...messages[isSure ? 'other' : 'related'](written),
        ...(!isSure && { about: 'advice' }),
        ...(isSure && found.end === found.nameEnd && { fixes: [write(span, own)] }),
      };
    }
  },
};

interface NameInText {
  readonly text: MappedText;
  readonly found: AuthorityName;
  /** The sentence has a word that explains the name. */
  readonly related: boolean;
}

/** The names of authorities in a report that are not its own. */
function* namesIn(report: Report, prose: Prose): Generator<NameInText> {
  const known = frontMatterNames(report);
  const own = wordsOf(ownName(report) ?? '').join(' ');
  for (const text of proseTextsOf(report)) {
    const found = prose.authorities.in(text.text);
    const listed = found.length > 0 ? prose.team.names.in(text.text) : [];
    for (const name of found) {
      if (isOwn(name.name, known) || isOwn(text.text.slice(name.start, name.nameEnd), known)) continue;
      if (listed.some((other) => overlaps(other, name))) continue;
      const sentence = ` ${wordsOf(sentenceAround(text.text, name)).join(' ')} `;
      const isWithOwn = sentence.includes(` ${own} `);
      yield { text, found: name, related: isWithOwn || isRelated(text.text, name) };
    }
  }
}

const ownName = ({ draft: { data } }: Report): string | undefined =>
  (textAt(data, 'authority') ?? textAt(data, 'authority', 'name'))?.trim() || undefined;

/** Keys with names that belong to the report. */
const keys = ['authority', 'addressee', 'inspection', 'signatories'];

const frontMatterNames = ({ draft: { data } }: Report): string =>
  ` ${keys
    .flatMap((key) => textsWithin(valueAt(data, key)))
    .map(({ text }) => wordsOf(text.text).join(' '))
    .join(' | ')} `;

/** Tells if the words of a name are in the front matter. */
const isOwn = (name: string, known: string): boolean => known.includes(` ${wordsOf(name).join(' ')} `);

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && word !== 'and' && word !== 'borough');

const compass: ReadonlySet<string> = new Set([
  'north',
  'south',
  'east',
  'west',
  'central',
  'upon',
  'on',
  'of',
  'with',
  'the',
]);

/** Tells if two names have a word of a place in common, such as those of authorities that were one before. */
const sharesWord = (name: string, own: string): boolean => {
  const words = wordsOf(own);
  return wordsOf(name).some((word) => !compass.has(word) && words.includes(word));
};

/**
 * Tells if one name is that of the county around the other, such as Leicestershire around Leicester. A report on a county may
 * name its town, and a report on a town its county.
 */
function inCounty(name: string, own: string): boolean {
  const isCountyOf = (county: string, town: string): boolean =>
    county.endsWith('shire') && town.length > 3 && county.length > town.length && county.startsWith(town);
  const words = wordsOf(own);
  return wordsOf(name).some((word) =>
    words.some((other) => isCountyOf(word, other) || isCountyOf(other, word)),
  );
}

export default rule;
