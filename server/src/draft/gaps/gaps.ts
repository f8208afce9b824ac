import type { MappedText } from '../../text/mapped';
import { quotationsIn } from '../../text/quotations';
import { foundNothing, keepsNotes, noteNothing } from '../../text/searches';
import { isWithin, type Span, span } from '../../text/span';
import type { Draft, Passage } from '../draft';
import { commentsIn } from '../marks/blocks/comments';
import type { Value } from '../yaml/value';
import { bracketsIn } from './brackets';
import type { DraftGap, TextGap } from './gap';
import { type Labels, labelsIn } from './labels';
import { namesIn } from './names';
import type { IsPhrase } from './phrases';
import { hasSign, isSign, mayBePromise, mayHaveSigns, openEnd, promiseIn, signsIn } from './signs';

/**
 * The places of a draft where something is still to be written, in its order, none within another: in prose, headings,
 * tables, footnotes and front matter. The one notion of them, for checks and exports alike.
 * @param isPhrase tells the words of the gaps of snippets, which are gaps within quotation marks too
 */
export function gapsOf(draft: Draft, isPhrase: IsPhrase): readonly DraftGap[] {
  const found = draft.passages.flatMap((passage) => passageGaps(passage, isPhrase));
  const texts =
    draft.surface === 'yaml' ? draft.passages.flatMap(({ entry }) => entry?.value.span ?? []) : [];
  texts.sort((a, b) => a.start - b.start);
  const inPassage = ({ start, end }: Span): boolean => isWithin(texts, start, end);
  if (draft.data) found.push(...valueGaps(draft.data, { text: draft.text, isPhrase, inPassage }));
  return outermost(found);
}

const search = {};

/** Tells a text in which nothing is a gap, whatever is around it. */
const isClear = (text: string): boolean => !bracket.test(text) && !hasSign(text, true);

function passageGaps({ markdown, blocks }: Passage, isPhrase: IsPhrase): DraftGap[] {
  const { text } = markdown;
  const labels = labelsIn(text);
  const mayHaveSign = mayHaveSigns(text);
  const mayEnd = hasDots(text);
  const gaps: DraftGap[] = [];
  for (const block of blocks) {
    if (foundNothing(block.text, search)) continue;
    const quoted = block.kind === 'paragraph' && block.aside === 'quotation';
    const found = textGaps(block.text.text, { labels, isPhrase, mayHaveSign, quoted });
    if (block.kind !== 'heading') found.push(...promiseIn(block.text.text));
    if (mayEnd && (block.kind === 'heading' || isSign(block.text.text) || salutation.test(block.text.text)))
      found.push(...openEnd(block.text.text));
    for (const gap of found) gaps.push(placed(block.text, gap));
    if (found.length === 0 && keepsNotes(block.text) && isClear(block.text.text))
      noteNothing(block.text, search);
  }
  for (const note of labels.unused) gaps.push({ kind: 'note', span: markdown.span(note.start, note.end) });
  gaps.push(...linesToFillIn(markdown));
  return gaps;
}

/** The “Dear …” of a letter. */
const salutation = /^Dear [^\n]{0,60}$/;

/** A line of underscores that Markdown takes for a rule: an item, or all that is below a heading. */
const lineToFillIn = new RegExp(
  [
    '^[ \\t]{0,8}(?:\\d{1,9}[.)]|[-*+])[ \\t]{1,4}(_{3,})[ \\t]*$',
    '^#{1,6} [^\\n]{0,300}\\n\\n{0,3}(_{3,})[ \\t]*(?=\\n{1,4}#|\\s{0,9}$(?!\\n))',
  ].join('|'),
  'gm',
);

function* linesToFillIn(markdown: MappedText): Generator<DraftGap> {
  if (!markdown.text.includes('___')) return;
  for (const { 0: found, 1: item, 2: line = '', index } of markdown.text.matchAll(lineToFillIn)) {
    const words = item ?? line;
    const start = index + found.indexOf(words, found.lastIndexOf('\n') + 1);
    yield { kind: 'sign', span: markdown.span(start, start + words.length) };
  }
}

const hasDots = (text: string): boolean => text.includes('…') || text.includes('...');

interface TextScope {
  readonly labels: Labels;
  readonly isPhrase: IsPhrase;
  /** The text, or one that it is a part of, may have signs. */
  readonly mayHaveSign: boolean;
  /** The whole text is a quotation. */
  readonly quoted: boolean;
}

