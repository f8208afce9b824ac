import type { Random } from '../random';
import { characterMutations } from './characters';
import { lineMutations } from './lines';
import { markdownMutations } from './markdown';
import type { Mutation, MutationContext } from './mutation';
import { wordMutations } from './words';
import { yamlMutations } from './yaml';

const groups: readonly (readonly Mutation[])[] = [
  lineMutations,
  yamlMutations,
  markdownMutations,
  wordMutations,
  characterMutations,
];

/** A text after one to six changes: most faults need one or two, and each more hides those before. */
export function mutated(text: string, context: MutationContext): string {
  let changed = text;
  for (let left = changeCount(context.random); left > 0; left--) {
    const group = context.random.pick(groups) ?? lineMutations;
    changed = context.random.pick(group)?.(changed, context) ?? changed;
  }
  return changed;
}

function changeCount(random: Random): number {
  let count = 1;
  while (count < 6 && random.chance(0.45)) count++;
  return count;
}
