import type { XmlElement } from '../xml/xml-tree';

const tens = ['', 'x', 'xx', 'xxx'];
const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const roman = (number: number): string => `${tens[Math.floor(number / 10)] ?? ''}${units[number % 10] ?? ''}`;
const letter = (number: number): string => String.fromCharCode(96 + ((number - 1) % 26) + 1);

const counters: Readonly<Record<string, (number: number) => string>> = {
  arabic: String,
  alpha: letter,
  alphaupper: (number) => letter(number).toUpperCase(),
  roman,
  romanupper: (number) => roman(number).toUpperCase(),
};

const marks: Readonly<Record<string, string>> = { bullet: '•', dash: '—' };

/** The label of a list's item as it is printed: “(a)”, “•”; empty in a list of definitions. */
export function listLabel({ name, attributes }: XmlElement, item: XmlElement, index: number): string {
  const { NumberOverride: own } = item.attributes;
  if (own !== undefined) return /^\w+$/.test(own) ? `(${own})` : own;
  if (name === 'UnorderedList') return marks[attributes.Decoration ?? ''] ?? '';
  const number = index + Number(attributes.Start ?? 1);
  const counted = (counters[attributes.Type ?? 'arabic'] ?? String)(number);
  return attributes.Decoration === 'period' ? `${counted}.` : `(${counted})`;
}
