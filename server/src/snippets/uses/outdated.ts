import type { Checked } from '../../lint/check';
import type { Span } from '../../text/span';
import type { Libraries, SourcedSnippet } from '../library/libraries';
import { placeOf } from '../where/place';
import { fits } from '../where/where';
import { type Template, type TextWord, templatesOf, wordsOf } from './template';
import { type DraftParagraph, shortWords, type TemplateUse, textsOf, useIn } from './use';

/** A place of a draft whose wording differs from that of the library: it may be older, edited, or somebody’s own. */
export interface OutdatedUse {
  readonly offered: SourcedSnippet;
  readonly span: Span;
  /** The text of the draft. */
  readonly text: string;
  /** The library's wording, with the draft's text in its placeholders. */
  readonly newText: string;
  readonly likeness: number;
}

/** Below this a text is somebody's own, even if it began as a snippet. */
const sameOrigin = 0.75;

interface Candidate {
  readonly offered: SourcedSnippet;
  readonly template: Template;
}

/**
 * The places of a draft where a snippet that fits there has another wording, in the draft's order; for each place the
 * most similar snippet. There is none if the text is a snippet's unchanged, if only the filled-in parts differ, or if
 * nothing tells which parts were filled in.
 */
export function outdatedIn(checked: Checked, { snippets }: Libraries): OutdatedUse[] {
  const texts = textsOf(checked.draft);
  const shingles = new Set(texts.flatMap((text) => [...text.shingles]));
  const byShingle = candidatesByShingle(snippets, shingles);
  const outdated: OutdatedUse[] = [];
  for (const text of texts) {
    const covered: Span[] = [];
    for (const { use, offered } of usesOfAny(text, byShingle)) {
      if (covered.some(({ start, end }) => start < use.span.end && use.span.start < end)) continue;
      covered.push(use.span);
      const renewal = use.how === 'changed' ? renewed(checked, offered, use) : undefined;
      if (renewal) outdated.push(renewal);
    }
  }
  return outdated.sort((a, b) => a.span.start - b.span.start);
}

/** The templates of snippets that share words in a row with a draft. */
function candidatesByShingle(
  snippets: readonly SourcedSnippet[],
  shingles: ReadonlySet<string>,
): ReadonlyMap<string, readonly Candidate[]> {
  const byShingle = new Map<string, Candidate[]>();
  for (const offered of snippets) {
    const { body, where, status } = offered.snippet;
    if (status === 'retired') continue;
    for (const template of templatesOf(body, where.key !== undefined)) {
      for (const shingle of template.shingles) {
        if (!shingles.has(shingle)) continue;
        const list = byShingle.get(shingle) ?? [];
        byShingle.set(shingle, list);
        list.push({ offered, template });
      }
    }
  }
  return byShingle;
}

/** The uses of any snippet in a paragraph, the likest first. */
function usesOfAny(text: DraftParagraph, byShingle: ReadonlyMap<string, readonly Candidate[]>) {
  const near = new Map<Template, SourcedSnippet>();
  for (const shingle of text.shingles)
    for (const { offered, template } of byShingle.get(shingle) ?? []) near.set(template, offered);
  const uses: { readonly use: TemplateUse; readonly offered: SourcedSnippet }[] = [];
  for (const [template, offered] of near) {
    const use = useIn(text, template);
    if (use && use.likeness >= sameOrigin && (use.how === 'exact' || template.words.length >= shortWords))
      uses.push({ use, offered });
  }
  return uses.sort((a, b) => b.use.likeness - a.use.likeness);
}

function renewed(checked: Checked, offered: SourcedSnippet, use: TemplateUse): OutdatedUse | undefined {
  if (!fitsAt(checked, offered, use.span.start)) return undefined;
  const filled = refilled(use);
  if (!filled) return undefined;
  const { text } = use.of;
  const span = text.span(filled.start, filled.end);
  const before = text.text.slice(filled.start, filled.end);
  // In quotes, or with lines broken, the draft's own text is written otherwise than it reads.
  if (checked.draft.text.slice(span.start, span.end).replace(/\s+/g, ' ') !== before.replace(/\s+/g, ' '))
    return undefined;
  if (wordsAlone(before) === wordsAlone(filled.text)) return undefined;
  return { offered, span, text: before, newText: filled.text, likeness: use.likeness };
}

const wordsAlone = (text: string): string =>
  wordsOf(text)
    .map(({ word }) => word)
    .join(' ');

/** Tells if a snippet fits a place, under any key if it has one, for its text may have been moved. */
function fitsAt(checked: Checked, { library, snippet }: SourcedSnippet, offset: number): boolean {
  const place = placeOf(checked, offset);
  const { key, ...others } = snippet.where;
  const where = key && place.key !== undefined ? { ...others, key: [place.key] } : others;
  return fits({ where, frameworks: library.meta.frameworks }, place);
}

