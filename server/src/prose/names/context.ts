import { letters } from '../../text/letters';
import type { Capital, CapitalKind } from './capital-runs';
import {
  adverbs,
  clauseOpeners,
  commonVerbs,
  personalNouns,
  personPredicates,
  personVerbs,
  possessions,
  prepositions,
  roles,
  transitiveVerbs,
} from './name-words';

/** Capitals that may be a name, with what is known of them. */
export interface NameContext {
  readonly words: readonly Capital[];
  readonly kinds: readonly CapitalKind[];
  readonly possessive: boolean;
  /** The end, with the possessive. */
  readonly end: number;
  /** A capitalised role is before the name, as in “Child Alex”. */
  readonly role: boolean;
  readonly titled: boolean;
}

interface NameSurroundings {
  readonly text: string;
  /** Another name is joined to it. */
  readonly paired: boolean;
}

const reach = 60;
const words = new RegExp(`[${letters}0-9]+(?:['’‐‑-][${letters}]+)*|[^\\s]`, 'g');

/** The score of capitals as a person’s name. */
export function scoreOf(name: NameContext, { text, paired }: NameSurroundings): number {
  if (name.titled) return 4;
  const start = name.words[0]?.start ?? 0;
  const before = (text.slice(Math.max(0, start - reach), start).match(words) ?? []).slice(-8);
  const after = (text.slice(name.end, name.end + reach).match(words) ?? []).slice(0, 8);
  const family = familyAfter.test(text.slice(name.end, name.end + 16));
  const determined = isDetermined(before);
  // “The University of Chichester has …”
  const ofCapital = before.at(-1) === 'of' && /^[A-Z]/.test(before.at(-2) ?? '');
  if ((determined && !family) || ofCapital) return 0;
  const own = ownScore(name) - (name.kinds.length === 1 && placing.test(before.at(-1) ?? '') ? 1 : 0);
  if (own === initialsOnly)
    return name.role || isChild.test(lower(before.at(-1))) || isSubject(name, after) ? 2 : 0;
  const object = Math.max(name.role ? 2 : 0, roleBefore(before), governed(before));
  const rest =
    (paired ? 1 : 0) + (determined ? 2 : 0) + (pronoun.test(text.slice(name.end, name.end + 120)) ? 0.5 : 0);
  return own + subjectScore(name, before, after) + object + rest;
}

/** The part of the score that the words after a name have. */
function subjectScore(
  { possessive }: NameContext,
  before: readonly string[],
  after: readonly string[],
): number {
  if (possessive) return withOpener(possessed(after), before);
  const clause = before.at(-1) === ',' && after[0] === ',' ? after.slice(1) : after;
  const subject = predicate(clause);
  return withOpener(subject, before) + Math.max(0, Math.max(ageAfter(after), roleAfter(after)) - subject);
}

/** A subject counts more after a conjunction. */
const withOpener = (subject: number, before: readonly string[]): number =>
  subject > 0 && clauseOpeners.has(lower(before.at(-1))) ? subject + 0.5 : subject;

/** A pronoun for a person later in the sentence. */
const pronoun = /^[^.!?\n]{1,110} (?:he|she|him|her|his|hers|himself|herself)\b/;
/** Two capitals that own something, as “AJ has his own room”; “PA” and the like are offices. */
const isSubject = ({ words: [first], possessive }: NameContext, after: readonly string[]): boolean =>
  !possessive &&
  !/^(?:PA|GP|SW|HR|IT|TA|CP|LA|YP|HO|QA|DI|DS|PC|CE|AD|SM|TM)$/.test(first?.text ?? '') &&
  commonVerbs.has(after[0] ?? '') &&
  /^(?:his|her)$/.test(after[1] ?? '');

const initialsOnly = -5;
/** “in Chelsea” */
const placing = /^(?:in|at|near|across|throughout|around|outside|into)$/i;
const isChild = /^(?:child|boy|girl|person|baby)$/;
const familyAfter = /^ (?:family|siblings|twins|brothers|sisters)\b/;
const determiners: ReadonlySet<string> = new Set(
  'the a an this our their its your each every any all some no most other another new local'.split(' '),
);

/** Names of persons have no article. */
const isDetermined = (before: readonly string[]): boolean =>
  determiners.has(before.at(-1)?.toLowerCase() ?? '');

