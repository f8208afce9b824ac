import { officialPage } from '../knowledge/official-page';
import type { Instrument, Part, Provision } from '../knowledge/reference-types';
import { partsOf } from '../knowledge/references';
import { writePlace } from '../knowledge/writing';
import { printDay } from '../report/days';
import type { Report } from '../report/report';
import { type Verdict, verdictOf } from '../report/verdict';
import { bracketed, listed } from './labels';
import type { Mention } from './mentions';
import { printDate } from './reference-status';

/**
 * What stands behind a citation, as Markdown: heading, instrument, what it is about in our own words, whether it was in
 * force at the inspection, and how well all that is known.
 */
export function describeMention(report: Report, mention: Mention): string {
  const { instrument, citation, found, schedule } = mention;
  if (!instrument) return unknownInstrument(mention);
  if (citation.kind === 'instrument') return describeInstrument(report, instrument);
  const verdict = mention.provision
    ? verdictOf(report, { ...mention, citation, provision: mention.provision } as Parameters<
        typeof verdictOf
      >[1])
    : ({ is: found ? 'holds' : 'unlisted' } as const);
  const parts = found ? partsOf(instrument, found) : [];
  const page = found?.page === undefined ? '' : `page ${found.page}`;
  const where = [...parts.map(partName), page].filter(Boolean).join('; ');
  return [
    `**${capital(nameOf(mention))}**${heading(mention)}`,
    `${title(instrument)}${where ? `; ${where}` : ''}`,
    readAs(mention),
    found?.summary ?? schedule?.summary,
    path(mention, verdict),
    status(report, mention, instrument, verdict),
    known(instrument, found),
    link(mention, instrument),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** An instrument with its number and year: SI 2015/541, 1989 c. 41. */
export function numbered({ title: name, kind, number, year }: Instrument): string {
  if (number === null) return name.includes(String(year)) ? name : `${name} (${year})`;
  return `${name} (${kind === 'act' ? `${year} c. ${number}` : `SI ${year}/${number}`})`;
}

/** What is cited, without its paragraphs: “regulation 12”, “Schedule 2, paragraph 6”, “outcome 3”. */
function nameOf({ citation, provision, found, span: _, ...rest }: Mention): string {
  if (citation.kind === 'provision' && provision) {
    const { number, paragraph } = provision;
    return `${citation.unit} ${number}${paragraph === undefined ? '' : `, paragraph ${paragraph}`}`;
  }
  if (found) return `${found.kind} ${found.number}`;
  return rest.subject?.number ? `${rest.subject.unit} ${rest.subject.number}` : citation.text;
}

function heading({ found, schedule }: Mention): string {
  const text = found?.heading ?? schedule?.heading;
  return text ? `: ${text}` : '';
}

function title(instrument: Instrument): string {
  const name = numbered(instrument);
  const page = officialPage(instrument);
  return page ? `[${name}](${page.url})` : name;
}

const partName = ({ number, heading: name }: Part): string => [number, name].filter(Boolean).join(': ');

/** How the instrument is known where the citation does not name it. */
function readAs({ by, place, instrument, citation }: Mention): string | undefined {
  if (!instrument || citation.kind !== 'provision') return undefined;
  if (by === 'custom') {
    return `Read as ${citation.unit} of the ${bare(instrument)}, which such a citation means by custom; it names no instrument.`;
  }
  return by === 'own' && place === 'prose' && !citation.instrument
    ? 'Read as of the setting’s own instrument, because it names none.'
    : undefined;
}

/** The paragraph that is cited, and whether there is one. */
function path({ provision, citation }: Mention, verdict: Verdict): string | undefined {
  if (!provision || citation.kind !== 'provision' || provision.path.length === 0) return undefined;
  const last = provision.to
    ? ` to ${provision.to.number === provision.number ? bracketed(provision.to.path) : writePlace(provision.to)}`
    : '';
  const cited = `Cited: paragraph ${bracketed(provision.path)}${last}`;
  if (verdict.is !== 'no-paragraph') return `${cited}.`;
  const above = `${citation.unit} ${provision.number}${bracketed(provision.path.slice(0, verdict.step))}`;
  return `${cited}, which is not there: ${above} ${listed(verdict.there)}.`;
}

/** What is true of it on the days of the inspection, in a sentence. */
function status(report: Report, mention: Mention, instrument: Instrument, verdict: Verdict): string {
  const name = nameOf(mention);
  switch (verdict.is) {
    case 'no-provision':
      return `There is no ${name}${verdict.exhaustive === 'as-at' && instrument.text.date ? ` in the text of ${printDate(instrument.text.date)}` : ''}.`;
    case 'unlisted':
      return `Nothing is known here of ${name}; it may well exist, because not every provision of this instrument is listed.`;
    case 'omitted':
      return verdict.paragraph === undefined
        ? 'Omitted: it is no longer there.'
        : `Paragraph (${verdict.paragraph}) was omitted: it is no longer there.`;
    case 'expired':
      return `Paragraph (${verdict.paragraph}) expired: its last day was ${printDay(verdict.lastDay)}.`;
    case 'prospective':
      return `Not yet in force when the text was read.`;
    case 'revoked':
      return `The instrument was revoked on ${printDate(verdict.on)}, before this inspection.`;
    case 'not-yet':
      return `The instrument comes into force on ${printDate(verdict.from)}, after this inspection.`;
    default:
      return standing(report, instrument, mention);
  }
}

/** The status of a provision of which nothing is wrong, as far as the text that was read can tell. */
function standing({ start }: Report, { text }: Instrument, { found, schedule }: Mention): string {
  const state = found?.status ?? schedule?.status ?? 'unknown';
  if (state === 'unknown') return 'Whether it is in force was not checked.';
  if (!text.date) return `${capital(state)}; the date of the text that says so is not known.`;
  const inForce = state === 'inserted' ? 'in force' : state;
  const by = `by the text of ${printDate(text.date)}`;
  const since =
    state === 'inserted' ? '; it was inserted later than the rest, on a day that is not known here' : '';
  if (!start) return `${capital(inForce)}, ${by}${since}.`;
  const at = `at the inspection of ${printDay(start)}`;
  return start.slice(0, text.date.length) > text.date
    ? `${capital(inForce)}, ${by}; changes between then and the inspection of ${printDay(start)} are not known here${since}.`
    : `${capital(inForce)} ${at}, ${by}${since}.`;
}

const bases = {
  revised: ', as revised',
  'as-made': ', as first made: amendments were not read',
  mixed: ', in parts as revised and in parts as first made',
  draft: ', which was for consultation: the final wording was not checked',
} as const;

/** Date and certainty of what is known. */
function known({ text }: Instrument, found: Provision | undefined): string {
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

function link({ found, schedule }: Mention, instrument: Instrument): string | undefined {
  const page = officialPage(instrument, found ?? schedule);
  return page?.of === 'provision' ? `[Official page](${page.url})` : undefined;
}

function describeInstrument({ start }: Report, instrument: Instrument): string {
  const { revoked, 'in-force': from, summary } = { summary: undefined, ...instrument };
  const over = revoked && (!start || start.slice(0, revoked.length) > revoked);
  return [
    `**${numbered(instrument)}**`,
    summary,
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

function unknownInstrument({ citation }: Mention): string {
  const named = citation.kind === 'framework-target' ? undefined : citation.instrument;
  const why = !named
    ? 'It names no instrument, and none can be told from the setting'
    : named.as === 'before'
      ? `“${named.text}” is one that the text names before`
      : `“${named.text}” is not an instrument that is known here`;
  return `**${capital(citation.text.trim())}**\n\n${why}, so that nothing can be said of it.`;
}

/** A title as it stands in a sentence, behind “the”. */
const bare = ({ short }: Instrument): string => short.replace(/^The /, '');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
