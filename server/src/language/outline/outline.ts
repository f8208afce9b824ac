import { type Entry, entryOf, type MapValue, type Value } from '../../draft/yaml/value';
import { nameOf } from '../../knowledge/frameworks/terms';
import type { Checked } from '../../lint/check';
import { type Span, span } from '../../text/span';
import { type DraftSection, endOfText, frontMatterSpan, sectionsOf } from './sections';

/** A part of a draft in its outline. */
export interface OutlineItem {
  readonly name: string;
  /** A grade, a value or a date, shown next to the name. */
  readonly detail?: string;
  readonly kind: 'front-matter' | 'key' | 'list' | 'item' | 'judgement' | 'requirement' | 'section';
  readonly span: Span;
  /** The heading or the key, within `span`. */
  readonly at: Span;
  readonly children: readonly OutlineItem[];
}

/** More than anybody looks through. */
const mostItems = 5000;
const longestName = 80;

const outlines = new WeakMap<Checked['draft'], readonly OutlineItem[]>();

/** The facts and the sections of a draft, in the order of the file. The same draft always gives the same list. */
export function outlineOf({ draft, report }: Checked): readonly OutlineItem[] {
  const known = outlines.get(draft);
  if (known) return known;
  const sections = sectionsOf(draft, report);
  const outline = new OutlineBuilder(
    draft.text,
    report,
    new Map(sections.map((section) => [section.at.start, section])),
  );
  const data = draft.data?.kind === 'map' ? draft.data : undefined;
  const items =
    draft.surface === 'yaml'
      ? outline.entries(data, span(0, draft.text.length))
      : reachingOn(
          [...frontMatter(draft, outline, data), ...sections.flatMap((section) => outline.section(section))],
          draft.text.length,
          draft,
        );
  outlines.set(draft, items);
  return items;
}

/**
 * Parts that each reach to the next, or to the end of the part around them. VS Code shows another list of headings where no part is,
 * such as in the empty line in which a new paragraph begins.
 */
const reachingOn = (
  items: readonly OutlineItem[],
  end: number,
  draft: Pick<Checked['draft'], 'lines'>,
): OutlineItem[] =>
  items.map((item, index) => {
    const next = items[index + 1];
    const until = next ? draft.lines.end(draft.lines.line(next.span.start) - 1) : end;
    const whole = span(item.span.start, Math.max(item.span.end, until));
    const children = item.kind === 'section' ? reachingOn(item.children, whole.end, draft) : item.children;
    return { ...item, span: whole, children };
  });

function frontMatter(
  draft: Checked['draft'],
  outline: OutlineBuilder,
  data: MapValue | undefined,
): OutlineItem[] {
  const { lines, yaml } = draft;
  const whole = frontMatterSpan(draft);
  if (!yaml || !whole) return [];
  const at = span(whole.start, lines.end(lines.line(whole.start)));
  return [
    { name: 'Front matter', kind: 'front-matter', span: whole, at, children: outline.entries(data, yaml) },
  ];
}

class OutlineBuilder {
  #count = 0;

  /** @param texts the sections of a YAML draft, by the places of their keys */
  constructor(
    readonly text: string,
    readonly report: Checked['report'],
    readonly texts: ReadonlyMap<number, DraftSection>,
  ) {}

  section({ name, grade, at, span: whole, children }: DraftSection): OutlineItem[] {
    if (this.#isFull()) return [];
    return [
      {
        name: shorten(name) || 'Heading without words',
        ...(grade !== undefined && { detail: grade }),
        kind: 'section',
        span: whole,
        at,
        children: children.flatMap((child) => this.section(child)),
      },
    ];
  }

  /** The entries of a map that are in a part of the text. Those that an alias or “<<” repeats are elsewhere. */
  entries(map: MapValue | undefined, within: Span, parent = ''): OutlineItem[] {
    return (map?.entries ?? []).flatMap((entry) => {
      if (!isInside(entry.keySpan, within)) return [];
      const text = this.texts.get(entry.keySpan.start);
      return text && this.report ? this.section(text) : this.#entry(entry, within, parent);
    });
  }

  #entry({ key, keySpan, value }: Entry, within: Span, parent: string): OutlineItem[] {
    if (this.#isFull()) return [];
    const isHere = isAfter(value.span, span(keySpan.end, within.end));
    const end = isHere
      ? endOfText(this.text, keySpan.end, Math.min(value.span.end, within.end))
      : keySpan.end;
    const whole = span(keySpan.start, end);
    const judgement =
      parent === 'judgements' ? this.report?.terms.judgements.find(({ id }) => id === key) : undefined;
    const detail = value.kind === 'scalar' ? shorten(value.value ?? '') : '';
    const children = isHere ? this.#below(value, whole, key) : [];
    return [
      {
        name: judgement ? shorten(nameOf(judgement)) : shorten(key) || 'Entry without a name',
        ...(detail && { detail }),
        kind: judgement ? 'judgement' : kinds[value.kind],
        span: whole,
        at: keySpan,
        children,
      },
    ];
  }

  #below(value: Value, within: Span, key: string): OutlineItem[] {
    if (value.kind === 'map') return this.entries(value, within, key);
    if (value.kind === 'scalar') return [];
    return value.items.flatMap((item) => (isAfter(item.span, within) ? this.#item(item, key, within) : []));
  }

  #item(item: Value, key: string, within: Span): OutlineItem[] {
    if (this.#isFull()) return [];
    const end = Math.min(item.span.end, within.end);
    const whole = span(item.span.start, endOfText(this.text, item.span.start, end));
    const { name, detail } = item.kind === 'map' ? itemNames(item) : { name: wordsOf(item), detail: '' };
    return [
      {
        name: shorten(name) || 'Empty item',
        ...(detail && { detail: shorten(detail) }),
        kind: key === 'requirements' ? 'requirement' : 'item',
        span: whole,
        at: span(whole.start, Math.min(whole.end, this.#endOfLine(whole.start))),
        children: [],
      },
    ];
  }

  #endOfLine(offset: number): number {
    const found = /[\r\n]/g;
    found.lastIndex = offset;
    return found.exec(this.text)?.index ?? this.text.length;
  }

  #isFull(): boolean {
    this.#count++;
    return this.#count > mostItems;
  }
}

const kinds = { scalar: 'key', map: 'key', list: 'list' } as const;

/** Tells a value that begins in a part of the text. The end of one may be after blank lines. */
const isAfter = ({ start }: Span, within: Span): boolean => within.start <= start && start <= within.end;

const isInside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The words of an item: its text, or else its first value; and what distinguishes it, such as a regulation and a date. */
function itemNames(item: MapValue): { name: string; detail: string } {
  const text = entryOf(item, 'text');
  const others = item.entries.filter((entry) => entry !== text).map(({ value }) => wordsOf(value));
  const filled = others.filter((words) => words !== '');
  if (text) return { name: wordsOf(text.value), detail: filled.join(', ') };
  return { name: filled[0] ?? '', detail: filled.slice(1).join(', ') };
}

function wordsOf(value: Value): string {
  if (value.kind === 'scalar') return value.value ?? '';
  return value.kind === 'list' ? value.items.map(wordsOf).filter(Boolean).join(', ') : '';
}

/** A text on one line, cut between words. */
function shorten(text: string): string {
  const line = text
    .slice(0, 4 * longestName)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= longestName) return line;
  const cut = line.slice(0, longestName);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\ud800-\udbff]$/, '')}…`;
}
