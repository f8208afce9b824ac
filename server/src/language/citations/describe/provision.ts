import type { Instrument, Provision } from '../../../knowledge/instruments/reference-types';
import { partsOf } from '../../../knowledge/instruments/references';
import { capital } from '../../../text/words';
import { printDate } from './instrument-status';

/** Describes a provision, as Markdown: its heading, instrument, summary and status. */
export function describeProvision(instrument: Instrument, provision: Provision): string {
  const { number, heading, kind, page, status, summary } = provision;
  const parts = partsOf(instrument, provision).flatMap((part) => part.heading ?? []);
  const title = instrument.url ? `[${instrument.title}](${instrument.url})` : instrument.title;
  const where = [...parts, page !== undefined && `page ${page}`].filter(Boolean).join(', ');
  const source = instrument.text.date
    ? `text of ${printDate(instrument.text.date)}`
    : 'date of the text not known';
  return [
    `**${capital(kind)} ${number}**${heading ? `: ${heading}` : ''}`,
    `${title}${where ? `; ${where}` : ''}`,
    summary,
    `${status === 'unknown' ? 'It is not known whether it is in force' : capital(status)} (${source}).`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
