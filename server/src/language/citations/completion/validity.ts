import type { ProvisionCitation, Unit } from '../../../draft/citations/citation';
import { citationsIn } from '../../../draft/citations/citations';
import type { Instrument, ProvisionKind } from '../../../knowledge/instruments/reference-types';
import { writeCitation } from '../../../knowledge/instruments/writing';
import { namedInstrument } from '../../../report/citations/resolve';
import { verdictOf } from '../../../report/citations/verdict';
import type { Report } from '../../../report/report';
import { MappedText } from '../../../text/mapped';
import { span } from '../../../text/span';
import { type CitationOffer, type CitationScope, targetKinds } from './scope';

/** The units whose citations the product both writes and reads. */
const units: Readonly<Partial<Record<ProvisionKind, Unit>>> = {
  regulation: 'regulation',
  section: 'section',
  standard: 'standard',
  paragraph: 'paragraph',
};

/** Tells whether a citation of an offer would be read as that provision, without a finding on the inspection's dates. */
export function isCitable(
  scope: CitationScope,
  { instrument, provision, number, path }: CitationOffer,
): boolean {
  const { kind, status } = provision;
  if (status === 'omitted' || status === 'prospective') return false;
  if (targetKinds.includes(kind)) return instrument.kind === 'framework';
  const unit = units[kind];
  if (!unit || !/^[\dA-Z.]+$/.test(number) || !isReadable(scope, instrument)) return false;
  const where = { place: 'prose', text: MappedText.of('') } as const;
  const cited = { number, path, span: span(0, 0) };
  const citation: ProvisionCitation = {
    kind: 'provision',
    unit,
    provisions: [cited],
    span: span(0, 0),
    text: '',
  };
  const { is } = verdictOf(scope.report, { ...where, instrument, by: 'name', citation, provision: cited });
  return is === 'holds' || is === 'unlisted';
}

const readableByReport = new WeakMap<Report, Map<string, boolean>>();

/** Tells whether the product reads its own citation of an instrument that is not the setting's own. */
function isReadable({ report, catalogue, own }: CitationScope, instrument: Instrument): boolean {
  if (own.includes(instrument.id)) return true;
  const readable = readableByReport.get(report) ?? new Map<string, boolean>();
  readableByReport.set(report, readable);
  const known = readable.get(instrument.id);
  if (known !== undefined) return known;
  const [first] = instrument.provisions;
  const [citation] = first
    ? citationsIn(MappedText.of(`It meets ${writeCitation(instrument, first, 'full')}.`))
    : [];
  const name = citation?.kind === 'provision' ? citation.instrument : undefined;
  const result = name !== undefined && namedInstrument(report, catalogue, name)?.id === instrument.id;
  readable.set(instrument.id, result);
  return result;
}
