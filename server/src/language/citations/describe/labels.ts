import type { StructureLevel } from '../../../knowledge/instruments/structure';

/** Steps of a path as they are printed: (2)(a). */
export const bracketed = (path: readonly string[]): string => path.map((step) => `(${step})`).join('');

/** The parts of a provision, after its name: “has only (1)”, “has (a) to (e)”, “is not divided”. */
export function describeLevels(levels: readonly StructureLevel[]): string {
  const [first, last] = [levels[0]?.label, levels.at(-1)?.label];
  if (first === undefined) return 'is not divided';
  if (levels.length === 1) return `has only (${first})`;
  return `has (${first}) ${levels.length === 2 ? 'and' : 'to'} (${last})`;
}
