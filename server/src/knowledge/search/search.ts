import { framework, frameworkIds } from '../frameworks/frameworks';
import type { InstrumentCatalogue } from '../instruments/instrument-catalogue';
import type { Instrument, Provision, ProvisionKind, ProvisionStatus } from '../instruments/reference-types';
import { type InstrumentIndex, indexOf } from './search-index';
import { type ProvisionQuery, readQuery } from './search-query';
import { type Hit, matchWords, prepare, type Why } from './search-score';

/** A provision that a search found. */
export interface ProvisionMatch {
  readonly instrument: Instrument;
  readonly provision: Provision;
  /** The brackets that were typed behind its number, without brackets; whether they exist is not checked. */
  readonly path: readonly string[];
  /** The higher the better; only to be compared within one search. */
  readonly score: number;
  readonly why: Why;
}

export interface SearchOptions {
  /** What stands for the draft's setting in `applies-to`: “childrens-home”, “ilacs”. */
  readonly setting?: string;
  /** The setting's own instruments, best first; those of the product's frameworks where none are given. */
  readonly own?: readonly string[];
  /** Nothing but these instruments, by id. */
  readonly instruments?: readonly string[];
  /** Nothing but these kinds of provisions. */
  readonly kinds?: readonly ProvisionKind[];
  /** Nothing but what has every word. */
  readonly whole?: boolean;
  /** At most so many; 20 where nothing is said. */
  readonly limit?: number;
}

/** How much better a match is in the setting's own instruments, and in others that its drafts may cite. */
const nearness = { own: 500, applies: 150, elsewhere: 0 } as const;

/** Ids of instruments that drafts cite more than others, in this order. */
export const citedMost: readonly string[] = [
  'ca-1989',
  'cpp-2010',
  'national-framework-2023',
  'ca-2004',
  'csa-2000',
];

/** A provision that is not there any more, or not yet, is found, behind those that are. */
const gone = 120;
const away: ReadonlySet<ProvisionStatus> = new Set(['omitted', 'prospective']);

/**
 * Finds provisions by number (“reg 12”, “12(2)(a)”), by heading, by the data's search words and summary, by the names of
 * instruments (“section 20 children act”), best first. Words match in any of their forms and by their beginning.
 */
export function searchProvisions(
  catalogue: InstrumentCatalogue,
  text: string,
  options: SearchOptions = {},
): ProvisionMatch[] {
  const { setting, instruments, kinds, whole, limit = 20 } = options;
  const query = readQuery(text);
  if (query.number === undefined && query.page === undefined && query.words.length === 0) return [];
  const own = options.own ?? ownOf(setting);
  const prepared = prepare(query);
  const byNumber = query.number !== undefined || query.page !== undefined;
  const found: (ProvisionMatch & { readonly covered: number; readonly place: number })[] = [];
  let most = 0;
  for (const { id, 'applies-to': to, kind: sort } of catalogue.index()) {
    if (instruments && !instruments.includes(id)) continue;
    const instrument = catalogue.instrument(id);
    if (!instrument) continue;
    const index = indexOf(instrument);
    const applies = setting !== undefined && (to.includes(setting) || to.includes('all'));
    const rank = own.includes(id) ? 'own' : applies ? 'applies' : 'elsewhere';
    const before = own.includes(id) ? own.indexOf(id) : citedMost.includes(id) ? citedMost.indexOf(id) : 9;
    const hits = byNumber ? numberHits(index, query, sort === 'guide') : matchWords(index, prepared);
    const bonus = byNumber ? matchWords(index, prepared) : undefined;
    for (const [at, hit] of hits) {
      const { provision } = index.entries[at] as InstrumentIndex['entries'][number];
      if (kinds && !kinds.includes(provision.kind)) continue;
      const words = bonus?.get(at);
      // The number decides; words beside it only choose between those that have it.
      const covered = byNumber ? 0 : hit.covered;
      most = Math.max(most, covered);
      const score =
        hit.score +
        nearness[rank] +
        (words ? words.covered * 300 : 0) -
        (away.has(provision.status) ? gone : 0);
      found.push({
        instrument,
        provision,
        path: byNumber && hit.why === 'number' && hit.exact ? query.path : [],
        score,
        why: hit.why,
        covered,
        place: before * 10_000 + at,
      });
    }
  }
  // One word of three says too little of what was meant.
  if (most < prepared.words.length / (whole ? 1 : 2) && !byNumber) return [];
  return found
    .filter(({ covered }) => covered === most)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, limit)
    .map(({ instrument, provision, path, score, why }) => ({ instrument, provision, path, score, why }));
}

/** The provisions of a number, then those whose number begins with it; of a page, those that start on it. */
function numberHits(
  index: InstrumentIndex,
  { number, kind, page }: ProvisionQuery,
  guide: boolean,
): Map<number, Hit> {
  const hits = new Map<number, Hit>();
  const add = (at: number, score: number, why: Why, exact = false): void => {
    if ((hits.get(at)?.score ?? 0) < score) hits.set(at, { score, why, covered: 0, exact });
  };
  for (const { provision, number: own, order } of index.entries) {
    if (number === undefined) {
      if (provision.page === page) add(order, 1000, 'number');
      continue;
    }
    const standard = provision['quality-standard'];
    const asStandard = kind === 'quality-standard' || kind === 'standard';
    if (asStandard && standard !== undefined && String(standard) === number) add(order, 950, 'alias');
    if (kind && kind !== provision.kind && !(kind === 'paragraph' && guide)) continue;
    // A decimal number cannot be that of a regulation or an outcome; of a standard it is a statement in it.
    const onPage = page === undefined || page === provision.page ? 50 : 0;
    if (own === number) add(order, 1000 + onPage, 'number', true);
    else if (own.startsWith(number)) add(order, 200 + onPage, 'number');
    else if (provision.kind === 'standard' && number.startsWith(`${own}.`)) add(order, 900, 'number');
    else if (own.endsWith(` ${number}`)) add(order, 700, 'number', true);
  }
  return hits;
}

/** The instruments that a setting of the product's frameworks is inspected against. */
function ownOf(setting: string | undefined): readonly string[] {
  if (setting === undefined) return [];
  for (const id of frameworkIds) {
    const found = framework(id)?.settings?.find((one) => one.id === setting);
    if (found) return found.instruments ?? [];
  }
  return [];
}
