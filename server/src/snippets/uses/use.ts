import type { Draft } from '../../draft/draft';
import type { Value } from '../../draft/yaml/value';
import type { MappedText } from '../../text/mapped';
import type { Span } from '../../text/span';
import type { Snippet } from '../library/snippet';
import { shinglesOf, type Template, type TextWord, templatesOf, wordsOf } from './template';

/** A paragraph of a draft in which texts are looked for. */
export interface DraftParagraph {
  readonly text: MappedText;
  readonly words: readonly TextWord[];
  readonly shingles: ReadonlySet<string>;
}

/** A place of a draft that holds a snippet's text. */
export interface TemplateUse {
  readonly span: Span;
  /** From 0 to 1: the share of the snippet's fixed words in the text, less for words added between them. */
  readonly likeness: number;
  readonly how: 'exact' | 'changed';
  readonly match: TemplateMatch;
  readonly template: Template;
  readonly of: DraftParagraph;
}

/** The words of a text that are words of a template. */
interface TemplateMatch {
  /** For each word of the template the index of the text's word, -1 where it is missing. */
  readonly at: readonly number[];
  /** The first and last word of the text that belong to it. */
  readonly first: number;
  readonly last: number;
}

/** Below this a text has little in common with a snippet but its subject. */
const leastLikeness = 0.6;
/** If a template has fewer words than this, most of them must be there: with fewer, published reports matched by chance. */
export const shortWords = 12;
const leastShort = 0.85;
/** The share of a snippet's shingles that a text must have before the two are aligned, which takes longer. */
const leastShingles = 0.3;
/** A paragraph has some 100 words; a much longer one is cut. */
const mostWords = 1500;

const texts = new WeakMap<Draft, readonly DraftParagraph[]>();

/** The paragraphs of a draft: those of its body, and the texts under its keys. */
export function textsOf(draft: Draft): readonly DraftParagraph[] {
  const before = texts.get(draft);
  if (before) return before;
  const found = new Map<number, MappedText>();
  for (const { blocks } of draft.passages)
    for (const { kind, text, span } of blocks) if (kind === 'paragraph') found.set(span.start, text);
  const covered = draft.passages.flatMap(({ blocks }) => blocks.map(({ span }) => span));
  const down = (value: Value): void => {
    if (value.kind === 'scalar') {
      const { span, text } = value;
      const there = covered.some(({ start, end }) => start < span.end && span.start < end);
      if (!there && text.text.includes(' ')) found.set(span.start, text);
    } else if (value.kind === 'map') for (const entry of value.entries) down(entry.value);
    else for (const item of value.items) down(item);
  };
  if (draft.data) down(draft.data);
  const paragraphs = [...found].sort(([a], [b]) => a - b).map(([, text]) => paragraphOf(text));
  texts.set(draft, paragraphs);
  return paragraphs;
}

function paragraphOf(text: MappedText): DraftParagraph {
  const words = wordsOf(text.text).slice(0, mostWords);
  return { text, words, shingles: new Set(shinglesOf(words.map(({ word }) => word))) };
}

/**
 * The places of a draft that have a snippet's text, even slightly changed, the most similar first. Placeholders match
 * anything.
 */
export function usesOf(draft: Draft, { body, where }: Snippet): TemplateUse[] {
  const templates = templatesOf(body, where.key !== undefined);
  return textsOf(draft)
    .flatMap((of) => templates.flatMap((template) => useIn(of, template) ?? []))
    .sort((a, b) => b.likeness - a.likeness || a.span.start - b.span.start);
}

/** The use of a template in a text; undefined if there is none. */
export function useIn(of: DraftParagraph, template: Template): TemplateUse | undefined {
  let hits = 0;
  for (const shingle of template.shingles) if (of.shingles.has(shingle)) hits++;
  if (hits === 0 || hits / template.shingles.length < leastShingles) return undefined;
  const at = align(template.words, of.words);
  const matched = at.filter((index) => index >= 0);
  const [from, to] = [matched[0], matched.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  const whole = matched.length === at.length && extraWords(template, at) === 0;
  const first = whole ? from : sentenceStart(of, from);
  const last = whole ? to : sentenceEnd(of, to);
  const other = whole ? 0 : extraWords(template, at, { first, last });
  const likeness = matched.length / (matched.length + other);
  if (likeness < (template.words.length < shortWords ? leastShort : leastLikeness)) return undefined;
  const [a, b] = [of.words[first], of.words[last]];
  if (!a || !b) return undefined;
  return {
    span: of.text.span(a.start, b.end),
    likeness,
    how: likeness === 1 ? 'exact' : 'changed',
    match: { at, first, last },
    template,
    of,
  };
}

/** The longest common subsequence, as the index of the text's word for each of the template, -1 for none. */
function align(template: readonly string[], words: readonly TextWord[]): number[] {
  const [n, m] = [template.length, words.length];
  const best = Array.from({ length: n + 1 }, () => new Uint16Array(m + 1));
  for (let i = n - 1; i >= 0; i--) {
    const [row, next] = [best[i] as Uint16Array, best[i + 1] as Uint16Array];
    for (let j = m - 1; j >= 0; j--) {
      const same = template[i] === words[j]?.word;
      row[j] = same ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  const at: number[] = [];
  let j = 0;
  for (let i = 0; i < n; i++) {
    const row = best[i] as Uint16Array;
    while (j < m && row[j] === row[j + 1] && template[i] !== words[j]?.word) j++;
    const same = template[i] === words[j]?.word && row[j] === (best[i + 1]?.[j + 1] ?? 0) + 1;
    at.push(same ? j++ : -1);
  }
  return tightened(template, words, at);
}

/** Moves a word that matches twice next to the word after it: “the” is everywhere. */
function tightened(template: readonly string[], words: readonly TextWord[], at: number[]): number[] {
  for (let i = at.length - 2; i >= 0; i--) {
    const [here, next] = [at[i] ?? -1, at[i + 1] ?? -1];
    if (here < 0 || next < 0) continue;
    if (words[next - 1]?.word === template[i] && next - 1 > here) at[i] = next - 1;
  }
  return at;
}

/**
 * The number of words that are missing, or are where nothing is filled in.
 * @param within the first and last word of the text that count; without it only those between matched words
 */
function extraWords(
  { gaps }: Template,
  at: readonly number[],
  within?: { readonly first: number; readonly last: number },
): number {
  let other = 0;
  let before = within && within.first - 1;
  let missing = 0;
  let open = false;
  const close = (next: number | undefined) => {
    const between = before === undefined || next === undefined ? 0 : next - before - 1;
    other += open ? missing : Math.max(missing, between);
    missing = 0;
    open = false;
  };
  at.forEach((word, index) => {
    open ||= gaps[index] === true;
    if (word < 0) missing++;
    else {
      close(word);
      before = word;
    }
  });
  open ||= gaps.at(-1) === true;
  close(within && within.last + 1);
  return other;
}

const endsSentence = ({ text, words }: DraftParagraph, index: number): boolean =>
  /[.!?]/.test(text.text.slice(words[index]?.end ?? 0, words[index + 1]?.start ?? text.text.length));

function sentenceStart(of: DraftParagraph, index: number): number {
  let at = index;
  while (at > 0 && !endsSentence(of, at - 1)) at--;
  return at;
}

function sentenceEnd(of: DraftParagraph, index: number): number {
  let at = index;
  while (at < of.words.length - 1 && !endsSentence(of, at)) at++;
  return at;
}
