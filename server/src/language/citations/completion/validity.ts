import type { ProvisionCitation, Unit } from '../../../draft/citations/citation';
import { citationsIn } from '../../../draft/citations/citations';
import type { Instrument, ProvisionKind } from '../../../knowledge/instruments/reference-types';
import { writeCitation } from '../../../knowledge/instruments/writing';
import { namedInstrument } from '../../../report/citations/resolve';
import { verdictOf } from '../../../report/citations/verdict';
import type { Report } from '../../../report/report';
import { MappedText } from '../../../text/mapped';
import { span } from '../../../text/span';
import { type CitationOffer, type CitationScope, targets } from './offers';

/** What the product can write so that it reads it again. */
const units: Readonly<Partial<Record<ProvisionKind, Unit>>> = {
  regulation: 'regulation',
  section: 'section',
  standard: 'standard',
  paragraph: 'paragraph',
};
/** Whether a citation of it would be read as what it is, and found no fault with at the inspection's dates. */
export function isCitable(
  scope: CitationScope,
  { instrument, provision, number, path }: CitationOffer,
): boolean {
  const { kind, status } = provision;
  if (status === 'omitted' || status === 'prospective') return false;
  if (targets.includes(kind)) return instrument.kind === 'framework';
  const unit = units[kind];
  if (!unit || !/^[\dA-Z.]+$/.test(number) || !readAgain(scope, instrument)) return false;
  const where = { place: 'prose', text: MappedText.of('') } as const;
  const read = { number, path, span: span(0, 0) };
  const citation: ProvisionCitation = {
    kind: 'provision',
    unit,
    provisions: [read],
    span: span(0, 0),
    text: '',
  };
  const { is } = verdictOf(scope.report, { ...where, instrument, by: 'name', citation, provision: read });
  return is === 'holds' || is === 'unlisted';
}

const readable = new WeakMap<Report, Map<string, boolean>>();

/** Whether the product reads its own citation of an instrument that is not the setting's own. */
function readAgain({ report, catalogue, own }: CitationScope, instrument: Instrument): boolean {
  if (own.includes(instrument.id)) return true;
  const known = readable.get(report) ?? new Map<string, boolean>();
  readable.set(report, known);
  const before = known.get(instrument.id);
  if (before !== undefined) return before;
  const [first] = instrument.provisions;
  const [read] = first
    ? citationsIn(MappedText.of(`It meets ${writeCitation(instrument, first, [], 'full')}.`))
    : [];
  const named = read?.kind === 'provision' ? read.instrument : undefined;
  const right = named !== undefined && namedInstrument(report, catalogue, named)?.id === instrument.id;
  known.set(instrument.id, right);
  return right;
}
