import type { Span } from '../draft/span';
import type { Checked } from '../lint/check';
import type { Libraries, Offered } from './libraries';
import { placeOf } from './place';
import { type Template, templatesOf, wordsOf } from './template';
import { textsOf, type Use, useIn } from './use';
import { fits } from './where';

/** A place of a draft where the wording of a library is another than what the draft holds. */
export interface Outdated {
  readonly offered: Offered;
  readonly span: Span;
  /** What the draft holds. */
  readonly text: string;
  /** The library's wording, with what was filled in kept. */
  readonly newText: string;
  readonly likeness: number;
}

/** Below this a text is somebody's own, whatever it began as. */
export const sameOrigin = 0.75;

/**
 * The places of a draft where a snippet that fits there has another wording, in the draft's order; of each place the
 * snippet that is likest. None where a snippet stands as it is, where only what is filled in differs, and where it
 * cannot be told what was filled in.
 */
export function outdatedIn(checked: Checked, { snippets }: Libraries): Outdated[] {
  const { draft } = checked;
  const texts = textsOf(draft);
  const candidates = snippets.filter(({ snippet }) => snippet.status !== 'retired');
  const byShingle = new Map<string, { readonly offered: Offered; readonly template: Template }[]>();
  const there = new Set(texts.flatMap(({ shingles }) => [...shingles]));
  for (const offered of candidates) {
    const { body, where } = offered.snippet;
    for (const template of templatesOf(body, where.key !== undefined)) {
      for (const shingle of template.shingles) {
        if (!there.has(shingle)) continue;
        const list = byShingle.get(shingle) ?? [];
        byShingle.set(shingle, list);
        list.push({ offered, template });
      }
    }
  }
  const found: Outdated[] = [];
  for (const text of texts) {
    const near = new Map<Template, Offered>();
    for (const shingle of text.shingles)
      for (const { offered, template } of byShingle.get(shingle) ?? []) near.set(template, offered);
    const uses: { readonly use: Use; readonly offered: Offered }[] = [];
    for (const [template, offered] of near) {
      const use = useIn(text, template);
      if (use && use.likeness >= sameOrigin) uses.push({ use, offered });
    }
    uses.sort((a, b) => b.use.likeness - a.use.likeness);
    const taken: Span[] = [];
    for (const { use, offered } of uses) {
      if (taken.some(({ start, end }) => start < use.span.end && use.span.start < end)) continue;
      taken.push(use.span);
      const one = use.how === 'changed' ? renewed(checked, offered, use) : undefined;
      if (one) found.push(one);
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function renewed(checked: Checked, offered: Offered, use: Use): Outdated | undefined {
  const { library, snippet } = offered;
  const place = placeOf(checked, use.span.start);
  const where = { ...snippet.where, key: place.key === undefined ? undefined : snippet.where.key };
  const fitting = place.key === undefined ? where : { ...where, key: snippet.where.key ? [place.key] : undefined };
  if (!fits(withoutUndefined(fitting), library.meta.frameworks, place)) return undefined;
  const filled = refilled(use);
  if (!filled) return undefined;
  const { text } = use.of;
  const span = text.span(filled.start, filled.end);
  const before = text.text.slice(filled.start, filled.end);
  // In quotes, or with lines broken, the draft's own text is written otherwise than it reads.
  if (checked.draft.text.slice(span.start, span.end).replace(/\s+/g, ' ') !== before.replace(/\s+/g, ' '))
    return undefined;
  const same = (one: string): string => wordsOf(one).map(({ word }) => word).join(' ');
  if (same(before) === same(filled.text)) return undefined;
  return { offered, span, text: before, newText: filled.text, likeness: use.likeness };
}

const withoutUndefined = (where: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));

/** The template with what the draft has in its gaps; undefined where that cannot be told. */
function refilled({ template, of, match }: Use): { text: string; start: number; end: number } | undefined {
  const { pieces, gaps, words } = template;
  const source = of.text.text;
  const lastFixed = words.length - 1;
  let index = 0;
  let out = '';
  const firstWord = of.words[match.first];
  const lastWord = of.words[match.last];
  if (!firstWord || !lastWord) return undefined;
  const start = firstWord.start;
  let end = lastWord.end;
  for (let piece = 0; piece < pieces.length; piece++) {
    const fixed = pieces[piece] as string;
    const count = wordsOf(fixed).length;
    if (piece > 0 && (count > 0 || piece === pieces.length - 1)) {
      // Several gaps with nothing but punctuation between are one.
      let open = piece - 1;
      while (open > 0 && wordsOf(pieces[open] as string).length === 0) open--;
      const lead = tailOf(pieces[open] as string, open === 0 && index === 0);
      const behind = count > 0 ? headOf(fixed) : fixed;
      const from = index === 0 ? start : endOf(of, match.at[index - 1]);
      const atEnd = index > lastFixed;
      const to = atEnd ? ending(source, from, behind) : startOf(of, match.at[index]);
      if (from === undefined || to === undefined || to < from) return undefined;
      if (!gaps[index]) return undefined;
      const between = source.slice(from, to);
      if (!between.startsWith(lead) || !between.endsWith(behind) || between.length < lead.length + behind.length)
        return undefined;
      out += between.slice(lead.length, between.length - behind.length);
      if (atEnd) end = to;
    } else if (piece > 0) continue;
    out += fixed;
    index += count;
  }
  // A full stop behind the last fixed word belongs to the snippet.
  const tail = /[^\p{L}\p{N}]*$/u.exec(pieces.at(-1) as string)?.[0].trimEnd() ?? '';
  if (gaps.at(-1) !== true && tail && source.startsWith(tail, end)) end += tail.length;
  const text = out.trim();
  return text === '' ? undefined : { text, start, end };
}

const endOf = (of: Use['of'], word: number | undefined): number | undefined =>
  word === undefined || word < 0 ? undefined : of.words[word]?.end;
const startOf = (of: Use['of'], word: number | undefined): number | undefined =>
  word === undefined || word < 0 ? undefined : of.words[word]?.start;

/** What stands behind the last word of a text, and before its first. */
const tailOf = (text: string, none: boolean): string =>
  none && wordsOf(text).length === 0 ? text : (/[^\p{L}\p{N}]*$/u.exec(text)?.[0] ?? '');
const headOf = (text: string): string => /^[^\p{L}\p{N}]*/u.exec(text)?.[0] ?? '';

/** Where a last gap ends: behind the sign that follows it, or with the text. */
function ending(source: string, from: number | undefined, sign: string): number | undefined {
  if (from === undefined) return undefined;
  const mark = sign.trimEnd();
  if (mark === '') return source.length;
  const at = source.indexOf(mark, from);
  return at < 0 ? undefined : at + mark.length;
}
