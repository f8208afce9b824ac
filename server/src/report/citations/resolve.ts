import type {
  CitedProvision,
  NamedInstrument,
  ProvisionCitation,
  Unit,
} from '../../draft/citations/citation';
import { isEmpty, valueAt } from '../../draft/yaml/value';
import type { InstrumentCatalogue } from '../../knowledge/instruments/instrument-catalogue';
import type {
  Instrument,
  InstrumentEntry,
  InstrumentKind,
} from '../../knowledge/instruments/reference-types';
import { provisionOf } from '../../knowledge/instruments/references';
import { plain } from '../../text/plain';
import type { Report } from '../report';

/**
 * How the instrument of a citation is known: it is named; it is the setting's own of that kind; it is the one that such
 * a citation means by custom (“section 47”), or one of two that may be meant, which is certain enough to explain and
 * not to find fault; or it is not.
 */
export type ResolvedBy = 'name' | 'own' | 'custom';

export interface Resolution {
  readonly instrument?: Instrument;
  readonly by?: ResolvedBy;
}

const kinds: Readonly<Partial<Record<Unit, readonly InstrumentKind[]>>> = {
  regulation: ['regulations'],
  schedule: ['regulations'],
  standard: ['standards'],
  paragraph: ['guide'],
};

/** In children's social care “section 20” and “section 47” without more are those of this Act. */
const customary = 'ca-1989';

/** The instrument that a citation is of; nothing where it names one that is not known, or none can be told. */
export function resolve(
  report: Report,
  catalogue: InstrumentCatalogue,
  { unit, instrument: named }: ProvisionCitation,
  provision: CitedProvision,
): Resolution {
  if (named?.as === 'before') return {};
  const together = combinedWith(report) !== undefined;
  if (named?.as === 'title' && !(together && genericKind(named.text))) {
    const instrument = namedInstrument(report, catalogue, named);
    return instrument ? { instrument, by: 'name' } : {};
  }
  const own = ownInstruments(report, catalogue).filter(({ kind }) => kinds[unit]?.includes(kind));
  // Of two services inspected together each has its own, and either may be meant.
  const instrument = (together && own.find((one) => has(one, provision))) || own[0];
  if (instrument) return { instrument, by: together ? 'custom' : 'own' };
  const act = unit === 'section' && !named ? catalogue.instrument(customary) : undefined;
  return act && provisionOf(act, provision.number) ? { instrument: act, by: 'custom' } : {};
}

const has = (instrument: Instrument, { number }: CitedProvision): boolean =>
  provisionOf(instrument, number) !== undefined ||
  provisionOf(instrument, number.split('.')[0] ?? number) !== undefined;

/**
 * The instruments that a setting is inspected against, in the order of the framework's data; behind them those of a
 * service that is inspected with it.
 */
export const ownInstruments = (report: Report, catalogue: InstrumentCatalogue): Instrument[] =>
  ownIds(report).flatMap((id) => catalogue.instrument(id) ?? []);

function ownIds(report: Report): readonly string[] {
  const { setting, framework } = report;
  const other = framework.settings?.find(({ id }) => id === combinedWith(report));
  return [...new Set([...(setting?.instruments ?? []), ...(other?.instruments ?? [])])];
}

/** What a draft says is inspected with its setting, as written; undefined where it says nothing. */
export const combinedWith = ({ draft }: Report): string | undefined => {
  const value = valueAt(draft.data, 'combined-with');
  if (isEmpty(value)) return undefined;
  return value?.kind === 'scalar' ? value.value?.trim() : '(several)';
};

/** What stands for a report's setting in `applies-to`. */
export const appliesToOf = ({ setting, framework }: Report): string => setting?.id ?? framework.id;

const generic: readonly { readonly name: RegExp; readonly kind: InstrumentKind }[] = [
  { name: /^(?:(?:national )?minimum standards?|nms)$/, kind: 'standards' },
  { name: /^(?:quality standards )?guide$/, kind: 'guide' },
];

/** The kind that a name is of which every setting has its own: “national minimum standards”, “Guide”. */
const genericKind = (text: string): InstrumentKind | undefined =>
  generic.find(({ name }) => name.test(tidy(text)))?.kind;

/** The instrument of a title or alias; of several the one that the setting's drafts may cite. */
export function namedInstrument(
  report: Report,
  catalogue: InstrumentCatalogue,
  { text }: Pick<NamedInstrument, 'text'>,
): Instrument | undefined {
  const kind = genericKind(text);
  if (kind) return ownInstruments(report, catalogue).find((one) => one.kind === kind);
  const matches = namesOf(catalogue).get(tidy(text)) ?? [];
  const own = ownIds(report).find((id) => matches.some((entry) => entry.id === id));
  const here = matches.find(({ 'applies-to': to }) => to.includes(appliesToOf(report)) || to.includes('all'));
  return catalogue.instrument(own ?? (here ?? matches[0])?.id);
}

// The names of a catalogue, so that they are read once and not for each citation.
const names = new WeakMap<InstrumentCatalogue, ReadonlyMap<string, readonly InstrumentEntry[]>>();

/** The instruments of each name, as it is compared, in the order of the catalogue. */
function namesOf(catalogue: InstrumentCatalogue): ReadonlyMap<string, readonly InstrumentEntry[]> {
  const known = names.get(catalogue);
  if (known) return known;
  const made = new Map<string, InstrumentEntry[]>();
  for (const entry of catalogue.index()) {
    const full = [entry.title, entry.short, ...(entry.aliases ?? [])].map(tidy);
    // Standards are cited without their year; an Act without it may be another one.
    const undated = entry.kind === 'standards' ? full.map((name) => name.replace(/ \d{4}$/, '')) : [];
    const own = new Set([...full, ...undated]);
    for (const name of own) made.set(name, [...(made.get(name) ?? []), entry]);
  }
  names.set(catalogue, made);
  return made;
}

const tidy = (text: string): string =>
  plain(text)
    .replace(/^["']|["']$/g, '')
    .replace(/^the /, '')
    .replace(/[(),:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