/** The part of the score that the words of the name have by themselves; `initialsOnly` for two capitals, which need a role. */
function ownScore({ words: own, kinds }: NameContext): number {
  const [kind, next] = kinds;
  const first = own[0]?.text ?? '';
  if (initial.test(first)) return scoreOfInitials(kinds.at(-1));
  if (/^[A-Z]{2}$/.test(first)) return initialsOnly;
  const base = { given: 2, word: 1, ambiguous: 0, unknown: 0.6, listed: 0, other: 0 }[kind ?? 'other'];
  if (own.length === 1) return base;
  if (/^[A-Z]$/.test(own[1]?.text ?? '')) return kind === 'given' || kind === 'word' ? 2 : base + 1.1;
  if (kind === 'given') return base + (next === 'other' ? 0.8 : 1);
  if (kind === 'word' || kind === 'ambiguous') return base + (next === 'unknown' || next === 'given' ? 1 : 0);
  return base + (kinds.includes('given') ? 0.6 : 0);
}

/** One initial, or several with points. */
const initial = /^[A-Z](?:\.[A-Z])*\.?$/;

/** After initials, capitals that are no word are a surname. */
const scoreOfInitials = (surname: CapitalKind | undefined): number =>
  surname === 'unknown' || surname === 'given' || surname === 'listed' ? 2 : 0.8;

const lower = (word: string | undefined): string => word?.toLowerCase() ?? '';

/** The words after a subject, without adverbs. */
function verbsAfter(after: readonly string[]): readonly string[] {
  let at = 0;
  if (after[0] === ',' && lower(after[1]) === 'who') at = 2;
  while (at < 4 && adverbs.has(lower(after[at]))) at++;
  return after.slice(at);
}

/** A verb after a name. */
function predicate(after: readonly string[]): number {
  const [verb = '', ...rest] = verbsAfter(after);
  // “X: restrained on 4 June”
  if (verb === ':') return personPredicates.has(lower(rest[0])) ? 1 : 0;
  if ((verb === 'and' || verb === 'with') && /^(?:his|her)$/.test(rest[0] ?? '')) return 1.5;
  if (personVerbs.has(verb)) return 2;
  if (!commonVerbs.has(verb)) return 0;
  let at = 0;
  while (at < 3 && (adverbs.has(rest[at] ?? '') || rest[at] === 'been' || rest[at] === 'be')) at++;
  const next = rest[at] ?? '';
  return personPredicates.has(next) || personVerbs.has(next) ? 2 : 1.4;
}

/** A noun after the possessive of a name. */
function possessed(after: readonly string[]): number {
  const near = after.slice(0, 3).map(lower);
  if (near[0] !== undefined && possessions.has(near[0])) return 1.4;
  return near.some((word) => possessions.has(word)) ? 1 : 0;
}

function ageAfter(after: readonly string[]): number {
  const [first = '', second = '', third = ''] = after;
  const isAge = (word: string): boolean => /^(?:[5-9]|1\d|2[0-5])$/.test(word);
  if (first === ',' && (lower(second) === 'aged' || (isAge(second) && third === ','))) return 2;
  if (first === '(' && isAge(second) && third === ')') return 2;
  return lower(first) === 'aged' || (/^(?:is|was|turned)$/.test(first) && isAge(second)) ? 2 : 0;
}

/** A role after a name: “X, the previous manager,”. */
function roleAfter(after: readonly string[]): number {
  if (after[0] !== ',' || !/^(?:the|a|an|his|her|their)$/.test(after[1] ?? '')) return 0;
  return after.slice(2, 5).some((word) => roles.has(lower(word))) ? 2 : 0;
}

/** A role before a name: “child”, “the manager,”, “a boy called”. */
function roleBefore(before: readonly string[]): number {
  const comma = before.at(-1) === ',';
  const nouns = comma ? before.slice(0, -1) : before;
  const noun = lower(nouns.at(-1));
  if (!roles.has(noun)) return noun === 'services' && comma ? 2 : 0;
  return 2;
}

/** A preposition or a verb before a name. */
function governed(before: readonly string[]): number {
  const last = lower(before.at(-1));
  const earlier = lower(before.at(-2));
  if (/^(?:said|says|asked|replied|explained)$/.test(last)) return 2;
  if (prepositions.has(last) && /^[A-Z]/.test(before.at(-2) ?? '') && last === 'of') return 0;
  if (prepositions.has(last)) return personalNouns.has(earlier) || transitiveVerbs.has(earlier) ? 1.4 : 1;
  if (transitiveVerbs.has(last)) return 1.4;
  return 0;
}
