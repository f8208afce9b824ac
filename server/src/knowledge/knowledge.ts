import { framework, frameworkIds } from './frameworks/frameworks';
import type { Framework } from './frameworks/types';
import {
  builtInInstruments,
  type InstrumentCatalogue,
  withInstruments,
} from './instruments/instrument-catalogue';
import type { InstrumentData } from './instruments/reference-types';
import type { LawPack } from './law/law-pack';

/** The frameworks that drafts are checked under, and the instruments that they may cite. */
export interface Knowledge {
  /** The ids that `framework:` may have. */
  readonly ids: readonly string[];
  framework(id: string | undefined): Framework | undefined;
  readonly instruments: InstrumentCatalogue;
  /** The ids of the instruments whose words a team has added. */
  readonly lawIds: readonly string[];
  /** The words of an instrument, if a team has added them. */
  law(id: string): LawPack | undefined;
}

/** The knowledge that comes with the product. */
export const builtIn: Knowledge = {
  ids: frameworkIds,
  framework,
  instruments: builtInInstruments,
  lawIds: [],
  law: () => undefined,
};

/** Some knowledge with a team's own; a team's own data replaces data with the same id. */
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
    lawIds: base.lawIds,
    law: (id) => base.law(id),
  };
}

/** Some knowledge with the words of instruments; of several packs of one, the first counts. */
export function withLaw(base: Knowledge, packs: readonly LawPack[]): Knowledge {
  const byId = new Map(packs.toReversed().map((pack) => [pack.instrument, pack]));
  const lawIds = [...new Set([...base.lawIds, ...byId.keys()])].sort();
  return { ...base, lawIds, law: (id) => byId.get(id) ?? base.law(id) };
}

/** The ids that `applies-to` of an instrument may name: settings, those inspected elsewhere, frameworks, and `all`. */
export function applyIds({ ids, framework: get }: Knowledge): ReadonlySet<string> {
  const settings = ids.flatMap((id) => {
    const { settings: own = [], elsewhere = [] } = get(id) ?? {};
    return [...own, ...elsewhere].map((setting) => setting.id);
  });
  return new Set(['all', ...ids, ...settings]);
}
