import { framework, frameworkIds } from './frameworks';
import type { Framework } from './types';

/** The frameworks that drafts are checked under. */
export interface Knowledge {
  /** The ids that `framework:` may have. */
  readonly ids: readonly string[];
  framework(id: string | undefined): Framework | undefined;
}

/** The frameworks that come with the product. */
export const builtIn: Knowledge = { ids: frameworkIds, framework };

/** Some knowledge with a team's own frameworks; one of the same id takes the place of the other. */
export function withFrameworks(base: Knowledge, own: readonly Framework[]): Knowledge {
  if (own.length === 0) return base;
  const byId = new Map(own.map((one) => [one.id, one]));
  return {
    ids: [...new Set([...base.ids, ...byId.keys()])],
    framework: (id) => (id === undefined ? undefined : (byId.get(id) ?? base.framework(id))),
  };
}
