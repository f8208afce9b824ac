// Details with their label: “Inspection dates: …” as a line, with a tab, or with the value in the paragraph below.

import type { SourceBlock } from '../../documents/document';
import { isPrompt } from '../../draft/gaps/signs';
import { factOf } from '../source/labels';
import { type ImportedLine, oneLine, type Reading, textIn } from '../source/reading';
import { readStretches } from './dates';
import { isSigner, personsIn } from './persons';

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
    if (isPrompt(value)) continue;
    const fact = factOf(label);
    if (fact !== undefined) {
      add(fact, { value: value.trim(), blocks: [line.block] });
      continue;
    }
    const beside = valueBeside(line);
    if (beside) add(beside.fact, { value: beside.value, blocks: [line.block] });
    const pair = beside ? undefined : pairBelow(line, reading.lines[index + 1]);
    if (pair) add(factOf(line.text) ?? '', pair);
  }
  return found;
}

/** The words of a value after its label, with no more than a space between. They must have the form of such a value. */
function valueBeside({
  block,
  text,
}: ImportedLine): { readonly fact: string; readonly value: string } | undefined {
  if (text.length > 160 || block.item !== undefined) return undefined;
  const [first, ...rest] = block.runs;
  const boldFact =
    first?.bold === true && rest.every(({ bold }) => bold !== true) ? factOf(first.text) : undefined;
  const words = text.split(' ');
  const count = boldFact === undefined ? labelLength(words) : oneLine(first?.text ?? '').split(' ').length;
  const fact = boldFact ?? factOf(words.slice(0, count).join(' '));
  const value = words.slice(count).join(' ');
  if (fact === undefined || value === '') return undefined;
  const hasForm = forms.get(fact)?.(value) ?? (boldFact !== undefined && isShortDetail(value));
  return hasForm ? { fact, value } : undefined;
}

/** How many of the first words are a label; the longest label counts. */
function labelLength(words: readonly string[]): number {
  for (let count = Math.min(6, words.length - 1); count > 0; count--)
    if (factOf(words.slice(0, count).join(' ')) !== undefined) return count;
  return 0;
}

const isDate = (value: string): boolean => readStretches(value) !== undefined;
const isNumber = (value: string): boolean => /^[A-Z]{0,2}\d{4,9}$/.test(value);
const arePersons = (value: string): boolean =>
  !/[.!?]$/.test(value) && personsIn(value).every(({ name }) => isSigner(name));
const isShortDetail = (value: string): boolean =>
  /^[\p{Lu}\d]/u.test(value) && value.length < 100 && !/[.!?:;]$/.test(value);

/** The forms of values that are known. */
const forms: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ['dates', isDate],
  ['last-date', isDate],
  ['urn', isNumber],
  ['number', isNumber],
  ['lead', arePersons],
  ['inspectors', arePersons],
  ['team', arePersons],
]);

/** A label alone in its paragraph, and a short paragraph right below it. */
function pairBelow(line: ImportedLine, next: ImportedLine | undefined): LabelledDetail | undefined {
  const fact = factOf(line.text);
  if (fact === undefined || !below.has(fact) || next?.at !== line.at + 1) return undefined;
  const isValue =
    !isPrompt(next.text) &&
    next.text.length < 120 &&
    next.block.level === undefined &&
    factOf(next.text) === undefined;
  return isValue ? { value: textIn([next.block]), blocks: [line.block, next.block] } : undefined;
}
