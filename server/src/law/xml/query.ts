import type { XmlElement } from './xml-tree';

/** The elements directly in an element. */
export const elementsIn = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== 'string');

/** The first element of a name directly in an element. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** The elements of a name anywhere below an element, in the order of the text. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsIn(element)) {
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}

/** The first element of a name below an element. */
export const descendant = (element: XmlElement, name: string): XmlElement | undefined =>
  descendants(element, name).next().value ?? undefined;

/** All text in an element, on one line. */
export const plainText = (element: XmlElement | undefined): string =>
  element === undefined ? '' : oneLine(charactersIn(element));

const charactersIn = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : charactersIn(child))).join('');

/** A text with one space for each run of white space, and none at its ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
