// The table of statutory requirements: what must be done, with the regulation at its end, and by when.

import type { SourceBlock, SourceRow } from '../../documents/document';
import type { Day } from '../../report/days';
import { readOneDay } from '../facts/dates';
import { type Reading, textIn } from '../source/reading';
import { belowBanners } from './banners';
import { type CitedText, citedText, hasNote } from './cited-blocks';

/** A requirement as a draft has it. */
export interface ImportedRequirement {
  readonly text: string;
  readonly regulations: readonly string[];
  readonly due?: Day | undefined;
  readonly buildings: readonly string[];
}

/** Finds the requirements of a report. A table that was read in full is claimed. */
export function readRequirements(reading: Reading): ImportedRequirement[] {
  return reading.tables.flatMap((table) => {
    const [head, ...rows] = belowBanners(table, isHead);
    if (!head) return [];
    const all = rows.map((row) => requirementOf(row));
    const known = all.filter((row) => row !== undefined);
    if (known.length < all.length || rows.length + 1 < table.rows.length) {
      reading.gap(table, 'move these requirements to “requirements” and check their due dates');
      return [];
    }
    reading.claim(table);
    return known;
  });
}

function isHead({ cells }: SourceRow): boolean {
  const texts = cells.map(({ blocks }) => textIn(blocks)).filter((text) => text !== '');
  const [what = ''] = texts;
  return (
    texts.length > 1 &&
    /^(?:statutory )?requirements?:?$/i.test(what) &&
    /^(?:due|date due|due date|timescale|by when)/i.test(texts.at(-1) ?? '')
  );
}

function requirementOf({ cells }: SourceRow): ImportedRequirement | undefined {
  const [what, when, ...others] = cells;
  if (!what || !when || hasNote(what.blocks) || others.some(({ blocks }) => blocks.length > 0))
    return undefined;
  const written = textIn(when.blocks);
  const due = written === '' ? undefined : readOneDay(written);
  if (written !== '' && due === undefined) return undefined;
  const marked = withoutMark(what.blocks);
  const { text: plain, citation, after } = citedText(marked ?? what.blocks, isRegulation);
  if (plain === '') return undefined;
  const text = marked ? `* ${plain}` : plain;
  return { text, regulations: regulationsIn(citation), due, buildings: namesIn(after) };
}

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
  return citation
    .split(/[,;] (?:and )?(?=regulations? \d)|,? and (?=regulations? \d)/i)
    .map((words) => words.replace(/^reg(?:ulation|\.)? (?=\d)/i, ''))
    .flatMap(provisionsIn);
}

/**
 * The provisions of one regulation. “12 (2)(a)” is one, printed with a space. “13 (3)(a) (3)(b)” is two, of paragraphs of
 * the same depth; others are kept as they are printed.
 */
function provisionsIn(words: string): string[] {
  const [, number = '', paths = ''] = /^(\d+[A-Z]{0,2}) ((?:\([^() ]{1,8}\) ?)+)$/.exec(words) ?? [];
  const all = paths.split(' ').filter((path) => path !== '');
  const depths = new Set(all.map((path) => path.split('(').length));
  return depths.size === 1 ? all.map((path) => `${number}${path}`) : [words];
}

/** The buildings in a bracket after the citation. */
export const namesIn = (after: CitedText['after']): string[] =>
  after === undefined ? [] : after.split(/, | and /).map((name) => name.trim());
