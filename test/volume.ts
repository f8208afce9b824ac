// How much a test tries. The everyday lane tries a part of what a `volume` test can, the slow lane all of it.
import fc from 'fast-check';

/** Whether this is the slow lane. */
export const thorough = process.env.INSPECTION_REPORT_TEST_LANE === 'slow';

// In CI the property tests draw the same texts each time, so that a run that failed can be repeated and one that passed
// says something of the change alone. On a desk they draw others each time, and find what nobody has thought of.
fc.configureGlobal({ numRuns: cases(200), ...(process.env.CI ? { seed: 20261121 } : {}) });

/** The number of cases that a property is tried on, of those that the slow lane tries. */
export function cases(atVolume: number): number {
  return thorough ? atVolume : Math.max(10, Math.ceil(atVolume / 10));
}

/**
 * Those of a list that a test tries: all in the slow lane, each thirteenth in the everyday one. Thirteen has no factor in
 * common with the four grades, or with the eleven slips of a key, so that every sort of item has its turn.
 */
export function share<Item>(all: readonly Item[]): readonly Item[] {
  return thorough ? all : all.filter((_, at) => at % 13 === 0);
}
