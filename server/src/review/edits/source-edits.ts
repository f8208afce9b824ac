// The edits of a draft that could make a change of its printed text. Each is tried before it is suggested.

import { paragraphBreak } from '../../render/review/comparable';
import type { Edit } from '../../rules/finding';
import type { Span } from '../../text/span';
import { uncapital } from '../../text/words';
import type { CopyChange } from '../changes';
import type { DraftView } from '../draft-view';
import { rowDeletions, rowInsertions } from './row-edits';

/** A place of a paragraph of the draft: its index, and an offset into its printed text. */
interface LeafPlace {
  readonly leaf: number;
  readonly offset: number;
}

/** The edits that may make a change, the most careful first; none if its words are not in the draft. */
export function candidateEdits(change: CopyChange, view: DraftView): Edit[] {
  const { edit, leaves } = change;
  const [from, to] = [placeIn(leaves, edit.start, view), placeIn(leaves, edit.end, view)];
  const old = view.textOf(leaves).slice(edit.start, edit.end);
  if (!from || !to) return [];
  const length = view.texts[from.leaf]?.length ?? 0;
  if (edit.text === '' && isWhole(old, { from, to, leaves }, view)) {
    const deleted = from.offset === 0 ? from.leaf : from.leaf + 1;
    return deletions(deleted, view);
  }
  const stretch = { from, to };
  const rows = edit.text === '' ? rowDeletions(change, view) : [];
  if (old.includes(paragraphBreak)) return withMarks([...rows, ...merges(edit.text, stretch, view)], view);
  if (!edit.text.includes(paragraphBreak)) return withMarks(replacements(edit.text, stretch, view), view);
  if (view.paragraphs[from.leaf]?.kind === 'cell')
    return old === '' && from.offset === length ? rowInsertions(from.leaf, change, view) : [];
  if (old === '' && from.offset === length && edit.text.startsWith(paragraphBreak))
    return insertions(from.leaf, change, view);
  if (old === '' && from.offset === 0 && edit.text.endsWith(paragraphBreak))
    return insertionsBefore(from.leaf, edit.text, view);
  return withMarks(divisions(edit.text, stretch, view), view);
}

/** Edits that keep the marks of evidence in the words that they replace: the copy has none, so its reviewer removes none. */
const withMarks = (edits: readonly Edit[], view: DraftView): Edit[] =>
  edits.map(({ span, text }) => ({ span, text: withMarksIn(span, text, view) }));

function withMarksIn({ start, end }: Span, text: string, { checked: { draft } }: DraftView): string {
  const inside = draft.evidence.filter(({ span }) => start <= span.start && span.end <= end);
  const written = inside.map(({ span }) => draft.text.slice(span.start, span.end));
  const lost = [...new Set(written)].filter((mark) => !text.includes(mark));
  if (lost.length === 0) return text;
  const words = text.trimEnd();
  return `${words} ${lost.join(' ')}${text.slice(words.length)}`;
}

/** The replacement of all words of a paragraph that are in the draft; none if others are changed, too. */
export function wholeReplacements(leaf: number, text: string, view: DraftView): Edit[] {
  const place = view.wordsOf(leaf);
  const before = view.texts[leaf] ?? '';
  const { start, end } = view.mappedPart(leaf);
  const [head, tail] = [before.slice(0, start), before.slice(end)];
  if (!place || !text.startsWith(head) || !text.slice(head.length).endsWith(tail)) return [];
  const words = text.slice(head.length, text.length - tail.length);
  const edits = forms(words).map((form) => ({ span: place, text: form }));
  return withMarks(edits, view);
}

/** The paragraph and offset of an offset into the text of several. */
function placeIn(leaves: readonly number[], offset: number, view: DraftView): LeafPlace | undefined {
  let at = offset;
  for (const leaf of leaves) {
    const length = view.texts[leaf]?.length ?? 0;
    if (at <= length) return { leaf, offset: at };
    at -= length + 1;
  }
  return undefined;
}

interface Stretch {
  readonly from: LeafPlace;
  readonly to: LeafPlace;
}

/** True if one whole paragraph is removed, with the break before or after it. */
function isWhole(
  old: string,
  { from, to, leaves }: Stretch & { leaves: readonly number[] },
  view: DraftView,
): boolean {
  const text = (leaf: number): string => view.texts[leaf] ?? '';
  if (old === text(from.leaf) && from.offset === 0) return leaves.length === 1 || old !== '';
  if (from.offset === 0 && old === text(from.leaf) + paragraphBreak) return true;
  return from.offset === text(from.leaf).length && old === paragraphBreak + text(to.leaf);
}

