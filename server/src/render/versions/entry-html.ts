import { attribute, escaped } from '../html/escape';
import type { VersionEntry } from './align';
import type { ReportToken, TokenMark } from './tokens';
import type { ReportUnit } from './units';
import { wordChanges } from './words';

/** The ids of entries on the page. */
export const idOf = (entry: number): string => `change-${entry + 1}`;

/** The words of a change for those who do not see its colour. */
const tags = { added: 'Added', removed: 'Removed' } as const;

/** The label of an entry that was added, removed or moved as a whole, with a space after it. */
export function tagHtml(entry: VersionEntry, partner: number | undefined): string {
  const { is } = entry;
  if (is === 'added' || is === 'removed') return `<span class="tag">${tags[is]}</span> `;
  if (is !== 'moved' && is !== 'left') return '';
  const other = is === 'moved' ? entry.before : entry.after;
  const where = other.number === undefined ? '' : ` paragraph ${other.number}`;
  const words = is === 'moved' ? `Moved from${where || ' here'}` : `Moved to${where || ' here'}`;
  const link = partner === undefined ? words : `<a href="#${idOf(partner)}">${words}</a>`;
  return `<span class="tag">${link}</span> `;
}

/** The words of one cell of an entry, with what was removed and added. */
export function cellHtml(entry: VersionEntry, column: number): string {
  const [before, after] = [cell(entry.before, column), cell(entry.after, column)];
  switch (entry.is) {
    case 'same':
      return tokensHtml(after);
    case 'added':
      return after.length > 0 ? `<ins>${tokensHtml(after)}</ins>` : '';
    case 'removed':
      return before.length > 0 ? `<del>${tokensHtml(before)}</del>` : '';
    case 'left':
      return `<s>${tokensHtml(before)}</s>`;
    case 'changed':
    case 'moved':
      return changedHtml(before, after);
  }
}

const cell = (unit: ReportUnit | undefined, column: number): readonly ReportToken[] =>
  unit?.cells[column] ?? [];

/** The words in which two versions differ, each change with words for those who hear the page. */
export function changedHtml(before: readonly ReportToken[], after: readonly ReportToken[]): string {
  return wordChanges(before, after)
    .map(({ is, tokens }, at) => {
      const space = at > 0 && tokens[0]?.spaced ? ' ' : '';
      if (is === 'same') return space + tokensHtml(tokens);
      const tag = is === 'added' ? 'ins' : 'del';
      const addresses = addressesOf(tokens).map((href) => ` ${escaped(href)}`);
      return `${space}<${tag}><span class="unseen">(${is}: </span>${tokensHtml(tokens)}${addresses.join('')}<span class="unseen">) </span></${tag}>`;
    })
    .join('');
}

/** The addresses of the links in tokens: two links with the same words may differ in nothing else. */
const addressesOf = (tokens: readonly ReportToken[]): string[] => [
  ...new Set(
    tokens.flatMap(({ marks }) => marks.flatMap((mark) => (mark.type === 'link' ? [mark.href] : []))),
  ),
];

/** Tokens with their formatting, without the space before the first. */
function tokensHtml(tokens: readonly ReportToken[]): string {
  let html = '';
  let open: readonly TokenMark[] = [];
  let run = '';
  const close = (): void => {
    html += open.reduceRight((inner, mark) => wrapped(inner, mark), run);
    run = '';
  };
  for (const [at, { text, spaced, marks }] of tokens.entries()) {
    if (marks !== open) {
      close();
      open = marks;
      if (spaced && at > 0) html += ' ';
    } else if (spaced && at > 0) run += ' ';
    if (text === '\n') run += '<br>';
    else run += isWhole(text) ? `<span class="whole">${escaped(text)}</span>` : escaped(text);
  }
  close();
  return html;
}

/** True for a token that browsers would break. */
const isWhole = (text: string): boolean => text.length > 1 && /[ \u00a0(]/.test(text);

function wrapped(inner: string, mark: TokenMark): string {
  switch (mark.type) {
    case 'strong':
    case 'em':
    case 'code':
      return `<${mark.type}>${inner}</${mark.type}>`;
    case 'strike':
      return `<s>${inner}</s>`;
    case 'note':
      return `<sup><span class="unseen">Footnote </span>${inner}</sup>`;
    case 'link':
      return `<a${attribute('href', mark.href)} rel="noopener noreferrer">${inner}</a>`;
  }
}
