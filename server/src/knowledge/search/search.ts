import { framework, frameworkIds } from '../frameworks/frameworks';
import type { InstrumentCatalogue } from '../instruments/instrument-catalogue';
import type {
  Instrument,
  InstrumentEntry,
  Provision,
  ProvisionKind,
  ProvisionStatus,
} from '../instruments/reference-types';
import { type InstrumentIndex, indexOf, type ProvisionWords } from './search-index';
import { type ProvisionQuery, readQuery } from './search-query';
import { type Hit, matchWords, type Prepared, prepare, type Why } from './search-score';

/** A provision that a search found. */
export interface ProvisionMatch {
  readonly instrument: Instrument;
  readonly provision: Provision;
  /** The labels in brackets that were typed after its number; they may not exist. */
  readonly path: readonly string[];
  /** The higher the better; only to be compared within one search. */
  readonly score: number;
  readonly why: Why;
}

export interface SearchOptions {
  /** The draft's setting as `applies-to` has it: “childrens-home”, “ilacs”. */
  readonly setting?: string;
  /** The setting's own instruments, best first; by default those of the product's frameworks. */
  readonly own?: readonly string[];
  /** Nothing but these instruments, by id. */
  readonly instruments?: readonly string[];
  /** Nothing but these kinds of provisions. */
  readonly kinds?: readonly ProvisionKind[];
  /** Nothing but what has every word. */
  readonly whole?: boolean;
  /** At most so many, by default 20. */
  readonly limit?: number;
}

/** The bonus of a match in the setting's own instruments, and in others that its drafts may cite. */
const nearness = { own: 500, applies: 150, elsewhere: 0 } as const;

/** Ids of instruments that drafts cite more than others, in this order. */
export const citedMost: readonly string[] = [
  'ca-1989',
  'cpp-2010',
  'national-framework-2023',
  'ca-2004',
  'csa-2000',
];

/** A provision that is not there any more, or not yet, is found after those that are. */
const gone = 120;
const away: ReadonlySet<ProvisionStatus> = new Set(['omitted', 'prospective']);

/** A search, read and prepared once for all instruments. */
interface Search {
  readonly query: ProvisionQuery;
  readonly prepared: Prepared;
  /** The query has a number or a page, which decides; words only choose between those that have it. */
  readonly byNumber: boolean;
  readonly own: readonly string[];
  readonly options: SearchOptions;
}

interface RankedMatch extends ProvisionMatch {
  /** The number of the query's words that it has. */
  readonly covered: number;
  /** Its place among matches of the same score. */
  readonly order: number;
}

/**
 * Finds provisions by number (“reg 12”, “12(2)(a)”), by heading, by the data's search words and summary, by the names of
 * instruments (“section 20 children act”), best first. Words match in any of their forms and by their beginning.
 */
export function searchProvisions(
  catalogue: InstrumentCatalogue,
  text: string,
  options: SearchOptions = {},
): ProvisionMatch[] {
  const { setting, instruments, whole, limit = 20 } = options;
  const query = readQuery(text);
  const byNumber = query.number !== undefined || query.page !== undefined;
  if (!byNumber && query.words.length === 0) return [];
  const prepared = prepare(query);
  const search = { query, prepared, byNumber, own: options.own ?? ownOf(setting), options };
  const found = catalogue
    .index()
    .filter(({ id }) => !instruments || instruments.includes(id))
    .flatMap((entry) => matchesIn(search, entry, catalogue.instrument(entry.id)));
  const most = found.reduce((highest, { covered }) => Math.max(highest, covered), 0);
  // One word of three shows too little of the intended subject.
  if (most < prepared.words.length / (whole ? 1 : 2) && !byNumber) return [];
  return found
    .filter(({ covered }) => covered === most)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, limit)
    .map(({ instrument, provision, path, score, why }) => ({ instrument, provision, path, score, why }));
}

