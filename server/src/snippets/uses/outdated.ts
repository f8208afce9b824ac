import type { Checked } from '../../lint/check';
import type { Span } from '../../text/span';
import type { Libraries, LibrarySnippet } from '../library/libraries';
import { placeOf } from '../where/place';
import { fits } from '../where/where';
import { type Template, templatesOf, wordsOf } from './template';
import { shortWords, type TemplateUse, textsOf, useIn } from './use';

/** A place of a draft where the wording of a library is another than what the draft holds. */
export interface OutdatedUse {
  readonly offered: LibrarySnippet;
  readonly span: Span;
  /** What the draft holds. */
  readonly text: string;
  /** The library's wording, with what was filled in kept. */
  readonly newText: string;
  readonly likeness: number;
}

/** Below this a text is somebody's own, whatever it began as. */
const sameOrigin = 0.75;

/**
 * The places of a draft where a snippet that fits there has another wording, in the draft's order; of each place the
 * snippet that is likest. None where a snippet stands as it is, where only what is filled in differs, and where it
 * cannot be told what was filled in.
 */
export function outdatedIn(checked: Checked, { snippets }: Libraries): OutdatedUse[] {
  const { draft } = checked;
  const texts = textsOf(draft);
  const candidates = snippets.filter(({ snippet }) => snippet.status !== 'retired');
  const byShingle = new Map<string, { readonly offered: LibrarySnippet; readonly template: Template }[]>();
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
  const found: OutdatedUse[] = [];
  for (const text of texts) {
    const near = new Map<Template, LibrarySnippet>();
    for (const shingle of text.shingles)
      for (const { offered, template } of byShingle.get(shingle) ?? []) near.set(template, offered);
    const uses: { readonly use: TemplateUse; readonly offered: LibrarySnippet }[] = [];
    for (const [template, offered] of near) {
      const use = useIn(text, template);
      if (use && use.likeness >= sameOrigin && (use.how === 'exact' || template.words.length >= shortWords))
        uses.push({ use, offered });
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

function renewed(checked: Checked, offered: LibrarySnippet, use: TemplateUse): OutdatedUse | undefined {
  const { library, snippet } = offered;
  const place = placeOf(checked, use.span.start);
  const where = { ...snippet.where, key: place.key === undefined ? undefined : snippet.where.key };
  const fitting =
    place.key === undefined ? where : { ...where, key: snippet.where.key ? [place.key] : undefined };
  if (!fits({ where: withoutUndefined(fitting), frameworks: library.meta.frameworks }, place))
    return undefined;
  const filled = refilled(use);
  if (!filled) return undefined;
  const { text } = use.of;
  const span = text.span(filled.start, filled.end);
  const before = text.text.slice(filled.start, filled.end);
  // In quotes, or with lines broken, the draft's own text is written otherwise than it reads.
  if (checked.draft.text.slice(span.start, span.end).replace(/\s+/g, ' ') !== before.replace(/\s+/g, ' '))
    return undefined;
  const same = (one: string): string =>
    wordsOf(one)
      .map(({ word }) => word)
      .join(' ');
  if (same(before) === same(filled.text)) return undefined;
  return { offered, span, text: before, newText: filled.text, likeness: use.likeness };
}

const withoutUndefined = (where: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));

interface TemplateSegment {
  readonly text: string;
  /** The indices of its first and last word in the template. */
  readonly first: number;
  readonly last: number;
}

/** The template with what the draft has in its gaps; undefined where it cannot be told what that is. */
function refilled({
  template,
  of,
  match,
}: TemplateUse): { text: string; start: number; end: number } | undefined {
  const { segments, leading, trailing } = segmentsOf(template);
  const source = of.text.text;
  const word = (index: number) => of.words[match.at[index] ?? -1];
  const [from, to] = [of.words[match.first], of.words[match.last]];
  const [head, tail] = [segments[0], segments.at(-1)];
  if (!from || !to || !head || !tail) return undefined;
  const start = from.start;
  let { end } = to;
  let out = '';
  if (leading) {
    const filled = between(source, start, word(head.first)?.start, '', leadOf(head.text));
    if (filled === undefined) return undefined;
    out = filled;
  }
  for (const [at, segment] of segments.entries()) {
    out += at === 0 && !leading ? segment.text.trimStart() : segment.text;
    const next = segments[at + 1];
    if (!next) break;
    const filled = between(
      source,
      word(segment.last)?.end,
      word(next.first)?.start,
      endingOf(segment.text),
      leadOf(next.text),
    );
    if (filled === undefined) return undefined;
    out += filled;
  }
  if (trailing === undefined) {
    const stop = endingOf(tail.text).trimEnd();
    out = out.trimEnd();
    if (stop && source.startsWith(stop, end)) end += stop.length;
    else if (stop && !/^[.!?]/.test(source.slice(end))) return undefined;
    return { text: out, start, end };
  }
  const behind = word(tail.last)?.end;
  const stop = trailing.trimEnd();
  const at = behind === undefined ? -1 : stop === '' ? source.length : source.indexOf(stop, behind);
  const filled = at < 0 ? undefined : between(source, behind, at + stop.length, endingOf(tail.text), stop);
  return filled === undefined ? undefined : { text: out + filled + stop, start, end: at + stop.length };
}

/** What a writer filled in between two fixed texts, without the spaces and stops that are theirs. */
function between(
  source: string,
  from: number | undefined,
  to: number | undefined,
  lead: string,
  end: string,
) {
  if (from === undefined || to === undefined || to < from) return undefined;
  const text = source.slice(from, to);
  const whole = text.length >= lead.length + end.length && text.startsWith(lead) && text.endsWith(end);
  const filled = whole ? text.slice(lead.length, text.length - end.length) : undefined;
  // Nobody writes sentences over a placeholder: that is another text.
  return filled !== undefined && !/[.!?]\s+\p{Lu}/u.test(filled) ? filled : undefined;
}

/** The pieces that have words; what stands alone between two gaps is part of what is filled in. */
function segmentsOf({ pieces }: Template) {
  const segments: TemplateSegment[] = [];
  let index = 0;
  let last = -1;
  let first = -1;
  for (const [at, text] of pieces.entries()) {
    const count = wordsOf(text).length;
    if (count === 0) continue;
    if (first < 0) first = at;
    last = at;
    segments.push({ text, first: index, last: index + count - 1 });
    index += count;
  }
  const trailing = last < pieces.length - 1 ? pieces.at(-1) : undefined;
  return { segments, leading: first > 0, trailing };
}

/** What stands in a text before its first word, and behind its last. */
const leadOf = (text: string): string => /^[^\p{L}\p{N}]*/u.exec(text)?.[0] ?? '';
const endingOf = (text: string): string => /[^\p{L}\p{N}]*$/u.exec(text)?.[0] ?? '';
