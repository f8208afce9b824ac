// The table of statutory requirements: what must be done, with the regulation at its end, and by when.

import type { SourceBlock, SourceRow } from '../../documents/document';
import type { Day } from '../../report/days';
import { readDueDay } from '../facts/due-days';
import { type Reading, textIn } from '../source/reading';
import type { Section } from '../source/sections';
import { type CitedText, citedText, hasNote } from './cited-blocks';
import { listTable, titleBlocks } from './list-table';
import { listedRequirements } from './listed-requirements';

/** A requirement as a draft has it. */
export interface ImportedRequirement {
  readonly text: string;
  readonly regulations: readonly string[];
  readonly due?: Day | undefined;
  readonly buildings: readonly string[];
}

/** Finds the requirements of a report, in tables or else as items of a list. */
export function readRequirements(reading: Reading, sections: readonly Section[]): ImportedRequirement[] {
  const inTables = requirementsInTables(reading);
  if (inTables.length > 0) return inTables;
  return listedRequirements(reading, sections).map(({ blocks, due }) => {
    const { text, citation, after } = citedText(blocks, isRegulation);
    return { text, regulations: regulationsIn(citation), due, buildings: namesIn(after) };
  });
}

/** A table that was read in full is claimed. Of others, the rest stays in the text. */
function requirementsInTables(reading: Reading): ImportedRequirement[] {
  return reading.tables.flatMap((table) => {
    const list = listTable(table, (row) => columnsOf(row) !== undefined);
    const columns = list && columnsOf(list.head);
    if (!columns) return [];
    const all = list.rows.map((row) => ({ row, requirement: requirementOf(row, columns) }));
    const open = all.filter(({ requirement }) => requirement === undefined).map(({ row }) => row);
    if (open.length > 0)
      reading.gap(table, 'move these requirements to “requirements” and check their due dates');
    const rest: SourceBlock[] = open.length > 0 ? [{ type: 'table', rows: [list.head, ...open] }] : [];
    reading.claimAllBut(table, [...titleBlocks(list.titles, ownTitle), ...rest]);
    return all.flatMap(({ requirement }) => requirement ?? []);
  });
}

const ownTitle = /^(?:statutory )?requirements?:?$/;

/** The columns of a table of requirements, by their indexes. */
interface Columns {
  readonly what: number;
  readonly when: number;
  /** A column that only counts the requirements. */
  readonly number: number;
  readonly regulation: number;
}

