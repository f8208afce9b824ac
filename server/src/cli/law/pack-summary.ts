import type { Instrument } from '../../knowledge/instruments/reference-types';
import type { Knowledge } from '../../knowledge/knowledge';
import type { LawPack, PackProvision, WordsStatus } from '../../knowledge/law/law-pack';
import { printDate } from '../../language/citations/describe/instrument-status';
import { compareWithKnown } from '../../law/compare';
import { listed, plural } from '../../text/words';

const statuses: Readonly<Record<WordsStatus, string>> = {
  prospective: 'not yet in force',
  repealed: 'repealed',
  expired: 'expired',
};

/** Describes a pack in a few sentences, with the differences from the known provisions. */
export function describePack(pack: LawPack, knowledge: Knowledge): string {
  const instrument = knowledge.instruments.instrument(pack.instrument);
  const schedules = pack.provisions.filter(isSchedule).length;
  const kind = instrument?.defaults.kind ?? 'provision';
  const counts = [
    plural(pack.provisions.length - schedules, kind),
    ...(schedules > 0 ? [plural(schedules, 'Schedule')] : []),
  ];
  const sentences = [
    `It has ${listed(counts)} of “${pack.title}”, ${describeText(pack)}.`,
    describeStatuses(pack.provisions),
    pack.outstanding
      ? `According to legislation.gov.uk, ${plural(pack.outstanding, 'change is', 'changes are')} not in this text yet.`
      : '',
    instrument ? describeDifference(pack, instrument) : notCited,
  ];
  return sentences.filter((sentence) => sentence !== '').join('\n  ');
}

const notCited =
  'Drafts cannot cite it yet, so its words are not shown. Add the instrument under "knowledge" too.';

const isSchedule = ({ number }: PackProvision): boolean => number.startsWith('Schedule');

/** Describes the text of a pack, for the end of a sentence. */
function describeText({ text: { date, basis } }: Pick<LawPack, 'text'>): string {
  if (basis === 'revised') return date ? `as revised to ${printDate(date)}` : 'as revised';
  if (basis === 'as-made') return date ? `as made on ${printDate(date)}` : 'as made';
  return date ? `in the text of ${printDate(date)}` : 'in a text without a date';
}

function describeStatuses(provisions: readonly PackProvision[]): string {
  const parts = (Object.keys(statuses) as WordsStatus[]).flatMap((status) => {
    const numbers = provisions.filter((provision) => provision.status === status).map(({ number }) => number);
    return numbers.length > 0 ? [`${shortList(numbers)} (${statuses[status]})`] : [];
  });
  return parts.length > 0 ? `Not in force: ${listed(parts)}.` : '';
}

function describeDifference(pack: LawPack, instrument: Instrument) {
  const { missing, added } = compareWithKnown(pack, instrument);
  if (instrument.provisions.length === 0) return '';
  const sentences = [
    missing.length > 0
      ? `Listed by the product, but not in this text: ${shortList(missing)}.`
      : 'Nothing is missing.',
    added.length > 0 && instrument.coverage.exhaustive === true
      ? `In this text, but not listed by the product: ${shortList(added)}.`
      : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Nobody reads more numbers. */
const mostNumbers = 12;

function shortList(numbers: readonly string[]): string {
  const more = numbers.length - mostNumbers;
  return more > 0 ? `${numbers.slice(0, mostNumbers).join(', ')} and ${more} more` : listed(numbers);
}
