import { officialPage } from '../../../knowledge/instruments/official-page';
import type { Instrument, InstrumentPart } from '../../../knowledge/instruments/reference-types';
import { partsOf } from '../../../knowledge/instruments/references';
import { writePlace } from '../../../knowledge/instruments/writing';
import type { Verdict } from '../../../report/citations/verdict';
import { printDay } from '../../../report/days';
import type { Report } from '../../../report/report';
import { capital } from '../../../text/words';
import { type CitationOccurrence, verdictOnOccurrence } from '../occurrences';
import { bareTitle, describeInstrument, known, title } from './instrument';
import { printDate } from './instrument-status';
import { bracketed, listed } from './labels';

/**
 * What stands behind a citation, as Markdown: heading, instrument, what it is about in our own words, whether it was in
 * force at the inspection, and how well all that is known.
 */
export function describeOccurrence(report: Report, mention: CitationOccurrence): string {
  const { instrument, found, schedule } = mention;
  if (!instrument) return unknownInstrument(mention);
  const verdict = verdictOnOccurrence(report, mention);
  if (!verdict) return describeInstrument(report, instrument);
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

/** What is cited, without its paragraphs: “regulation 12”, “Schedule 2, paragraph 6”, “outcome 3”. */
function nameOf({ citation, provision, found, target }: CitationOccurrence): string {
  if (citation.kind === 'provision' && provision) {
    const { number, paragraph } = provision;
    return `${citation.unit} ${number}${paragraph === undefined ? '' : `, paragraph ${paragraph}`}`;
  }
  if (found) return `${found.kind} ${found.number}`;
  return target?.number ? `${target.unit} ${target.number}` : citation.text;
}

function heading({ found, schedule }: CitationOccurrence): string {
  const text = found?.heading ?? schedule?.heading;
  return text ? `: ${text}` : '';
}

const partName = ({ number, heading: name }: InstrumentPart): string =>
  [number, name].filter(Boolean).join(': ');

/** How the instrument is known where the citation does not name it. */
function readAs(mention: CitationOccurrence): string | undefined {
  const { by, place, instrument, citation } = mention;
  if (!instrument || citation.kind !== 'provision') return undefined;
  if (by === 'custom') {
    return `Read as ${nameOf(mention)} of the ${bareTitle(instrument)}, which is meant by custom where no instrument is named.`;
  }
  return by === 'own' && place === 'prose' && !citation.instrument
    ? 'Read as of the setting’s own instrument, because it names none.'
    : undefined;
}

/** The paragraph that is cited, and whether there is one. */
function path({ provision, citation }: CitationOccurrence, verdict: Verdict): string | undefined {
  if (!provision || citation.kind !== 'provision' || provision.path.length === 0) return undefined;
  const last = provision.to
    ? ` to ${provision.to.number === provision.number ? bracketed(provision.to.path) : writePlace(provision.to)}`
    : '';
  const unit = citation.unit === 'section' ? 'subsection' : 'paragraph';
  const cited = `Cited: ${unit} ${bracketed(provision.path)}${last}`;
  if (verdict.is !== 'no-paragraph') return `${cited}.`;
  const above = `${citation.unit} ${provision.number}${bracketed(provision.path.slice(0, verdict.step))}`;
  return `${cited}, which is not there: ${above} ${listed(verdict.there)}.`;
}

/** What is true of it on the days of the inspection, in a sentence. */
function status(
  report: Report,
  mention: CitationOccurrence,
  instrument: Instrument,
  verdict: Verdict,
): string | undefined {
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
function standing(
  { start }: Report,
  { text }: Instrument,
  { found, schedule }: CitationOccurrence,
): string | undefined {
  // What a text for consultation says is in force is not known to be.
  if (text.basis === 'draft') return undefined;
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

function link({ found, schedule }: CitationOccurrence, instrument: Instrument): string | undefined {
  const page = officialPage(instrument, found ?? schedule);
  return page?.of === 'provision' ? `[Official page](${page.url})` : undefined;
}

function unknownInstrument({ citation }: CitationOccurrence): string {
  const named = citation.kind === 'framework-target' ? undefined : citation.instrument;
  const why = !named
    ? 'It names no instrument, and none can be told from the setting'
    : named.as === 'before'
      ? `“${named.text}” is one that the text names before`
      : `“${named.text}” is not an instrument that is known here`;
  return `**${capital(citation.text.trim())}**\n\n${why}, so that nothing can be said of it.`;
}
