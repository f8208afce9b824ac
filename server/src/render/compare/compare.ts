import { textAt } from '../../draft/yaml/value';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Day } from '../../report/days';
import type { Report } from '../../report/report';
import { comparedNumber } from '../../text/names/reference-number';
import type { Account, InspectionTerms, Line, Statement } from './account';
import { accountOfDraft } from './from-draft';
import { accountsOfPrevious } from './from-previous';

/** The judgements of this inspection and of those before it, side by side. */
export interface Comparison {
  /** This one, then the others from the newest to the oldest; those without a day come last. */
  readonly inspections: readonly ComparedInspection[];
  /** In the official order of this edition, then what only earlier ones judged. */
  readonly rows: readonly ComparedRow[];
}

/** One inspection, with every account of it. */
export interface ComparedInspection {
  readonly accounts: readonly Account[];
}

export interface ComparedRow {
  readonly line: Line;
  /** True if a graded inspection among these, under this draft’s framework, is known not to have judged it. */
  readonly partial: boolean;
  /** One for each inspection. */
  readonly cells: readonly ComparedCell[];
  /** The change since the last inspection with a grade; absent if it cannot be told. */
  readonly change?: GradeChange;
}

interface GradeChange {
  readonly is: 'improved' | 'declined' | 'same';
  /** Index in `inspections` of the inspection that it is compared with. */
  readonly since: number;
}

/** `says` has several entries if the accounts disagree; the other cells are empty. */
export type ComparedCell =
  | { readonly is: 'given'; readonly says: readonly AccountStatement[] }
  | { readonly is: 'open' | 'not-judged' | 'not-stated' };

export interface AccountStatement {
  readonly account: Account;
  readonly statement: Statement;
}

/**
 * Compares the judgements of a draft with those of earlier inspections, from its `previous` and from other drafts with its
 * URN. Undefined if there are none.
 */
export function compareInspections(
  report: Report,
  knowledge: Knowledge,
  others: readonly Report[] = [],
): Comparison | undefined {
  const home = report.framework;
  const listed = accountsOfPrevious(report, knowledge);
  const drafts = others
    .filter((other) => other !== report && sameUrn(report, other) && isEarlier(other.start, report, listed))
    .map((other) => accountOfDraft(other, 'draft', home));
  if (listed.length + drafts.length === 0) return undefined;
  const before = grouped([...drafts, ...listed]).sort((a, b) => order(b).localeCompare(order(a)));
  const inspections = [{ accounts: [accountOfDraft(report, 'this', home)] }, ...before];
  return { inspections, rows: linesOf(inspections).map((line) => rowOf(line, inspections)) };
}

const order = ({ accounts }: ComparedInspection): string => accounts[0]?.day ?? '';

const urnOf = ({ draft }: Report): string => comparedNumber(textAt(draft.data, 'urn') ?? '');
const sameUrn = (report: Report, other: Report): boolean =>
  urnOf(report) !== '' && urnOf(report) === urnOf(other);

/** True if a draft is on an inspection before this one. A draft of the same date is another version of this one. */
const isEarlier = (day: Day | undefined, { start }: Report, listed: readonly Account[]): boolean =>
  day !== undefined && (start !== undefined ? day < start : listed.some((account) => account.day === day));

/** Brings accounts of one inspection together: those of one day, unless their kinds give other judgements. */
function grouped(accounts: readonly Account[]): ComparedInspection[] {
  const groups: Account[][] = [];
  for (const account of accounts) {
    const same = groups.find((group) =>
      group.every(({ day, kind }) => day !== undefined && day === account.day && fits(kind, account.kind)),
    );
    if (same) same.push(account);
    else groups.push([account]);
  }
  return groups.map((group) => ({ accounts: group }));
}

/** True if two kinds may be the same: nothing in a published report tells a standard inspection from a short one. */
const fits = (kind: Account['kind'], other: Account['kind']): boolean =>
  !kind || !other || judgedBy(kind) === judgedBy(other);
