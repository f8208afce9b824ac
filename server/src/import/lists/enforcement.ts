// Enforcement action since the last inspection: none, or a table of it.

import type { SourceRow, SourceTable } from '../../documents/document';
import type { Day } from '../../report/days';
import { plain } from '../../text/plain';
import { uncapital } from '../../text/words';
import { readOneDay } from '../facts/dates';
import type { Pairs } from '../facts/pairs';
import { type Reading, textIn } from '../source/reading';
import { hasNote, markdownOf } from './cited-blocks';

/** A step of enforcement as a draft has it. */
export interface EnforcementStep {
  readonly date: Day;
  readonly type: string;
  readonly text?: string | undefined;
}

/** The steps that a report lists; undefined if it says nothing of any. */
export function readEnforcement(reading: Reading, pairs: Pairs): readonly EnforcementStep[] | undefined {
  const [pair] = pairs.get('enforcement') ?? [];
  if (pair && /^none\.?$/i.test(pair.value)) {
    reading.claim(...pair.blocks);
    return [];
  }
  const table = reading.tables.find(isSteps);
  if (table) {
    const steps = table.rows.slice(1).map(stepOf);
    const known = steps.filter((step) => step !== undefined);
    if (known.length === steps.length) {
      const label = reading.lines.find(({ plain: text }) =>
        /^enforcement action since (?:the )?last inspection:?$/.test(text),
      );
      reading.claim(table, ...(label ? [label.block] : []));
      return known;
    }
  }
  const open = table ?? pair?.blocks[0];
  if (open) reading.gap(open, 'move this enforcement action to “enforcement”');
  return undefined;
}

function isSteps({ rows: [head] }: SourceTable): boolean {
  const heads = (head?.cells ?? []).map(({ blocks }) => plain(textIn(blocks)));
  return heads[0] === 'date' && heads[1] === 'action';
}

function stepOf({ cells }: SourceRow): EnforcementStep | undefined {
  const [when, what, details] = cells.map(({ blocks }) => blocks);
  const date = readOneDay(textIn(when ?? []));
  const type = uncapital(textIn(what ?? []));
  if (date === undefined || type === '' || hasNote(details ?? [])) return undefined;
  const text = markdownOf(details ?? []).trim();
  return { date, type, text: text === '' ? undefined : text };
}