function replacements(text: string, stretch: Stretch, view: DraftView): Edit[] {
  return spansFor(stretch, view).flatMap(({ kept, ...span }) =>
    forms(text).map((form) => ({ span, text: form + kept })),
  );
}

interface CandidateSpan extends Span {
  /** Marks of the draft in the span that stay. */
  readonly kept: string;
}

function spansFor(
  { from: { leaf, offset: start }, to: { offset: end } }: Stretch,
  view: DraftView,
): CandidateSpan[] {
  const [before, after] = [view.endAt(leaf, start), view.startAt(leaf, end)];
  const words = view.texts[leaf] ?? '';
  if (start === end) {
    const points = [before, after].filter((at) => at !== undefined);
    // Before marks that begin at a word, and after those that end at one.
    const isOpening = start > 0 && /\s/.test(words[start - 1] as string);
    return (isOpening ? points : points.reverse()).map((at) => ({ start: at, end: at, kept: '' }));
  }
  const [from, to] = [view.startAt(leaf, start), view.endAt(leaf, end)];
  if (from === undefined || to === undefined || to < from) return [];
  let kept = '';
  let last = from;
  for (let at = start; at < end; at++) {
    const next = view.startAt(leaf, at) ?? last;
    kept += view.checked.draft.text.slice(last, Math.max(last, next));
    last = view.endAt(leaf, at + 1) ?? last;
  }
  const spans = [{ start: from, end: to, kept: '' }];
  if (kept.trim() !== '') spans.unshift({ start: from, end: to, kept });
  const wide = { start: before ?? from, end: after ?? to, kept: '' };
  return wide.start === from && wide.end === to ? spans : [...spans, wide];
}

const markdownSigns = /[\\`*_[\]<>|~]/g;

const escaped = (text: string): string => text.replace(markdownSigns, '\\$&');
const doubled = (text: string): string => text.replaceAll("'", "''");

/** What makes a heading or an item of a paragraph that begins with it. */
const blockStart = /^(\s*)(?:(\d{1,9})(?=[.)](?:\s|$))|(?=#))/;

/** The forms in which a text may have to be written: as it is, with escapes of Markdown or of YAML, or as a YAML value. */
const writers: readonly ((text: string) => string)[] = [
  (text) => text,
  escaped,
  (text) => escaped(text).replace(blockStart, '$1$2\\'),
  doubled,
  (text) => text.replace(/["\\]/g, '\\$&'),
  uncapital,
  (text) => (/[:#'"{}[\]&*!|>%@`]/.test(text) ? `'${doubled(text)}'` : text),
];

const forms = (text: string): string[] => [...new Set(writers.map((write) => write(text)))];

/** A line of the draft, with the marks that it begins with. */
interface LineWithMark extends Span {
  readonly indent: string;
  /** Such as “- ” or “4. ”. */
  readonly mark: string;
}

const lineStart = /^([ \t]*(?:>[ \t]*)*)((?:[-*+]|\d{1,9}[.)])[ \t]+)?/;

function lineAt(offset: number, { checked: { draft } }: DraftView): LineWithMark {
  const line = draft.lines.line(offset);
  const [, indent = '', mark = ''] = lineStart.exec(draft.lines.text(line)) ?? [];
  return { start: draft.lines.start(line), end: draft.lines.end(line), indent, mark };
}

/** The mark of an item that is so many after another. */
const nextMark = (mark: string, by: number): string =>
  mark.replace(/^\d+/, (number) => String(Number(number) + by));

const breaks = ['\n\n', '\n'];

/** New paragraphs after one, in its form. */
function insertions(leaf: number, { edit, movedFrom }: CopyChange, view: DraftView): Edit[] {
  const words = view.wordsOf(leaf);
  const source = view.paragraphs[leaf]?.source;
  if (!words || !source) return [];
  const first = lineAt(words.start, view);
  const { end } = lineAt(words.end, view);
  const isHeading = view.paragraphs[leaf]?.kind === 'heading';
  const mark = isHeading ? '' : first.mark;
  const parts = edit.text.split(paragraphBreak).slice(1);
  const raw = movedFrom === undefined ? undefined : rawOf(movedFrom, view);
  const texts = [...(raw === undefined ? [] : [[raw]]), ...formsOfAll(parts)];
  return texts.flatMap((all) =>
    breaks.map((gap) => ({
      span: { start: end, end },
      text: all.map((part, at) => gap + first.indent + nextMark(mark, at + 1) + part).join(''),
    })),
  );
}

