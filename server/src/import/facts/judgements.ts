// The table of judgements: a judgement and its grade in each row.

import type { SourceTable } from '../../documents/document';
import { isPrompt } from '../../draft/gaps/signs';
import type { Terms } from '../../knowledge/frameworks/terms';
import { closest } from '../../text/nearest';
import { plain } from '../../text/plain';
import type { ImportedLine, Reading } from '../source/reading';
import { gradeOf, type ImportedGrade, type JudgementScope } from './grades';
import { type JudgementRows, judgementColumns, judgementRows, type WrittenJudgement } from './judgement-rows';

/** The grades that a report gives, by the ids of the judgements. */
export type Judgements = ReadonlyMap<string, ImportedGrade>;

/** Finds the table of judgements and claims it if every row of it was recognised. */
export function readJudgements(reading: Reading, scope: JudgementScope): Judgements {
  for (const table of reading.tables) {
    if (reading.isClaimed(table)) continue;
    const found = [judgementRows, judgementColumns].map((read) => judgedIn(read(table), scope));
    const { rows, titles, known } = found.find(({ isLikely }) => isLikely) ?? none;
    if (known.length === 0) continue;
    const judgements = new Map(known.map(({ id = '', grade = unwritten }) => [id, grade]));
    const above = lineAbove(reading, table, scope);
    const isWhole = rows.every(({ others }) => others.length === 0);
    if (isWhole && known.length === rows.length && judgements.size === rows.length) {
      reading.claim(table);
      reading.leftOut.push(...titles);
    } else
      reading.gap(table, 'check this table, because some judgements or grades in it were not recognised');
    if (above && !judgements.has(above.id)) {
      reading.claim(...above.lines.map(({ block }) => block));
      judgements.set(above.id, above.grade);
    }
    return new Map([...judgements].filter(([, grade]) => grade !== unwritten));
  }
  const lines = fromLines(reading, scope);
  return new Map([...fromHeadings(reading, scope), ...lines]);
}

/** The judgement right above a table: a row of two lines can come as a paragraph. */
function lineAbove(reading: Reading, table: SourceTable, scope: JudgementScope): JudgedLine | undefined {
  const line = reading.open().find(({ at }) => reading.blocks[at + 1] === table);
  const found = line && line.block.level === undefined ? splitGrade(line.text, scope) : undefined;
  return line && found && { ...found, lines: [line], last: line.at };
}

interface JudgedTable {
  readonly rows: readonly Row[];
  readonly titles: readonly string[];
  readonly known: readonly Row[];
  /** At least half of its rows were recognised. */
  readonly isLikely: boolean;
}

const none: JudgedTable = { rows: [], titles: [], known: [], isLikely: false };

function judgedIn({ rows: written, titles }: JudgementRows, scope: JudgementScope): JudgedTable {
  const rows = written.map((row) => rowOf(row, scope));
  const judged = withMisprints(rows, scope.terms);
  const known = judged.filter(({ id, grade }) => id !== undefined && grade !== undefined);
  return { rows, titles, known, isLikely: known.length > 0 && known.length * 2 >= rows.length };
}

interface NamedGrade {
  readonly id: string;
  readonly grade: ImportedGrade;
}

/** A grade that is not written yet. */
const unwritten: ImportedGrade = { grade: '', confidence: 'sure' };

/** A row of the table: what of it was recognised. */
interface Row {
  readonly name: string;
  readonly id: string | undefined;
  readonly grade: ImportedGrade | undefined;
  readonly others: readonly string[];
}

function rowOf({ name, written, others }: WrittenJudgement, scope: JudgementScope): Row {
  const grade = written === '' || isPrompt(written) ? unwritten : gradeOf(written, scope);
  const judged = grade && grade !== unwritten ? judgedBy(name, grade, scope.terms) : undefined;
  return { name, id: judged?.id ?? judgementNamed(name, scope.terms), grade: judged?.grade ?? grade, others };
}

/** Rows with a misprint in the name of their judgement have the judgement that no other row has. */
function withMisprints(rows: readonly Row[], { expected, known }: Terms): Row[] {
  const left = new Set(expected.filter((id) => rows.every((row) => row.id !== id)));
  return rows.map((row) => {
    if (row.id !== undefined) return row;
    const id = closest(row.name, [...left], {
      names: (judgement) => [...(known.get(judgement) ?? [])],
      limit: 0.3,
    });
    if (id !== undefined) left.delete(id);
    return { ...row, id };
  });
}

/** The judgement that words name, whatever their letter case; those that the inspection is to have come first. */
export function judgementNamed(
  words: string,
  { known, expected, optional, possible }: Terms,
): string | undefined {
  const text = plain(words)
    .replace(/,? taking into account:?$/, '')
    .replace(/[:.,]$/, '');
  const isNamed = (id: string): boolean => [...(known.get(id) ?? [])].some((name) => plain(name) === text);
  const ids = [...expected, ...optional, ...possible, ...known.keys()];
  return ids.find(isNamed);
}

/** “The” at the beginning, and “young people”, are left out of names for short. */
const inFewWords = (name: string): string =>
  plain(name)
    .replace(/^the /, '')
    .replaceAll(/\bchildren and young people\b/g, 'children');

