import type { Citation, CitedProvision, ProvisionCitation, Unit } from '../../draft/citations/citation';
import { citationsIn, parseCitation } from '../../draft/citations/citations';
import type { Draft, Passage } from '../../draft/draft';
import type { Value } from '../../draft/yaml/value';
import type { InstrumentCatalogue } from '../../knowledge/instruments/instrument-catalogue';
import type { Instrument } from '../../knowledge/instruments/reference-types';
import type { MappedText } from '../../text/mapped';
import type { Report } from '../report';
import { type Resolution, resolve } from './resolve';

/** A citation with its place in the draft. */
export interface PlacedCitation<C extends Citation = Citation> {
  readonly citation: C;
  /** The whole value of a key for citations, or part of a text. */
  readonly place: 'key' | 'prose';
  /** The top-level key that it is under; undefined in the body of a Markdown draft. */
  readonly under?: string;
  /** The text that it is in: a block of the body, or a value. */
  readonly text: MappedText;
}

/** A provision that is cited, with the instrument that it is looked up in. */
export interface ResolvedProvision extends Resolution, Omit<PlacedCitation<ProvisionCitation>, 'citation'> {
  readonly citation: ProvisionCitation;
  readonly provision: CitedProvision;
}

/** Keys whose whole value is a citation, and the unit of a number without a word. */
const keys: Readonly<Record<string, { readonly list: string; readonly bare?: Unit }>> = {
  regulation: { list: 'requirements', bare: 'regulation' },
  standard: { list: 'unmet-standards', bare: 'standard' },
  source: { list: 'recommendations' },
};

const citationsRead = new WeakMap<Report, readonly PlacedCitation[]>();

/** All citations of a draft, in the order of its text. The same report always gives the same list. */
export function citationsOf(report: Report): readonly PlacedCitation[] {
  const known = citationsRead.get(report);
  if (known) return known;
  const found = [...inData(report.draft), ...report.draft.passages.flatMap(inPassage)];
  found.sort((a, b) => a.citation.span.start - b.citation.span.start);
  citationsRead.set(report, found);
  return found;
}

/** The citations in the front matter or a YAML draft, except for its text, which is read by its blocks. */
function inData({ data, surface }: Draft): PlacedCitation[] {
  if (data?.kind !== 'map') return [];
  return data.entries.flatMap(({ key, value }) => {
    const narrative = surface === 'yaml' && (key === 'summary' || key === 'sections');
    return key.startsWith('x-') || narrative ? [] : inValue(value, { under: key });
  });
}

/** The top-level key that a value is under, and the key that it belongs to. */
interface CitedKeyPlace {
  readonly under: string;
  readonly key?: string;
}

function inValue(value: Value, { under, key }: CitedKeyPlace): PlacedCitation[] {
  if (value.kind === 'map') {
    return value.entries.flatMap((entry) =>
      entry.key.startsWith('x-') ? [] : inValue(entry.value, { under, key: entry.key }),
    );
  }
  if (value.kind === 'list') {
    return value.items.flatMap((item) => inValue(item, { under, ...(key !== undefined && { key }) }));
  }
  if (value.value === null) return [];
  const known = key === undefined ? undefined : keys[key];
  const citing = key === 'citation' || known?.list === under;
  const place = citing ? 'key' : 'prose';
  const citations = citing ? parseCitation(value.text, known?.bare) : citationsIn(value.text);
  return citations.map((citation) => ({ citation, place, under, text: value.text }));
}

const topKeys: Readonly<Record<Passage['place'], string | undefined>> = {
  body: undefined,
  summary: 'summary',
  section: 'sections',
};

function inPassage({ blocks, place }: Passage): PlacedCitation[] {
  const under = topKeys[place];
  return blocks.flatMap(({ kind, text }) =>
    kind === 'paragraph' || kind === 'heading'
      ? citationsIn(text).map((citation) => ({
          citation,
          place: 'prose',
          text,
          ...(under !== undefined && { under }),
        }))
      : [],
  );
}

// Most rules on citations ask for them.
const provisionsRead = new WeakMap<Report, WeakMap<InstrumentCatalogue, readonly ResolvedProvision[]>>();

/** The provisions that a draft cites, one for each of a list, in the order of the text. */
export function provisionsCited(
  report: Report,
  catalogue: InstrumentCatalogue,
): readonly ResolvedProvision[] {
  const known = provisionsRead.get(report)?.get(catalogue);
  if (known) return known;
  const found = resolveAll(report, catalogue);
  provisionsRead.set(report, (provisionsRead.get(report) ?? new WeakMap()).set(catalogue, found));
  return found;
}

function resolveAll(report: Report, catalogue: InstrumentCatalogue): ResolvedProvision[] {
  return citationsOf(report).flatMap(({ citation, ...where }) => {
    if (citation.kind !== 'provision') return [];
    return citation.provisions.map((provision) => ({
      ...where,
      ...resolve({ report, catalogue }, citation, provision),
      citation,
      provision,
    }));
  });
}

/** Those with an instrument that is certain enough for a finding. */
export const provisionsKnown = (
  report: Report,
  catalogue: InstrumentCatalogue,
): readonly (ResolvedProvision & { readonly instrument: Instrument })[] =>
  provisionsCited(report, catalogue).filter(
    (cited): cited is ResolvedProvision & { readonly instrument: Instrument } =>
      cited.instrument !== undefined && cited.by !== 'custom',
  );