function matchesIn(
  search: Search,
  entry: InstrumentEntry,
  instrument: Instrument | undefined,
): RankedMatch[] {
  if (!instrument) return [];
  const { query, prepared, byNumber, options } = search;
  const index = indexOf(instrument);
  const byWords = matchWords(index, prepared);
  const hits = byNumber ? numberHits(index, query, entry.kind === 'guide') : byWords;
  const near = nearnessOf(search, entry);
  const before = 10_000 * orderOf(search, entry);
  const found: RankedMatch[] = [];
  for (const [at, hit] of hits) {
    const { provision } = index.entries[at] as InstrumentIndex['entries'][number];
    if (options.kinds && !options.kinds.includes(provision.kind)) continue;
    const words = byNumber ? (byWords.get(at)?.covered ?? 0) : 0;
    found.push({
      instrument,
      provision,
      path: byNumber && hit.why === 'number' && hit.exact ? query.path : [],
      score: hit.score + near + words * 300 - (away.has(provision.status) ? gone : 0),
      why: hit.why,
      covered: byNumber ? 0 : hit.covered,
      order: before + at,
    });
  }
  return found;
}

function nearnessOf(
  { own, options: { setting } }: Search,
  { id, 'applies-to': to }: InstrumentEntry,
): number {
  if (own.includes(id)) return nearness.own;
  const applies = setting !== undefined && (to.includes(setting) || to.includes('all'));
  return applies ? nearness.applies : nearness.elsewhere;
}

/** The setting's own instruments first, then those cited most, then the others. */
function orderOf({ own }: Search, { id }: InstrumentEntry): number {
  if (own.includes(id)) return own.indexOf(id);
  return citedMost.includes(id) ? citedMost.indexOf(id) : 9;
}

/** The provisions of a number, then those whose number begins with it; of a page, those that start on it. */
function numberHits(index: InstrumentIndex, query: ProvisionQuery, guide: boolean): Map<number, Hit> {
  const hits = new Map<number, Hit>();
  for (const entry of index.entries) {
    const hit = numberHit(entry, query, guide);
    if (hit) hits.set(entry.order, hit);
  }
  return hits;
}

function numberHit(entry: ProvisionWords, query: ProvisionQuery, guide: boolean): Hit | undefined {
  const { provision } = entry;
  const { number, kind, page } = query;
  if (number === undefined)
    return provision.page === page ? { score: 1000, why: 'number', covered: 0 } : undefined;
  const standard = provision['quality-standard'];
  const asStandard = kind === 'quality-standard' || kind === 'standard';
  const named = asStandard && standard !== undefined && String(standard) === number;
  const alias: Hit | undefined = named ? { score: 950, why: 'alias', covered: 0 } : undefined;
  if (kind && kind !== provision.kind && !(kind === 'paragraph' && guide)) return alias;
  const direct = directHit(entry, number, page);
  return alias && alias.score >= (direct?.score ?? 0) ? alias : direct;
}

function directHit(
  { provision, number: own }: ProvisionWords,
  number: string,
  page: number | undefined,
): Hit | undefined {
  const onPage = page === undefined || page === provision.page ? 50 : 0;
  if (own === number) return { score: 1000 + onPage, why: 'number', covered: 0, exact: true };
  if (own.startsWith(number)) return { score: 200 + onPage, why: 'number', covered: 0 };
  // A decimal number cannot be that of a regulation or an outcome; of a standard it is a statement in it.
  if (provision.kind === 'standard' && number.startsWith(`${own}.`))
    return { score: 900, why: 'number', covered: 0 };
  return own.endsWith(` ${number}`) ? { score: 700, why: 'number', covered: 0, exact: true } : undefined;
}

/** The instruments that a setting of the product's frameworks is inspected against. */
function ownOf(setting: string | undefined): readonly string[] {
  if (setting === undefined) return [];
  for (const id of frameworkIds) {
    const found = framework(id)?.settings?.find(({ id: own }) => own === setting);
    if (found) return found.instruments ?? [];
  }
  return [];
}
