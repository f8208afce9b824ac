import type { NamedInstrument, Provision, ProvisionCitation, Unit } from '../draft/citation';
import { applying, type Library } from '../knowledge/library';
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

const generic: readonly { readonly name: RegExp; readonly kind: InstrumentKind }[] = [
  { name: /^(?:(?:national )?minimum standards?|nms)$/, kind: 'standards' },
  { name: /^(?:quality standards )?guide$/, kind: 'guide' },
];

/** The instrument of a title or alias; of several the one that the setting's drafts may cite. */
export function namedInstrument(
  report: Report,
  library: Library,
  { text }: Pick<NamedInstrument, 'text'>,
): Instrument | undefined {
  const wanted = tidy(text);
  const kind = generic.find(({ name }) => name.test(wanted))?.kind;
  // “National minimum standards” and “Guide” are of every setting, and mean its own.
  if (kind) return ownInstruments(report, library).find((one) => one.kind === kind);
  const matches = (entry: InstrumentEntry) =>
    [entry.title, entry.short, ...(entry.aliases ?? [])].some((name) => tidy(name) === wanted);
  const own = ownInstruments(report, library).find(matches);
  if (own) return own;
  const here = applying(library, appliesToOf(report)).find(matches);
  return library.instrument((here ?? library.index().find(matches))?.id);
}

const tidy = (text: string): string =>
  plain(text)
    .replace(/^["']|["']$/g, '')
    .replace(/^the /, '')
    .replace(/[(),]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
