import type { Citation, CitedProvision, ProvisionCitation, Target } from '../../draft/citations/citation';
import { parseCitation } from '../../draft/citations/citations';
import type { InstrumentCatalogue } from '../../knowledge/instruments/instrument-catalogue';
import type {
  Instrument,
  InstrumentPart,
  Provision,
  Schedule,
} from '../../knowledge/instruments/reference-types';
import { provisionOf, scheduleOf } from '../../knowledge/instruments/references';
import { citationsOf, type PlacedCitation } from '../../report/citations/cited';
import { namedInstrument, type Resolution, type ResolvedBy, resolve } from '../../report/citations/resolve';
import { targetCited } from '../../report/citations/targets';
import { findProvision, partsNumbered, type Verdict, verdictOf } from '../../report/citations/verdict';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import type { Span } from '../../text/span';
import { type CitationTarget, citationTarget } from './target';

/** One thing that a draft cites: each provision, outcome or instrument of a citation. */
export interface CitationOccurrence {
  /** The place of its number, name or title. */
  readonly span: Span;
  readonly citation: Citation;
  /** The whole value of a key that is there for citations, or part of a text. */
  readonly place: 'key' | 'prose';
  /** The top-level key above it; undefined in the body of a Markdown draft. */
  readonly under?: string;
  readonly text: MappedText;
  /** Undefined if the draft does not tell, or the instrument is unknown. */
  readonly instrument?: Instrument;
  readonly by?: ResolvedBy;
  /** The provision as cited; undefined for a whole instrument, and for the national framework. */
  readonly provision?: CitedProvision;
  /** The provision in the data. */
  readonly found?: Provision;
  readonly schedule?: Schedule;
  /** The Part or chapter of an instrument whose provisions are numbered through. */
  readonly part?: InstrumentPart;
  /** The same for all citations of the same thing; undefined if its instrument is neither known nor named. */
  readonly target?: CitationTarget;
}

const occurrencesByReport = new WeakMap<Report, readonly CitationOccurrence[]>();

/** Everything that a draft cites, in the order of its text. The same report always gives the same list. */
export function citationOccurrences(
  report: Report,
  catalogue: InstrumentCatalogue,
): readonly CitationOccurrence[] {
  const known = occurrencesByReport.get(report);
  if (known) return known;
  const occurrences = citationsOf(report).flatMap((placed) => occurrencesIn(report, catalogue, placed));
  occurrencesByReport.set(report, occurrences);
  return occurrences;
}

/**
 * The thing cited at an offset (0-based UTF-16). Within a citation of several it is the one whose number is there;
 * between the numbers it is the first.
 */
export function citationOccurrenceAt(
  report: Report,
  catalogue: InstrumentCatalogue,
  offset: number,
): CitationOccurrence | undefined {
  const around = citationOccurrences(report, catalogue).filter(({ citation }) =>
    within(citation.span, offset),
  );
  return around.find(({ span }) => within(span, offset)) ?? around[0];
}

/** Everything that a text cites as the value of a key for citations. */
export const occurrencesInKey = (
  report: Report,
  catalogue: InstrumentCatalogue,
  text: MappedText,
): readonly CitationOccurrence[] =>
  parseCitation(text, 'regulation').flatMap((citation) =>
    occurrencesIn(report, catalogue, { citation, place: 'key', text }),
  );

/** The verdict of the data on a citation, on the days of the inspection; undefined for a whole instrument. */
export function verdictOnOccurrence(
  report: Report,
  { citation, provision, found, ...rest }: CitationOccurrence,
): Verdict | undefined {
  if (citation.kind === 'provision' && provision) return verdictOf(report, { ...rest, citation, provision });
  if (citation.kind === 'instrument') return undefined;
  return found ? { is: 'holds', found } : { is: 'unlisted' };
}

/** The place at which editors mark it: the whole citation, unless that cites several things. */
export function markedSpan({ citation, span }: CitationOccurrence): Span {
  const several =
    (citation.kind === 'provision' && citation.provisions.length > 1) ||
    (citation.kind === 'framework-target' && citation.targets.length > 1);
  return several ? span : citation.span;
}

/** Tells the value of a key for citations: a requirement, recommendation or area for improvement is based on it. */
export const isDeclared = ({ place }: Pick<CitationOccurrence, 'place'>): boolean => place === 'key';

const within = ({ start, end }: Span, offset: number): boolean => offset >= start && offset <= end;

function occurrencesIn(
  report: Report,
  catalogue: InstrumentCatalogue,
  placed: PlacedCitation,
): CitationOccurrence[] {
  const { citation } = placed;
  if (citation.kind === 'provision') {
    return citation.provisions.map((provision) =>
      ofProvision({ ...placed, citation }, provision, resolve({ report, catalogue }, citation, provision)),
    );
  }
  if (citation.kind === 'instrument') {
    const instrument = namedInstrument(report, catalogue, citation.instrument);
    if (!instrument && citation.doubtful) return [];
    const known = instrument && { instrument, by: 'name' as const, target: { instrument: instrument.id } };
    return [{ ...placed, span: citation.span, ...known }];
  }
  const instrument = frameworkCited(report, catalogue);
  return citation.targets.map((cited) => ofFrameworkTarget(placed, cited, instrument));
}

/** An outcome, enabler or principle of the national framework. One cited by its name gets the number of that name. */
function ofFrameworkTarget(
  placed: PlacedCitation,
  cited: Target,
  instrument: Instrument | undefined,
): CitationOccurrence {
  const unit = cited.target;
  const number = cited.number ?? (instrument && targetCited(targetsIn(instrument, unit), cited)?.number);
  const occurrence = { ...placed, span: cited.span, ...(instrument && { instrument, by: 'name' as const }) };
  if (!instrument || number === undefined) return occurrence;
  const found = provisionOf(instrument, String(number), unit);
  const target: CitationTarget = { instrument: instrument.id, unit, number: String(number), path: [] };
  return { ...occurrence, ...(found && { found }), target };
}

const targetsIn = ({ provisions = [] }: Instrument, unit: Target['target']) =>
  provisions.flatMap(({ kind, number, heading }) =>
    kind === unit ? [{ target: kind, number: Number(number), name: heading ?? undefined }] : [],
  );

function ofProvision(
  placed: PlacedCitation<ProvisionCitation>,
  provision: CitedProvision,
  { instrument, by }: Resolution,
): CitationOccurrence {
  const { citation } = placed;
  const isSchedule = citation.unit === 'schedule';
  const schedule = instrument && isSchedule ? scheduleOf(instrument, provision.number) : undefined;
  const found =
    instrument && !isSchedule ? findProvision(instrument, citation.unit, provision.number) : undefined;
  const parts = instrument ? partsNumbered(instrument, citation.unit, provision.number) : [];
  const part = parts.length === 1 ? parts[0] : undefined;
  const target = citationTarget(citation, provision, instrument);
  return {
    ...placed,
    span: provision.span,
    provision,
    ...(instrument && { instrument }),
    ...(by && { by }),
    ...(found && { found }),
    ...(schedule && { schedule }),
    ...(part && { part }),
    ...(target && { target }),
  };
}

/** The national framework that a draft's citations of outcomes are of. */
function frameworkCited({ framework }: Report, catalogue: InstrumentCatalogue): Instrument | undefined {
  const id =
    framework.citations?.instrument ?? catalogue.index().find(({ kind }) => kind === 'framework')?.id;
  return catalogue.instrument(id);
}