/** A bracket of any kind, a full-width one and the beginning of one in HTML included. */
const bracket = /[[<{&＜]/;

function textGaps(text: string, { labels, isPhrase, mayHaveSign, quoted }: TextScope): TextGap[] {
  const signed = hasSign(text, mayHaveSign);
  if (!signed && !bracket.test(text)) return [];
  let quotations: readonly Span[] | undefined;
  const isQuoted = (at: number): boolean => {
    if (quoted) return true;
    quotations ??= quotationsIn(text);
    return isWithin(quotations, at);
  };
  return [
    ...bracketsIn(text, { isQuoted, isPhrase, labels: labels.known }),
    ...(signed ? signsIn(text, isQuoted) : []),
    ...namesIn(text),
  ];
}

interface ValueScope {
  /** The text of the draft. */
  readonly text: string;
  readonly isPhrase: IsPhrase;
  /** Tells the values that are text of the report, whose blocks are read. */
  readonly inPassage: (at: Span) => boolean;
}

function valueGaps(value: Value, scope: ValueScope): DraftGap[] {
  if (isBracketed(value, scope)) return [{ kind: 'phrase', span: value.span }];
  if (value.kind === 'list') return value.items.flatMap((item) => valueGaps(item, scope));
  if (value.kind === 'map')
    return value.entries.flatMap((entry) =>
      entry.key.startsWith('x-') ? [] : valueGaps(entry.value, scope),
    );
  if (value.value === null || scope.inPassage(value.span)) return [];
  const { text } = value;
  const written = text.text.trim();
  if (isSign(written)) return [{ kind: written.endsWith('…') ? 'end' : 'sign', span: value.span }];
  // Most values are of a few words, and a draft may have thousands.
  if (isClear(text.text) && !hasDots(text.text) && !mayBePromise(text.text)) return [];
  const comments = commentsIn(text.text);
  const labels = labelsIn(text.text);
  const gaps = paragraphsOf(text.text).flatMap(({ start, end }) => {
    const paragraph = text.text.slice(start, end);
    const quoted = /^\s*>/.test(paragraph);
    const found = textGaps(paragraph, { labels, isPhrase: scope.isPhrase, mayHaveSign: true, quoted });
    found.push(...promiseIn(paragraph));
    if (!text.text.includes('\n')) found.push(...openEnd(paragraph));
    return found.map((gap) => ({ ...gap, start: start + gap.start, end: start + gap.end }));
  });
  const notes = labels.unused.map((note): TextGap => ({ kind: 'note', ...note }));
  return [...gaps, ...notes]
    .filter((gap) => !isWithin(comments, gap.start))
    .map((gap) => {
      const whole = text.text.slice(gap.start, gap.end) === written;
      return whole ? { kind: gap.kind, span: value.span } : placed(text, gap);
    });
}

/** Without quotes `[name of the manager]` and `{name}` are a list and a map to YAML. */
function isBracketed(value: Value, { text, isPhrase }: ValueScope): boolean {
  if (value.kind === 'scalar' || !value.flow) return false;
  const written = text.slice(value.span.start, value.span.end);
  const words = /^[[{]{1,2}([^[\]{}:\n]{1,160})[\]}]{1,2}$/.exec(written)?.[1]?.trim();
  if (words === undefined) return false;
  return (!/[,\d]/.test(words) && wordsToWriter.test(words)) || (words.includes(' ') && isPhrase(words));
}

const nouns =
  'name|names|date|dates|day|days|month|year|number|numbers|title|grade|text|reason|address|initials';
/** In small letters, as no name is. */
const wordsToWriter = new RegExp(
  `^(?:(?:insert|add|enter|give|write|the|what|which|who|whom|how|why|when)\\b(?! ?\\d)|(?:${nouns})$|(?:${nouns}) (?:of|and|for|in)\\b|TBC$|TBA$|TBD$|TODO\\b|tbc$|tbd$|\\?+$|…$|\\.{3}$|X{2,}$|x{2,}$)`,
);

function* paragraphs(text: string): Generator<Span> {
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(/\n[ \t]*\n\s*/g)) {
    yield span(start, index);
    start = index + gap.length;
  }
  yield span(start, text.length);
}
const paragraphsOf = (text: string): readonly Span[] => [...paragraphs(text)];

const placed = (text: MappedText, { kind, start, end }: TextGap): DraftGap => ({
  kind,
  span: text.span(start, end),
});

/** In the order of the text; of two that overlap the first, or the longer of those that begin together. */
function outermost(gaps: readonly DraftGap[]): DraftGap[] {
  const sorted = [...gaps].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = -1;
  return sorted.filter((gap) => {
    if (gap.span.start < end) return false;
    end = gap.span.end;
    return true;
  });
}
