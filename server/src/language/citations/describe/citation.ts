import type { NamedInstrument } from '../../../draft/citations/citation';
import { officialPage } from '../../../knowledge/instruments/official-page';
import type { Instrument, InstrumentPart } from '../../../knowledge/instruments/reference-types';
import { partsOf } from '../../../knowledge/instruments/references';
import type { Knowledge } from '../../../knowledge/knowledge';
import { wordsOfCited } from '../../../report/citations/law-words';
import type { Verdict } from '../../../report/citations/verdict';
import { printDay } from '../../../report/days';
import type { Report } from '../../../report/report';
import { capital } from '../../../text/words';
import { type CitationOccurrence, verdictOnOccurrence } from '../occurrences';
import { bareTitle, describeInstrument, describeSource, linkedTitle } from './instrument';
import { printDate } from './instrument-status';
import { bracketed, describeLevels, rangeEnd } from './labels';
import { describeWords } from './law-words';

/**
 * Describes a cited provision, as Markdown: its heading, instrument, summary in our own words, status at the inspection,
 * and how well all that is known.
 */
export function describeOccurrence(
  report: Report,
  occurrence: CitationOccurrence,
  knowledge: Knowledge,
): string {
  const { instrument, found, schedule } = occurrence;
  if (!instrument) return describeUnknownInstrument(occurrence);
  const verdict = verdictOnOccurrence(report, occurrence);
  if (!verdict) return describeInstrument(report, instrument);
  const parts = found ? partsOf(instrument, found) : [];
  const page = found?.page === undefined ? '' : `page ${found.page}`;
  const where = [...parts.map(partName), page].filter(Boolean).join('; ');
  return [
    `**${capital(nameOf(occurrence))}**${headingSuffix(occurrence)}`,
    `${linkedTitle(instrument)}${where ? `; ${where}` : ''}`,
    describePresumption(occurrence),
    found?.summary ?? schedule?.summary,
    describePath(occurrence, verdict),
    lawWords({ ...occurrence, instrument }, knowledge),
    describeVerdict(report, { ...occurrence, instrument }, verdict),
    describeSource(instrument, found),
    officialLink(occurrence, instrument),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The cited provision without its paragraphs: “regulation 12”, “Schedule 2, paragraph 6”, “outcome 3”. */
function nameOf({ citation, provision, found, target }: CitationOccurrence): string {
  if (citation.kind === 'provision' && provision) {
    const { number, paragraph } = provision;
    return `${citation.unit} ${number}${paragraph === undefined ? '' : `, paragraph ${paragraph}`}`;
  }
  if (found) return `${found.kind} ${found.number}`;
  return target?.number ? `${target.unit} ${target.number}` : citation.text;
}

function headingSuffix({ found, schedule, part }: CitationOccurrence): string {
  const heading = found?.heading ?? schedule?.heading ?? part?.heading;
  return heading ? `: ${heading}` : '';
}

const partName = ({ number, heading }: InstrumentPart): string =>
  [number, heading].filter(Boolean).join(': ');

/** The reason why a citation that names no instrument is read as one of this instrument. */
function describePresumption(occurrence: CitationOccurrence): string | undefined {
  const { by, place, instrument, citation } = occurrence;
  if (!instrument || citation.kind !== 'provision') return undefined;
  if (by === 'custom') {
    return `Taken as ${nameOf(occurrence)} of the ${bareTitle(instrument)}, because no law is named.`;
  }
  return by === 'own' && place === 'prose' && !citation.instrument
    ? 'Taken as the law or guidance for this setting, because none is named.'
    : undefined;
}

/** The cited paragraph, and its nearest parent if it does not exist. */
function describePath({ provision, citation }: CitationOccurrence, verdict: Verdict): string | undefined {
  if (!provision || citation.kind !== 'provision' || provision.path.length === 0) return undefined;
  const { number, path, to } = provision;
  const last = to ? ` to ${rangeEnd({ number, path }, to)}` : '';
  const unit = citation.unit === 'section' ? 'subsection' : 'paragraph';
  const cited = `${unit} ${bracketed(path)}${last}`;
  if (verdict.is !== 'no-paragraph') return `Cited: ${cited}.`;
  const checked = verdict.end ?? { number, path };
  const above = `${citation.unit} ${checked.number}${bracketed(checked.path.slice(0, verdict.step))}`;
  return `${capital(cited)} does not exist: ${above} ${describeLevels(verdict.there)}.`;
}

/** The words of the cited place, if a team has added them. */
function lawWords(
  { citation, provision, instrument }: KnownOccurrence,
  knowledge: Knowledge,
): string | undefined {
  const pack = knowledge.law(instrument.id);
  if (!pack || !provision || citation.kind !== 'provision') return undefined;
  const found = wordsOfCited(knowledge, { instrument, unit: citation.unit, provision });
  return found && describeWords(found, pack);
}

interface KnownOccurrence extends CitationOccurrence {
  readonly instrument: Instrument;
}

/** The status of a provision on the days of the inspection, in a sentence. */
function describeVerdict(report: Report, occurrence: KnownOccurrence, verdict: Verdict): string | undefined {
  const { citation } = occurrence;
  const name =
    verdict.end && citation.kind === 'provision'
      ? `${citation.unit} ${verdict.end.number}`
      : nameOf(occurrence);
  const { text } = occurrence.instrument;
  switch (verdict.is) {
    case 'no-provision':
      return `There is no ${name}${verdict.exhaustive === 'as-at' && text.date ? ` in the text of ${printDate(text.date)}` : ''}.`;
    case 'unlisted':
      return `${capital(name)} is not in this product’s list. It may still exist, because the list is not complete.`;
    case 'omitted':
      return verdict.paragraph === undefined
        ? 'This has been omitted from the law.'
        : `Paragraph (${verdict.paragraph}) has been omitted from the law.`;
    case 'expired':
      return `Paragraph (${verdict.paragraph}) has expired. Its last day was ${printDay(verdict.lastDay)}.`;
    case 'prospective':
      return 'Not yet in force in the text that was checked.';
    case 'revoked':
      return `It was revoked on ${printDate(verdict.on)}, before this inspection.`;
    case 'not-yet':
      return `It comes into force on ${printDate(verdict.from)}, after this inspection.`;
    default:
      return describeStatus(report, occurrence);
  }
}

/** The status of a provision without a fault, as far as the text that was read can tell. */
function describeStatus(
  { start }: Report,
  { instrument, found, schedule }: KnownOccurrence,
): string | undefined {
  const { text } = instrument;
  // A text for consultation may state what is in force wrongly.
  if (text.basis === 'draft') return undefined;
  const status = found?.status ?? schedule?.status ?? 'unknown';
  if (status === 'unknown') return 'It has not been checked whether this is in force.';
  if (!text.date) return `${capital(status)}. The date of the text that was checked is not known.`;
  const isInserted = status === 'inserted';
  const state = capital(isInserted ? 'in force' : status);
  const source = `checked against the text of ${printDate(text.date)}`;
  const since = isInserted ? ' It was added after the law was made, on a date that is not known.' : '';
  if (!start) return `${state} (${source}).${since}`;
  return start.slice(0, text.date.length) > text.date
    ? `${state} (${source}). Changes between then and the inspection on ${printDay(start)} have not been checked.${since}`
    : `${state} on ${printDay(start)} (${source}).${since}`;
}

function officialLink({ found, schedule }: CitationOccurrence, instrument: Instrument): string | undefined {
  const page = officialPage(instrument, found ?? schedule);
  return page?.of === 'provision' ? `[Official page](${page.url})` : undefined;
}

function describeUnknownInstrument({ citation }: CitationOccurrence): string {
  const named = citation.kind === 'framework-target' ? undefined : citation.instrument;
  return `**${capital(citation.text.trim())}**\n\n${reasonUnknown(named)}`;
}

function reasonUnknown(named: NamedInstrument | undefined): string {
  if (!named) return 'Name the law or guidance. The setting does not show which applies.';
  return named.as === 'before'
    ? `“${named.text}” refers to law or guidance that is named earlier, so it cannot be looked up.`
    : `“${named.text}” is not law or guidance that the product knows, so it cannot be looked up.`;
}
