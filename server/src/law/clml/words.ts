import { childOf, elementsIn, oneLine } from '../xml/query';
import type { XmlElement } from '../xml/xml-tree';
import { coversEngland } from './extent';
import { listLabel } from './list-labels';

/** Marks and notes that are printed next to the words. */
const notes = new Set([
  'CommentaryRef',
  'Commentary',
  'FootnoteRef',
  'Footnote',
  'MarginNoteRef',
  'MarginNote',
  'Reference',
  'Resources',
]);

/** Pictures and formulas, whose words cannot be given. */
const pictures: Readonly<Record<string, string>> = {
  Formula: '[formula]',
  math: '[formula]',
  Figure: '[picture]',
  Image: '[picture]',
};

/** Elements that make separate lines; all others are part of a line. */
const blocks = new Set([
  ...['Text', 'Para', 'P', 'BlockText', 'BlockExtract', 'BlockAmendment', 'Tabular', 'Title', 'Number'],
  ...['UnorderedList', 'OrderedList', 'ListItem', 'KeyList', 'KeyListItem', 'ScheduleBody', 'Schedule'],
  ...['P1group', 'P2group', 'P3group', 'Part', 'Chapter', 'Pblock', 'PsubBlock', 'Form', 'Where'],
]);

const numbered = /^P[1-7]$/;
const paragraph = /^P[1-7]para$/;

const isBlock = ({ name }: XmlElement): boolean =>
  blocks.has(name) || numbered.test(name) || paragraph.test(name);

/** Tells if an element is a numbered place in the instrument. */
export const isNumbered = (element: XmlElement): boolean =>
  numbered.test(element.name) && numberOf(element) !== '';

/** The number of a paragraph as it is cited, without brackets and full stops. */
export const numberOf = (element: XmlElement): string =>
  oneLine(inline(childOf(element, 'Pnumber'))).replace(/[\s().[\]]/g, '');

/** Tells if words are marked as removed for England, or as inserted only elsewhere. */
function isAbsent({ name, attributes }: XmlElement): boolean {
  const { Extent: extent } = attributes;
  if (name === 'Addition' || name === 'Substitution') return !coversEngland(extent);
  if (name !== 'Repeal') return false;
  // Words of a repeal without an extent are kept in the text where it holds only in part.
  return extent === undefined ? attributes.RetainText !== 'true' : coversEngland(extent);
}

/** The words of an element that is part of a line. */
export function inline(element: XmlElement | undefined): string {
  if (element === undefined || notes.has(element.name) || isAbsent(element)) return '';
  if (element.name === 'Fraction') return elementsIn(element).map(inline).join('/');
  if (element.name === 'Character') return element.attributes.Name === 'Minus' ? '−' : ' ';
  const picture = pictures[element.name];
  if (picture) return picture;
  return element.children.map((child) => (typeof child === 'string' ? child : inline(child))).join('');
}

/** The words of an element, a line for each paragraph, item of a list and row of a table. */
export function linesOf(element: XmlElement): string[] {
  if (notes.has(element.name) || isAbsent(element)) return [];
  if (element.name === 'tr') return [row(element)];
  if (numbered.test(element.name)) return labelled(`(${numberOf(element)})`, element, 'Pnumber');
  if (/^(?:Ordered|Unordered)List$/.test(element.name)) return listLines(element);
  return linesOfChildren(element);
}

function linesOfChildren({ children }: XmlElement): string[] {
  const lines: string[] = [];
  let line = '';
  const close = (): void => {
    if (oneLine(line) !== '') lines.push(oneLine(line));
    line = '';
  };
  for (const child of children) {
    if (typeof child === 'string') line += child;
    else if (child.name === 'AppendText' && lines.length > 0 && oneLine(line) === '')
      lines.push(`${lines.pop()}${inline(child)}`.trimEnd());
    else if (isBlock(child) || hasBlocks(child)) {
      close();
      lines.push(...linesOf(child));
    } else line += inline(child);
  }
  close();
  return lines;
}

/** Tells if an element that is part of a line by its name has blocks in it, as amendments of whole paragraphs have. */
const hasBlocks = (element: XmlElement): boolean =>
  /^(?:Addition|Repeal|Substitution|table|tbody|thead|tfoot|tr)$/.test(element.name) &&
  (element.name === 'tr' || elementsIn(element).some((child) => isBlock(child) || hasBlocks(child)));

/** A row of a table. */
const row = (element: XmlElement): string =>
  elementsIn(element)
    .map((cell) => linesOfChildren(cell).join(' '))
    .join(' | ');

/** Lines the first of which begins with a label. */
function labelled(label: string, element: XmlElement, without: string): string[] {
  const children = element.children.filter((child) => typeof child === 'string' || child.name !== without);
  const [first = '', ...rest] = linesOfChildren({ ...element, children });
  return [`${label === '()' ? '' : label} ${first}`.trim(), ...rest];
}

function listLines(list: XmlElement): string[] {
  const items = elementsIn(list);
  return items.flatMap((item, index) =>
    item.name === 'ListItem' ? labelled(listLabel(list, item, index), item, '') : linesOf(item),
  );
}
