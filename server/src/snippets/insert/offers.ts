import type { Checked } from '../../lint/check';
import type { Day } from '../../report/days';
import type { Libraries } from '../library/libraries';
import type { Snippet } from '../library/snippet';
import { type FittingSnippet, fittingSnippets } from '../where/choose';
import { insertionsAt, insertSnippet, type SnippetInsertion } from './insert-snippet';
import type { BodyShape, InsertionPoint } from './insertion';

/** What had the client ask: a person (or an editor at every letter), a character, or a list that goes on. */
export type SearchTrigger = 'asked' | 'character' | 'goes-on';

/** A snippet that is offered, with its text as it would be put in. */
export interface SnippetOffer extends SnippetInsertion {
  readonly choice: FittingSnippet;
  /** What the editor compares with what is typed. */
  readonly filter: string;
}

/** More than a person looks through; whoever looks for more types more. */
const mostOffers = 100;

/** So many letters have to be typed in prose before a snippet is offered for them. */
const fewest = 3;

/** What is looked for at a place: by the word typed, and where a sentence began, by all its words. */
export interface SnippetSearch {
  readonly word: (shape: BodyShape) => InsertionPoint | undefined;
  readonly sentence: ((shape: BodyShape) => InsertionPoint | undefined) | undefined;
  readonly asked: SearchTrigger;
}

/**
 * Whether snippets are looked for at a place at all. In prose nothing is offered that nobody asked for: editors ask at
 * every letter as if a person had, so that there only the beginning of a prefix finds a snippet; titles are searched
 * in a list that a person has opened.
 * @param offset 0-based UTF-16 offset of the cursor
 */
export function searchAt(checked: Checked, offset: number, asked: SearchTrigger): SnippetSearch | undefined {
  const word = insertionsAt(checked, offset);
  const [text, keys] = [word('text'), word('item') ?? word('keys')];
  const inKeys = keys && !keys.prose;
  const inText = text && (text.prose ? mayFind(text.query, asked) : true);
  if (!inKeys && !inText) return undefined;
  return {
    word,
    asked,
    sentence: asked === 'goes-on' ? insertionsAt(checked, offset, 'sentence') : undefined,
  };
}

const mayFind = (query: string, asked: SearchTrigger): boolean =>
  query === '' ? asked === 'asked' : asked !== 'character' && letters(query) >= fewest;

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** The snippets that are offered at a place, the best first, at most 100. */
export function snippetOffers(
  libraries: Libraries,
  checked: Checked,
  offset: number,
  { word, sentence, asked }: SnippetSearch,
  options: { readonly today: Day; readonly recent?: readonly string[] },
): SnippetOffer[] {
  const first: SnippetOffer[] = [];
  const others: SnippetOffer[] = [];
  const { offered, choiceOf } = fittingSnippets(libraries, checked, offset, options);
  for (const one of offered) {
    if (first.length >= mostOffers) break;
    const how = matched(one.snippet, word, sentence, asked);
    if (!how || (how.list === 'others' && others.length >= mostOffers)) continue;
    const choice = choiceOf(one);
    const put = insertSnippet(choice, how.at);
    if (!put) continue;
    const typed = checked.draft.text.slice(put.insertion.replace.start, offset);
    const offer = { ...put, choice, filter: filterOf(choice.snippet, typed, how.prefix) };
    (how.list === 'first' ? first : others).push(offer);
  }
  return [...first, ...others].slice(0, mostOffers);
}

interface OfferMatch {
  readonly at: (shape: BodyShape) => InsertionPoint | undefined;
  readonly list: 'first' | 'others';
  readonly prefix?: string;
}

function matched(
  snippet: Snippet,
  word: SnippetSearch['word'],
  sentence: SnippetSearch['sentence'],
  asked: SearchTrigger,
): OfferMatch | undefined {
  const shape = snippet.where.key === undefined ? 'text' : undefined;
  const here = shape ? word(shape) : (word('item') ?? word('keys') ?? word('text'));
  if (!here) return undefined;
  const query = here.query.toLowerCase();
  if (query === '') return !here.prose || asked === 'asked' ? { at: word, list: 'first' } : undefined;
  const prefix = snippet.prefixes.find((one) => one.toLowerCase().startsWith(query));
  if (here.prose && !mayFind(query, asked)) return undefined;
  const whole = here.prose ? (sentence?.('text')?.query ?? '') : '';
  const titled = sentence && letters(whole) >= fewest && has(snippet, whole);
  // All that was typed since the sentence began is meant, where it is all found.
  if (titled && whole.includes(' ')) return { at: sentence, list: prefix === undefined ? 'others' : 'first' };
  if (prefix !== undefined) return { at: word, list: 'first', prefix };
  if (!here.prose) return has(snippet, query) ? { at: word, list: 'others' } : undefined;
  return titled ? { at: sentence, list: 'others' } : undefined;
}

/** Whether each word that is typed begins one of the title, the prefixes or the tags. */
function has({ title, prefixes, tags }: Snippet, query: string): boolean {
  const words = wordsOf([title, ...prefixes, ...tags].join(' '));
  return wordsOf(query).every((typed) => words.some((one) => one.startsWith(typed)));
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((one) => one !== '');

/** What is typed stays what is compared, so that an editor does not hide what was found by its title. */
function filterOf({ prefixes, title }: Snippet, typed: string, prefix: string | undefined): string {
  const lead = /^\s*(?:- )?\s*/.exec(typed)?.[0] ?? '';
  if (typed === lead) return `${lead}${prefixes[0] ?? ''} ${title}`;
  return prefix === undefined ? typed : lead + prefix;
}
