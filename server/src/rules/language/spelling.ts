import type { Draft } from '../../draft/draft';
import type { Value } from '../../draft/yaml/value';
import { isKnown } from '../../prose/speller';
import { wordsIn } from '../../prose/words';
import { revealedDetails } from '../../report/identity';
import { messagesOf } from '../../text/messages';
import { overlaps } from '../../text/span';
import type { Rule } from '../rule';
import { ignoredWords, isListed, withUsual } from '../rule-options';
import { nearMissesIn } from './near-miss';
import { proseTextsOf } from './prose-texts';
import { spellingFixes } from './spelling-fixes';

const messages = messagesOf({
  misspelt: (word: string) => `Check the spelling of “${word}”.`,
});

const options = ignoredWords('kinnections');

const rule: Rule = {
  meta: {
    id: 'language/spelling',
    title: 'Words are spelt as in British English',
    about: 'doubtful',
    harm: 'A misspelt word in a published report makes readers doubt the care that went into the rest.',
    what: 'Reports words that are not in British English, in the field’s vocabulary or in the draft’s own facts. If a word is one letter away from a word that reports often use, it gets a warning. Any other is reported as information. Names and acronyms are not checked.',
    why: 'Readers notice a misspelling first. Other spelling checkers do not know the words of the field, so their false alarms hide it.',
    sources: ['Measured on 318 published ILACS reports'],
    since: '0.1.0',
    calibration:
      '14 findings in 112 published reports and letters: 6 warnings, all right, and 8 as information, of which 6 are right.',
    options,
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. Children recieve good care.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. Children receive good care.\n',
    },
  },
  *check({ draft, report, prose }, set) {
    if (!report || !prose) return;
    const { ignore } = withUsual(options, set);
    const { speller, team, terms } = prose;
    const vocabulary = { ...speller.tables, own: team.words };
    const details = revealedDetails(report);
    const own = ownWords(draft);
    const misses = nearMissesIn(report, prose);
    for (const text of proseTextsOf(report)) {
      const asked = speller.unknownIn(text.text).filter((word) => !isListed(text.text, word, ignore));
      for (const unknown of asked) {
        const { text: word, start, end, nearCommon } = unknown;
        if (team.words.size > 0 && isKnown(unknown, vocabulary)) continue;
        if (own.has(word.toLowerCase().replace(/'s?$/, ''))) continue;
        const span = text.span(start, end);
        if ([...details, ...misses].some((other) => overlaps(other.span, span))) continue;
        if (terms.in(text.text).some((term) => overlaps(term, unknown))) continue;
        const written = text.text.slice(start, end);
        const misspelt = { word: written, span, mayIgnore: /^[a-z]/.test(word) };
        yield {
          span,
          ...messages.misspelt(written),
          ...(!nearCommon && { atMost: 'info' }),
          moreFixes: () => spellingFixes(draft, vocabulary, misspelt),
        };
      }
    }
  },
};

const wordsOfDraft = new WeakMap<Value, ReadonlySet<string>>();

/** The words that a draft's facts and its list of words to ignore have, with small letters. */
function ownWords({ data }: Draft): ReadonlySet<string> {
  if (data?.kind !== 'map') return new Set();
  const before = wordsOfDraft.get(data);
  if (before) return before;
  const words = new Set<string>();
  for (const { key, value } of data.entries) if (!ownProse.has(key)) addWords(value, words);
  wordsOfDraft.set(data, words);
  return words;
}

/** Keys whose texts are prose, which is checked itself. */
const ownProse: ReadonlySet<string> = new Set([
  'areas-for-improvement',
  'areas-for-priority-action',
  'recommendations',
  'requirements',
  'sections',
  'summary',
  'unmet-standards',
]);

function addWords(value: Value, words: Set<string>): void {
  if (value.kind === 'scalar')
    for (const { text } of wordsIn(value.value ?? '')) words.add(text.toLowerCase().replace(/'s?$/, ''));
  else if (value.kind === 'list') for (const item of value.items) addWords(item, words);
  else for (const entry of value.entries) addWords(entry.value, words);
}

export default rule;
