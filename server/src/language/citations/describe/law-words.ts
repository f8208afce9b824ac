import type { LawPack, PlaceWords, WordsStatus } from '../../../knowledge/law/law-pack';
import { stepsOf, type WordsFound } from '../../../knowledge/law/pack-words';
import { printDate } from './instrument-status';

/** Characters that are shown of the words of a place: more than nearly every regulation has, and less than a screen. */
const mostCharacters = 2400;

const statuses: Readonly<Record<WordsStatus, string>> = {
  prospective: 'not yet in force',
  repealed: 'repealed',
  expired: 'expired',
};

/** The words of a place as Markdown: those that lead to it, its own, and those below it, with the date of the text. */
export function describeWords({ provision, above, own, below }: WordsFound, pack: LawPack): string {
  const lines = [
    ...above.flatMap((place) => linesOf(place, false)),
    ...(own ? linesOf(own, true) : []),
    ...below.flatMap((place) => linesOf(place, true)),
    ...[own, ...above].flatMap((place) => (place?.end ? [escapedWords(place.end)] : [])),
  ];
  const status = provision.status ? ` This is ${statuses[provision.status]}.` : '';
  const quote = cut(lines).map((line) => `> ${line.replaceAll('\n', '  \n> ')}`);
  return [...(quote.length > 0 ? [quote.join('  \n')] : []), `${describePack(pack)}${status}`].join('\n\n');
}

function linesOf(place: PlaceWords, cited: boolean): string[] {
  const steps = stepsOf(place);
  const label = steps.length === 0 ? '' : labelOf(place);
  const indent = '\u2003'.repeat(Math.max(0, steps.length - 1));
  const words = escapedWords(place.text);
  const status = place.status ? ` _(${statuses[place.status]})_` : '';
  const first = cited && label !== '' ? `**${label}**` : label;
  const line = `${indent}${[first, words].filter((part) => part !== '').join(' ')}${status}`;
  return line.trim() === '' ? [] : [line];
}

/** The last label of a place, as it is printed. */
const labelOf = ({ at }: PlaceWords): string => /(?:\(\w+\)|^\w+)$/.exec(at)?.[0] ?? at;

/** Leaves out the last lines of long words. */
function cut(lines: readonly string[]): readonly string[] {
  let left = mostCharacters;
  const kept = lines.filter((line) => {
    left -= line.length;
    return left > 0;
  });
  return kept.length < lines.length ? [...kept, '…'] : kept;
}

/** The text that the words are from, in a sentence. */
function describePack({ text: { date, basis }, outstanding }: LawPack): string {
  const dated = date ? `text of ${printDate(date)}` : 'date of the text not known';
  if (basis === 'guidance') return `Words from your team’s copy of the guidance (${dated}).`;
  const changes = outstanding ? ', without some later changes' : '';
  return `Words from your team’s copy of the law (${dated}, ${basis === 'revised' ? 'as revised' : 'as made'}${changes}).`;
}

/** Words as Markdown that shows them as they are. */
export const escapedWords = (text: string): string => text.replace(/[\\`*_[\]<>|#&]/g, '\\$&');
