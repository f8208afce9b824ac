// Asks the elements of a Word file for what they contain.
import { type Element, isElement } from '../../text/xml';

/** The first child of a name. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((node): node is Element => isElement(node) && node.name === name);

/** The children that are elements. */
export const elementsOf = (element: Element | undefined): readonly Element[] =>
  element?.children.filter(isElement) ?? [];

/** The value of the first child of a name. */
export const valueIn = (element: Element | undefined, name: string): string | undefined =>
  child(element, name)?.attributes.get('w:val');

/** The value of a child as a whole number. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const value = Number.parseInt(valueIn(element, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

/** If a property is switched on or off; undefined if it is not there. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const own = child(element, name);
  return own && !/^(?:0|false|off|none)$/i.test(own.attributes.get('w:val') ?? '');
}

/** The author of a comment or change, on one line. */
export const authorOf = ({ attributes }: Element): string =>
  (attributes.get('w:author') ?? '').replace(/\s+/g, ' ').trim();

/** All text directly in an element. */
export const textIn = ({ children }: Element): string => children.filter((node) => !isElement(node)).join('');
