import type { EditIndex } from './edit-index';

/** Sorts of likeness between a word and another that may have been meant. */
export type Likeness = 'alike' | 'inflection' | 'edit';

// Words that are often written for one another, whatever their letters.
const alike = `
  there their they're, to too, your you're, its it's, who's whose, lead led, loose lose, practice practise, affect effect,
  where were, then than, principal principle, council counsel, complement compliment, complements compliments, discrete
  discreet, adverse averse, licence license, formally formerly, ensure insure, advice advise, dependent dependant, break
  brake, accept except expect, excepted accepted expected, breath breadth, whether weather, new knew, no know, know known,
  site sight cite, sites sights cites, being been, through thorough, quit quite quiet, off of, write right, form from,
  time tome, homes hones, college collage, purpose propose, life live lives, moral morale, personnel personal, appraised
  apprised, elicit illicit, compromised comprised, sought sort, passed past, bears bares, which witch, board bored, role
  roll, piece peace, whole hole, allowed aloud, course coarse, stationary stationery, wait weight, peer pier, access excess
  assess, choose chose, dairy diary, fair fare, hear here, made maid, manner manor, patience patients, prey pray, rational
  rationale, seen scene, some sum, suit suite, thought though, trail trial, waste waist, weak week, feel fell, leave live,
  tired tried, chance change charge, lessons lesions, statuary statutory, corporal corporate, causal casual, public pubic,
  manger manager, mangers managers, marital marshal martial, summery summary, thing think, year ear, well will, car care,
  heath health, next text, stops steps, meat meet, bare bear, sever severe, understand understood, poor pour, sure shore,
  plane plan, rates rats, rote wrote, aid aide, threw through, ware aware, her here, our are, form forum, later latter,
  eminent imminent, rises raises, addition edition, device devise, prophecy prophesy, sawn sown, alternate alternative,
  economic economical, they the their`.split(',');

const alikeWords: ReadonlyMap<string, ReadonlySet<string>> = groupsOf(alike);

function groupsOf(list: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const group of list.map((words) => words.trim().split(/\s+/)))
    for (const word of group) {
      const others = groups.get(word) ?? new Set();
      for (const other of group) if (other !== word) others.add(other);
      groups.set(word, others);
    }
  return groups;
}

const endings = ['s', 'ed', 'd', 'ing', 'es', ''];

/** A word in other forms, right or not: those that are no words are left out later. */
function formsOf(word: string): string[] {
  const stems = endings.flatMap((ending) =>
    word.endsWith(ending) ? [word.slice(0, word.length - ending.length)] : [],
  );
  const plain = stems.flatMap((stem) => endings.map((ending) => stem + ending));
  const withY = word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : [];
  return [...plain, ...withY, ...(word.endsWith('y') ? [`${word.slice(0, -1)}ies`] : [])];
}

/** The words that may have been meant instead of a word, each with its likeness. */
export function candidatesFor(
  word: string,
  isWord: (word: string) => boolean,
  words: EditIndex,
): ReadonlyMap<string, Likeness> {
  const found = new Map<string, Likeness>();
  const add = (candidates: Iterable<string>, likeness: Likeness) => {
    for (const candidate of candidates)
      if (candidate !== word && isWord(candidate) && !found.has(candidate)) found.set(candidate, likeness);
  };
  add(alikeWords.get(word) ?? [], 'alike');
  if (word.includes("'") || word.includes('-')) return found;
  add(formsOf(word), 'inflection');
  add(words.near(word), 'edit');
  return found;
}

/** Tells if a word is often written for another one. */
export const isOftenConfused = (word: string): boolean => alikeWords.has(word);

/** The words that are often written for others. */
export const oftenConfused = (): Iterable<string> => alikeWords.keys();
