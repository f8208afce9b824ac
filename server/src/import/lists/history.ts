// Earlier inspections: the table of the history, and the lines on the last one.

import type { SourceRow } from '../../documents/document';
import { editionOn } from '../../knowledge/frameworks/frameworks';
import { type Scale, scaleOf } from '../../knowledge/frameworks/terms';
import type { Framework } from '../../knowledge/frameworks/types';
import type { Day } from '../../report/days';
import { plain } from '../../text/plain';
import { uncapital } from '../../text/words';
import { readOneDay } from '../facts/dates';
import { earlierGrade, isForShort, type JudgementScope } from '../facts/grades';
import { judgementNamed } from '../facts/judgements';
import type { Pairs } from '../facts/pairs';
import type { Confidence } from '../imported';
import { type Reading, textIn } from '../source/reading';
import type { Section } from '../source/sections';
import { listTable, titleBlocks } from './list-table';

/** An earlier inspection as a draft has it. */
export interface ImportedInspection {
  readonly date: Day;
  readonly type?: string | undefined;
  readonly judgement?: string | undefined;
  readonly judgements?: Readonly<Record<string, string>> | undefined;
  readonly confidence: Confidence;
}

interface HistoryScope extends JudgementScope {
  /** The framework of the report. */
  readonly framework: Framework;
  /** All of them. */
  readonly frameworks: readonly Framework[];
}

/** Reads the table of earlier inspections, and claims it if every row was recognised. */
export function readHistory(reading: Reading, scope: HistoryScope): ImportedInspection[] {
  for (const table of reading.tables) {
    const list = listTable(table, isHead);
    if (!list) continue;
    const all = list.rows.map((row) => previousOf(row, scope));
    const known = all.filter((row) => row !== undefined);
    if (known.length === all.length) {
      reading.claimAllBut(table, titleBlocks(list.titles, ownTitle));
      return known;
    }
    reading.gap(table, 'move these inspections to “previous”');
    break;
  }
  return [];
}

const ownTitle = /^(?:recent )?inspection history:?$/;

function isHead({ cells }: SourceRow): boolean {
  const [date = '', type = '', judgement = ''] = cells.map(({ blocks }) => plain(textIn(blocks)));
  return /\bdate\b/.test(date) && /\btype\b/.test(type) && /judgement|outcome|grade|^$/.test(judgement);
}

function previousOf({ cells }: SourceRow, scope: HistoryScope): ImportedInspection | undefined {
  const [when, what, result, ...others] = cells.map(({ blocks }) => blocks);
  const date = readOneDay(textIn(when ?? []));
  if (date === undefined || others.some((blocks) => blocks.length > 0)) return undefined;
  const lines = (result ?? []).map((block) => textIn([block])).filter((text) => !isNothing(text));
  const judged = lines.map((line) => namedGrade(line, scope, date));
  const overall = judged.filter(({ id }) => id === undefined);
  if (overall.length > 1 || judged.some(({ grade }) => grade === undefined)) return undefined;
  const judgements = judged.flatMap(({ id, grade }) => (id === undefined || !grade ? [] : [[id, grade]]));
  return {
    date,
    type: typeOf(textIn(what ?? []), scope),
    judgement: overall[0]?.grade,
    judgements: judgements.length > 0 ? Object.fromEntries(judgements) : undefined,
    confidence: judged.some(({ isShort }) => isShort) ? 'likely' : 'sure',
  };
}

const isNothing = (text: string): boolean => /^(?:n\/a|-|–|—)?$/i.test(text);

/** A judgement in the history. Its grade is undefined if it is for short and nobody can tell for what. */
interface EarlierJudgement {
  /** Absent for the overall judgement. */
  readonly id?: string;
  readonly grade: string | undefined;
  readonly isShort: boolean;
}

/** “Health: good” among the judgements of that time, or the overall judgement. */
function namedGrade(line: string, scope: HistoryScope, date: Day): EarlierJudgement {
  const at = line.lastIndexOf(': ');
  const id = at < 0 ? undefined : judgementNamed(line.slice(0, at), scope.terms);
  const words = id === undefined ? line : line.slice(at + 2);
  return {
    ...(id !== undefined && { id }),
    grade: judgementIn(words, scope, date),
    isShort: isForShort(words),
  };
}

function judgementIn(text: string, scope: HistoryScope, date: Day | undefined): string | undefined {
  const grade = earlierGrade(text, scope, date === undefined ? undefined : scaleThen(scope, date));
  return grade ?? (isForShort(text) ? undefined : uncapital(text));
}

/** The scale of the framework on a day; undefined before its time. */
function scaleThen({ framework }: HistoryScope, day: Day): Scale | undefined {
  const edition = editionOn(framework, day);
  return (edition.from ?? '') <= day ? scaleOf(framework, edition) : undefined;
}

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
  const judgement = written === undefined ? undefined : judgementIn(written, scope, date);
  const isUnclear = written !== undefined && judgement === undefined;
  if (history.length === 0 && date !== undefined && !isUnclear) {
    reading.claim(...lines.flatMap(({ blocks }) => blocks));
    return [{ date, judgement, confidence: isForShort(written ?? '') ? 'likely' : 'sure' }];
  }
  const last = date === undefined ? history[0] : history.find((entry) => entry.date === date);
  const agrees =
    last !== undefined && !isUnclear && (judgement === undefined || last.judgement === judgement);
  for (const { value, blocks } of lines) {
    const [block] = blocks;
    if (agrees || (history.length === 0 && /^(?:none|n\/a|not applicable)\.?$/i.test(value)))
      reading.claim(...blocks);
    else if (block) reading.gap(block, 'check this line against “previous”');
  }
  return [];
}
