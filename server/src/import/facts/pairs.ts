// Details with their label: “Inspection dates: …” as a line, with a tab, or with the value in the paragraph below.

import type { SourceBlock } from '../../documents/document';
import { factOf } from '../source/labels';
import { type ImportedLine, type Reading, textIn } from '../source/reading';

/** A detail of a document. */
export interface LabelledDetail {
  readonly value: string;
  /** The paragraphs that it is in. */
  readonly blocks: readonly SourceBlock[];
}

/** The details of a document by the names of their facts, in reading order. */
export type Pairs = ReadonlyMap<string, readonly LabelledDetail[]>;

/** Facts whose value may be in the paragraph below their label. */
const below: ReadonlySet<string> = new Set(['dates', 'lead', 'urn', 'authority', 'name', 'type', 'number']);

/** Every labelled detail of a document. */
export function pairsIn(reading: Reading): Pairs {
  const found = new Map<string, LabelledDetail[]>();
  const add = (fact: string, pair: LabelledDetail): void => {
    found.set(fact, [...(found.get(fact) ?? []), pair]);
  };
  for (const [index, line] of reading.lines.entries()) {
    if (reading.isClaimed(line.block)) continue;
    const text = line.block.runs
      .map((run) => run.text)
      .join('')
      .trimStart();
    const [, label = '', value = ''] = /^([^:\t\n]{2,48}?)\s{0,9}[:\t]\s*(\S[\s\S]*)$/.exec(text) ?? [];
    const fact = factOf(label);
    if (fact !== undefined) add(fact, { value: value.trim(), blocks: [line.block] });
    const pair = fact === undefined ? pairBelow(line, reading.lines[index + 1]) : undefined;
    if (pair) add(factOf(line.text) ?? '', pair);
  }
  return found;
}

/** A label alone in its paragraph, and a short paragraph right below it. */
function pairBelow(line: ImportedLine, next: ImportedLine | undefined): LabelledDetail | undefined {
  const fact = factOf(line.text);
  if (fact === undefined || !below.has(fact) || next?.at !== line.at + 1) return undefined;
  const isValue = next.text.length < 120 && next.block.level === undefined && factOf(next.text) === undefined;
  return isValue ? { value: textIn([next.block]), blocks: [line.block, next.block] } : undefined;
}
