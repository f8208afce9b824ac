import type { WordsStatus } from '../../knowledge/law/law-pack';
import { descendants, plainText } from '../xml/query';
import type { XmlElement } from '../xml/xml-tree';

/** The notes on changes of a document, by their ids. */
export type Commentaries = ReadonlyMap<string, XmlElement>;

export const commentariesOf = (root: XmlElement): Commentaries =>
  new Map([...descendants(root, 'Commentary')].map((note) => [note.attributes.id ?? '', note]));

/** The status that the document gives an element itself, which holds for all in it. */
export function markedStatus({ attributes }: XmlElement): WordsStatus | undefined {
  const { Status: status, Match: match, RestrictEndDate: end } = attributes;
  if (match !== 'false' && status === undefined) return undefined;
  if (status === 'Prospective') return 'prospective';
  if (status !== undefined) return 'repealed';
  return end === undefined ? 'prospective' : 'repealed';
}

const dots = /^[\s.…]*$/;
/** Tells whether words consist only of dots. */
export const isDots = (text: string): boolean => dots.test(text);
const ended = /\bexpire[sd]?\b|\bceas(?:e|es|ed|ing) to have effect\b/i;

/** The status of an element whose words are only dots, which replace repealed words. */
export function statusOfDots(
  text: string,
  element: XmlElement,
  commentaries: Commentaries,
): WordsStatus | undefined {
  if (!dots.test(text)) return undefined;
  return notesOn(element, commentaries).some((note) => ended.test(note)) ? 'expired' : 'repealed';
}

/** The notes on changes of the words of an element. */
function notesOn(element: XmlElement, commentaries: Commentaries): string[] {
  const ids = new Set<string>();
  for (const { attributes } of descendants(element, 'CommentaryRef')) ids.add(attributes.Ref ?? '');
  for (const name of ['Repeal', 'Substitution', 'Addition'])
    for (const { attributes } of descendants(element, name)) ids.add(attributes.CommentaryRef ?? '');
  return [...ids].flatMap((id) => {
    const note = commentaries.get(id);
    return note?.attributes.Type === 'F' ? plainText(note) : [];
  });
}
