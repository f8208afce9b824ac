import { capital, listed } from '../../../text/words';
import { wrapIndented } from '../../table';
import { printDate } from '../describe/instrument-status';
import type { ParagraphLookup, ProvisionLookup } from './lookup';

/** Provisions for a terminal, each as a block of lines. */
export const lookupText = (provisions: readonly ProvisionLookup[], width?: number): string =>
  provisions.map((provision) => provisionText(provision, width)).join('\n');

function provisionText(provision: ProvisionLookup, width: number | undefined): string {
  const { kind, number, heading, instrument, parts, page, status, summary, text, url, paragraph } = provision;
  const place = [...parts, page !== null && `page ${page}`].filter(Boolean).join('; ');
  const source = text === null ? 'date of the text not known' : `text of ${printDate(text)}`;
  const lines = [
    `${kind} ${number}${heading ? `: ${heading}` : ''}`,
    instrument.title,
    place,
    `${status}; ${source}`,
    summary ?? '',
    paragraph ? paragraphText(paragraph, kind) : '',
    ...(provision.words ? ['In your law pack:'] : []),
    ...wordsLines(provision),
  ];
  const [first = '', ...more] = lines.filter((line) => line !== '');
  // A broken address could not be opened.
  const address = url === null ? '' : `  ${url}\n`;
  const rest = more.map((line) => wrapIndented(line, '  ', width)).join('');
  return `${wrapIndented(first, '', width)}${rest}${address}`;
}

/** The most places whose words are printed. A section may have a hundred. */
const mostPlaces = 12;

function wordsLines({ words = [], kind, number }: ProvisionLookup): string[] {
  const more = words.length - mostPlaces;
  return [
    ...words.slice(0, mostPlaces).map(({ at, text }) => `${at} ${text}`.trim()),
    ...(more > 0 ? [`${more} more not shown. Look up a paragraph of ${kind} ${number}.`] : []),
  ];
}

function paragraphText(paragraph: ParagraphLookup, kind: string): string {
  const { cited, gone } = paragraph;
  // The paragraph is still printed, so that it would seem to exist.
  if (gone) return `${capital(kind)} ${cited} no longer exists: ${gone}.`;
  return `${existenceText(paragraph, kind)}. ${capital(levelsText(paragraph, kind))}.`;
}

function existenceText({ cited, exists }: ParagraphLookup, kind: string): string {
  if (exists === undefined) return `It has not been checked whether ${kind} ${cited} exists`;
  return exists ? `${capital(kind)} ${cited} exists` : `There is no ${kind} ${cited}`;
}

function levelsText({ cited, exists, at, levels }: ParagraphLookup, kind: string): string {
  const place = at === cited ? 'it' : `${kind} ${at}`;
  if (levels.length > 0) {
    const labels = listed(levels.map((label) => `(${label})`));
    return `${place} has ${labels}${exists === undefined ? ' in the text that was checked' : ''}`;
  }
  return exists === undefined ? 'Its paragraphs are not known' : `${place} is not divided further`;
}
