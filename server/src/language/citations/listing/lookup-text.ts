import { capital } from '../../../text/words';
import { wrapped } from '../../table';
import { printDate } from '../describe/instrument-status';
import type { ParagraphLookup, ProvisionLookup } from './lookup';

/** What was looked up, one provision a block. */
export const lookupText = (all: readonly ProvisionLookup[], width?: number): string =>
  all.map((one) => block(one, width)).join('\n');

function block(one: ProvisionLookup, width: number | undefined): string {
  const { kind, number, heading, instrument, parts, page, status, summary, text, url, paragraph } = one;
  const place = [...parts, page !== null && `page ${page}`].filter(Boolean).join('; ');
  const read = text === null ? 'the date of the text read is not known' : `text of ${printDate(text)}`;
  const lines = [
    `${kind} ${number}${heading ? `: ${heading}` : ''}`,
    instrument.title,
    place,
    `${status}; ${read}`,
    summary ?? '',
    paragraph ? paragraphText(paragraph, one) : '',
  ];
  const [head = '', ...more] = lines.filter((line) => line !== '');
  // An address is never broken: it could not be opened then.
  const address = url === null ? '' : `  ${url}\n`;
  return `${wrapped(head, '', width)}${more.map((line) => wrapped(line, '  ', width)).join('')}${address}`;
}

function paragraphText(
  { cited, exists, gone, at, levels }: ParagraphLookup,
  { kind }: ProvisionLookup,
): string {
  // It is printed still, and counts no more.
  if (gone) return `${capital(kind)} ${cited} is no longer there: ${gone}.`;
  const said =
    exists === undefined
      ? `Whether there is a ${kind} ${cited} was not checked`
      : exists
        ? `${capital(kind)} ${cited} exists`
        : `There is no ${kind} ${cited}`;
  const has =
    levels.length > 0
      ? `${at === cited ? 'it' : at} has ${levels.map((label) => `(${label})`).join(' ')}${exists === undefined ? ' in the text that was read' : ''}`
      : exists === undefined
        ? 'its paragraphs were not seen'
        : `${at === cited ? 'it' : at} is not divided further`;
  return `${said}; ${has}.`;
}
