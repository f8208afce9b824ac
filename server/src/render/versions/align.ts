import { increasing, partnersOf } from '../../text/sequences';
import { mayPair, similarPairs, type UnitPair } from './similar';
import { isWord } from './tokens';
import type { ReportUnit, UnitTable } from './units';

/**
 * A unit of one version, or of both. A moved unit is in the comparison twice: it is `moved` in its new place, and has
 * `left` its old one. Its words may have changed as well.
 */
export type VersionEntry = (
  | {
      readonly is: 'same' | 'changed' | 'moved' | 'left';
      readonly before: ReportUnit;
      readonly after: ReportUnit;
    }
  | { readonly is: 'added'; readonly after: ReportUnit; readonly before?: undefined }
  | { readonly is: 'removed'; readonly before: ReportUnit; readonly after?: undefined }
) & {
  /** The table that it is shown in: rows that were removed are in the later version of their table. */
  readonly table?: UnitTable;
};

/** Shorter texts, such as “None”, are in a report several times by chance, and are removed and added instead. */
const leastMovedWords = 4;

/**
 * Aligns the units of two versions: first those that are equal, then versions of the same thing, then those that are
 * alike. The entries without the added and moved ones, and then without the removed and left ones, are the two versions
 * in their order. The cost is in proportion to their length.
 */
export function align(before: readonly ReportUnit[], after: readonly ReportUnit[]): VersionEntry[] {
  const pairing = new Pairing(before, after);
  pairing.pairEqual();
  pairing.pairById();
  pairing.pairSimilar();
  return entriesOf(before, after, pairing.pairs());
}

/** Finds which units belong together. */
class Pairing {
  readonly #partners: Int32Array;
  /** For each earlier unit, whether it has a partner. */
  readonly #taken: boolean[];

  constructor(
    readonly before: readonly ReportUnit[],
    readonly after: readonly ReportUnit[],
  ) {
    this.#partners = partnersOf(
      before.map(({ key }) => key),
      after.map(({ key }) => key),
    );
    this.#taken = before.map(() => false);
    for (const partner of this.#partners) if (partner >= 0) this.#taken[partner] = true;
  }

