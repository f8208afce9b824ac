import type { MappedText } from '../../text/mapped';
import type { BodyNode } from '../syntax/nodes';
import { parsedBody, parseSnippet } from '../syntax/parse';

/** A word of a text, in small letters, with its place there as 0-based UTF-16 offsets. */
export interface TextWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A paragraph of a snippet: its fixed text, cut at the placeholders that a writer, or the draft, fills in. */
export interface Template {
  /** Fixed texts; between each and the next something is filled in. */
  readonly pieces: readonly string[];
  /** The words of all pieces. */
  readonly words: readonly string[];
  /** True where something is filled in before the word of that index; the last one is for after all words. */
  readonly gaps: readonly boolean[];
  /** Three words in a row within a piece. */
  readonly shingles: readonly string[];
}

export const wordsOf = (text: string): TextWord[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)].map((found) => ({
    word: found[0].toLowerCase().replaceAll("'", '’'),
    start: found.index,
    end: found.index + found[0].length,
  }));

export function shinglesOf(words: readonly string[]): string[] {
  return words.slice(0, Math.max(0, words.length - 2)).map((_, at) => words.slice(at, at + 3).join(' '));
}

const templates = new WeakMap<MappedText, readonly Template[]>();

/** Fewer words than this cannot be told from chance. */
const fewestWords = 6;

/** The paragraphs of a body by which it is found in drafts; those of a few words are left out. */
export function templatesOf(body: MappedText, amongKeys: boolean): readonly Template[] {
  const before = templates.get(body);
  if (before) return before;
  const text = amongKeys ? textKey(body.text) : undefined;
  const nodes = amongKeys ? parseSnippet(text ?? '').nodes : parsedBody(body).nodes;
  const read = paragraphs(nodes)
    .map(templateOf)
    .filter(({ words, shingles }) => words.length >= fewestWords && shingles.length > 0);
  templates.set(body, read);
  return read;
}

/** The text under “text” in a body of keys. */
const textKey = (body: string): string | undefined =>
  /(?:^|\n)[^\S\n]*(?:- )?text:[ \t]*(?:[|>][-+]?[ \t]*\n)?([\s\S]*?)(?=\n[^\S\n]*[\w-]+:(?:\s|$)|$)/
    .exec(body)?.[1]
    ?.replace(/\n\s+/g, '\n')
    .trim();

/** Texts and gaps (undefined), by paragraph. */
function paragraphs(nodes: readonly BodyNode[]): (string | undefined)[][] {
  const all: (string | undefined)[][] = [[]];
  for (const node of nodes) {
    // Nothing is filled in at the final tab stop.
    const last = node.kind === 'stop' && node.number === 0 && !node.children;
    if (node.kind !== 'text') {
      if (!last) all.at(-1)?.push(undefined);
      continue;
    }
    const [first = '', ...rest] = node.text.split(/\n{2,}/);
    all.at(-1)?.push(first);
    for (const text of rest) all.push([text]);
  }
  return all;
}

function templateOf(parts: readonly (string | undefined)[]): Template {
  const pieces: string[] = [''];
  for (const part of parts) {
    if (part === undefined) pieces.push('');
    else pieces[pieces.length - 1] += part;
  }
  const words: string[] = [];
  const gaps: boolean[] = [];
  const shingles: string[] = [];
  let gap = false;
  pieces.forEach((piece, at) => {
    if (at > 0) gap = true;
    const own = wordsOf(piece).map(({ word }) => word);
    for (const word of own) {
      words.push(word);
      gaps.push(gap);
      gap = false;
    }
    shingles.push(...shinglesOf(own));
  });
  gaps.push(gap);
  return { pieces, words, gaps, shingles };
}