/** A fixed text of a template that has words. */
interface TemplateSegment {
  readonly text: string;
  /** The indices of its first and last word in the template. */
  readonly first: number;
  readonly last: number;
}

interface RefilledText {
  readonly text: string;
  /** The text that it replaces, as 0-based UTF-16 offsets into the paragraph. */
  readonly start: number;
  readonly end: number;
}

/** The template with the draft's text in its gaps; undefined if nothing tells which text that is. */
function refilled(use: TemplateUse): RefilledText | undefined {
  const { of, match } = use;
  const { segments, leading, trailing } = segmentsOf(use.template);
  const [from, to] = [of.words[match.first], of.words[match.last]];
  const [head, tail] = [segments[0], segments.at(-1)];
  if (!from || !to || !head || !tail) return undefined;
  const { start } = from;
  const opening = leading
    ? gapText(use, { from: start, to: wordAt(use, head.first)?.start, before: '', after: leadOf(head.text) })
    : '';
  const middle = joinedSegments(use, segments);
  if (opening === undefined || middle === undefined) return undefined;
  const text = leading ? opening + middle : middle.trimStart();
  return trailing === undefined
    ? endedBySentence(use, { text, start, end: to.end }, tail)
    : endedByGap(use, { text, start, end: to.end }, { tail, stop: trailing.trimEnd() });
}

/** The word of the draft that is a word of the template. */
const wordAt = ({ of, match }: TemplateUse, index: number): TextWord | undefined =>
  of.words[match.at[index] ?? -1];

/** The segments with the draft's text between them. */
function joinedSegments(use: TemplateUse, segments: readonly TemplateSegment[]): string | undefined {
  let text = '';
  for (const [at, segment] of segments.entries()) {
    text += segment.text;
    const next = segments[at + 1];
    if (!next) break;
    const filled = gapText(use, {
      from: wordAt(use, segment.last)?.end,
      to: wordAt(use, next.first)?.start,
      before: endingOf(segment.text),
      after: leadOf(next.text),
    });
    if (filled === undefined) return undefined;
    text += filled;
  }
  return text;
}

/** The text up to the stop of the template's last words, which the draft must have too. */
function endedBySentence(
  { of }: TemplateUse,
  { text, start, end }: RefilledText,
  tail: TemplateSegment,
): RefilledText | undefined {
  const source = of.text.text;
  const stop = endingOf(tail.text).trimEnd();
  if (stop && source.startsWith(stop, end)) return { text: text.trimEnd(), start, end: end + stop.length };
  if (stop && !/^[.!?]/.test(source.slice(end))) return undefined;
  return { text: text.trimEnd(), start, end };
}

/** The text with a gap at its end, up to the stop that follows the gap, or to the end of the paragraph. */
function endedByGap(
  use: TemplateUse,
  { text, start }: RefilledText,
  { tail, stop }: { readonly tail: TemplateSegment; readonly stop: string },
): RefilledText | undefined {
  const source = use.of.text.text;
  const from = wordAt(use, tail.last)?.end;
  if (from === undefined) return undefined;
  const at = stop === '' ? source.length : source.indexOf(stop, from);
  if (at < 0) return undefined;
  const end = at + stop.length;
  const filled = gapText(use, { from, to: end, before: endingOf(tail.text), after: stop });
  return filled === undefined ? undefined : { text: text + filled + stop, start, end };
}

/** A stretch of a paragraph between two words, with the spaces and stops in it that belong to the fixed texts. */
interface Gap {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly before: string;
  readonly after: string;
}

/** The text that a writer filled in between two fixed texts, without the spaces and stops that are theirs. */
function gapText({ of }: TemplateUse, { from, to, before, after }: Gap): string | undefined {
  if (from === undefined || to === undefined || to < from) return undefined;
  const text = of.text.text.slice(from, to);
  const whole =
    text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
  const filled = whole ? text.slice(before.length, text.length - after.length) : undefined;
  // Nobody writes sentences over a placeholder: that is another text.
  return filled !== undefined && !/[.!?]\s+\p{Lu}/u.test(filled) ? filled : undefined;
}

/** The pieces that have words; a piece without any, between two gaps, is part of the text filled in. */
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

/** The characters of a text before its first word, and those after its last. */
const leadOf = (text: string): string => /^[^\p{L}\p{N}]*/u.exec(text)?.[0] ?? '';
const endingOf = (text: string): string => /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]*$/u.exec(text)?.[0] ?? '';
