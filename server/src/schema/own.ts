import { draftShapes } from '../../../build/schemas/shapes.mjs';
import { parts as loaders } from '../generated/loaders/index';
import { termsOf } from '../knowledge/frameworks/terms';
import type { Framework } from '../knowledge/frameworks/types';
import { builtIn } from '../knowledge/knowledge';
import { interpret } from './interpret';
import { type Branch, builtInBranches } from './shape';

// Schemas follow from a framework alone: made once for each, and dropped with it.
const families = new WeakMap<Framework, readonly Branch[]>();

/** All schemas of a framework: those of the build, or for a team's own framework schemas made from its data. */
export function branchesOf(framework: Framework): readonly Branch[] {
  if (builtIn.framework(framework.id) === framework) return builtInBranches(framework);
  const known = families.get(framework) ?? ownBranches(framework);
  families.set(framework, known);
  return known;
}

/** The hand-written parts that schemas are made with, by file name. */
const parts = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(loaders).map(([name, load]) => [name, load()]));

/** The schemas of a team's own framework, which are held against drafts without code being made for them. */
function ownBranches(framework: Framework): readonly Branch[] {
  const { branches, definitions, shapes } = draftShapes({ frameworks: [framework], parts: parts(), termsOf });
  const family: Branch[] = branches.map((data, validator) => {
    const shape = shapes[data.name] ?? {};
    return {
      ...data,
      validator,
      shape: () => shape,
      errors: (json) => interpret({ shape, definitions }, json),
      family: () => family,
    };
  });
  return family;
}
