import type { InstrumentEntry, InstrumentKind } from '../../knowledge/instruments/reference-types';
import { lawPackFormat } from '../../knowledge/law/law-pack';
import { plain } from '../../text/plain';
import type { LawFile } from '../law-file';
import { type GuidancePage, pagesOf } from './pages';
import { paragraphsOf } from './paragraphs';

const kinds: readonly InstrumentKind[] = ['guide', 'standards', 'framework', 'code'];
/** Pages with the title and date of a document. */
const titlePages = 3;

const months = [
  'January|February|March|April|May|June',
  'July|August|September|October|November|December',
].join('|');
const monthAndYear = new RegExp(`\\b(${months}) ((?:19|20)\\d{2})\\b`);

/**
 * Reads guidance as plain text with page breaks, such as pdftotext writes.
 * @param id of the instrument that it is; found by the title if it is not named
 */
export function readGuidance(text: string, instruments: readonly InstrumentEntry[], id?: string): LawFile {
  if (!text.includes('\f'))
    return {
      failure: 'It has no page breaks. Make the text from the PDF with "pdftotext -layout FILE.pdf".',
    };
  const pages = pagesOf(text);
  const front = pages.slice(0, titlePages);
  const entry = id === undefined ? titled(front, instruments) : instruments.find((known) => known.id === id);
  if (entry && !kinds.includes(entry.kind))
    return { failure: `${entry.short} is law. Add its XML from legislation.gov.uk.` };
  if (!entry)
    return {
      failure:
        'Its first pages do not have the title of any guidance that the product knows. Add --instrument ID.',
    };
  const provisions = paragraphsOf(pages);
  if (provisions.length === 0)
    return {
      failure: 'It has no numbered paragraphs. Make the text from the PDF with "pdftotext -layout FILE.pdf".',
    };
  const { title } = entry;
  const guidance = { date: dateOf(front), basis: 'guidance' } as const;
  return { pack: { format: lawPackFormat, instrument: entry.id, title, text: guidance, provisions } };
}

const tidy = (text: string): string =>
  plain(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** The guidance whose title is on the first pages; of several, that with the longest. */
function titled(
  front: readonly GuidancePage[],
  instruments: readonly InstrumentEntry[],
): InstrumentEntry | undefined {
  const text = ` ${tidy(front.flatMap(({ lines }) => lines).join(' '))} `;
  let best: InstrumentEntry | undefined;
  let length = 0;
  for (const entry of instruments.filter(({ kind }) => kinds.includes(kind))) {
    for (const name of [entry.title, entry.short, ...entry.aliases]) {
      const words = tidy(name.replace(/ \d{4}$/, ''));
      // A short name, such as “the Guide”, is in the text of other documents, too.
      if (words.split(' ').length < 4 || words.length <= length || !text.includes(` ${words} `)) continue;
      best = entry;
      length = words.length;
    }
  }
  return best;
}

function dateOf(front: readonly GuidancePage[]): string | null {
  const [, month, year] = monthAndYear.exec(front.flatMap(({ lines }) => lines).join(' ')) ?? [];
  if (month === undefined || year === undefined) return null;
  return `${year}-${String(months.split('|').indexOf(month) + 1).padStart(2, '0')}`;
}
