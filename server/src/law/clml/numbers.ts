import { childOf, oneLine } from '../xml/query';
import type { XmlElement } from '../xml/xml-tree';
import { inline } from './words';

const several = /^(\d{1,3}[A-Z]{0,3})\s?(to|and|[-–—,])\s?(\d{1,3}[A-Z]{0,3})\.?$/;
/** More provisions are not repealed as one. */
const mostNumbers = 100;

/**
 * The numbers of a provision, as they are cited: one, or those of provisions whose words are left out as one, such as
 * “19–21” and “42, 43”.
 */
export function numbersOf(element: XmlElement): readonly string[] {
  const label = childOf(element, 'Pnumber');
  const written = oneLine(inline(label)).replace(/[().[\]]/g, '');
  const number = written.replace(/\s/g, '');
  const [, first, sign, last] = several.exec(written + (label?.attributes.PuncAfter ?? '')) ?? [];
  if (first === undefined || last === undefined) return number === '' ? [] : [number];
  const [from, until] = [Number(first), Number(last)];
  const isRange = sign !== ',' && sign !== 'and' && until > from && until - from < mostNumbers;
  if (!isRange) return [first, last];
  return Array.from({ length: until - from + 1 }, (_, index) => String(from + index));
}
