import type { termsOf } from '../../server/src/knowledge/frameworks/terms';
import type { Framework } from '../../server/src/knowledge/frameworks/types';
import type { GeneratedBranch, Shape } from '../../server/src/schema/shape';

export function draftShapes(inputs: {
  readonly frameworks: readonly Framework[];
  readonly parts: Readonly<Record<string, unknown>>;
  readonly termsOf: typeof termsOf;
}): {
  readonly definitions: Readonly<Record<string, Shape>>;
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly branches: readonly Omit<GeneratedBranch, 'validator' | 'shape'>[];
};
