import { letters } from '../../../text/letters';
import { capitalWords, firstNameWords, homeWords, mottoWords, townWords } from './name-words';
import { capitalAfter, capitalBefore, startOfSentence } from './neighbours';
import { escaped, matches, type NameFinder, startWord, whole, words } from './pattern';
import { surnameWords } from './surname-words';

/** Verbs that people are the subject of. */
const verbs = [
  'is|was|has|had|does|did|can|could|will|would|should|must|may|might',
  'says|said|tells|told|leads|led|knows|knew|makes|made|takes|took|gives|gave|keeps|kept|runs|ran|sees|saw|left|leaves|meets|met',
  'speaks|spoke|thinks|thought|understands|understood|began|begins|wrote|writes|brings|brought|holds|held|builds|built|felt|feels',
  'acts|believes|challenges|ensures|explains|listens|manages|monitors|oversees|provides|reviews|shows|supports|supervises|trains|uses|works',
].join('|');
const verbAfter = new RegExp(
  `^(?:[’']s)?,?\\s(?:(?:also|often|now|then|who|rarely|never|always)\\s)?(?:${verbs}|[a-zà-öø-ÿ]{2,16}ed)\\b`,
);
const initialBefore = /(?<![\p{L}\d])\p{Lu}\.\s?$/u;
const owns = /^[’']s\s/;
const moves = 'trips?|visits?|went|go|goes|travel\\w{0,4}|moved?|walk\\w{0,3}';
const prepositions = 'in|at|near|around|outside|inside|into|across|towards?';
/** Before the name of a place, or of anything but a person. */
const placeBefore = new RegExp(
  `\\b(?:the|an?|${prepositions}|called|named|(?:${moves}) (?:to|from))\\s[‘“("'*_]{0,2}$`,
  'i',
);
const places = 'forest|park|road|street|school|college|class|centre|area|estate|hospital|town|village';
const works = 'method|model|tool|scale|scheme|approach|programme|system|judgment|ruling|case|review|report';
const things = new RegExp(`^\\s(?:${works}|${places}|awards?|football)(?![${letters}])`);

/**
 * Finds a surname by itself: within a sentence a capital makes it a name, at its start a verb that follows. A word of
 * English, a town, and a part of a name that the report prints may all be something else.
 */
export function surnameFinder(surname: string, printed: readonly string[]): NameFinder {
  const lower = surname.toLowerCase();
  const isOther = [capitalWords, firstNameWords, homeWords, mottoWords, townWords, surnameWords].some(
    (list) => list.has(lower),
  );
  const isPrinted = printed.some((name) =>
    words(name.toLowerCase().replace(/[^\p{L}\d’'-]/gu, ' ')).includes(lower),
  );
  if (surname.length < 3 || isOther || isPrinted) return () => [];
  const found = whole(escaped(surname), 'g');
  return (text) =>
    matches(text, 'manager', found).filter(({ start, end }) => {
      const before = text.slice(Math.max(0, start - 28), start);
      const after = text.slice(end, end + 32);
      if (
        initialBefore.test(before) ||
        capitalAfter.test(after) ||
        things.test(after) ||
        placeBefore.test(before)
      )
        return false;
      if (startOfSentence.test(before)) return verbAfter.test(after) || owns.test(after);
      return !capitalBefore.test(before) || startWord.test(before);
    });
}
