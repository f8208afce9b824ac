import type { Citation, ProvisionCitation } from '../../draft/citations/citation';
import type { InstrumentCatalogue } from '../../knowledge/instruments/instrument-catalogue';
import type { Instrument } from '../../knowledge/instruments/reference-types';
import { writePlace } from '../../knowledge/instruments/writing';
import { namedInstrument, resolve } from '../../report/citations/resolve';
import { targetCited, targetsOf } from '../../report/citations/targets';
import { appliesHere, type Verdict, verdictOf } from '../../report/citations/verdict';
import { printDay, readDay } from '../../report/days';
import type { Report } from '../../report/report';
import { capital } from '../../text/words';
import { instrumentSource } from '../cited-instruments';
import type { RuleFinding } from '../finding';

export type CitationFault = Pick<RuleFinding, 'message' | 'about' | 'source'>;

/** The fault of a citation in a report, if it has one. */
export function faultOf(
  report: Report,
  catalogue: InstrumentCatalogue,
  citation: Citation,
): CitationFault | undefined {
  if (citation.kind === 'framework-target') return targetFault(report, catalogue, citation);
  if (citation.kind === 'instrument') {
    const instrument = namedInstrument(report, catalogue, citation.instrument);
    return instrument ? instrumentFault(report, instrument) : unknownInstrument(citation.instrument.text);
  }
  for (const provision of citation.provisions) {
    const fault = provisionFault(report, catalogue, { citation, provision });
    if (fault) return fault;
  }
  return undefined;
}

interface ProvisionPart {
  readonly citation: ProvisionCitation;
  readonly provision: ProvisionCitation['provisions'][number];
}

function provisionFault(
  report: Report,
  catalogue: InstrumentCatalogue,
  { citation, provision }: ProvisionPart,
): CitationFault | undefined {
  const { instrument, by } = resolve({ report, catalogue }, citation, provision);
  if (!instrument) {
    if (citation.instrument?.as === 'title') return unknownInstrument(citation.instrument.text);
    return {
      message: `It cannot be told which instrument “${citation.unit} ${writePlace(provision)}” is of in reports on ${inspectedName(report)}; name it.`,
      about: 'doubtful',
    };
  }
  const verdict = verdictOf(report, { instrument, ...(by && { by }), citation, provision, ...nowhere });
  return instrumentFault(report, instrument) ?? verdictFault(verdict, instrument, { citation, provision });
}

function verdictFault(
  verdict: Verdict,
  instrument: Instrument,
  { citation, provision }: ProvisionPart,
): CitationFault | undefined {
  const place = `${citation.unit} ${writePlace(provision)}`;
  const source = instrumentSource(instrument);
  const of = instrument.short;
  switch (verdict.is) {
    case 'no-provision':
      return {
        message: `${of} has no ${citation.unit} ${provision.number}; check the number.`,
        about: verdict.exhaustive === 'as-at' ? 'doubtful' : 'wrong',
        source,
      };
    case 'no-paragraph':
      return { message: `${of} has no ${place}; check the brackets.`, source };
    case 'omitted':
    case 'expired':
      return { message: `${of} no longer has ${place}; cite what has taken its place.`, source };
    case 'prospective':
      return { message: `${capital(place)} of ${of} is not in force yet; cite what is.`, source };
    default:
      return undefined;
  }
}

const nowhere = { place: 'key', text: undefined as never } as const;

function instrumentFault(report: Report, instrument: Instrument): CitationFault | undefined {
  const { short, revoked, 'in-force': from } = instrument;
  const day = report.start ?? '';
  const source = instrumentSource(instrument);
  if (revoked && revoked < day.slice(0, revoked.length))
    return {
      message: `${short} is revoked since ${dateInWords(revoked)}; cite what has taken its place.`,
      source,
    };
  if (from && from > day.slice(0, from.length))
    return { message: `${short} is not in force before ${dateInWords(from)}; cite what is.`, source };
  if (!appliesHere(report, instrument))
    return {
      message: `${short} does not apply to ${inspectedName(report)}; cite what does, or change “where”.`,
      source,
    };
  return undefined;
}

function targetFault(
  report: Report,
  catalogue: InstrumentCatalogue,
  { targets }: Citation & { readonly kind: 'framework-target' },
): CitationFault | undefined {
  const rules = report.framework.citations;
  if (!rules || report.edition.citations !== rules.id) {
    return {
      message: `Reports on ${inspectedName(report)} do not cite the national framework; cite what they do, or change “where”.`,
      about: 'doubtful',
    };
  }
  const { known } = targetsOf(rules);
  const instrument = catalogue.instrument(rules.instrument);
  const missing = targets.find((target) => known.length > 0 && !targetCited(known, target));
  return missing
    ? {
        message: `The ${rules.name} has no ${missing.target} ${missing.number ?? `called “${missing.name ?? ''}”`}; correct it.`,
        ...(instrument && { source: instrumentSource(instrument) }),
      }
    : undefined;
}

const unknownInstrument = (name: string): CitationFault => ({
  message: `“${name}” is not an instrument that is known here; check its title.`,
  about: 'doubtful',
});

/** A date of the data, which may be a month or a year only. */
const dateInWords = (day: string): string => (readDay(day) ? printDay(day) : day);

/** The name of what is inspected: the setting, or the framework where it has no settings. */
const inspectedName = ({ setting, framework }: Report): string => setting?.name ?? framework.short;
