import type { Block } from '../../draft/block';
import type { Draft } from '../../draft/draft';
import { commentsIn } from '../../draft/marks/blocks/comments';
import type { Value } from '../../draft/yaml/value';
import type { Checked } from '../../lint/check';
import { isWithin, type Span, span } from '../../text/span';
import { isNumberedParagraph } from './numbered-paragraphs';
import { allSections, endOfText, frontMatterSpan, sectionsOf } from './sections';

/** Lines that an editor can hide, all but the first. */
export interface FoldedLines {
  readonly from: number;
  readonly to: number;
  readonly kind?: 'comment';
}

const foldsByDraft = new WeakMap<Draft, readonly FoldedLines[]>();

/**
 * The lines that can be folded, in their order, at most one range from each line. A section ends as in VS Code’s own ranges
 * for Markdown or before, because VS Code leaves out ranges that cross others.
 */
export function foldingOf({ draft, report }: Checked): readonly FoldedLines[] {
  const known = foldsByDraft.get(draft);
  if (known) return known;
  const { data, lines, passages, text, yaml } = draft;
  const texts: Span[] = [];
  const whole = frontMatterSpan(draft);
  const found = [
    ...allSections(sectionsOf(draft, report)).map((section) => section.span),
    ...(whole ? [whole] : []),
    ...(data && yaml ? yamlBlocks(data, { draft, within: yaml, texts }) : []),
    ...passages.flatMap(({ blocks }) => [
      ...lists(blocks.filter((block) => !isNumberedParagraph(report, block))),
      ...codeBlocks(blocks),
    ]),
  ].map(({ start, end }) => ({ from: lines.line(start), to: lines.line(endOfText(text, start, end)) }));
  const folds = longestOfEach([...found, ...comments(draft, texts)]);
  foldsByDraft.set(draft, folds);
  return folds;
}

/** So many of them as a client can show: the longest. */
export function mostImportant(
  folds: readonly FoldedLines[],
  limit: number | undefined,
): readonly FoldedLines[] {
  if (limit === undefined || folds.length <= limit) return folds;
  const kept = new Set(
    [...folds].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, Math.max(0, limit)),
  );
  return folds.filter((fold) => kept.has(fold));
}

function longestOfEach(folds: readonly FoldedLines[]): FoldedLines[] {
  const longest = new Map<number, FoldedLines>();
  for (const fold of folds)
    if (fold.to > Math.max(fold.from, longest.get(fold.from)?.to ?? 0)) longest.set(fold.from, fold);
  return [...longest.values()].sort((a, b) => a.from - b.from);
}

interface YamlScope {
  readonly draft: Draft;
  /** The place of the value. Those that an alias repeats are elsewhere. */
  readonly within: Span;
  /** Collects the places of values, in which “#” begins no comment. */
  readonly texts: Span[];
}

/** The keys and the list items whose values take several lines. */
function yamlBlocks(value: Value, scope: YamlScope): Span[] {
  const { within, texts } = scope;
  if (value.span.start < within.start || value.span.start > within.end) return [];
  if (value.kind === 'scalar') {
    texts.push(value.span);
    return [];
  }
  const below = { ...scope, within: value.span };
  if (value.kind === 'list') return value.items.flatMap((item) => [item.span, ...yamlBlocks(item, below)]);
  return value.entries.flatMap(({ keySpan, value: child }) => {
    const isHere = keySpan.start >= value.span.start && child.span.start >= keySpan.end;
    return isHere ? [span(keySpan.start, child.span.end), ...yamlBlocks(child, below)] : [];
  });
}

/** Whole lists, and their items. */
function lists(blocks: readonly Block[]): Span[] {
  const found: Span[] = [];
  let list: Span | undefined;
  let item: Span | undefined;
  const close = (): void => {
    found.push(...[list, item].filter((place) => place !== undefined));
    list = undefined;
    item = undefined;
  };
  for (const block of blocks) {
    const place = block.kind === 'paragraph' ? block.item : undefined;
    if (!place) close();
    else {
      list = span(list?.start ?? block.span.start, block.span.end);
      if (item && place.first && place.depth === 1) found.push(item);
      if (!item || (place.first && place.depth === 1)) item = block.span;
      else item = span(item.start, block.span.end);
    }
  }
  close();
  return found;
}

const codeBlocks = (blocks: readonly Block[]): Span[] =>
  blocks.filter(({ kind }) => kind === 'code').map((block) => block.span);

function comments(draft: Draft, texts: readonly Span[]): FoldedLines[] {
  const { lines, passages, surface, text, yaml } = draft;
  const found: FoldedLines[] = [];
  const add = (from: number, to: number): void => {
    if (to > from) found.push({ from, to, kind: 'comment' });
  };
  if (surface === 'markdown') {
    const body = passages[0]?.markdown.whole.start ?? text.length;
    for (const { start, end } of commentsIn(text.slice(body)))
      add(lines.line(body + start), lines.line(body + end));
  }
  const inOrder = [...texts].sort((a, b) => a.start - b.start);
  if (!yaml) return found;
  let from: number | undefined;
  const last = lines.line(yaml.end);
  for (let line = lines.line(yaml.start); line <= last + 1; line++) {
    const isComment =
      line <= last && /^[ \t]*#/.test(lines.text(line)) && !isWithin(inOrder, lines.start(line));
    if (isComment) from ??= line;
    else if (from !== undefined) {
      add(from, line - 1);
      from = undefined;
    }
  }
  return found;
}
