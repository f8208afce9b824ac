import { type ScalarValue, valueAt } from '../../draft/yaml/value';
import { wordsIn } from '../../prose/words';
import { leadInspectors, teamOf } from '../../report/inspectors';
import { narrativeOf } from '../../report/narrative';
import { printedDetails, textsWithin } from '../../report/provider-details';
import { managerNames } from '../../report/registered-manager';
import type { Report } from '../../report/report';
import { titles } from '../../text/names/name-parts';

/** The words of the names that a report prints from its front matter, and in the head and the signatures of a letter, in small letters. */
export function printedWords(report: Report): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of printedNames(report))
    for (const word of wordsIn(text.text)) words.add(small(word.text));
  const texts = report.kind?.letter ? narrativeOf(report) : [];
  for (const { text, details, signature } of texts)
    if (details || signature) for (const word of wordsIn(text.text)) words.add(small(word.text));
  return words;
}

/** The texts with names that a report prints: not every text under their keys is printed, such as a type of inspection. */
function printedNames(report: Report): ScalarValue[] {
  const { data } = report.draft;
  const provider = valueAt(data, 'provider');
  const printed = printedDetails(provider, data, report).filter(({ key }) => key !== managerKey);
  return [
    ...textsWithin(valueAt(data, 'authority')),
    ...(provider?.kind === 'scalar' ? [provider] : printed.flatMap(({ value }) => textsWithin(value))),
    ...managerNames(data),
    ...[...leadInspectors(data), ...teamOf(data)].flatMap(({ name, role }) => (role ? [name, role] : [name])),
    ...textsWithin(valueAt(data, 'addressee')),
    ...textsWithin(valueAt(data, 'signatories')),
  ];
}

const managerKey = 'registered-manager';

const small = (word: string): string => word.toLowerCase();

/** The start of a name that is a title. */
export const titled = new RegExp(`^(?:${titles.join('|')})\\b\\.?`);

/** Tells if all words of a name are among those that a report prints. */
export function isPrintedName(name: string, printed: ReadonlySet<string>): boolean {
  const words = wordsIn(name.replace(titled, ''));
  return words.length > 0 && words.every(({ text }) => printed.has(small(text)));
}
