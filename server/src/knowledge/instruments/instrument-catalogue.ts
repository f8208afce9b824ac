import entries from '../../../../knowledge/references/index.yaml';
import type { Instrument, InstrumentData, InstrumentEntry } from './reference-types';
import { instrument, withDefaults } from './references';

/** The instruments that drafts may cite. */
export interface InstrumentCatalogue {
  /** The names of all of them, without their provisions: enough to recognise one in a text. */
  readonly index: () => readonly InstrumentEntry[];
  readonly instrument: (id: string | undefined) => Instrument | undefined;
}

/** The instruments that come with the product. */
export const builtInInstruments: InstrumentCatalogue = {
  index: () => entries() as readonly InstrumentEntry[],
  instrument,
};

/** Some instruments with a team's own; a team's own replaces one with the same id. */
export function withInstruments(
  base: InstrumentCatalogue,
  own: readonly InstrumentData[],
): InstrumentCatalogue {
  if (own.length === 0) return base;
  const byId = new Map(own.map((data) => [data.id, data]));
  // The same list every time: what is made of it can be kept with it.
  let all: readonly InstrumentEntry[] | undefined;
  return {
    index: () => {
      all ??= [...base.index().filter(({ id }) => !byId.has(id)), ...byId.values()];
      return all;
    },
    instrument: (id) => {
      const data = id === undefined ? undefined : byId.get(id);
      return data ? withDefaults(data) : base.instrument(id);
    },
  };
}

/** Those that a setting's drafts may cite; a framework without settings takes its own id for the setting. */
export const applying = (catalogue: InstrumentCatalogue, setting: string): readonly InstrumentEntry[] =>
  catalogue.index().filter(({ 'applies-to': to }) => to.includes(setting) || to.includes('all'));