function insertionsBefore(leaf: number, text: string, view: DraftView): Edit[] {
  const words = view.wordsOf(leaf);
  if (!words) return [];
  const { start, indent, mark } = lineAt(words.start, view);
  const isHeading = view.paragraphs[leaf]?.kind === 'heading';
  const parts = text.split(paragraphBreak).slice(0, -1);
  return formsOfAll(parts).flatMap((all) =>
    breaks.map((gap) => ({
      span: { start, end: start },
      text: all.map((part, at) => indent + (isHeading ? '' : nextMark(mark, at)) + part + gap).join(''),
    })),
  );
}

/** The forms of several texts, each form of all of them. */
function formsOfAll(parts: readonly string[]): string[][] {
  const all = writers.map((write) => parts.map(write));
  return [...new Map(all.map((form) => [form.join('\n'), form])).values()];
}

/** A paragraph as it is written in the draft. */
function rawOf(leaf: number, view: DraftView): string | undefined {
  const words = view.wordsOf(leaf);
  if (!words) return undefined;
  const { end, start, indent, mark } = lineAt(words.start, view);
  const last = lineAt(words.end, view);
  return view.checked.draft.text.slice(Math.min(end, start + indent.length + mark.length), last.end);
}

/** The lines of a paragraph, with the empty lines after it or without. */
function deletions(leaf: number, view: DraftView): Edit[] {
  const words = view.wordsOf(leaf);
  if (!words) return [];
  const { text } = view.checked.draft;
  const { start } = lineAt(words.start, view);
  const { end } = lineAt(words.end, view);
  const after = /^(?:[ \t]*(?:\r\n?|\n))*/.exec(text.slice(end, end + 200))?.[0].length ?? 0;
  const line = /^(?:\r\n?|\n)?/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  const entry = entryAround(words.start, view);
  const { yaml } = view.checked.draft;
  const isEntry = yaml !== undefined && yaml.start <= start && end <= yaml.end;
  const spans = [{ start, end: end + after }, { start, end: end + line }, words];
  if (entry) spans.splice(isEntry ? 0 : spans.length, 0, entry);
  return spans.map((span) => ({ span, text: '' }));
}

/** The most lines above the text of an entry that belong to it. */
const mostEntryLines = 20;

/** The entry of a YAML list that a place is in, with all its keys. */
function entryAround(offset: number, { checked: { draft } }: DraftView): Span | undefined {
  const { lines } = draft;
  const indentOf = (line: number): number => lines.text(line).search(/\S|$/);
  const at = lines.line(offset);
  for (let first = at; first >= Math.max(0, at - mostEntryLines); first--) {
    if (!/^[ \t]*-[ \t]/.test(lines.text(first)) || (first < at && indentOf(first) >= indentOf(at))) continue;
    let last = first + 1;
    while (last < lines.count && lines.text(last).trim() !== '' && indentOf(last) > indentOf(first)) last++;
    return { start: lines.start(first), end: lines.start(last) };
  }
  return undefined;
}

function merges(text: string, { from, to }: Stretch, view: DraftView): Edit[] {
  const start = view.endAt(from.leaf, from.offset) ?? view.startAt(from.leaf, from.offset);
  const end = view.startAt(to.leaf, to.offset) ?? view.endAt(to.leaf, to.offset);
  if (start === undefined || end === undefined || end < start) return [];
  return forms(text).map((form) => ({ span: { start, end }, text: form }));
}

/** One paragraph as several. */
function divisions(text: string, { from, to }: Stretch, view: DraftView): Edit[] {
  const words = view.wordsOf(from.leaf);
  const printed = view.texts[from.leaf] ?? '';
  // The space at which a paragraph is divided goes.
  const start = view.endAt(from.leaf, from.offset - (printed[from.offset - 1] === ' ' ? 1 : 0));
  const end = view.startAt(to.leaf, to.offset + (printed[to.offset] === ' ' ? 1 : 0));
  if (!words || start === undefined || end === undefined || end < start) return [];
  const { indent, mark } = lineAt(words.start, view);
  return formsOfAll(text.split(paragraphBreak)).flatMap((parts) =>
    breaks.map((gap) => ({
      span: { start, end },
      text: parts
        .map((part, at) => (at === 0 ? part.trimEnd() : gap + indent + nextMark(mark, at) + part.trimStart()))
        .join(''),
    })),
  );
}
