import { textAt } from '../../draft/yaml/value';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Day } from '../../report/days';
import type { Report } from '../../report/report';
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

/** One inspection, with all that is said of it. */
export interface ComparedInspection {
  readonly accounts: readonly Account[];
}

export interface ComparedRow {
  readonly line: Line;
  /** Whether a graded inspection among these, under this draft's framework, is known not to have judged it. */
  readonly partial: boolean;
  /** One for each inspection. */
  readonly cells: readonly ComparedCell[];
  /** How this inspection compares with the last one that gave a grade; undefined where that cannot be told. */
  readonly change?: GradeChange;
}

interface GradeChange {
  readonly is: 'improved' | 'declined' | 'same';
  /** The place in `inspections` of the one that it is compared with. */
  readonly since: number;
}

/** `says` has several accounts where they disagree; the others have nothing to show. */
export type ComparedCell =
  | { readonly is: 'given'; readonly says: readonly AccountStatement[] }
  | { readonly is: 'open' | 'not-judged' | 'not-stated' };

export interface AccountStatement {
  readonly account: Account;
  readonly statement: Statement;
}

/**
 * Compares the judgements of a draft with those of inspections before it: out of its `previous`, and of other drafts with
 * its URN on earlier inspections. Undefined where there is none of either.
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

const urnOf = ({ draft }: Report): string | undefined => textAt(draft.data, 'urn')?.trim().toUpperCase();
const sameUrn = (one: Report, other: Report): boolean => !!urnOf(one) && urnOf(one) === urnOf(other);

/** Whether a draft is on an inspection before this one. A draft of the same day is another version of this one. */
const isEarlier = (day: Day | undefined, { start }: Report, listed: readonly Account[]): boolean =>
  day !== undefined && (start !== undefined ? day < start : listed.some((one) => one.day === day));

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

/** Whether two may be the same: nothing in a published report tells a standard inspection from a short one. */
const fits = (one: Account['kind'], other: Account['kind']): boolean =>
  !one || !other || gives(one) === gives(other);
const gives = ({ graded, judgements, 'judgement-key': key }: NonNullable<Account['kind']>): string =>
  JSON.stringify([graded, judgements, key]);

/** The lines that are shown: those of this inspection, and all that were judged before, in the order of their edition. */
function linesOf(inspections: readonly ComparedInspection[]): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const [at, { accounts }] of inspections.entries()) {
    const given = accounts.flatMap(({ statements }) => statements.map(({ line }) => line));
    const said = new Set(given.map(({ key }) => key));
    const expected = accounts.flatMap(({ terms }) => terms?.expected ?? []);
    for (const line of [...expected.filter(({ key }) => at === 0 || said.has(key)), ...given]) {
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
      if (!says.some((one) => wordingOf(one.statement) === wordingOf(statement)))
        says.push({ account, statement });
    }
  }
  if (says.length > 0) return { is: 'given', says };
  const judged = accounts.map(({ terms }) => terms?.judges(key));
  if (accounts[0]?.from === 'this' && judged[0]) return { is: 'open' };
  return { is: judged.every((one) => one === false) ? 'not-judged' : 'not-stated' };
}

/** What a statement says, whichever way it is written. */
const wordingOf = ({ reading, written }: Statement): string =>
  reading?.grade?.label ?? written.trim().replace(/\s+/g, ' ').toLowerCase();

/** The change to the last inspection that gave something. What is not certain on either side leaves it open. */
function changeOf([now, ...before]: readonly ComparedCell[]): GradeChange | undefined {
  const since = before.findIndex(({ is }) => is === 'given');
  const then = before[since];
  const [one, other] = [now && placeOf(now), then && placeOf(then)];
  if (!one || !other || one.scale.join('\n') !== other.scale.join('\n')) return undefined;
  // The same words under another framework were given by another measure.
  if (one.terms.framework !== other.terms.framework) return undefined;
  const is = one.at < other.at ? 'improved' : one.at > other.at ? 'declined' : 'same';
  return { is, since: since + 1 };
}

/** A grade's place on the scale that it is of. */
interface ScalePlace {
  readonly terms: InspectionTerms;
  /** From the best to the worst. */
  readonly scale: readonly string[];
  readonly at: number;
}

/** The place of a cell's grade; undefined where it is no grade, or not one only. */
function placeOf(cell: ComparedCell): ScalePlace | undefined {
  if (cell.is !== 'given' || cell.says.length !== 1) return undefined;
  const [{ account, statement }] = cell.says as [AccountStatement];
  const { terms } = account;
  if (!terms) return undefined;
  const { reading, line } = statement;
  const inWords = line.key.startsWith('words/');
  const scale = inWords ? terms.outcomes : terms.scale?.grades.map(({ label }) => label);
  // A grade of another edition's scale is not one of this.
  const label = inWords ? wordingOf(statement) : reading?.former ? undefined : reading?.grade?.label;
  const at = scale && label !== undefined ? scale.indexOf(label) : -1;
  return scale && at >= 0 ? { terms, scale, at } : undefined;
}
