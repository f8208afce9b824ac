import type { InstrumentCatalogue } from '../../../knowledge/instruments/instrument-catalogue';
import type {
  Instrument,
  InstrumentKind,
  Provision,
  ProvisionKind,
} from '../../../knowledge/instruments/reference-types';
import type { Knowledge } from '../../../knowledge/knowledge';
import { citedMost, type ProvisionMatch } from '../../../knowledge/search/search';
import { appliesToOf } from '../../../report/citations/resolve';
import type { Report } from '../../../report/report';

/** A provision, or a part of one, that can be cited. */
export interface CitationOffer {
  readonly instrument: Instrument;
  readonly provision: Provision;
  /** The provision's number, or that of a statement of a standard. */
  readonly number: string;
  readonly path: readonly string[];
  /** The part of the data that matched, if the offer was searched for. */
  readonly why?: ProvisionMatch['why'];
}

/** The draft that citations are offered for, with the instruments that it may cite. */
export interface CitationScope {
  readonly report: Report;
  readonly knowledge: Knowledge;
  readonly catalogue: InstrumentCatalogue;
  /** Ids of the setting's own instruments, best first. */
  readonly own: readonly string[];
}

/** The provisions that may be offered at a place. */
export interface OfferFilter {
  /** Ids, best first. */
  readonly instruments: readonly string[];
  readonly kinds: readonly ProvisionKind[];
}

/** The kinds of provision that the national framework has. */
export const targetKinds: readonly ProvisionKind[] = ['outcome', 'enabler', 'principle'];

export const scopeOf = (report: Report, knowledge: Knowledge): CitationScope => ({
  report,
  knowledge,
  catalogue: knowledge.instruments,
  own: report.setting?.instruments ?? [],
});

/** The instruments of these kinds that a draft may cite, its setting's own first, then those that are cited most. */
export function instrumentsOf(
  { report, catalogue, own }: CitationScope,
  kinds: readonly InstrumentKind[],
): string[] {
  const setting = appliesToOf(report);
  const isAuthority = report.framework.settings === undefined;
  const applies = (to: readonly string[]): boolean =>
    to.includes(setting) || to.includes('all') || (isAuthority && to.includes('ilacs'));
  return catalogue
    .index()
    .filter(({ id, kind, 'applies-to': to }) => kinds.includes(kind) && (own.includes(id) || applies(to)))
    .map(({ id }) => id)
    .sort((a, b) => rank(a, own) - rank(b, own));
}

/** The setting's own instruments in their order, then the most cited, then all others. */
function rank(id: string, own: readonly string[]): number {
  if (own.includes(id)) return own.indexOf(id);
  return citedMost.includes(id) ? 100 + citedMost.indexOf(id) : 200;
}

/** The instruments of these kinds that are the setting's own. */
export const ownInstrumentsOf = (scope: CitationScope, kinds: readonly InstrumentKind[]): string[] =>
  instrumentsOf(scope, kinds).filter((id) => scope.own.includes(id));
