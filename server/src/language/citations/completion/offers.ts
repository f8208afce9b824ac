import type { InstrumentCatalogue } from '../../../knowledge/instruments/instrument-catalogue';
import type {
  Instrument,
  InstrumentKind,
  Provision,
  ProvisionKind,
} from '../../../knowledge/instruments/reference-types';
import { levelAt, readStructure, type StructureLevel } from '../../../knowledge/instruments/structure';
import { citedMost, type ProvisionMatch, searchProvisions } from '../../../knowledge/search/search';
import { appliesToOf } from '../../../report/citations/resolve';
import type { Report } from '../../../report/report';
import { isCitable } from './validity';

/** A place in an instrument that can be cited. */
export interface CitationOffer {
  readonly instrument: Instrument;
  readonly provision: Provision;
  /** The provision's number, or that of a statement of a standard. */
  readonly number: string;
  readonly path: readonly string[];
  /** What of the data was found, where it was searched for. */
  readonly why?: ProvisionMatch['why'];
}

/** Where offers come from. */
export interface CitationScope {
  readonly report: Report;
  readonly catalogue: InstrumentCatalogue;
  /** Ids of the setting's own instruments, best first. */
  readonly own: readonly string[];
}

/** What may be offered at a place. */
export interface OfferFilter {
  /** Ids, best first. */
  readonly instruments: readonly string[];
  readonly kinds: readonly ProvisionKind[];
}

/** At most so many at once: more than a person looks through, and few enough to be sent at each key. */
const most = 100;

export const targets: readonly ProvisionKind[] = ['outcome', 'enabler', 'principle'];

export const scopeOf = (report: Report, catalogue: InstrumentCatalogue): CitationScope => ({
  report,
  catalogue,
  own: report.setting?.instruments ?? [],
});

/** The instruments of these kinds that a draft may cite, its setting's own first, then those that are cited most. */
export function instrumentsOf(
  { report, catalogue, own }: CitationScope,
  kinds: readonly InstrumentKind[],
): string[] {
  const here = appliesToOf(report);
  const authorities = report.framework.settings === undefined;
  const rank = (id: string): number => {
    const [first, second] = [own.indexOf(id), citedMost.indexOf(id)];
    return first >= 0 ? first : second >= 0 ? 100 + second : 200;
  };
  return catalogue
    .index()
    .filter(
      ({ id, kind, 'applies-to': to }) =>
        kinds.includes(kind) &&
        (own.includes(id) ||
          to.includes(here) ||
          to.includes('all') ||
          (authorities && to.includes('ilacs'))),
    )
    .map(({ id }) => id)
    .sort((a, b) => rank(a) - rank(b));
}

/** What fits a text that is typed in part: a number, a number with brackets, or words; all in their order for none. */
export function offersFor(scope: CitationScope, wanted: OfferFilter, typed: string): CitationOffer[] {
  const text = typed.trim();
  if (text === '') return listed(scope, wanted);
  const open = /^(?<number>\d{1,3}[A-Za-z]{0,4})(?<path>(?:\s?\(\w{1,4}\))*)\s?\((?<begun>\w{0,4})$/.exec(
    text,
  );
  if (open?.groups) {
    const { number = '', path = '', begun = '' } = open.groups;
    return levelsBelow(scope, wanted, number, path.match(/\w+/g) ?? [], begun);
  }
  const statement = /^(\d{1,2})\.(\d*)$/.exec(text);
  if (statement && wanted.kinds.includes('standard')) {
    const found = statements(scope, wanted, statement[1] ?? '', text);
    if (found.length > 0) return found;
  }
  const found = searchProvisions(scope.catalogue, text, {
    own: scope.own,
    setting: appliesToOf(scope.report),
    instruments: wanted.instruments,
    kinds: wanted.kinds,
    whole: true,
    limit: most,
  });
  const offers = found
    .filter(({ why }) => why !== 'alias' || /\d/.test(text))
    .map(({ instrument, provision, path, why }) => ({
      instrument,
      provision,
      number: provision.number,
      path,
      why,
    }));
  return offers.filter((one) => isCitable(scope, one));
}

function listed(scope: CitationScope, { instruments, kinds }: OfferFilter): CitationOffer[] {
  for (const id of instruments) {
    const instrument = scope.catalogue.instrument(id);
    const offers = (instrument?.provisions ?? [])
      .filter(({ kind }) => kinds.includes(kind))
      .map((provision) => ({
        instrument: instrument as Instrument,
        provision,
        number: provision.number,
        path: [],
      }))
      .filter((one) => isCitable(scope, one));
    if (offers.length > 0) return offers.slice(0, most);
  }
  return [];
}

/** The provisions of a number in the nearest instrument that has one. */
function numbered(
  { catalogue }: CitationScope,
  { instruments, kinds }: OfferFilter,
  number: string,
): CitationOffer | undefined {
  for (const id of instruments) {
    const instrument = catalogue.instrument(id);
    const provision = instrument?.provisions.find(
      (one) => kinds.includes(one.kind) && one.number.toLowerCase() === number.toLowerCase(),
    );
    if (instrument && provision) return { instrument, provision, number: provision.number, path: [] };
  }
  return undefined;
}

/** The next level of brackets: of 12 paragraphs (1) and (2), of 12(2) items (a) to (e). */
function levelsBelow(
  scope: CitationScope,
  wanted: OfferFilter,
  number: string,
  path: readonly string[],
  begun: string,
): CitationOffer[] {
  const found = numbered(scope, wanted, number);
  if (!found) return [];
  return below(found.provision, path)
    .filter(({ label }) => label.toLowerCase().startsWith(begun.toLowerCase()))
    .map(({ label }) => ({ ...found, path: [...path, label] }))
    .filter((one) => isCitable(scope, one));
}

function below(provision: Provision, path: readonly string[]): readonly StructureLevel[] {
  const { structure, subsections, omitted = [], expired } = provision;
  const levels = readStructure(structure ?? subsections ?? 'none') ?? [];
  if (path.length > 0) return levelAt(levels, path)?.levels ?? [];
  const gone = [...omitted, ...(expired?.paragraphs ?? [])];
  // A standard's statements have numbers of their own and no brackets.
  return levels.filter(({ label }) => !gone.includes(label) && !label.includes('.'));
}

/** The numbered statements of a standard. */
function statements(
  scope: CitationScope,
  wanted: OfferFilter,
  number: string,
  typed: string,
): CitationOffer[] {
  const found = numbered(scope, wanted, number);
  const levels = readStructure(found?.provision.structure ?? 'none') ?? [];
  return levels
    .filter(({ label }) => label.startsWith(typed))
    .flatMap(({ label }) => (found ? [{ ...found, number: label }] : []));
}
