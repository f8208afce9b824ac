import { listed, plural } from '../../text/words';
import type { OpenPoint, Problem, Published } from '../document';
import { escaped } from './escape';

/** The box that marks a draft: its errors and unfinished places. */
export function openHtml({ open, errors }: Published): string {
  const lists = [
    ...(errors.length > 0 ? [listOf('Errors to correct', errors.map(problem))] : []),
    ...(open.length > 0 ? [listOf('Still to finish', open.map(point))] : []),
  ];
  return [
    '<aside class="draft" aria-labelledby="draft-heading">',
    '<h2 id="draft-heading">Draft</h2>',
    // Stays in view on a screen; on paper it is on each page (`print.css`).
    '<p class="draft-mark">DRAFT</p>',
    `<p>${escaped(summary(open.length, errors.length))}</p>`,
    ...lists,
    '</aside>',
  ].join('\n');
}

/** A sentence with the number of errors and unfinished places. */
function summary(open: number, errors: number): string {
  if (open + errors === 0) return 'This is a draft and not the published report.';
  const parts = [
    ...(errors > 0 ? [`${plural(errors, 'error')} to correct`] : []),
    ...(open > 0 ? [`${plural(open, 'item')} still to finish`] : []),
  ];
  return `This is a draft and not the published report. It has ${listed(parts)}.`;
}

const listOf = (heading: string, items: readonly string[]): string =>
  `<h3>${heading}</h3>\n<ul>\n${items.join('\n')}\n</ul>`;

const place = (line: number, start: number, end: number): string =>
  ` <span class="line" data-start="${start}" data-end="${end}">(line ${line})</span>`;

const problem = ({ message, line, source }: Problem): string =>
  `<li>${escaped(message)}${place(line, source.start, source.end)}</li>`;

const point = ({ id, message, line, source }: OpenPoint): string =>
  `<li><a href="#${id}">${escaped(message)}</a>${place(line, source.start, source.end)}</li>`;