const judgedBy = ({ graded, judgements, 'judgement-key': key }: NonNullable<Account['kind']>): string =>
  JSON.stringify([graded, judgements, key]);

/** The lines that are shown: those of this inspection, and all that were judged before, in the order of their edition. */
function linesOf(inspections: readonly ComparedInspection[]): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const [at, { accounts }] of inspections.entries()) {
    const stated = accounts.flatMap(({ statements }) => statements.map(({ line }) => line));
    const keys = new Set(stated.map(({ key }) => key));
    const expected = accounts.flatMap(({ terms }) => terms?.expected ?? []);
    for (const line of [...expected.filter(({ key }) => at === 0 || keys.has(key)), ...stated]) {
      if (!lines.has(line.key)) lines.set(line.key, line);
    }
  }
  return [...lines.values()];
}

function rowOf(line: Line, inspections: readonly ComparedInspection[]): ComparedRow {
  const cells = inspections.map((inspection) => cellOf(line, inspection));
  const partial = inspections.some(
    ({ accounts }, at) =>
      cells[at]?.is === 'not-judged' && accounts.some(({ terms }) => terms?.graded && terms.home),
  );
  const change = changeOf(cells);
  return { line, partial, cells, ...(change && { change }) };
}

function cellOf({ key }: Line, { accounts }: ComparedInspection): ComparedCell {
  const says: AccountStatement[] = [];
  for (const account of accounts) {
    for (const statement of account.statements) {
      if (statement.line.key !== key) continue;
      if (!says.some((stated) => wordingOf(stated.statement) === wordingOf(statement)))
        says.push({ account, statement });
    }
  }
  if (says.length > 0) return { is: 'given', says };
  const judged = accounts.map(({ terms }) => terms?.judges(key));
  if (accounts[0]?.from === 'this' && judged[0]) return { is: 'open' };
  return { is: judged.every((answer) => answer === false) ? 'not-judged' : 'not-stated' };
}

/** The grade of a statement, however it is written; its words if it is not a grade. */
const wordingOf = ({ reading, written }: Statement): string =>
  reading?.grade?.label ?? written.trim().replace(/\s+/g, ' ').toLowerCase();

/** The change since the last inspection with a grade; undefined if either side is uncertain. */
function changeOf([now, ...before]: readonly ComparedCell[]): GradeChange | undefined {
  const since = before.findIndex(({ is }) => is === 'given');
  const then = before[since];
  const [current, earlier] = [now && placeOf(now), then && placeOf(then)];
  if (!current || !earlier || current.scale.join('\n') !== earlier.scale.join('\n')) return undefined;
  // The same words under another framework were measured differently.
  if (current.terms.framework !== earlier.terms.framework) return undefined;
  return { is: directionOf(earlier.at, current.at), since: since + 1 };
}

/** @param before index on the scale, from the best grade to the worst, as is `now` */
function directionOf(before: number, now: number): GradeChange['is'] {
  if (now === before) return 'same';
  return now < before ? 'improved' : 'declined';
}

/** A grade with its index on its scale. */
interface ScalePlace {
  readonly terms: InspectionTerms;
  /** From the best to the worst. */
  readonly scale: readonly string[];
  readonly at: number;
}

/** The place of a cell's grade; undefined if it is not a grade, or not one only. */
function placeOf(cell: ComparedCell): ScalePlace | undefined {
  if (cell.is !== 'given' || cell.says.length !== 1) return undefined;
  const [{ account, statement }] = cell.says as [AccountStatement];
  const { terms } = account;
  if (!terms) return undefined;
  const { reading, line } = statement;
  const inWords = line.key.startsWith('words/');
  const scale = inWords ? terms.outcomes : terms.scale?.grades.map(({ label }) => label);
  // A grade of another edition’s scale is not on this one.
  const grade = reading?.former ? undefined : reading?.grade?.label;
  const label = inWords ? wordingOf(statement) : grade;
  const at = scale && label !== undefined ? scale.indexOf(label) : -1;
  return scale && at >= 0 ? { terms, scale, at } : undefined;
}
