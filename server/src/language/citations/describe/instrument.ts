import { officialPage } from '../../../knowledge/instruments/official-page';
import type { Instrument, Provision } from '../../../knowledge/instruments/reference-types';
import type { Report } from '../../../report/report';
import { printDate } from './instrument-status';

/** Describes an instrument that is cited as a whole, as Markdown. */
export function describeInstrument({ start }: Report, instrument: Instrument): string {
  const { revoked, 'in-force': from } = instrument;
  const isOver = revoked && (!start || start.slice(0, revoked.length) > revoked);
  return [
    `**${numberedTitle(instrument)}**`,
    [from && `In force from ${printDate(from)}.`, isOver && `Revoked on ${printDate(revoked)}.`]
      .filter(Boolean)
      .join(' '),
    describeSource(instrument, undefined),
    describeCoverage(instrument),
    officialPage(instrument) && `[Official page](${instrument.url})`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function describeCoverage({ coverage: { exhaustive } }: Instrument): string {
  if (exhaustive === true) return 'This product knows every provision.';
  return exhaustive === 'as-at'
    ? 'This product knows every provision of that text.'
    : 'This product does not know every provision.';
}

/** An instrument with its number and year: “… Regulations 2015 (SI 2015/541)”, “Children Act 1989 (c. 41)”. */
function numberedTitle({ title, kind, number, year }: Instrument): string {
  const hasYear = title.includes(String(year));
  if (number === null) return hasYear ? title : `${title} (${year})`;
  return `${title} (${kind === 'act' ? `${hasYear ? '' : `${year} `}c. ${number}` : `SI ${year}/${number}`})`;
}

/** The same, as a link if the instrument has an official page. */
export function linkedTitle(instrument: Instrument): string {
  const title = numberedTitle(instrument);
  const page = officialPage(instrument);
  return page ? `[${title}](${page.url})` : title;
}

const bases = {
  revised: ', as revised',
  'as-made': ', as first made. Later amendments have not been checked',
  mixed: ', partly as revised and partly as first made',
  draft: ', for consultation. The final wording has not been checked',
} as const;

/** The date of the text that was read of an instrument, and how far it is confirmed for a provision. */
export function describeSource({ text }: Instrument, provision: Provision | undefined): string {
  const date = text.date
    ? `Text of ${text.about ? 'about ' : ''}${printDate(text.date)}`
    : 'The date of the text is not known';
  return `${date}${text.basis ? bases[text.basis] : ''}.${provision ? describeVerified(provision) : ''}`;
}

const describeVerified = ({ verified }: Provision): string =>
  verified
    ? ' This provision was confirmed in an official text.'
    : ' This provision was not confirmed in an official text.';

/** A short title for use in a sentence, after “the”. */
export const bareTitle = ({ short }: Pick<Instrument, 'short'>): string => short.replace(/^The /, '');