/** A grade with the judgement that words name, in full or for short. Nobody can be sure of a name for short. */
function judgedBy(words: string, grade: ImportedGrade, terms: Terms): NamedGrade | undefined {
  const id = judgementNamed(words, terms);
  if (id !== undefined) return { id, grade };
  const short = judgementForShort(words, terms);
  return short === undefined ? undefined : { id: short, grade: { ...grade, confidence: 'likely' } };
}

/** The judgement of the inspection that has some words in its name, such as “helped and protected”, if no other has them. */
function judgementForShort(words: string, { known, expected }: Terms): string | undefined {
  const text = inFewWords(words)
    .replace(/(?<![:.,–-])[:.,–-]+$/, '')
    .trim();
  if (!/^\p{L}+ \p{L}/u.test(text)) return undefined;
  const hasWords = (id: string): boolean =>
    [...(known.get(id) ?? []), id.replaceAll('-', ' ')].some((name) =>
      ` ${inFewWords(name)} `.includes(` ${text} `),
    );
  const ids = expected.filter(hasWords);
  return ids.length === 1 ? ids[0] : undefined;
}

/** A judgement on one line or two, and the index of the last. */
interface JudgedLine extends NamedGrade {
  readonly lines: readonly ImportedLine[];
  readonly last: number;
}

/** A table that came as lines, a judgement and its grade in each. */
function fromLines(reading: Reading, scope: JudgementScope): Judgements {
  const group = groupsIn(reading.open().slice(0, 60), scope).find(({ size }) => size >= 2);
  if (!group) return new Map();
  reading.claim(...[...group.values()].flatMap(({ lines }) => lines.map(({ block }) => block)));
  const head = reading.open().filter(({ plain: text }) => /^judgements?(?: grade)?$|^grade$/.test(text));
  reading.claim(...head.map(({ block }) => block));
  return new Map([...group].map(([id, { grade }]) => [id, grade]));
}

/** The grades in headings of judgements, which stay where they are. Where two differ, none counts. */
function fromHeadings(reading: Reading, scope: JudgementScope): Judgements {
  const found = new Map<string, ImportedGrade>();
  const doubtful = new Set<string>();
  for (const { block, text } of reading.open()) {
    const judged = block.level === undefined ? undefined : splitGrade(text, scope);
    if (!judged || !scope.terms.expected.includes(judged.id)) continue;
    const { grade } = found.get(judged.id) ?? judged.grade;
    if (grade !== judged.grade.grade) doubtful.add(judged.id);
    found.set(judged.id, judged.grade);
  }
  return new Map([...found].filter(([id]) => !doubtful.has(id)));
}

/** Lines with judgements by the ids of those, in groups. Lines with prose between them are headings, not a table. */
function groupsIn(lines: readonly ImportedLine[], scope: JudgementScope): Map<string, JudgedLine>[] {
  const groups = [new Map<string, JudgedLine>()];
  let end = 0;
  for (const [index, line] of lines.entries()) {
    const found = index < end ? undefined : judgedAt(lines, index, scope);
    if (found && line.block.level === undefined) {
      end = found.last + 1;
      if (!groups.at(-1)?.has(found.id)) groups.at(-1)?.set(found.id, found);
    } else if (index >= end && isProse(line)) groups.push(new Map());
  }
  return groups;
}

function judgedAt(
  lines: readonly ImportedLine[],
  index: number,
  scope: JudgementScope,
): JudgedLine | undefined {
  const line = lines[index];
  const next = lines[index + 1];
  const single = line && splitGrade(line.text, scope);
  if (single) return { ...single, lines: [line], last: index };
  const double = line && next && twoLines(line.text, next.text, scope);
  return double && { ...double, lines: [line, next], last: index + 1 };
}

const isProse = ({ text, block }: ImportedLine): boolean => block.item !== undefined || /[.!?:;]$/.test(text);

function twoLines(first: string, second: string, scope: JudgementScope): NamedGrade | undefined {
  const id = judgementNamed(first, scope.terms);
  const grade = gradeOf(second, scope);
  return id !== undefined && grade !== undefined ? { id, grade } : undefined;
}

/** “Overall effectiveness Good”, with the grade after spaces or a tab. */
function splitGrade(text: string, scope: JudgementScope): NamedGrade | undefined {
  const words = text.split(' ');
  const found = gradeBefore(words, words.length, scope);
  // A name on two lines has its grade at the end of the first.
  if (found || words.length > 30 || !/, taking into account:?$/i.test(text)) return found;
  const ends = Array.from(words, (_, at) => words.length - 1 - at);
  return ends.flatMap((end) => gradeBefore(words, end, scope) ?? [])[0];
}

/** The grade in the words before an index, and the judgement that the other words name. */
function gradeBefore(words: readonly string[], end: number, scope: JudgementScope): NamedGrade | undefined {
  for (let count = 1; count <= 6 && count < end; count++) {
    const grade = gradeOf(words.slice(end - count, end).join(' '), scope);
    const name = [...words.slice(0, end - count), ...words.slice(end)].join(' ');
    const judged = grade && judgedBy(name, grade, scope.terms);
    if (judged) return judged;
  }
  return undefined;
}
