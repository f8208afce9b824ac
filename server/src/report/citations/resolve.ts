import type {
  CitedProvision,
  NamedInstrument,
  ProvisionCitation,
  Unit,
} from '../../draft/citations/citation';
import { isEmpty, valueAt } from '../../draft/yaml/value';
import type { InstrumentCatalogue } from '../../knowledge/instruments/instrument-catalogue';
import type { Instrument, InstrumentKind } from '../../knowledge/instruments/reference-types';
import { isUnseen, provisionOf, scheduleOf } from '../../knowledge/instruments/references';
import type { Report } from '../report';
import { instrumentsCalled, tidy } from './instrument-names';

/**
 * The way in which the instrument of a citation is known: it is named; it is the setting's own of that kind; or it is
 * the customary one (“section 47”) or one of two possible ones, which is certain enough to explain it, but not to report
 * a fault.
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
  part: ['regulations'],
  chapter: ['guide'],
};

/** The Act that “section 20” and “section 47” belong to in children's social care, if no instrument is named. */
export const customaryAct = 'ca-1989';

/**
 * The id of the instrument that a provision is of where none is named: for some, the framework's data has it; other sections
 * are of the customary Act.
 */
function customaryInstrument(
  { framework, setting }: Report,
  unit: Unit,
  { number }: CitedProvision,
): string | undefined {
  const applies = framework.settings === undefined || setting?.registered;
  const customary = (applies && framework.customary) || [];
  const entry = customary.find((each) => each.unit === unit && each.numbers.includes(number));
  return entry?.instrument ?? (unit === 'section' ? customaryAct : undefined);
}

/** The draft and the instruments that a citation is looked up with. */
interface ResolutionContext {
  readonly report: Report;
  readonly catalogue: InstrumentCatalogue;
}

/** The instrument of a citation; empty if it names one that is not known, or if it is not certain which it is. */
export function resolve(
  { report, catalogue }: ResolutionContext,
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
  // Two services that are inspected together each have their own, and either is possible.
  const instrument = (together && own.find((candidate) => has(candidate, provision))) || own[0];
  if (instrument) return { instrument, by: together ? 'custom' : 'own' };
  // “Section 22G of the Act” is of the same Act.
  const id = named?.as === 'title' ? undefined : customaryInstrument(report, unit, provision);
  const customary = catalogue.instrument(id);
  if (!customary) return {};
  const { number } = provision;
  const isThere =
    unit === 'schedule'
      ? scheduleOf(customary, number)
      : provisionOf(customary, number) || isUnseen(customary, number);
  return isThere ? { instrument: customary, by: 'custom' } : {};
}

const has = (instrument: Instrument, { number }: CitedProvision): boolean =>
  provisionOf(instrument, number) !== undefined ||
  provisionOf(instrument, number.split('.')[0] ?? number) !== undefined;

/**
 * The instruments that a setting is inspected against, in the order of the framework's data, and then those of a service
 * that is inspected with it.
 */
export const ownInstruments = (report: Report, catalogue: InstrumentCatalogue): Instrument[] =>
  ownIds(report).flatMap((id) => catalogue.instrument(id) ?? []);

function ownIds(report: Report): readonly string[] {
  const { setting, framework } = report;
  const other = framework.settings?.find(({ id }) => id === combinedWith(report));
  return [...new Set([...(setting?.instruments ?? []), ...(other?.instruments ?? [])])];
}

/** The service that is inspected with the draft's setting, as written; undefined if there is none. */
export const combinedWith = ({ draft }: Report): string | undefined => {
  const value = valueAt(draft.data, 'combined-with');
  if (isEmpty(value)) return undefined;
  return value?.kind === 'scalar' ? value.value?.trim() : '(several)';
};

/** The id of a report's setting in `applies-to`. */
export const appliesToOf = ({ setting, framework }: Report): string => setting?.id ?? framework.id;

const generic: readonly { readonly name: RegExp; readonly kind: InstrumentKind }[] = [
  { name: /^(?:(?:national )?minimum standards?|nms)$/, kind: 'standards' },
  { name: /^(?:quality standards )?guide$/, kind: 'guide' },
];

/** The kind of a name that every setting has an instrument for: “national minimum standards”, “Guide”. */
const genericKind = (text: string): InstrumentKind | undefined =>
  generic.find(({ name }) => name.test(tidy(text)))?.kind;

/** The instrument with a title or alias; of several the one that the setting's drafts may cite. */
export function namedInstrument(
  report: Report,
  catalogue: InstrumentCatalogue,
  { text }: Pick<NamedInstrument, 'text'>,
): Instrument | undefined {
  const kind = genericKind(text);
  if (kind) return ownInstruments(report, catalogue).find((instrument) => instrument.kind === kind);
  const matches = instrumentsCalled(catalogue, text);
  const own = ownIds(report).find((id) => matches.some((entry) => entry.id === id));
  const here = matches.find(({ 'applies-to': to }) => to.includes(appliesToOf(report)) || to.includes('all'));
  return catalogue.instrument(own ?? (here ?? matches[0])?.id);
}
