import type { NamedInstrument, Provision, ProvisionCitation, Unit } from '../draft/citation';
import { parseCitation } from '../draft/citations';
import { type ScalarValue, type Value, valueAt } from '../draft/value';
import { applying, type Library } from '../knowledge/library';
import type { Instrument, InstrumentEntry, InstrumentKind } from '../knowledge/reference-types';
import { plain } from './names';
import type { Report } from './report';

/** A provision that a requirement or recommendation rests on, with the instrument it is looked up in. */
export interface Cited {
  readonly citation: ProvisionCitation;
  readonly provision: Provision;
  /** Undefined where the instrument that is named is not known, or the setting has none of that kind. */
  readonly instrument: Instrument | undefined;
}

/** What a bare number under a key is: a regulation of the setting's own, in a requirement. */
const places: readonly { readonly list: string; readonly key: string; readonly bare?: Unit }[] = [
  { list: 'requirements', key: 'regulation', bare: 'regulation' },
  { list: 'recommendations', key: 'source' },
];

const kinds: Readonly<Partial<Record<Unit, InstrumentKind>>> = {
  regulation: 'regulations',
  standard: 'standards',
  paragraph: 'guide',
};

/** The provisions that the keys of requirements and recommendations cite, in the order of the text. */
export function citedInKeys(report: Report, library: Library): Cited[] {
  return places.flatMap(({ list, key, bare }) => {
    const items = valueAt(report.draft.data, list);
    if (items?.kind !== 'list') return [];
    return items.items
      .flatMap((item) => scalars(valueAt(item, key)))
      .flatMap(({ text }) => parseCitation(text, bare))
      .filter((citation) => citation.kind === 'provision')
      .flatMap((citation) => {
        const instrument = instrumentOf(report, library, citation);
        return citation.provisions.map((provision) => ({ citation, provision, instrument }));
      });
  });
}

/** One text or a list of them. */
const scalars = (value: Value | undefined): ScalarValue[] =>
  value?.kind === 'list'
    ? value.items.flatMap(scalars)
    : value?.kind === 'scalar' && value.value !== null
      ? [value]
      : [];

/** The instrument that a citation names, or the setting's own of the kind that has such provisions. */
function instrumentOf(
  report: Report,
  library: Library,
  { unit, instrument }: ProvisionCitation,
): Instrument | undefined {
  const own = (report.setting?.instruments ?? []).map((id) => library.instrument(id));
  if (instrument?.as === 'before') return undefined;
  if (instrument?.as === 'title') return named(report, library, instrument);
  const kind = kinds[unit];
  return own.find((one) => one !== undefined && one.kind === kind);
}

/** The instrument of that title or alias; of several the one that the setting's drafts may cite. */
function named({ setting }: Report, library: Library, { text }: NamedInstrument): Instrument | undefined {
  const wanted = tidy(text);
  const here = setting ? applying(library, setting.id) : [];
  const matches = (entry: InstrumentEntry) =>
    [entry.title, entry.short, ...(entry.aliases ?? [])].some((name) => tidy(name) === wanted);
  return library.instrument((here.find(matches) ?? library.index().find(matches))?.id);
}

const tidy = (text: string): string => plain(text).replace(/^the /, '');
