import { entryOf, textAt } from '../../draft/yaml/value';
import type { Acronym } from '../../prose/house/acronyms';
import type { NearMiss } from '../../prose/names/near-misses';
import type { Prose } from '../../prose/prose';
import { wordsIn } from '../../prose/words';
import { revealedDetails } from '../../report/identity';
import { guardedDetails } from '../../report/provider-details';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import { messagesOf } from '../../text/messages';
import { overlaps, type Span } from '../../text/span';
import { write } from '../fixes';
import type { Rule } from '../rule';
import { ignoredWords, listedIn, withUsual } from '../rule-options';
import { proseTextsOf } from './prose-texts';

const messages = messagesOf({
  name: (right: string) => `Write “${right}” here, as at the top of this draft.`,
  acronym: (right: string) => `Write “${right}” here. Two letters are in the wrong order.`,
});

const options = ignoredWords('Bexcombe');

const rule: Rule = {
  meta: {
    id: 'language/near-miss',
    title: 'Known names and acronyms are spelt correctly',
    about: 'doubtful',
    harm: 'A report that misspells the name of the service looks careless, and its families notice first.',
    what: 'Reports a slip of one letter in the name of the draft’s own authority or provider. The letter is left out, added, replaced or swapped with the next. Words, places and given names that only look like it are not reported, nor is a word that the draft uses three times. An acronym of four letters or more is reported if reports often use it with two letters swapped, such as MAHS for MASH. The name of a home that must not be in the text is left to the rules on identity.',
    why: 'A check of spelling does not know names, so it does not find such slips.',
    sources: ['Measured on 318 published ILACS reports: 3 such slips, all true'],
    since: '0.1.0',
    calibration: '3 findings in 80 published reports and letters, all right.',
    options,
    bad: {
      front: 'authority: Bexcombe',
      body: '## The experiences and progress of children in care: good\n\n1. Children in Bexcmobe see their families.\n',
    },
    good: {
      front: 'authority: Bexcombe',
      body: '## The experiences and progress of children in care: good\n\n1. Children in Bexcombe see their families.\n',
    },
  },
  *check({ draft, report, prose }, set) {
    if (!report || !prose) return;
    const { ignore } = withUsual(options, set);
    for (const { span, name, kind } of nearMissesIn(report, prose)) {
      if (listedIn(draft.text.slice(span.start, span.end), ignore).length > 0) continue;
      yield { span, ...messages[kind](name), fixes: [write(span, name, 'safe')] };
    }
  },
};

interface PlacedMiss {
  readonly span: Span;
  readonly name: string;
  readonly kind: 'name' | 'acronym';
}

/** From this number of uses on, a word that looks like a name is another name. */
const uses = 3;

const found = new WeakMap<Report, { readonly prose: Prose; readonly misses: readonly PlacedMiss[] }>();

/** The near misses in a report. The same report always has the same list by the same words. */
export function nearMissesIn(report: Report, prose: Prose): readonly PlacedMiss[] {
  const before = found.get(report);
  if (before?.prose === prose) return before.misses;
  const texts = [...proseTextsOf(report)];
  const details = revealedDetails(report);
  const all = [...namesIn(texts, report, prose), ...acronymsIn(texts, prose)].filter(
    ({ span }) => !details.some((detail) => overlaps(detail.span, span)),
  );
  found.set(report, { prose, misses: all });
  return all;
}

interface FoundMiss {
  readonly miss: NearMiss;
  readonly text: MappedText;
}

function namesIn(texts: readonly MappedText[], report: Report, { nearMisses, team }: Prose): PlacedMiss[] {
  const names = ownNames(report, (name) => nearMisses.namesIn(name));
  if (names.length === 0) return [];
  const all = texts.flatMap((text): FoundMiss[] => {
    const misses = nearMisses.in(text.text, names);
    const listed = misses.length > 0 ? team.names.in(text.text) : [];
    return misses
      .filter((miss) => !listed.some((other) => overlaps(other, miss)))
      .map((miss) => ({ miss, text }));
  });
  const counts = countsOf(all.map(({ miss }) => miss.written));
  return all
    .filter(({ miss: { written } }) => (counts.get(written) ?? 0) < uses)
    .filter(({ miss: { written } }) => !team.words.has(written.toLowerCase()))
    .map(({ miss, text }) => ({ span: text.span(miss.start, miss.end), name: miss.name, kind: 'name' }));
}

/** The words of the names of the authority and the provider, without those of a name that must not be in the text. */
function ownNames(report: Report, namesOf: (name: string) => readonly string[]): string[] {
  const { data } = report.draft;
  const guarded = new Set(
    guardedDetails(data, report).flatMap(({ value }) => wordsIn(value.text.text).map(({ text }) => text)),
  );
  const keys = ['authority', 'provider'].filter((key) => entryOf(data, key) !== undefined);
  const names = keys.flatMap((key) => textAt(data, key) ?? textAt(data, key, 'name') ?? []);
  return [...new Set(names.flatMap(namesOf))].filter((name) => !guarded.has(name));
}

/** Shorter acronyms differ by two letters in the other order without being slips. */
const shortest = 4;

interface PlacedAcronym {
  readonly acronym: Acronym;
  readonly text: MappedText;
}

function acronymsIn(texts: readonly MappedText[], { acronyms, team }: Prose): PlacedMiss[] {
  const all = texts.flatMap((text) =>
    acronyms.in(text.text).map((acronym): PlacedAcronym => ({ acronym, text })),
  );
  const counts = countsOf(all.map(({ acronym }) => acronym.text));
  const explained = new Set(all.flatMap(({ acronym }) => (acronym.isExplained ? [acronym.text] : [])));
  const isKnown = (name: string): boolean => team.acronyms.has(name) || acronyms.wordsOf(name) !== undefined;
  return all.flatMap(({ acronym, text }): PlacedMiss[] => {
    const { text: written, start } = acronym;
    if (written.length < shortest || isKnown(written)) return [];
    const name = swaps(written).find(isKnown);
    if (name === undefined) return [];
    const words = acronyms.wordsOf(name)?.plural ?? team.acronyms.get(name);
    const before = text.text.slice(Math.max(0, start - (words?.length ?? 0) - 4), start).toLowerCase();
    const hasWords = words !== undefined && before.includes(words.toLowerCase().slice(0, -1));
    const isOther = explained.has(written) || ((counts.get(written) ?? 0) >= uses && !counts.has(name));
    if (isOther && !hasWords) return [];
    return [{ span: text.span(start, start + written.length), name, kind: 'acronym' }];
  });
}

/** An acronym with each two neighbouring letters swapped. */
const swaps = (written: string): string[] =>
  [...written]
    .slice(1)
    .map((letter, at) => written.slice(0, at) + letter + written[at] + written.slice(at + 2));

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export default rule;