  pairs(): UnitPair[] {
    return [...this.#partners].flatMap((before, after) => (before < 0 ? [] : [{ before, after }]));
  }

  /** Pairs equal units that are not in the same order. */
  pairEqual(): void {
    this.#pairUnique(({ key }) => key);
  }

  /** Pairs the rows, details and headings of the same name. */
  pairById(): void {
    this.#pairUnique(({ id }) => id);
  }

  pairSimilar(): void {
    for (const pair of similarPairs(this.#leftBefore(), this.#leftAfter())) this.#pair(pair);
  }

  #pairUnique(nameOf: (unit: ReportUnit) => string | undefined): void {
    const mine = uniqueNames(this.#leftBefore(), nameOf);
    for (const [name, after] of uniqueNames(this.#leftAfter(), nameOf)) {
      const before = mine.get(name);
      if (before !== undefined && mayPair(this.before[before] as ReportUnit, this.after[after] as ReportUnit))
        this.#pair({ before, after });
    }
  }

  #pair({ before, after }: UnitPair): void {
    this.#partners[after] = before;
    this.#taken[before] = true;
  }

  #leftBefore(): (readonly [number, ReportUnit])[] {
    return [...this.before.entries()].filter(([index]) => !this.#taken[index]);
  }

  #leftAfter(): (readonly [number, ReportUnit])[] {
    return [...this.after.entries()].filter(([index]) => (this.#partners[index] as number) < 0);
  }
}

/** The index of each name that exactly one unit has. */
function uniqueNames(
  units: readonly (readonly [number, ReportUnit])[],
  nameOf: (unit: ReportUnit) => string | undefined,
): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, unit] of units) {
    const name = nameOf(unit);
    if (name !== undefined) places.set(name, places.has(name) ? -1 : index);
  }
  return new Map([...places].filter(([, index]) => index >= 0));
}

/** Both versions as one sequence. */
function entriesOf(
  before: readonly ReportUnit[],
  after: readonly ReportUnit[],
  pairs: readonly UnitPair[],
): VersionEntry[] {
  const weight = ({ after: index }: UnitPair): number => wordsIn(after[index] as ReportUnit) + 1;
  const inOrder = increasing(pairs, (pair) => pair.before, weight);
  const anchors = new Set(inOrder);
  const moved = pairs.filter(
    (pair) => !anchors.has(pair) && wordsIn(after[pair.after] as ReportUnit) >= leastMovedWords,
  );
  const movedBefore = new Map(moved.map((pair) => [pair.before, pair]));
  const movedAfter = new Map(moved.map((pair) => [pair.after, pair]));
  const tables = sameTables(before, after, inOrder);
  const gapOf = (from: UnitPair, to: UnitPair): VersionEntry[] => {
    const gone = range(from.before + 1, to.before).map((index): VersionEntry => {
      const unit = before[index] as ReportUnit;
      const pair = movedBefore.get(index);
      const table = tableIn(unit, tables);
      return pair
        ? { is: 'left', before: unit, after: after[pair.after] as ReportUnit, ...table }
        : { is: 'removed', before: unit, ...table };
    });
    const come = range(from.after + 1, to.after).map((index): VersionEntry => {
      const unit = after[index] as ReportUnit;
      const pair = movedAfter.get(index);
      const table = tableIn(unit);
      return pair
        ? { is: 'moved', before: before[pair.before] as ReportUnit, after: unit, ...table }
        : { is: 'added', after: unit, ...table };
    });
    return inTables(gone, come, [after[from.after], after[to.after]]);
  };
  const entries: VersionEntry[] = [];
  let last: UnitPair = { before: -1, after: -1 };
  for (const pair of [...inOrder, { before: before.length, after: after.length }]) {
    for (const entry of gapOf(last, pair)) entries.push(entry);
    const [mine, other] = [before[pair.before], after[pair.after]];
    if (mine && other) {
      const is = mine.key === other.key ? 'same' : 'changed';
      entries.push({ is, before: mine, after: other, ...tableIn(other) });
    }
    last = pair;
  }
  return entries;
}

const wordsIn = ({ cells }: ReportUnit): number =>
  cells.reduce((sum, cell) => sum + cell.filter(isWord).length, 0);

const range = (start: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);

/** The later table for each earlier one that shares rows with it. */
function sameTables(
  before: readonly ReportUnit[],
  after: readonly ReportUnit[],
  pairs: readonly UnitPair[],
): Map<UnitTable, UnitTable> {
  const tables = new Map<UnitTable, UnitTable>();
  const taken = new Set<UnitTable>();
  for (const pair of pairs) {
    const [mine, other] = [before[pair.before]?.table, after[pair.after]?.table];
    if (!mine || !other || tables.has(mine) || taken.has(other)) continue;
    tables.set(mine, other);
    taken.add(other);
  }
  return tables;
}

/** The table of a unit; that of the later version, where tables are given. */
const tableIn = (
  { table }: ReportUnit,
  tables?: ReadonlyMap<UnitTable, UnitTable>,
): { readonly table: UnitTable } | undefined => table && { table: tables?.get(table) ?? table };

/**
 * Puts what was removed before what was added in its place. Rows that go on with the table above, or begin the one below,
 * stay with it. Each side keeps its order.
 */
function inTables(
  gone: readonly VersionEntry[],
  come: readonly VersionEntry[],
  [above, below]: readonly [ReportUnit | undefined, ReportUnit | undefined],
): VersionEntry[] {
  const sides = [gone, come].map((side) => {
    const isOther = (unit: ReportUnit | undefined, { table }: VersionEntry): boolean =>
      table === undefined || table !== unit?.table;
    const first = side.findIndex((entry) => isOther(above, entry));
    const top = first < 0 ? side.length : first;
    const end = Math.max(top, side.findLastIndex((entry) => isOther(below, entry)) + 1);
    return [side.slice(0, top), side.slice(top, end), side.slice(end)];
  });
  return [0, 1, 2].flatMap((place) => sides.flatMap((side) => side[place] ?? []));
}
