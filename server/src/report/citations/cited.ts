import type { Citation, CitedProvision, ProvisionCitation, Unit } from '../../draft/citations/citation';
import { citationsIn, parseCitation } from '../../draft/citations/citations';
import type { Value } from '../../draft/yaml/value';
import type { InstrumentCatalogue } from '../../knowledge/instruments/instrument-catalogue';
import type { Instrument } from '../../knowledge/instruments/reference-types';
import type { MappedText } from '../../text/mapped';
import type { Report } from '../report';
import { type Resolution, resolve } from './resolve';

/** A citation with where in the draft it stands. */
export interface PlacedCitation<C extends Citation = Citation> {
  readonly citation: C;
  /** The whole value of a key that is there for citations, or part of a text. */
  readonly place: 'key' | 'prose';
  /** The top-level key that it stands under; undefined in the body of a Markdown draft. */
  readonly under?: string;
  /** The text that it stands in: one block of the body, or one value. */
  readonly text: MappedText;
}

/** A provision that is cited, with the instrument that it is looked up in. */
export interface ResolvedProvision extends Resolution, Omit<PlacedCitation<ProvisionCitation>, 'citation'> {
  readonly citation: ProvisionCitation;
  readonly provision: CitedProvision;
}

/** Keys whose whole value is a citation, and what a bare number under them is. */
const keys: Readonly<Record<string, { readonly list: string; readonly bare?: Unit }>> = {
  regulation: { list: 'requirements', bare: 'regulation' },
  source: { list: 'recommendations' },
};

const read = new WeakMap<Report, readonly PlacedCitation[]>();

/** All citations of a draft, in the order of its text. The same report always gives the same list. */
export function citationsOf(report: Report): readonly PlacedCitation[] {
  const known = read.get(report);
  if (known) return known;
  const found: PlacedCitation[] = [];
  const { data, passages, surface } = report.draft;
  if (data?.kind === 'map') {
    for (const { key, value } of data.entries) {
      // The narrative of a YAML draft is read by its blocks below.
      const narrative = surface === 'yaml' && (key === 'summary' || key === 'sections');
      if (!key.startsWith('x-') && !narrative) inValue(value, key, undefined, found);
    }
  }
  for (const { blocks, place } of passages) {
    const under = place === 'body' ? undefined : place === 'summary' ? 'summary' : 'sections';
    for (const { kind, text } of blocks) {
      if (kind !== 'paragraph' && kind !== 'heading') continue;
      for (const citation of citationsIn(text))
        found.push({ citation, place: 'prose', text, ...(under && { under }) });
    }
  }
  found.sort((a, b) => a.citation.span.start - b.citation.span.start);
  read.set(report, found);
  return found;
}

/** The provisions that a draft cites, one for each of a list, in the order of the text. */
export function provisionsCited(
  report: Report,
  catalogue: InstrumentCatalogue,
): readonly ResolvedProvision[] {
  return citationsOf(report).flatMap(({ citation, ...where }) => {
    if (citation.kind !== 'provision') return [];
    return citation.provisions.map((provision) => ({
      ...where,
      ...resolve(report, catalogue, citation, provision),
      citation,
      provision,
    }));
  });
}

/** Those of them whose instrument is known for certain enough to say something of them. */
export const provisionsKnown = (
  report: Report,
  catalogue: InstrumentCatalogue,
): readonly (ResolvedProvision & { readonly instrument: Instrument })[] =>
  provisionsCited(report, catalogue).filter(
    (one): one is ResolvedProvision & { readonly instrument: Instrument } =>
      one.instrument !== undefined && one.by !== 'custom',
  );

function inValue(value: Value, under: string, key: string | undefined, found: PlacedCitation[]): void {
  if (value.kind === 'map') {
    for (const entry of value.entries)
      if (!entry.key.startsWith('x-')) inValue(entry.value, under, entry.key, found);
    return;
  }
  if (value.kind === 'list') {
    for (const item of value.items) inValue(item, under, key, found);
    return;
  }
  if (value.value === null) return;
  const known = key === undefined ? undefined : keys[key];
  const citing = key === 'citation' || known?.list === under;
  const place = citing ? 'key' : 'prose';
  const citations = citing ? parseCitation(value.text, known?.bare) : citationsIn(value.text);
  for (const citation of citations) found.push({ citation, place, under, text: value.text });
}
