// Earlier inspections: the table of the history, and the lines on the last one.

import type { SourceRow } from '../../documents/document';
import type { Framework } from '../../knowledge/frameworks/types';
import type { Day } from '../../report/days';
import { plain } from '../../text/plain';
import { uncapital } from '../../text/words';
import { readOneDay } from '../facts/dates';
import { gradeOf, type JudgementScope, judgementNamed } from '../facts/judgements';
import type { Pairs } from '../facts/pairs';
import { type Reading, textIn } from '../source/reading';
import type { Section } from '../source/sections';
import { belowBanners } from './banners';

/** An earlier inspection as a draft has it. */
export interface ImportedInspection {
  readonly date: Day;
  readonly type?: string | undefined;
  readonly judgement?: string | undefined;
  readonly judgements?: Readonly<Record<string, string>> | undefined;
}

interface HistoryScope extends JudgementScope {
  readonly frameworks: readonly Framework[];
}

/** Reads the table of earlier inspections, and claims it if every row was recognised. */
export function readHistory(reading: Reading, scope: HistoryScope): ImportedInspection[] {
  const table = reading.tables.find((table) => belowBanners(table, isHead).length > 0);
  if (!table) return [];
  const [, ...rows] = belowBanners(table, isHead);
  const all = rows.map((row) => previousOf(row, scope));
  const known = all.filter((row) => row !== undefined);
  if (known.length < all.length || rows.length + 1 < table.rows.length) {
    reading.gap(table, 'move these inspections to “previous”');
    return [];
  }
  reading.claim(table);
  return known;
}

function isHead({ cells }: SourceRow): boolean {
  const [date = '', type = '', judgement = ''] = cells.map(({ blocks }) => plain(textIn(blocks)));
  return /\bdate\b/.test(date) && /\btype\b/.test(type) && /judgement|outcome|grade|^$/.test(judgement);
}

function previousOf({ cells }: SourceRow, scope: HistoryScope): ImportedInspection | undefined {
  const [when, what, judged, ...others] = cells.map(({ blocks }) => blocks);
  const date = readOneDay(textIn(when ?? []));
  if (date === undefined || others.some((blocks) => blocks.length > 0)) return undefined;
  const lines = (judged ?? []).map((block) => textIn([block])).filter((text) => !isNothing(text));
  const named = lines.map((line) => namedGrade(line, scope));
  const overall = lines.filter((_, at) => named[at] === undefined);
  if (overall.length > 1) return undefined;
  const judgements = Object.fromEntries(named.flatMap((pair) => (pair ? [pair] : [])));
  return {
    date,
    type: typeOf(textIn(what ?? []), scope),
    judgement: overall[0] === undefined ? undefined : judgementIn(overall[0], scope),
    judgements: Object.keys(judgements).length > 0 ? judgements : undefined,
  };
}

const isNothing = (text: string): boolean => /^(?:n\/a|-|–|—)?$/i.test(text);

/** “Health: good” among the judgements of that time. */
function namedGrade(line: string, scope: HistoryScope): readonly [string, string] | undefined {
  const at = line.lastIndexOf(': ');
  const id = at < 0 ? undefined : judgementNamed(line.slice(0, at), scope.terms);
  return id === undefined ? undefined : [id, judgementIn(line.slice(at + 2), scope)];
}

const judgementIn = (text: string, scope: HistoryScope): string => gradeOf(text, scope) ?? uncapital(text);

/** The id of a type of inspection, or its words where no framework has it. */
function typeOf(text: string, { frameworks }: HistoryScope): string | undefined {
  if (isNothing(text)) return undefined;
  const words = plain(text);
  const kinds = frameworks.flatMap((framework) => framework.kinds);
  const found = kinds.find(({ id, name, 'in-history': inHistory = '' }) =>
    [plain(id), plain(name), plain(inHistory), plain(name).replace(/ inspection$/, '')].includes(words),
  );
  return found?.id ?? uncapital(text);
}

/** True if the history says that there is none. */
export function readNone(reading: Reading, sections: readonly Section[]): boolean {
  const section = sections.find(({ heading }) => /^recent inspection history$/.test(heading.plain));
  const [only, ...others] = section?.blocks ?? [];
  if (!only || others.length > 0 || !/^none\.?$/i.test(textIn([only]))) return false;
  reading.claim(only);
  return true;
}

/** The last inspection, from its two lines; those that the table says too are claimed. */
export function readLast(
  reading: Reading,
  pairs: Pairs,
  { history, ...scope }: HistoryScope & { readonly history: readonly ImportedInspection[] },
): ImportedInspection[] {
  const lines = ['last-date', 'last-judgement'].flatMap((fact) => pairs.get(fact)?.[0] ?? []);
  const valueFor = (fact: string): string | undefined => pairs.get(fact)?.[0]?.value;
  const date = readOneDay(valueFor('last-date') ?? '');
  const written = valueFor('last-judgement');
  const judgement = written === undefined ? undefined : judgementIn(written, scope);
  if (history.length === 0 && date !== undefined) {
    reading.claim(...lines.flatMap(({ blocks }) => blocks));
    return [{ date, judgement }];
  }
  const last = date === undefined ? history[0] : history.find((entry) => entry.date === date);
  const agrees = last !== undefined && (judgement === undefined || last.judgement === judgement);
  for (const { value, blocks } of lines) {
    const [block] = blocks;
    if (agrees || (history.length === 0 && /^(?:none|n\/a|not applicable)\.?$/i.test(value)))
      reading.claim(...blocks);
    else if (block) reading.gap(block, 'check this line against “previous”');
  }
  return [];
}
