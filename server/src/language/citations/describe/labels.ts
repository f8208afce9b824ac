import type { StructureLevel } from '../../../knowledge/instruments/structure';
import { writePlace } from '../../../knowledge/instruments/writing';

/** Steps of a path as they are printed: (2)(a). */
export const bracketed = (path: readonly string[]): string => path.map((step) => `(${step})`).join('');

/** A number with its steps. */
interface RangeEdge {
  readonly number: string;
  readonly path: readonly string[];
}

/** The end of a range as it is printed after its beginning: (c) after 12(2)(a), 13(1) after 12(2). */
export function rangeEnd(from: RangeEdge, to: RangeEdge): string {
  if (to.number !== from.number) return writePlace(to);
  const differing = to.path.findIndex((step, level) => step !== from.path[level]);
  return bracketed(to.path.length === from.path.length ? to.path.slice(differing) : to.path);
}

/** The parts of a provision, after its name: “has only (1)”, “has (a) to (e)”, “is not divided”. */
export function describeLevels(levels: readonly StructureLevel[]): string {
  const [first, last] = [levels[0]?.label, levels.at(-1)?.label];
  if (first === undefined) return 'is not divided';
  if (levels.length === 1) return `has only (${first})`;
  return `has (${first}) ${levels.length === 2 ? 'and' : 'to'} (${last})`;
}
