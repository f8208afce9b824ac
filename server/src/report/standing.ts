import type { Edition } from '../knowledge/frameworks/types';
import { printDay } from './days';

/** Sentences without their stop on when the facts of an edition were checked, and until when they are expected to hold. */
export function standingOf({ checked, until, 'expected-until': expected }: Edition): string[] {
  return [
    ...(checked === undefined
      ? []
      : [
          `This product’s facts about the framework were last checked against the official texts of ${printDay(checked)}`,
        ]),
    // With a later edition it is known until when they held.
    ...(expected === undefined || until !== undefined
      ? []
      : [`The facts are expected to apply to inspections that start before ${printDay(expected)}`]),
  ];
}
