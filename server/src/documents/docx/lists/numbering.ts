// The lists of a Word file, and the numbers that Word would print.
import type { Element } from '../../../text/xml';
import type { SourceItem } from '../../document';
import { child, elementsOf, numberOf, switchOf, valueIn } from '../elements';
import type { ListReference, WordStyles } from '../styles';
import { type NumberFormat, printed } from './number-formats';
import { symbolsIn } from './symbols';

interface ListLevel {
  readonly start: number;
  readonly format: NumberFormat;
  /** Its label, in which %1 is the number of the first level. */
  readonly text: string;
  readonly font: string | undefined;
  /** All numbers are printed as digits. */
  readonly isLegal: boolean;
  /** It begins again only after an item of a level above this one, counted from 1; never with 0. */
  readonly restart: number | undefined;
  readonly style: string | undefined;
}

interface List {
  /** Lists with the same one count on from each other. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Numbers with which this list begins, by level, when it is used for the first time. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Gives a paragraph its label, and counts it. */
export type Counter = (reference: ListReference) => SourceItem | undefined;

export interface WordLists {
  /** Begins to count. */
  readonly counter: () => Counter;
}

/** Reads the lists. A file can be without. */
export function readNumbering(root: Element | undefined, styles: WordStyles): WordLists {
  const lists = readLists(root, styles);
  return { counter: () => counterOf(lists) };
}

function readLists(root: Element | undefined, styles: WordStyles): ReadonlyMap<string, List> {
  const elements = elementsOf(root);
  const abstracts = new Map(
    elements
      .filter(({ name }) => name === 'w:abstractNum')
      .map((element) => [element.attributes.get('w:abstractNumId') ?? '', element]),
  );
  const lists = elements.filter(({ name }) => name === 'w:num');
  const abstractOf = new Map(
    lists.map((list) => [list.attributes.get('w:numId') ?? '', valueIn(list, 'w:abstractNumId') ?? '']),
  );
  /** The id of the list that has the levels: that of a style of lists, if the list is one by such a style. */
  const real = (abstract: string): string => {
    const style = valueIn(abstracts.get(abstract), 'w:numStyleLink');
    const list = style === undefined ? undefined : styles.list(style);
    return (list === undefined ? undefined : abstractOf.get(list)) ?? abstract;
  };
  const read = lists.map((element): [string, List] => {
    const abstract = real(valueIn(element, 'w:abstractNumId') ?? '');
    return [element.attributes.get('w:numId') ?? '', listFrom(element, abstract, abstracts.get(abstract))];
  });
  return new Map(read);
}

function listFrom(element: Element, id: string, abstract: Element | undefined): List {
  const levels = new Map(levelsIn(abstract));
  const starts = new Map<number, number>();
  for (const override of elementsOf(element).filter(({ name }) => name === 'w:lvlOverride')) {
    for (const [depth, level] of levelsIn(override)) levels.set(depth, level);
    const depth = Number(override.attributes.get('w:ilvl') ?? 0);
    const start = numberOf(override, 'w:startOverride');
    if (start !== undefined) starts.set(depth, start);
  }
  return { abstract: id, levels, starts };
}

function levelsIn(element: Element | undefined): [number, ListLevel][] {
  return elementsOf(element)
    .filter(({ name }) => name === 'w:lvl')
    .map((level) => [Number(level.attributes.get('w:ilvl') ?? 0), levelFrom(level)]);
}

function levelFrom(level: Element): ListLevel {
  const fonts = child(child(level, 'w:rPr'), 'w:rFonts')?.attributes;
  return {
    start: numberOf(level, 'w:start') ?? 0,
    format: valueIn(level, 'w:numFmt') ?? 'decimal',
    text: valueIn(level, 'w:lvlText') ?? '',
    font: fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi'),
    isLegal: switchOf(level, 'w:isLgl') ?? false,
    restart: numberOf(level, 'w:lvlRestart'),
    style: valueIn(level, 'w:pStyle'),
  };
}

function counterOf(lists: ReadonlyMap<string, List>): Counter {
  /** The last numbers by level, of each abstract list. */
  const counts = new Map<string, Map<number, number>>();
  const used = new Set<string>();
  return ({ list: id, depth: wanted, style }) => {
    const list = id === undefined ? undefined : lists.get(id);
    if (id === undefined || !list) return undefined;
    const depth = wanted ?? depthOfStyle(list, style) ?? 0;
    const level = list.levels.get(depth);
    if (!level) return undefined;
    const own = counts.get(list.abstract) ?? new Map<number, number>();
    counts.set(list.abstract, own);
    if (!used.has(id)) {
      used.add(id);
      for (const [at, start] of list.starts) own.set(at, start - 1);
    }
    own.set(depth, (own.get(depth) ?? (list.starts.get(depth) ?? level.start) - 1) + 1);
    restartBelow(own, depth, list);
    return itemOf(list, depth, own);
  };
}

const depthOfStyle = ({ levels }: List, style: string | undefined): number | undefined =>
  style === undefined ? undefined : [...levels].find(([, level]) => level.style === style)?.[0];

function restartBelow(counts: Map<number, number>, depth: number, { levels }: List): void {
  for (const at of [...counts.keys()]) {
    const restart = levels.get(at)?.restart;
    if (at > depth && (restart === undefined || depth < restart)) counts.delete(at);
  }
}

/** Undefined if nothing is printed: headings often have a list without labels. */
function itemOf(list: List, depth: number, counts: ReadonlyMap<number, number>): SourceItem | undefined {
  const level = list.levels.get(depth);
  if (!level) return undefined;
  if (level.format === 'bullet') return { depth, label: bulletOf(level) };
  const used: { number: number; format: string }[] = [];
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = list.levels.get(at);
    const number = counts.get(at) ?? list.starts.get(at) ?? other?.start ?? 1;
    const format = level.isLegal && other?.format !== 'none' ? 'decimal' : (other?.format ?? 'decimal');
    if (format !== 'none') used.push({ number, format });
    return printed(number, format);
  });
  if (label.trim() === '') return undefined;
  const [only, ...others] = used;
  const isNumber = others.length === 0 && /^(?:decimal|decimalZero)$/.test(only?.format ?? '');
  return isNumber && only ? { depth, label, number: only.number } : { depth, label };
}

function bulletOf({ text, font }: ListLevel): string {
  const label = symbolsIn(text, font).trim();
  // Word makes its hollow bullet of the letter.
  if (label === 'o') return '◦';
  // Other programs have fonts of their own for bullets, with letters that nobody else has.
  return /^[\uE000-\uF8FF]?$/.test(label) ? '•' : label;
}
