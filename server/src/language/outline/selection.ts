import type { Block } from '../../draft/block';
import type { Draft, Passage } from '../../draft/draft';
import type { Value } from '../../draft/yaml/value';
import type { Checked } from '../../lint/check';
import { type Span, span } from '../../text/span';
import { sentenceAround } from '../cursor/sentence';
import { endOfText, sectionsAround, sectionsOf } from './sections';

const word = /[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * What a person may want to select around an offset (0-based UTF-16), from the inside out, each larger than the one before: the
 * word, the sentence, the paragraph, the sections, the body; or the word, the value and the entries; then the whole draft.
 */
export function selectionsAt({ draft, report }: Checked, offset: number): Span[] {
  const at = Math.max(0, Math.min(offset, draft.text.length));
  const passage = draft.passages.find(({ markdown: { whole } }) => contains(whole, at));
  const sections = sectionsAround(sectionsOf(draft, report), at).map((section) => section.span);
  const around = [
    ...wordAround(draft, at),
    ...(passage ? textsAround(draft, passage, at) : []),
    ...(passage && draft.surface === 'markdown' ? [...sections, trimmed(draft, passage.markdown.whole)] : []),
    ...(draft.data && draft.yaml && contains(draft.yaml, at)
      ? [...(draft.surface === 'yaml' ? sections : []), ...valuesAround(draft, draft.data, at), draft.yaml]
      : []),
  ];
  return growing([...around, span(0, draft.text.length)], at);
}

const contains = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** Those that hold an offset, in the order of their size, each within the next. */
function growing(spans: readonly Span[], offset: number): Span[] {
  const bySize = spans
    .filter((place) => contains(place, offset))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const all: Span[] = [];
  for (const next of bySize) {
    const last = all.at(-1);
    const isLarger = !last || next.end - next.start > last.end - last.start;
    if (isLarger && (!last || (next.start <= last.start && last.end <= next.end))) all.push(next);
  }
  return all;
}

function wordAround({ lines }: Draft, offset: number): Span[] {
  const line = lines.line(offset);
  const start = lines.start(line);
  for (const { 0: found, index } of lines.text(line).matchAll(word)) {
    const place = span(start + index, start + index + found.length);
    if (place.start > offset) return [];
    if (offset <= place.end) return [place];
  }
  return [];
}

/** The sentence and the paragraph or heading. */
function textsAround(draft: Draft, { blocks }: Passage, offset: number): Span[] {
  const block = blocks.find((each) => contains(each.span, offset));
  if (!block) return [];
  return [...(block.kind === 'paragraph' ? [sentenceOf(draft, block, offset)] : []), block.span];
}

function sentenceOf(draft: Draft, { text }: Block, offset: number): Span {
  const { start, end } = sentenceAround(text, offset);
  return trimmed(draft, text.span(start, end));
}

function trimmed({ text }: Draft, { start, end }: Span): Span {
  const written = text.slice(start, end);
  const from = start + written.length - written.trimStart().length;
  return span(Math.min(from, end), endOfText(text, Math.min(from, end), end));
}

/** The values around an offset, with their keys; those that an alias repeats are elsewhere. */
function valuesAround(draft: Draft, value: Value, offset: number): Span[] {
  if (value.kind === 'scalar') return contains(value.span, offset) ? [trimmed(draft, value.span)] : [];
  const inside =
    value.kind === 'list'
      ? value.items.flatMap((item) => (contains(item.span, offset) ? valuesAround(draft, item, offset) : []))
      : value.entries.flatMap(({ keySpan, value: child }) => {
          const whole = span(keySpan.start, Math.max(keySpan.end, child.span.end));
          if (child.span.start < keySpan.end || !contains(whole, offset)) return [];
          return [...valuesAround(draft, child, offset), trimmed(draft, whole)];
        });
  return [...inside, trimmed(draft, value.span)];
}
