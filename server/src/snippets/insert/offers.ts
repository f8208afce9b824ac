import type { Libraries } from '../library/libraries';
import type { Snippet } from '../library/snippet';
import { type ChooseOptions, type FittingSnippet, fittingSnippets } from '../where/choose';
import type { DraftPosition } from '../where/place';
import { insertionsAt, insertSnippet, type SnippetInsertion } from './insert-snippet';
import type { BodyShape, InsertionPoint } from './insertion';

/** The event that made the client ask: a person (or an editor at every letter), a character, or a list that goes on. */
export type SearchTrigger = 'asked' | 'character' | 'goes-on';

/** A snippet that is offered, with its text as it would be inserted. */
export interface SnippetOffer extends SnippetInsertion {
  readonly choice: FittingSnippet;
  /** The text that the editor compares with the typed text. */
  readonly filter: string;
}

/** More than a person looks through; whoever looks for more types more. */
const mostOffers = 100;

/** So many letters have to be typed in prose before a snippet is offered for them. */
const fewestLetters = 3;

type InsertionsByShape = (shape: BodyShape) => InsertionPoint | undefined;

/** A search for snippets at a place: by the word typed, and after the start of a sentence by all its words. */
export interface SnippetSearch extends DraftPosition {
  readonly word: InsertionsByShape;
  readonly sentence: InsertionsByShape | undefined;
  readonly trigger: SearchTrigger;
}

/**
 * The search for snippets at a place; undefined if there is none. In prose, editors ask at every letter as if a person
 * had, so there only the beginning of a prefix finds a snippet; titles are searched in a list that a person has opened, or after a
 * semicolon that begins a word.
 */
export function searchAt(
  { checked, offset }: DraftPosition,
  trigger: SearchTrigger,
): SnippetSearch | undefined {
  const word = insertionsAt(checked, offset);
  const [text, keys] = [word('text'), word('item') ?? word('keys')];
  const inKeys = keys && !keys.prose;
  const inText = text && (!text.prose || text.asked || mayFind(text.query, trigger));
  if (!inKeys && !inText) return undefined;
  const sentence = trigger === 'goes-on' ? insertionsAt(checked, offset, 'sentence') : undefined;
  return { checked, offset, word, sentence, trigger };
}

const mayFind = (query: string, trigger: SearchTrigger): boolean =>
  query === '' ? trigger === 'asked' : trigger !== 'character' && letterCount(query) >= fewestLetters;

const letterCount = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** The snippets that are offered at a place, the best first, at most 100. */
export function snippetOffers(
  libraries: Libraries,
  search: SnippetSearch,
  options: ChooseOptions,
): SnippetOffer[] {
  const first: SnippetOffer[] = [];
  const others: SnippetOffer[] = [];
  const { candidates, ready } = fittingSnippets(libraries, search, options);
  for (const candidate of candidates) {
    if (first.length >= mostOffers) break;
    const match = matchOf(candidate.snippet, search);
    if (!match || (match.list === 'others' && others.length >= mostOffers)) continue;
    const choice = ready(candidate);
    const insertion = insertSnippet(choice, match.at);
    if (!insertion) continue;
    const { text } = search.checked.draft;
    const typed = text.slice(insertion.insertion.replace.start, search.offset);
    const offer = { ...insertion, choice, filter: filterOf(choice.snippet, typed, match.prefix) };
    (match.list === 'first' ? first : others).push(offer);
  }
  return [...first, ...others].slice(0, mostOffers);
}

interface OfferMatch {
  readonly at: InsertionsByShape;
  readonly list: 'first' | 'others';
  readonly prefix?: string;
}

/** The match of a snippet with what is typed; undefined if it is not looked for. */
function matchOf(snippet: Snippet, search: SnippetSearch): OfferMatch | undefined {
  const { word, trigger } = search;
  const here =
    snippet.where.key === undefined ? word('text') : (word('item') ?? word('keys') ?? word('text'));
  if (!here) return undefined;
  const query = here.query.toLowerCase();
  const isAsked = !here.prose || here.asked;
  if (query === '') return isAsked || trigger === 'asked' ? { at: word, list: 'first' } : undefined;
  if (!isAsked) return matchInProse(snippet, query, search);
  const prefix = prefixFor(snippet, query);
  if (prefix !== undefined) return { at: word, list: 'first', prefix };
  if (begins(snippet.title, query)) return { at: word, list: 'first' };
  return hasWords(snippet, query) ? { at: word, list: 'others' } : undefined;
}

function matchInProse(
  snippet: Snippet,
  query: string,
  { word, sentence, trigger }: SnippetSearch,
): OfferMatch | undefined {
  if (!mayFind(query, trigger)) return undefined;
  const prefix = prefixFor(snippet, query);
  const whole = sentence?.('text')?.query ?? '';
  const titled = sentence && letterCount(whole) >= fewestLetters && hasWords(snippet, whole);
  // If a snippet has all the words since the sentence began, they are all part of the search.
  const isFirst = prefix !== undefined || begins(snippet.title, whole.toLowerCase());
  if (titled && whole.includes(' ')) return { at: sentence, list: isFirst ? 'first' : 'others' };
  if (prefix !== undefined) return { at: word, list: 'first', prefix };
  return titled ? { at: sentence, list: isFirst ? 'first' : 'others' } : undefined;
}

const begins = (title: string, query: string): boolean => title.toLowerCase().startsWith(query);

const prefixFor = ({ prefixes }: Snippet, query: string): string | undefined =>
  prefixes.find((prefix) => prefix.toLowerCase().startsWith(query));

/** Tells if each word that is typed begins one of the title, the prefixes or the tags. */
function hasWords({ title, prefixes, tags }: Snippet, query: string): boolean {
  const words = wordsOf([title, ...prefixes, ...tags].join(' '));
  return wordsOf(query).every((typed) => words.some((word) => word.startsWith(typed)));
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The text typed stays the one compared, so that an editor does not hide a snippet that was found by its title. */
function filterOf({ prefixes, title }: Snippet, typed: string, prefix: string | undefined): string {
  const lead = /^\s*(?:- )?\s*;?/.exec(typed)?.[0] ?? '';
  if (typed === lead) return `${lead}${prefixes[0] ?? ''} ${title}`;
  return prefix === undefined ? typed : lead + prefix;
}
