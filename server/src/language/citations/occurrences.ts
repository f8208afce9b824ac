import type { Citation, CitedProvision, ProvisionCitation, Target } from '../../draft/citations/citation';
import { parseCitation } from '../../draft/citations/citations';
import type { InstrumentCatalogue } from '../../knowledge/instruments/instrument-catalogue';
import type { Instrument, Provision, Schedule } from '../../knowledge/instruments/reference-types';
import { provisionOf, scheduleOf } from '../../knowledge/instruments/references';
import { citationsOf, type PlacedCitation } from '../../report/citations/cited';
import { namedInstrument, type ResolvedBy, resolve } from '../../report/citations/resolve';
import { targetCited } from '../../report/citations/targets';
import { findProvision, type Verdict, verdictOf } from '../../report/citations/verdict';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import type { Span } from '../../text/span';
import { type CitationTarget, citationTarget } from './target';

/** One thing that a draft cites: each provision, outcome or instrument of a citation. */
export interface CitationOccurrence {
  /** Its number, name or title. */
  readonly span: Span;
  readonly citation: Citation;
  /** The whole value of a key that is there for citations, or part of a text. */
  readonly place: 'key' | 'prose';
  /** The top-level key that it stands under; undefined in the body of a Markdown draft. */
  readonly under?: string;
  readonly text: MappedText;
  /** Undefined where it cannot be told, or is not one that is known. */
  readonly instrument?: Instrument;
  readonly by?: ResolvedBy;
  /** The provision as it is cited; undefined of a whole instrument, and of the national framework. */
  readonly provision?: CitedProvision;
  /** What the data has of it. */
  readonly found?: Provision;
  readonly schedule?: Schedule;
  /** The same for all citations of the same thing; undefined if its instrument is neither known nor named. */
  readonly target?: CitationTarget;
}

const read = new WeakMap<Report, readonly CitationOccurrence[]>();

/** All that a draft cites, in the order of its text; the same report always gives the same list. */
export function citationOccurrences(
  report: Report,
  catalogue: InstrumentCatalogue,
): readonly CitationOccurrence[] {
  const known = read.get(report);
  if (known) return known;
  const found = citationsOf(report).flatMap((placed) => occurrencesIn(report, catalogue, placed));
  read.set(report, found);
  return found;
}

/**
 * What is cited at an offset: of a citation of several the one whose number is there, beside the numbers the first.
 */
export function citationOccurrenceAt(
  report: Report,
  catalogue: InstrumentCatalogue,
  offset: number,
): CitationOccurrence | undefined {
  const here = citationOccurrences(report, catalogue).filter(({ citation }) => within(citation.span, offset));
  return here.find(({ span }) => within(span, offset)) ?? here[0];
}

/** What the whole of a text cites, as a key that is there for citations has it, in reports of that sort. */
export const occurrencesInKey = (
  report: Report,
  catalogue: InstrumentCatalogue,
  text: MappedText,
): readonly CitationOccurrence[] =>
  parseCitation(text, 'regulation').flatMap((citation) =>
    occurrencesIn(report, catalogue, { citation, place: 'key', text }),
  );

/** What the data says of a mention on the days of the inspection; undefined of a whole instrument. */
export function verdictOnOccurrence(
  report: Report,
  { citation, provision, found, ...rest }: CitationOccurrence,
): Verdict | undefined {
  if (citation.kind === 'provision' && provision) return verdictOf(report, { ...rest, citation, provision });
  if (citation.kind === 'instrument') return undefined;
  return found ? { is: 'holds', found } : { is: 'unlisted' };
}

/** Where a mention is marked: all of its citation where that is of nothing else. */
export function markedSpan({ citation, span }: CitationOccurrence): Span {
  const several =
    (citation.kind === 'provision' && citation.provisions.length > 1) ||
    (citation.kind === 'framework-target' && citation.targets.length > 1);
  return several ? span : citation.span;
}

const within = ({ start, end }: Span, offset: number): boolean => offset >= start && offset <= end;

function occurrencesIn(
  report: Report,
  catalogue: InstrumentCatalogue,
  placed: PlacedCitation,
): CitationOccurrence[] {
  const { citation } = placed;
  if (citation.kind === 'provision') {
    return citation.provisions.map((provision) =>
      ofProvision(report, catalogue, placed, citation, provision),
    );
  }
  if (citation.kind === 'instrument') {
    const instrument = namedInstrument(report, catalogue, citation.instrument);
    const known = instrument && { instrument, by: 'name' as const, target: { instrument: instrument.id } };
    return [{ ...placed, span: citation.span, ...known }];
  }
  const instrument = frameworkCited(report, catalogue);
  return citation.targets.map((cited) => ofFrameworkTarget(placed, cited, instrument));
}

/** An outcome, enabler or principle of the national framework; one that is cited by its name has its number found. */
function ofFrameworkTarget(
  placed: PlacedCitation,
  cited: Target,
  instrument: Instrument | undefined,
): CitationOccurrence {
  const unit = cited.target;
  const all = (instrument?.provisions ?? []).flatMap(({ kind, number, heading }) =>
    kind === unit ? [{ target: kind, number: Number(number), name: heading ?? undefined }] : [],
  );
  const number = cited.number ?? targetCited(all, cited)?.number;
  const occurrence = { ...placed, span: cited.span, ...(instrument && { instrument, by: 'name' as const }) };
  if (!instrument || number === undefined) return occurrence;
  const found = provisionOf(instrument, String(number), unit);
  const target: CitationTarget = { instrument: instrument.id, unit, number: String(number), path: [] };
  return { ...occurrence, ...(found && { found }), target };
}

function ofProvision(
  report: Report,
  catalogue: InstrumentCatalogue,
  placed: PlacedCitation,
  citation: ProvisionCitation,
  provision: CitedProvision,
): CitationOccurrence {
  const { instrument, by } = resolve({ report, catalogue }, citation, provision);
  const schedule =
    instrument && citation.unit === 'schedule' ? scheduleOf(instrument, provision.number) : undefined;
  const found =
    instrument && citation.unit !== 'schedule'
      ? findProvision(instrument, citation.unit, provision.number)
      : undefined;
  const target = citationTarget(citation, provision, instrument);
  return {
    ...placed,
    span: provision.span,
    provision,
    ...(instrument && { instrument }),
    ...(by && { by }),
    ...(found && { found }),
    ...(schedule && { schedule }),
    ...(target && { target }),
  };
}

/** The national framework that a draft's citations of outcomes are of. */
function frameworkCited({ framework }: Report, catalogue: InstrumentCatalogue): Instrument | undefined {
  const id =
    framework.citations?.instrument ?? catalogue.index().find(({ kind }) => kind === 'framework')?.id;
  return catalogue.instrument(id);
}
