import { perWord, type WrittenWord } from '../lexicon';

/** A form of a verb that another one is needed for. */
interface WrongForm {
  readonly base: string;
  readonly participle: string;
  readonly kind: 'base' | 'third' | 'past';
}

// Verbs whose forms are no nouns and no adjectives. The past of one that is not regular follows it, and then its participle.
const verbs = `
  achieve, acknowledge, agree, allocate, allow, apply/applied, appoint, appreciate, arrange, ask, assess, begin/began/begun,
  believe, bring/brought, build/built, carry/carried, celebrate, choose/chose/chosen, clarify/clarified, collect, communicate,
  conclude, conduct, consider, consult, continue, contribute, coordinate, create, decide, deliver, demonstrate, describe, develop,
  discuss, embed/embedded, employ, enable, encourage, engage, enhance, enjoy, ensure, equip/equipped, escalate, establish,
  evaluate, exclude, explain, explore, express, fail, find/found, follow, give/gave/given, happen, hear/heard, identify/identified,
  implement, improve, include, inform, introduce, investigate, invite, involve, join, keep/kept, know/knew/known, learn, listen,
  maintain, make/made, manage, mention, notify/notified, obtain, occur/occurred, oversee/oversaw/overseen, participate, prepare,
  prevent, prioritise, promote, protect, prove, provide, publish, raise, reassure, receive, recognise, reduce, refer/referred,
  reflect, relate, remain, remember, remind, remove, replace, require, resolve, respond, restrain, see/saw/seen, seek/sought,
  select, send/sent, speak/spoke/spoken, spend/spent, strengthen, submit/submitted, succeed, suffer, suggest, supervise, sustain,
  take/took/taken, teach/taught, tell/told, undertake/undertook/undertaken, write/wrote/written`.split(',');

const forms: ReadonlyMap<string, WrongForm> = new Map(verbs.flatMap((verb) => formsOf(verb.trim())));

function formsOf(verb: string): [string, WrongForm][] {
  const [base = '', irregular, third] = verb.split('/');
  const past = irregular ?? (base.endsWith('e') ? `${base}d` : `${base}ed`);
  const participle = third ?? past;
  const ending = /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`;
  const singular = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : ending;
  const all = { base, third: singular, past } as const;
  return (['base', 'third', 'past'] as const).map((kind) => [all[kind], { base, participle, kind }]);
}

const formOf = perWord(({ text }) => forms.get(text));

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const formsOfBe = wordSet('are is was were be been being');
const formsOfHave = wordSet('has have had');
const formsOfDo = wordSet('do does did');
const modals = wordSet('will can could should would must cannot');
/** Words after which “to” is before a verb, and never before what somebody comes to. */
const beforeTo = wordSet(
  'able unable need needs needed how continue continues failed fails fail ability want wants order ready willing',
);
const adverbs = wordSet('not also always already now often usually still never recently only well being');
const furthest = 2;

/**
 * The form of a verb that belongs where a word is, if the words before it show that it is another form: “are encourage”, “has
 * fail”, “will improved”, “does not provides”.
 * @param next tells if only a space is between a word and the next
 */
export function rightVerbForm(
  words: readonly WrittenWord[],
  at: number,
  next: (index: number) => boolean,
): string | undefined {
  const form = words[at] && formOf(words[at]);
  if (!form) return undefined;
  let before = at - 1;
  let isNegative = false;
  while (before >= 0 && at - before <= furthest && next(before) && isAdverb(words[before])) {
    isNegative ||= words[before]?.text === 'not';
    before--;
  }
  const word = words[before]?.text;
  if (word === undefined || !next(before)) return undefined;
  const earlier = words[before - 1]?.text ?? '';
  if (form.kind === 'base') {
    // “What they do is listen”.
    const isBe = formsOfBe.has(word) && !formsOfDo.has(earlier);
    return (isBe || formsOfHave.has(word)) && form.participle !== form.base ? form.participle : undefined;
  }
  // In “are will prepared”, the modal is wrong.
  const isModal = modals.has(word) && !formsOfBe.has(earlier);
  const needsBase =
    isModal || (isNegative && formsOfDo.has(word)) || (word === 'to' && beforeTo.has(earlier));
  return needsBase ? form.base : undefined;
}

const isAdverb = (word: WrittenWord | undefined): boolean =>
  word !== undefined && (adverbs.has(word.text) || /^[a-z]{3,20}ly$/.test(word.text));
