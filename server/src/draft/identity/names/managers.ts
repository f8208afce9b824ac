import { capitals, letters } from '../../../text/letters';
import { titles } from '../../../text/names/name-parts';
import { capitalWords, firstNameWords, townWords } from './name-words';
import { capitalAfter, capitalBefore, startOfSentence } from './neighbours';
import { escaped, matches, type NameFinder, pattern, startWord, whole, words } from './pattern';
import { surnameFinder } from './surname';

const title = `(?:${titles.join('|')}|Sister|Father|Canon|Master)\\.?\\s`;
const titleAtStart = new RegExp(`^\\s*${title}`, 'i');
const nobody = /vacan|applic|\bnone\b|confirm|\bnot\b|\btb[ac]\b|absent|interim|\bno\b|manager/i;

/**
 * Finds the names of the managers in a text: in full, by initials or a title and the surname, by the first name if a
 * capital makes it a name, and by the surname if nothing else has it.
 * @param printed names that the report prints, such as the provider's
 */
export function managerFinder(names: string, printed: readonly string[]): NameFinder {
  const finders = names.split(/\s(?:and|&)\s|[,;/\n]/).flatMap((person): NameFinder[] => {
    const parts = words(person.replace(/\([^()]{0,60}\)/g, '').replace(titleAtStart, ''));
    if (nobody.test(parts.join(' ')) || !parts.every((part) => /^\p{Lu}/u.test(part))) return [];
    const last = parts.at(-1) ?? '';
    const patterns = parts.length < 2 ? bySurname(last) : byNames(parts);
    const found: NameFinder = (text) => patterns.flatMap((name) => matches(text, 'manager', name));
    const alone = surnameFinder(last, printed);
    return parts.length < 2 ? [found, alone] : [found, byFirstName(parts), alone];
  });
  return (text) => finders.flatMap((find) => find(text));
}

/** A surname after a title; each part of one with a hyphen, too. */
function bySurname(last: string): RegExp[] {
  if (last.length < 2) return [];
  const all = [last, ...last.split('-').filter((part) => part.length > 2 && part !== last)].map(escaped);
  return [whole(`${title}(?:[${capitals}]\\.?\\s?){0,2}(?:${all.join('|')})`, 'g')];
}

function byNames(parts: readonly string[]): RegExp[] {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const [name, surname] = [escaped(first), escaped(last)];
  const initial = escaped(first.charAt(0));
  const found = [
    whole(`(?:${title})?${pattern(parts)}`, 'gi'),
    // “J. Ashdown”, “J.A. Ashdown”, “Ashdown, J.”, “Ashdown, Jane”, “Jane A.”
    whole(`${initial}(?:\\.\\s?|\\s)(?:[${capitals}](?:\\.\\s?|\\s)){0,2}${surname}`, 'g'),
    whole(
      `(?<![${capitals}][${letters}’'-]{0,30}\\s)${surname},\\s(?:${name}|${initial}(?:\\.|(?![${letters}\\d’'])))`,
      'g',
    ),
    new RegExp(`(?<![${letters}\\d])${name}\\s${escaped(last.charAt(0))}\\.(?![${letters}\\d])`, 'g'),
    ...bySurname(last),
  ];
  if (parts.length > 2) found.push(whole(`${name}[\\s_-]${surname}`, 'gi'));
  const [half = ''] = last.split('-');
  if (half !== last && half.length > 2)
    found.push(whole(`(?:${name}|${initial}\\.?)\\s${escaped(half)}`, 'g'));
  if (first.length > 1) found.push(new RegExp(`(?<=\\bmanager,?\\s)${name}(?![${letters}\\d])`, 'g'));
  return found;
}

/** Finds a first name by itself: not next to another capital, which makes it another person, nor where it may be a word. */
function byFirstName(parts: readonly string[]): NameFinder {
  const first = parts[0] ?? '';
  const lower = first.toLowerCase();
  if (first.length < 3 || townWords.has(lower) || capitalWords.has(lower)) return () => [];
  const found = whole(escaped(first), 'g');
  return (text) =>
    matches(text, 'manager', found).filter(({ start, end }) => {
      const before = text.slice(Math.max(0, start - 24), start);
      if (capitalAfter.test(text.slice(end, end + 6))) return false;
      if (startOfSentence.test(before)) return !firstNameWords.has(lower);
      return !capitalBefore.test(before) || startWord.test(before);
    });
}
