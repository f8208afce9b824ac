import { framework, frameworkIds } from './frameworks/frameworks';
import type { Framework } from './frameworks/types';
import {
  builtInInstruments,
  type InstrumentCatalogue,
  withInstruments,
} from './instruments/instrument-catalogue';
import type { InstrumentData } from './instruments/reference-types';

/** The frameworks that drafts are checked under, and the instruments that they may cite. */
export interface Knowledge {
  /** The ids that `framework:` may have. */
  readonly ids: readonly string[];
  framework(id: string | undefined): Framework | undefined;
  readonly instruments: InstrumentCatalogue;
}

/** The knowledge that comes with the product. */
export const builtIn: Knowledge = { ids: frameworkIds, framework, instruments: builtInInstruments };

/** Some knowledge with a team's own; what has the same id takes the place of the other. */
export function withOwn(
  base: Knowledge,
  frameworks: readonly Framework[],
  instruments: readonly InstrumentData[] = [],
): Knowledge {
  if (frameworks.length + instruments.length === 0) return base;
  const byId = new Map(frameworks.map((data) => [data.id, data]));
  return {
    ids: [...new Set([...base.ids, ...byId.keys()])],
    framework: (id) => (id === undefined ? undefined : (byId.get(id) ?? base.framework(id))),
    instruments: withInstruments(base.instruments, instruments),
  };
}

/** The ids that `applies-to` of an instrument may name: settings, those inspected elsewhere, frameworks, and `all`. */
export function applyIds({ ids, framework: get }: Knowledge): ReadonlySet<string> {
  const settings = ids.flatMap((id) => {
    const { settings: own = [], elsewhere = [] } = get(id) ?? {};
    return [...own, ...elsewhere].map((setting) => setting.id);
  });
  return new Set(['all', ...ids, ...settings]);
}
