import type { Framework } from '../../server/src/knowledge/frameworks/types';
import type { GeneratedBranch, Shape } from '../../server/src/schema/shape';

export function draftShapes(
  frameworks: readonly Framework[],
  parts: Readonly<Record<string, unknown>>,
): {
  readonly definitions: Readonly<Record<string, Shape>>;
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly branches: readonly Omit<GeneratedBranch, 'validator' | 'shape'>[];
};