/** The columns that the heads name; undefined if they are not those of requirements. */
function columnsOf({ cells }: SourceRow): Columns | undefined {
  const texts = cells.map(({ blocks }) => textIn(blocks));
  const indexOf = (head: RegExp): number => texts.findIndex((text) => head.test(text));
  const columns = {
    what: indexOf(/^(?:statutory )?requirements?:?$/i),
    when: indexOf(dueHead),
    number: indexOf(/^(?:no\.?|number|#|ref\.?)$/i),
    regulation: indexOf(/^reg(?:ulations?|s?\.?)(?:\(s\))?$/i),
  };
  const known = new Set(Object.values(columns));
  const isRead = texts.every((text, at) => text === '' || known.has(at));
  return isRead && columns.what >= 0 && columns.when > columns.what ? columns : undefined;
}

const dueWords = [
  '(?:due|timescales?|by when|deadline|when)\\b.{0,20}',
  '(?:date )?(?:to be )?(?:met|completed?|done) by\\b.{0,20}',
  '(?:due|target|compliance|completion) date|date',
  'date (?:due|for (?:compliance|completion)|(?:it|this) must be (?:met|complied with) by)',
  '(?:date )?by (?:which|when) .{1,60}',
];
const dueHead = new RegExp(`^(?:${dueWords.join('|')}):?$`, 'i');

function requirementOf({ cells }: SourceRow, columns: Columns): ImportedRequirement | undefined {
  const textAt = (at: number): string => textIn(cells[at]?.blocks ?? []);
  const what = cells[columns.what];
  const others = cells.filter((_, at) => !Object.values(columns).includes(at));
  if (!what || hasNote(what.blocks) || others.some(({ blocks }) => blocks.length > 0)) return undefined;
  if (!/^[\d.()]*$/.test(textAt(columns.number))) return undefined;
  const written = textAt(columns.when);
  const due = readDueDay(written);
  if (due === undefined && !isUnwritten(written)) return undefined;
  const marked = withoutMark(what.blocks);
  const { text: plain, citation, after } = citedText(marked ?? what.blocks, isRegulation);
  const own = regulationsIn(citation);
  const named = regulationsIn(textAt(columns.regulation) || undefined);
  if (own.length > 0 && named.length > 0) return undefined;
  const text = isUnwritten(plain) ? '' : plain;
  return {
    text: marked ? `* ${text}` : text,
    regulations: [...own, ...named],
    due,
    buildings: namesIn(after),
  };
}

const toWrite = '…|\\.{3}|[-–—]|n\\/a|tb[ac]|to be (?:confirmed|agreed|added)|x{2,}';
const unwritten = new RegExp(`^(?:${toWrite}|\\[[^\\]]{0,60}\\]|todo\\b.{0,60})?[.:]?$`, 'i');

/** True for nothing, and for words that only say that something is still to be written. */
const isUnwritten = (text: string): boolean => unwritten.test(text);

/**
 * The blocks without an asterisk at their end, which marks a requirement that is under a compliance notice; undefined if
 * they have none. In a draft the mark comes first.
 */
function withoutMark(blocks: readonly SourceBlock[]): readonly SourceBlock[] | undefined {
  const last = blocks.at(-1);
  const run = last?.type === 'paragraph' ? last.runs.at(-1) : undefined;
  if (last?.type !== 'paragraph' || !run || !/\*\s{0,9}$/.test(run.text)) return undefined;
  const text = run.text.slice(0, run.text.lastIndexOf('*')).trimEnd();
  return [...blocks.slice(0, -1), { ...last, runs: [...last.runs.slice(0, -1), { ...run, text }] }];
}

const isRegulation = (words: string): boolean =>
  /\b(?:regulations?|reg\.?|sections?|paragraphs?|schedules?|standards?)\b/i.test(words) && /\d/.test(words);

/** The regulations that a bracket names, without the word that the report prints before their numbers. */
function regulationsIn(citation: string | undefined): string[] {
  if (citation === undefined) return [];
  return (
    citation
      // After the year of an instrument comes its own regulation.
      .split(/(?<!\b\d{4})[,;] (?:and )?(?=regulations? \d)|,? and (?=regulations? \d)/i)
      .map((words) => words.replace(/^reg(?:ulation|\.)? (?=\d)/i, ''))
      .flatMap(provisionsIn)
  );
}

/**
 * The provisions of one regulation. “12 (2)(a)” is one, printed with a space. “13 (3)(a) (3)(b)” is two, of paragraphs of
 * the same depth; others are kept as they are printed.
 */
function provisionsIn(words: string): string[] {
  const [, number = '', paths = ''] = /^(\d+[A-Z]{0,2}) ((?:\([^() ]{1,8}\) ?)+)$/.exec(words) ?? [];
  const all: string[] = [];
  for (const path of paths.split(' ').filter((part) => part !== '')) {
    // A line may end within a provision: “20 (2)” and “(a)” are one.
    if (/^\([a-z]/i.test(path) && /^\(\d/.test(all[0] ?? '')) all.push(`${all.pop() ?? ''}${path}`);
    else all.push(path);
  }
  const depths = new Set(all.map((path) => path.split('(').length));
  return depths.size === 1 ? all.map((path) => `${number}${path}`) : [words];
}

/** The buildings in a bracket after the citation. */
export const namesIn = (after: CitedText['after']): string[] =>
  after === undefined ? [] : after.split(/, | and /).map((name) => name.trim());
