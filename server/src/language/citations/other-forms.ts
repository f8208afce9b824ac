import type { Citation, CitedProvision, ProvisionCitation } from '../../draft/citations/citation';
import { citationsIn, parseCitation } from '../../draft/citations/citations';
import type { Draft } from '../../draft/draft';
import { writeCitation, writePlace } from '../../knowledge/instruments/writing';
import type { Checked } from '../../lint/check';
import { resolve } from '../../report/citations/resolve';
import type { Edit } from '../../rules/finding';
import { MappedText } from '../../text/mapped';
import { capital } from '../../text/words';
import { offsetIn } from '../cursor/sentence';
import { rewrite } from '../cursor/yaml-text';
import { bareTitle } from './describe/instrument';
import { type CitationOccurrence, citationOccurrenceAt } from './occurrences';

/** Another way to write the citation at a place. */
export interface OtherForm {
  readonly title: string;
  readonly edit: Edit;
}

/**
 * The full and the short form of the citation at an offset, as far as they are others than what is written. A form that
 * would be read as something else is left out.
 */
export function otherForms(checked: Checked, offset: number): OtherForm[] {
  const { draft, report, knowledge } = checked;
  const mention = report && citationOccurrenceAt(report, knowledge.instruments, offset);
  const { instrument, citation } = mention ?? {};
  if (!report || !mention || !instrument || citation?.kind !== 'provision') return [];
  const same = (text: string): boolean => {
    const read = readBack(mention, text);
    return (
      read?.kind === 'provision' &&
      read.unit === citation.unit &&
      JSON.stringify(read.provisions.map(bare)) === JSON.stringify(citation.provisions.map(bare)) &&
      read.provisions.every(
        (provision) =>
          resolve({ report, catalogue: knowledge.instruments }, read, provision).instrument?.id ===
          instrument.id,
      )
    );
  };
  const offered = (title: string, candidates: readonly string[]): OtherForm[] => {
    const text = candidates.find(same);
    if (text === undefined || text === citation.text.trim()) return [];
    const edit = rewrite(draft, citation.span, text);
    return edit ? [{ title, edit }] : [];
  };
  return [
    ...offered('Write the citation in full', fullForms(draft, mention, citation)),
    ...offered(
      'Write the citation in short',
      [
        ...(isRegulationKey(mention) ? [place(citation)] : []),
        ...shortForms(draft, mention, citation),
      ].filter((form) => form.length < citation.text.trim().length),
    ),
  ];
}

/** The citation that another form would be read as where it stands: “section 20 children” cites nothing. */
function readBack(mention: CitationOccurrence, text: string): Citation | undefined {
  const { citation, text: around } = mention;
  if (mention.place === 'key') {
    const [read, ...more] = parseCitation(text, isRegulationKey(mention) ? 'regulation' : undefined);
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

function fullForms(draft: Draft, mention: CitationOccurrence, citation: ProvisionCitation): string[] {
  const { instrument } = mention;
  const house = houseForm(mention, citation, 'full');
  const { instrument: named, text } = citation;
  // Lists, ranges and schedules keep the way that they are written in.
  const unnamed = named ? unitAndNumbers(draft, citation) : text.trim();
  if (!instrument || unnamed === undefined) return house ? [house] : [];
  // Not every official title can be read in a sentence; then another of its names can.
  const names = [bareTitle(instrument), ...instrument.aliases.filter((alias) => !/^the /i.test(alias))];
  return [...(house ? [house] : []), ...names.map((name) => `${unnamed} of the ${name}`)];
}

function shortForms(draft: Draft, mention: CitationOccurrence, citation: ProvisionCitation): string[] {
  const alone = unitAndNumbers(draft, citation);
  const house = houseForm(mention, citation, 'short');
  const { found } = mention;
  // “Section 47” alone is read as of the Act that it is of by custom.
  const bySection =
    found?.kind === 'section' && single(citation)
      ? [capitalLike(citation.text, `section ${place(citation)}`)]
      : [];
  return [...bySection, ...(house ? [house] : []), ...(alone === undefined ? [] : [alone])];
}

/** The form that the product writes, of a citation of one provision that the data has. */
function houseForm(
  { instrument, found }: CitationOccurrence,
  citation: ProvisionCitation,
  form: 'full' | 'short',
): string | undefined {
  const provision = single(citation);
  if (!instrument || !found || !provision) return undefined;
  const page = citation.page === undefined ? found.page : Number(citation.page);
  const { kind } = found;
  const written = writeCitation(
    instrument,
    { kind, number: provision.number, ...(page !== undefined && { page }) },
    provision.path,
    form,
  );
  return capitalLike(citation.text, written);
}

/** The provision of a citation of one that is no range and no part of a schedule. */
function single({ provisions, unit }: ProvisionCitation): CitedProvision | undefined {
  const [first, ...more] = provisions;
  return first && more.length === 0 && !first.to && unit !== 'schedule' ? first : undefined;
}

const place = (citation: ProvisionCitation): string => writePlace(single(citation) ?? { number: '' });

/** A citation as it is written, without the instrument behind it. */
function unitAndNumbers(
  { text }: Draft,
  { instrument, provisions, span }: ProvisionCitation,
): string | undefined {
  const end = Math.max(...provisions.map((one) => one.span.end));
  if (!instrument || instrument.span.start < end) return undefined;
  return text.slice(span.start, end).replace(/\s+/g, ' ').trim();
}

/** A citation that begins a sentence begins with a capital. */
const capitalLike = (model: string, text: string): string =>
  /^[A-Z][a-z]/.test(model) ? capital(text) : text;

const bare = ({ number, path, paragraph, to }: CitedProvision) => [
  number.toUpperCase(),
  path,
  paragraph,
  to && [to.number, to.path],
];
