import { perWord, type WrittenWord } from '../lexicon';

/** A form of a verb that another one is needed for. */
interface WrongForm {
  readonly base: string;
  readonly participle: string;
  readonly kind: 'base' | 'third' | 'past';
}

// Verbs whose forms are no nouns and no adjectives. The past of one that is not regular follows it, and then its participle.
const verbs = `
  achieve, acknowledge, adopt, agree, allocate, allow, analyse, apply/applied, appoint, appreciate,
  arrange, ask, assess, attain, attract, become/became/become, begin/began/begun, believe, bring/brought,
  build/built, carry/carried, cease, celebrate, choose/chose/chosen, clarify/clarified, collect,
  come/came/come, communicate, compile, comply/complied, conclude, conduct, consider, consult, continue,
  contribute, convene, coordinate, cope, create, decide, deliver, demonstrate, depend, deploy, describe,
  detect, deteriorate, develop, disclose, discover, discuss, eliminate, embed/embedded, emerge, employ,
  enable, encourage, enforce, engage, enhance, enjoy, ensure, equip/equipped, escalate, establish,
  evaluate, evolve, exceed, exclude, expand, explain, explore, express, facilitate, fail, find/found,
  follow, fulfil/fulfilled, give/gave/given, go/went/gone, grow/grew/grown, happen, hear/heard,
  identify/identified, illustrate, implement, improve, include, inform, inspire, integrate, interact,
  intervene, introduce, investigate, invite, involve, join, keep/kept, know/knew/known, learn, liaise,
  listen, maintain, make/made, manage, mention, minimise, mitigate, modify/modified, motivate,
  notify/notified, nurture, observe, obtain, occur/occurred, organise, oversee/oversaw/overseen,
  participate, perform, persist, persuade, prepare, prevent, prioritise, promote, protect, prove, provide,
  publish, pursue, qualify/qualified, raise, react, realise, reassure, receive, recognise, recommend,
  recover, recruit, reduce, refer/referred, refine, reflect, reinforce, relate, rely/relied, remain,
  remember, remind, remove, replace, require, resolve, respond, restore, restrain, retain, revise,
  safeguard, see/saw/seen, seek/sought, select, send/sent, settle, speak/spoke/spoken, spend/spent,
  stabilise, strengthen, submit/submitted, succeed, suffer, suggest, summarise, supervise, sustain, tackle,
  take/took/taken, teach/taught, tell/told, thrive, transform, undermine, undertake/undertook/undertaken,
  utilise, verify/verified, withdraw/withdrew/withdrawn, write/wrote/written, break/broke/broken,
  draw/drew/drawn, drive/drove/driven`.split(',');

const forms: ReadonlyMap<string, WrongForm> = new Map(verbs.flatMap((verb) => formsOf(verb.trim())));

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return /^(?:plan)$/.test(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`;
}

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

const wordSet = (words: string | readonly string[]): ReadonlySet<string> =>
  new Set(typeof words === 'string' ? words.split(' ') : words);
const formsOfBe = wordSet('are is was were be been being');
const formsOfHave = wordSet('has have had');
const formsOfDo = wordSet('do does did');
const modals = wordSet('will can could should would must cannot');
/** Words after which “to” is before a verb, and never before what somebody comes to. */
const beforeTo = wordSet(
  `able unable need needs needed how continue continues failed fails fail ability want wants order ready willing asked
  encouraged expected enabled helped supported required allowed invited opportunity opportunities steps efforts likely unlikely
  keen eager reluctant willingness aim aims seek seeks sought trying try tries begun began hope hopes decided duty tends tend`.split(
    /\s+/,
  ),
);
/** Nouns as well as verbs: in these forms they are verbs before the words that follow them here. */
const nounVerbs: ReadonlyMap<string, string> = new Map(
  `help support use train plan share report track monitor match focus increase offer listen trust record limit access visit
  place link involve guide coach value benefit`
    .split(/\s+/)
    .map((base) => [base, pastOf(base)]),
);
const formsOfPlainBe = wordSet('are were been being');
/** After a verb in the passive, and hardly after a noun. */
const afterPassive = wordSet('to by');
/** Before “help”, “use” and the like, where they are nouns. */
const nounBefore = wordSet('there what that');
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
  if (!form) return nounVerbForm(words, at, next) ?? haveForm(words, at, next);
  let before = at - 1;
  let isNegative = false;
  while (before >= 0 && at - before <= furthest && next(before) && isAdverb(words[before])) {
    isNegative ||= words[before]?.text === 'not';
    before--;
  }
  const word = words[before]?.text;
  if (word === undefined || !next(before)) return undefined;
  const earlier = words[before - 1]?.text ?? '';
  if (isParticipleAfter(form, word, earlier))
    return form.participle === words[at]?.text ? undefined : form.participle;
  if (form.kind === 'base') return undefined;
  // In “are will prepared”, the modal is wrong.
  const isModal = modals.has(word) && !formsOfBe.has(earlier);
  const needsBase =
    isModal || (isNegative && formsOfDo.has(word)) || (word === 'to' && beforeTo.has(earlier));
  return needsBase ? form.base : undefined;
}

/** Tells if a word needs the participle after it, where a form has another one: “are encourage”, “has took”. */
function isParticipleAfter({ kind }: WrongForm, word: string, earlier: string): boolean {
  if (formsOfHave.has(word)) return kind !== 'third';
  // “What they do is listen”.
  return kind === 'base' && formsOfBe.has(word) && !formsOfDo.has(earlier);
}

const isAdverb = (word: WrittenWord | undefined): boolean =>
  word !== undefined && (adverbs.has(word.text) || /^[a-z]{3,20}ly$/.test(word.text));

const nounVerbOf = perWord(({ text }) => nounVerbs.get(text));
const haveOf = perWord(({ text }) => (text === 'has' || text === 'had' ? text : undefined));

/** The participle of a word that may be a noun, where it can only be a verb: “are help to”, “would have benefit from”. */
function nounVerbForm(
  words: readonly WrittenWord[],
  at: number,
  next: (index: number) => boolean,
): string | undefined {
  const participle = words[at] && nounVerbOf(words[at]);
  if (participle === undefined || at < 1 || at + 1 >= words.length || !next(at - 1) || !next(at))
    return undefined;
  const [before, after] = [words[at - 1]?.text ?? '', words[at + 1]?.text ?? ''];
  if (participle === 'benefited') return formsOfHave.has(before) && after === 'from' ? participle : undefined;
  if (nounBefore.has(words[at - 2]?.text ?? '')) return undefined;
  return formsOfPlainBe.has(before) && afterPassive.has(after) ? participle : undefined;
}

/** “Have”, where “has” or “had” follows a verb that needs the base form: “does not has”, “can has”. */
function haveForm(
  words: readonly WrittenWord[],
  at: number,
  next: (index: number) => boolean,
): string | undefined {
  const text = words[at] && haveOf(words[at]);
  if (text === undefined || at < 1 || !next(at - 1)) return undefined;
  const before = words[at - 1]?.text ?? '';
  const isNegative = before === 'not' && formsOfDo.has(words[at - 2]?.text ?? '');
  return isNegative || (text === 'has' && modals.has(before)) ? 'have' : undefined;
}
