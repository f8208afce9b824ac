// Signatures in a table: one in each cell, or names in a row or column and their posts next to them.

import type { SourceTable } from '../../documents/document';
import { type ImportedPerson, isRole, isSigner } from '../facts/persons';
import { cellLinesOf } from './cell-lines';

type LinesOfCell = readonly string[];

/** The people who sign in a table; undefined if anything in it is neither a name nor a post. */
export function signersInTable(table: SourceTable): readonly ImportedPerson[] | undefined {
  const rows = cellLinesOf(table);
  if (!rows || rows.length === 0) return undefined;
  const people = inCells(rows.flat()) ?? inRows(rows) ?? inColumns(rows);
  return people?.every(({ role }) => role === undefined || isRole(role)) ? people : undefined;
}

const isNamed = ([name = '']: LinesOfCell): boolean => isSigner(name);

const personIn = (lines: LinesOfCell): ImportedPerson => {
  const [name = '', ...roles] = lines;
  return { name, role: roles.length > 0 ? roles.join(', ') : undefined };
};

const inCells = (cells: readonly LinesOfCell[]): readonly ImportedPerson[] | undefined =>
  cells.every(isNamed) ? cells.map(personIn) : undefined;

/** A name in the first cell of each row, and the post in the others. */
function inRows(rows: readonly (readonly LinesOfCell[])[]): readonly ImportedPerson[] | undefined {
  const isPerson = ([first = [], ...others]: readonly LinesOfCell[]): boolean =>
    isNamed(first) && !others.some(isNamed);
  return rows.every(isPerson) ? rows.map((cells) => personIn(cells.flat())) : undefined;
}

/** A row of names, with the posts in the rows above and below. */
function inColumns(rows: readonly (readonly LinesOfCell[])[]): readonly ImportedPerson[] | undefined {
  const at = rows.findIndex((cells) => cells.every(isNamed));
  const names = rows[at];
  if (!names || rows.some((cells) => cells.length !== names.length)) return undefined;
  const others = [...rows.slice(at + 1), ...rows.slice(0, at)];
  if (others.some((cells) => cells.some(isNamed))) return undefined;
  return names.map((name, column) => {
    const roles = others.flatMap((cells) => cells[column] ?? []);
    // The name of the inspectorate above is often in the post, too.
    const own = roles.filter((role, index) => !roles.some((other, i) => i < index && other.includes(role)));
    return personIn([...name, ...own]);
  });
}
