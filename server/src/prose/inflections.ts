/** A way in which a word is inflected: plural or third person, past, participle, and the form in “-ing”. */
export type Inflection = 's' | 'ed' | 'en' | 'ing';

/** Irregular words of reports: the base, then pairs of inflection and form. */
const irregular: Readonly<Record<string, Readonly<Partial<Record<Inflection, string>>>>> = {
  child: { s: 'children' },
  person: { s: 'people' },
  man: { s: 'men' },
  woman: { s: 'women' },
  life: { s: 'lives' },
  wife: { s: 'wives' },
  half: { s: 'halves' },
  criterion: { s: 'criteria' },
  be: { s: 'is', ed: 'was', en: 'been', ing: 'being' },
  have: { s: 'has', ed: 'had' },
  do: { s: 'does', ed: 'did', en: 'done' },
  go: { s: 'goes', ed: 'went', en: 'gone' },
  become: { ed: 'became', en: 'become' },
  begin: { ed: 'began', en: 'begun', ing: 'beginning' },
  break: { ed: 'broke', en: 'broken' },
  bring: { ed: 'brought' },
  build: { ed: 'built' },
  choose: { ed: 'chose', en: 'chosen' },
  come: { ed: 'came', en: 'come' },
  draw: { ed: 'drew', en: 'drawn' },
  drive: { ed: 'drove', en: 'driven' },
  feel: { ed: 'felt' },
  find: { ed: 'found' },
  get: { ed: 'got', ing: 'getting' },
  give: { ed: 'gave', en: 'given' },
  grow: { ed: 'grew', en: 'grown' },
  hold: { ed: 'held' },
  keep: { ed: 'kept' },
  know: { ed: 'knew', en: 'known' },
  lead: { ed: 'led' },
  leave: { ed: 'left' },
  let: { ed: 'let', ing: 'letting' },
  lose: { ed: 'lost' },
  make: { ed: 'made' },
  mean: { ed: 'meant' },
  meet: { ed: 'met' },
  oversee: { ed: 'oversaw', en: 'overseen' },
  pay: { ed: 'paid' },
  put: { ed: 'put', ing: 'putting' },
  rise: { ed: 'rose', en: 'risen' },
  run: { ed: 'ran', en: 'run', ing: 'running' },
  say: { ed: 'said' },
  see: { ed: 'saw', en: 'seen' },
  seek: { ed: 'sought' },
  send: { ed: 'sent' },
  set: { ed: 'set', ing: 'setting' },
  show: { ed: 'showed', en: 'shown' },
  speak: { ed: 'spoke', en: 'spoken' },
  spend: { ed: 'spent' },
  take: { ed: 'took', en: 'taken' },
  teach: { ed: 'taught' },
  tell: { ed: 'told' },
  think: { ed: 'thought' },
  undertake: { ed: 'undertook', en: 'undertaken' },
  understand: { ed: 'understood' },
  write: { ed: 'wrote', en: 'written' },
};

/**
 * The forms in which an inflected word may be written, the likeliest first. Nothing here knows English words, so forms
 * are among them that are not: “visitted” is as possible as “referred”.
 */
export function inflected(word: string, inflection: Inflection): readonly string[] {
  const small = word.toLowerCase();
  const known = Object.hasOwn(irregular, small) ? irregular[small] : undefined;
  const form = known?.[inflection] ?? (inflection === 'en' ? known?.ed : undefined);
  if (form) return [withCaseOf(word, form)];
  if (inflection === 's') return [plural(word)];
  const ending = inflection === 'ing' ? 'ing' : 'ed';
  if (/(?:ie)$/i.test(word) && ending === 'ing') return [`${word.slice(0, -2)}ying`];
  if (/[^aeoy]e$/i.test(word)) return [word.slice(0, -1) + ending];
  if (/e$/i.test(word)) return [ending === 'ed' ? `${word}d` : `${word}ing`];
  if (/[^aeiou]y$/i.test(word) && ending === 'ed') return [`${word.slice(0, -1)}ied`];
  // “plan”, “refer”, “signal”: whether the last letter is doubled depends on the stress.
  if (!/[^aeiou][aeiou][bdfglmnprtv]$/i.test(word)) return [word + ending];
  const doubled = word + word.slice(-1) + ending;
  return word.length < 5 || /l$/i.test(word) ? [doubled, word + ending] : [word + ending, doubled];
}

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/i.test(word)) return `${word}es`;
  return /[^aeiou]y$/i.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

const withCaseOf = (word: string, form: string): string =>
  /^[A-Z]/.test(word) ? form.charAt(0).toUpperCase() + form.slice(1) : form;

const inflections: readonly Inflection[] = ['s', 'ed', 'en', 'ing'];

/** All forms of a word, each with the way in which it is inflected; the word itself with none. */
export function formsOf(word: string): ReadonlyMap<string, Inflection | undefined> {
  const forms = new Map<string, Inflection | undefined>([[word, undefined]]);
  if (word.length < 2) return forms;
  for (const inflection of inflections)
    for (const form of inflected(word, inflection)) if (!forms.has(form)) forms.set(form, inflection);
  return forms;
}
