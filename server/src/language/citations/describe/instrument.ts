import { officialPage } from '../../../knowledge/instruments/official-page';
import type { Instrument, Provision } from '../../../knowledge/instruments/reference-types';
import type { Report } from '../../../report/report';
import { printDate } from './instrument-status';

/** What is known of an instrument that is cited as a whole, as Markdown. */
export function describeInstrument({ start }: Report, instrument: Instrument): string {
  const { revoked, 'in-force': from } = instrument;
  const over = revoked && (!start || start.slice(0, revoked.length) > revoked);
  return [
    `**${numbered(instrument)}**`,
    [from && `In force from ${printDate(from)}.`, over && `Revoked on ${printDate(revoked)}.`]
      .filter(Boolean)
      .join(' '),
    known(instrument, undefined),
    instrument.coverage.exhaustive === true
      ? 'Every provision is listed.'
      : instrument.coverage.exhaustive === 'as-at'
        ? 'Every provision of that text is listed.'
        : 'Its provisions are listed in part.',
    officialPage(instrument) && `[Official page](${instrument.url})`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** An instrument with its number and year: “… Regulations 2015 (SI 2015/541)”, “Children Act 1989 (c. 41)”. */
function numbered({ title: name, kind, number, year }: Instrument): string {
  const dated = name.includes(String(year));
  if (number === null) return dated ? name : `${name} (${year})`;
  return `${name} (${kind === 'act' ? `${dated ? '' : `${year} `}c. ${number}` : `SI ${year}/${number}`})`;
}

/** An instrument with its number and year, leading to its page where it has one. */
export function title(instrument: Instrument): string {
  const name = numbered(instrument);
  const page = officialPage(instrument);
  return page ? `[${name}](${page.url})` : name;
}

const bases = {
  revised: ', as revised',
  'as-made': ', as first made: amendments were not read',
  mixed: ', in parts as revised and in parts as first made',
  draft: ', which was for consultation: the final wording was not checked',
} as const;

/** Date and certainty of what is known of an instrument, or of a provision of it. */
export function known({ text }: Instrument, found: Provision | undefined): string {
  const date = text.date
    ? `Text of ${text.about ? 'about ' : ''}${printDate(text.date)}`
    : 'The date of the text is not known';
  const confirmed = !found
    ? ''
    : found.verified
      ? ' Confirmed in an official text.'
      : ' Not confirmed in an official text.';
  return `${date}${text.basis ? bases[text.basis] : ''}.${confirmed}`;
}

/** A title as it stands in a sentence, behind “the”. */
export const bareTitle = ({ short }: Pick<Instrument, 'short'>): string => short.replace(/^The /, '');
