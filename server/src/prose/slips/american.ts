import type { ProseWord } from '../words';

/** Words of American English that are British words too, with another meaning or in older books. */
const alsoBritish: Readonly<Record<string, string>> = {
  program: 'programme',
  programs: 'programmes',
  judgment: 'judgement',
  judgments: 'judgements',
  judgmental: 'judgemental',
  gray: 'grey',
  grays: 'greys',
  mom: 'mum',
  moms: 'mums',
  math: 'maths',
  aging: 'ageing',
  gotten: 'got',
  focussed: 'focused',
  focussing: 'focusing',
  center: 'centre',
  centers: 'centres',
};

/** Endings of words in “-our”. */
const afterOur = 's|ed|ing|al|ally|able|ably|ful|fully|less|hoods?|ites?|ly|ers?|ists?|y|liness';

/** The spellings that replace an American one, as far as the place of the letters decides it. */
const changes: readonly (readonly [RegExp, string])[] = [
  [/([iy])z(?=(?:e|ed|es|er|ers|ing|ings|ation|ations|ational|ationally|able|ability|ement|ements)$)/, '$1s'],
  [new RegExp(`or(?=(?:${afterOur})?$)`), 'our'],
  [/(?<=[bcghptv])er$/, 're'],
  [/(?<=[bcghptv])ers$/, 'res'],
  [/(?<=[bcghptv])ered$/, 'red'],
  [/(?<=[bcghptv])ering$/, 'ring'],
  [/([aeiou])l(?=(?:ed|ing|ings|er|ers|or|ors|able|ous|y)$)/, '$1ll'],
  [/([aeiou])ll(?=(?:s|ment|ments|ful|fully|fulness)?$)/, '$1l'],
  [/(?<=kidna|worshi|handica)p(?=(?:ed|ing|er|ers)$)/, 'pp'],
  [/og(?=s?$)/, 'ogue'],
  [/ense(?=(?:s|d|less)?$)/, 'ence'],
  [/e(?=d[ia]|st|t[iu]|ma|mo|no|lo|si|col|go)/, 'ae'],
  [/e(?=st|t[iu]|d|m|n|r)/, 'oe'],
  [/euver(?=ing|ed|ab)/, 'oeuvr'],
  [/euver/, 'oeuvre'],
  [/rhea/, 'rhoea'],
  [/dgment/, 'dgement'],
  [/^skep/, 'scep'],
  [/mold/, 'mould'],
  [/smolder/, 'smoulder'],
  [/^pajama/, 'pyjama'],
  [/elry$/, 'ellery'],
  [/^plow/, 'plough'],
  [/minum$/, 'minium'],
  [/sulf/, 'sulph'],
  [/^check(?=(?:book|books)$)/, 'cheque'],
  [/^artifact/, 'artefact'],
  [/^cozy|^coziness/, 'cosy'],
  [/^donut/, 'doughnut'],
  [/^tire(?=s?$)/, 'tyre'],
  [/^mom(?=my|mies$)/, 'mum'],
];

/**
 * The British spelling of a word with small letters that is spelt as in the United States; undefined for other words.
 * @param isWord tells whether a word is British English: what is British as it is written is not changed
 */
export function britishFor(small: string, isWord: (word: string) => boolean): string | undefined {
  if (Object.hasOwn(alsoBritish, small)) return alsoBritish[small];
  if (isWord(small)) return undefined;
  for (const [pattern, instead] of changes) {
    const british = small.replace(pattern, instead);
    if (british !== small && isWord(british)) return british;
  }
  return undefined;
}

/** Words before “program” in its British meaning. */
const computing = /\b(?:computer|software|coding) $/i;

/** Tells whether the words before a word of a text give it a British meaning: “a computer program”. */
export const isBritishAfter = (text: string, word: ProseWord): boolean =>
  /^program/i.test(word.text) && computing.test(text.slice(Math.max(0, word.start - 20), word.start));
