import type { NamedInstrument, Provision, ProvisionCitation, Unit } from '../draft/citation';
import type { Library } from '../knowledge/library';
import type { Instrument, InstrumentEntry, InstrumentKind } from '../knowledge/reference-types';
import { provisionOf } from '../knowledge/references';
import { plain } from './names';
import type { Report } from './report';

/**
 * How the instrument of a citation is known: it is named; it is the setting's own of that kind; it is the one that such
 * a citation means by custom (“section 47”), which is certain enough to explain and not to find fault; or it is not.
 */
export type By = 'name' | 'own' | 'custom';

export interface Resolved {
  readonly instrument?: Instrument;
  readonly by?: By;
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
  library: Library,
  { unit, instrument: named }: ProvisionCitation,
  provision: Provision,
): Resolved {
  if (named?.as === 'before') return {};
  if (named?.as === 'title') {
    const instrument = namedInstrument(report, library, named);
    return instrument ? { instrument, by: 'name' } : {};
  }
  const own = ownInstruments(report, library).find(({ kind }) => kinds[unit]?.includes(kind));
  if (own) return { instrument: own, by: 'own' };
  const act = unit === 'section' && !named ? library.instrument(customary) : undefined;
  return act && provisionOf(act, provision.number) ? { instrument: act, by: 'custom' } : {};
}

/** The instruments that a setting is inspected against, in the order of the framework's data. */
export const ownInstruments = ({ setting }: Report, library: Library): Instrument[] =>
  (setting?.instruments ?? []).flatMap((id) => library.instrument(id) ?? []);

/** What stands for a report's setting in `applies-to`. */
export const appliesToOf = ({ setting, framework }: Report): string => setting?.id ?? framework.id;

/** The instrument of a title or alias; of several the one that the setting's drafts may cite. */
export function namedInstrument(
  report: Report,
  library: Library,
  { text }: Pick<NamedInstrument, 'text'>,
): Instrument | undefined {
  const matches = namesOf(library).get(tidy(text)) ?? [];
  const own = report.setting?.instruments?.find((id) => matches.some((entry) => entry.id === id));
  const here = matches.find(({ 'applies-to': to }) => to.includes(appliesToOf(report)) || to.includes('all'));
  return library.instrument(own ?? (here ?? matches[0])?.id);
}

// The names of a library, so that they are read once and not for each citation.
const names = new WeakMap<Library, ReadonlyMap<string, readonly InstrumentEntry[]>>();

/** The instruments of each name, as it is compared, in the order of the library. */
function namesOf(library: Library): ReadonlyMap<string, readonly InstrumentEntry[]> {
  const known = names.get(library);
  if (known) return known;
  const made = new Map<string, InstrumentEntry[]>();
  for (const entry of library.index()) {
    const full = [entry.title, entry.short, ...(entry.aliases ?? [])].map(tidy);
    // Standards are cited without their year; an Act without it may be another one.
    const undated = entry.kind === 'standards' ? full.map((name) => name.replace(/ \d{4}$/, '')) : [];
    const own = new Set([...full, ...undated]);
    for (const name of own) made.set(name, [...(made.get(name) ?? []), entry]);
  }
  names.set(library, made);
  return made;
}

const tidy = (text: string): string =>
  plain(text)
    .replace(/^["']|["']$/g, '')
    .replace(/^the /, '')
    .replace(/[(),:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
