import type { Citation, CitedProvision, ProvisionCitation } from '../../draft/citations/citation';
import { citationsIn, parseCitation } from '../../draft/citations/citations';
import type { Draft } from '../../draft/draft';
import { writeCitation, writePlace } from '../../knowledge/instruments/writing';
import type { Checked } from '../../lint/check';
import { resolve } from '../../report/citations/resolve';
import type { Edit } from '../../rules/finding';
import { MappedText } from '../../text/mapped';
import { span } from '../../text/span';
import { capital, uncapital } from '../../text/words';
import { offsetIn } from '../cursor/sentence';
import { rewrite } from '../cursor/yaml-text';
import { bareTitle } from './describe/instrument';
import { type CitationOccurrence, citationOccurrenceAt } from './occurrences';

/** Another way to write a citation. */
export interface OtherForm {
  readonly title: string;
  readonly edit: Edit;
}

/**
 * The full and the short form of the citation at an offset, if it is written differently. A form that would be read as
 * something else is left out.
 */
export function otherForms(checked: Checked, offset: number): OtherForm[] {
  const { draft, report, knowledge } = checked;
  const occurrence = report && citationOccurrenceAt(report, knowledge.instruments, offset);
  const { instrument, citation } = occurrence ?? {};
  if (!report || !occurrence || !instrument || citation?.kind !== 'provision') return [];
  const isSame = (text: string): boolean => {
    const read = readBack(occurrence, text);
    return (
      read?.kind === 'provision' &&
      read.unit === citation.unit &&
      JSON.stringify(read.provisions.map(comparable)) ===
        JSON.stringify(citation.provisions.map(comparable)) &&
      read.provisions.every(
        (provision) =>
          resolve({ report, catalogue: knowledge.instruments }, read, provision).instrument?.id ===
          instrument.id,
      )
    );
  };
  const lead = leadOf(draft, citation);
  const firstSame = (title: string, candidates: readonly string[]): OtherForm[] => {
    const text = candidates
      .map((form) => (lead && beginsWithUnit.test(form) ? lead.adapt(form) : form))
      .find(isSame);
    if (text === undefined || text === citation.text.trim()) return [];
    const article = lead && beginsWithUnit.test(text) ? lead.article.length : 0;
    const { start, end } = citation.span;
    const edit = rewrite(draft, span(start - article, end), text);
    return edit ? [{ title, edit }] : [];
  };
  const short = shortForms(draft, occurrence, citation);
  return [
    ...firstSame('Write the citation in full', fullForms(draft, occurrence, citation)),
    ...firstSame(
      'Shorten the citation',
      short.filter((form) => form.length < citation.text.trim().length),
    ),
  ];
}

/** The article before a citation that begins with its instrument, where its other forms begin with a unit. */
interface CitationLead {
  readonly article: string;
  /** Begins a form with a capital only where a sentence begins. */
  readonly adapt: (form: string) => string;
}

const beginsWithUnit = /^(?:regulation|section|standard|schedule|paragraph|rule|article)s?\b/i;

function leadOf({ text }: Draft, { instrument, span: place }: ProvisionCitation): CitationLead | undefined {
  if (instrument?.span.start !== place.start) return undefined;
  const before = text.slice(Math.max(0, place.start - 20), place.start);
  const article = /\bthe\s$/i.exec(before)?.[0] ?? '';
  const begins = article === '' ? /(?:^\s*|[.!?\n][^\S\n]*)$/.test(before) : article.startsWith('T');
  return { article, adapt: begins ? capital : uncapital };
}

/** The citation that a form would be read as in its place: “section 20 children” cites nothing. */
function readBack(occurrence: CitationOccurrence, text: string): Citation | undefined {
  const { citation, text: around } = occurrence;
  if (occurrence.place === 'key') {
    const [read, ...more] = parseCitation(text, isRegulationKey(occurrence) ? 'regulation' : undefined);
    return more.length === 0 && read?.text.trim() === text ? read : undefined;
  }
  const at = offsetIn(around, citation.span.start);
  const all = around.text.slice(0, at) + text + around.text.slice(at + citation.text.length);
  return citationsIn(MappedText.of(all)).find(
    ({ span }) => span.start === at && span.end === at + text.length,
  );
}

const isRegulationKey = ({ place, under }: CitationOccurrence): boolean =>
  place === 'key' && under === 'requirements';

/** Full forms, best first. */
function fullForms(draft: Draft, occurrence: CitationOccurrence, citation: ProvisionCitation): string[] {
  const { instrument } = occurrence;
  const house = houseForm(occurrence, citation, 'full');
  // Lists, ranges and schedules keep their wording.
  const unnamed = citation.instrument ? unitAndNumbers(draft, citation) : citation.text.trim();
  if (!instrument || unnamed === undefined) return house;
  // Not every official title can be read in a sentence, but another name of the instrument may be.
  const names = [bareTitle(instrument), ...instrument.aliases.filter((alias) => !/^the /i.test(alias))];
  return [...house, ...names.map((name) => `${unnamed} of the ${name}`)];
}

/** Short forms, best first. */
function shortForms(draft: Draft, occurrence: CitationOccurrence, citation: ProvisionCitation): string[] {
  const number = writePlace(singleProvision(citation) ?? { number: '' });
  const alone = unitAndNumbers(draft, citation);
  // “Section 47” alone is read as a section of the customary Act.
  const isSection = occurrence.found?.kind === 'section' && singleProvision(citation);
  return [
    ...(isRegulationKey(occurrence) ? [number] : []),
    ...(isSection ? [capitalLike(citation.text, `section ${number}`)] : []),
    ...houseForm(occurrence, citation, 'short'),
    ...(alone === undefined ? [] : [alone]),
  ];
}

/** The product's own form of a citation; none unless it is of one provision that is in the data. */
function houseForm(
  { instrument, found }: CitationOccurrence,
  citation: ProvisionCitation,
  form: 'full' | 'short',
): string[] {
  const provision = singleProvision(citation);
  if (!instrument || !found || !provision) return [];
  const page = citation.page === undefined ? found.page : Number(citation.page);
  const { kind } = found;
  const written = writeCitation(
    instrument,
    { kind, number: provision.number, path: provision.path, ...(page !== undefined && { page }) },
    form,
  );
  return [capitalLike(citation.text, written)];
}

/** The provision of a citation of just one; undefined for a range, and for a part of a schedule. */
function singleProvision({ provisions, unit }: ProvisionCitation): CitedProvision | undefined {
  const [first, ...more] = provisions;
  return first && more.length === 0 && !first.to && unit !== 'schedule' ? first : undefined;
}

/** A citation as written, up to its last number; undefined if no instrument follows. */
function unitAndNumbers(
  { text }: Draft,
  { instrument, provisions, span }: ProvisionCitation,
): string | undefined {
  const end = Math.max(...provisions.map((provision) => provision.span.end));
  if (!instrument || instrument.span.start < end) return undefined;
  return text.slice(span.start, end).replace(/\s+/g, ' ').trim();
}

/** Begins a text with a capital if the model does, as at the beginning of a sentence. */
const capitalLike = (model: string, text: string): string =>
  /^[A-Z][a-z]/.test(model) ? capital(text) : text;

/** The parts of a provision that make it the same as another. */
const comparable = ({ number, path, paragraph, to }: CitedProvision) => [
  number.toUpperCase(),
  path,
  paragraph,
  to && [to.number, to.path],
];
