// Real-word slips for measuring: a word of a published sentence is replaced with another word of English. Nothing here knows the
// rules, and a seed makes the same slips each time.

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** The strings that one slip of the keys makes of a word: a letter left out, added or replaced, or two swapped. */
function* editsOf(word) {
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after) yield before + after.slice(1);
    if (after.length > 1) yield before + after[1] + after[0] + after.slice(2);
    for (const letter of letters) {
      if (after) yield before + letter + after.slice(1);
      yield before + letter + after;
    }
  }
}

/** The words that are in a table of confused words with another one. */
export function confusedWords(table) {
  const others = new Map();
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const words = line.split(' ');
    for (const word of words)
      others.set(word, new Set([...(others.get(word) ?? []), ...words.filter((other) => other !== word)]));
  }
  return others;
}

/**
 * A sentence with one real-word slip; undefined if the word that was drawn has no other word like it.
 * @param {string} sentence
 * @param {{ random: () => number, isWord: (word: string) => boolean, confused?: ReadonlyMap<string, ReadonlySet<string>> }} tools
 *   `confused` has the words that may be drawn; without it, any word may, and becomes a word at one edit
 */
export function slipIn(sentence, { random, isWord, confused }) {
  const all = [...sentence.matchAll(/(?<![\w’'‘-])[A-Za-z][a-z]+(?:['’](?:s|re))?(?![\w’'-])/g)];
  const places = confused ? all.filter(([word]) => confused.has(plain(word))) : all;
  const place = places[Math.floor(random() * places.length)];
  if (!place) return undefined;
  const small = plain(place[0]);
  const options = confused
    ? [...confused.get(small)]
    : [...new Set(editsOf(small))].filter((edit) => edit.length > 1 && edit !== small && isWord(edit));
  const drawn = options[Math.floor(random() * options.length)];
  if (drawn === undefined) return undefined;
  const wrong = /^[A-Z]/.test(place[0]) ? drawn[0].toUpperCase() + drawn.slice(1) : drawn;
  const start = place.index;
  const text = sentence.slice(0, start) + wrong + sentence.slice(start + place[0].length);
  return { text, start, end: start + wrong.length, wrong, right: place[0] };
}

const plain = (word) => word.toLowerCase().replaceAll('’', "'");

/** The sentences of a draft's numbered paragraphs, bullets and other prose, without headings, notes and front matter. */
export function sentencesOf(draft) {
  const body = draft.replace(/^---\n[\s\S]*?\n---\n/, '');
  return body
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )/)
    .filter((block) => !/^\s*(?:[#|>[<]|!\[)/.test(block))
    .flatMap((block) =>
      block
        .replace(/^\s*(?:[-*]|\d+\.)\s+/, '')
        .replace(/\s*\n\s*/g, ' ')
        .split(/(?<=[a-z)’][.!?]) (?=[A-Z])/),
    )
    .filter((sentence) => /^[A-Z].{30,}[.]$/.test(sentence.trim()) && !/[‘“[\]|]/.test(sentence))
    .map((sentence) => sentence.trim());
}
