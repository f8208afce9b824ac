import { span } from '../../text/span';
import { mayHaveMarks } from '../evidence/marks';
import type { ScalarValue } from '../yaml/value';
import type { MarkEdit } from './slip';

const before = /^( *(?:- +)*)(?:[\w-]+:[ \t]+)?$/;

/**
 * The edit that writes a value of YAML as a block of lines, in which Markdown is written as it is; undefined if the value is
 * not alone at the end of its line.
 */
export function asLiteral(
  source: string,
  { style, span: place, text }: ScalarValue,
  repaired: string,
): MarkEdit | undefined {
  if (style === 'folded') return { span: span(place.start, place.start + 1), text: '|' };
  if (style === 'literal') return undefined;
  // Comments and marks of evidence are not in the repaired text.
  if (text.text.includes('<!') || mayHaveMarks(source.slice(place.start, place.end))) return undefined;
  const start = Math.max(source.lastIndexOf('\n', place.start), source.lastIndexOf('\r', place.start)) + 1;
  const lead = before.exec(source.slice(start, place.start));
  const rest = /[^\r\n]*/.exec(source.slice(place.end))?.[0] ?? '';
  if (!lead || rest.trim() !== '') return undefined;
  const [whole, dashes = ''] = lead;
  const indent = ' '.repeat(dashes.length + (whole.length > dashes.length ? 2 : 0));
  const lines = repaired
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : indent + line));
  return { span: place, text: `|\n${lines.join('\n')}` };
}
