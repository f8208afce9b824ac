import type { Block } from '../../draft/block';
import type { Draft } from '../../draft/draft';
import { toJson } from '../../draft/yaml/value';
import { guessDay } from '../../report/days';

/** Tells whether two drafts have the same facts and the same texts, however they are laid out; dates may be in other forms. */
export const hasSameWords = (before: Draft, after: Draft): boolean =>
  after.problems.length <= before.problems.length && wordsOf(before) === wordsOf(after);

/** The values and the blocks of a draft, without what formatting may change. */
function wordsOf({ data, passages }: Draft): string {
  const texts = new Set(passages.flatMap(({ entry }) => (entry ? [entry.key] : [])));
  const values = data ? sorted(toJson(data), texts) : null;
  const blocks = passages.map((passage) => [passage.entry?.key ?? '', ...passage.blocks.flatMap(blockWords)]);
  const inOrder = blocks.map((words) => words.join('\n')).sort();
  return `${JSON.stringify(values)}\n${inOrder.join('\n\n')}`;
}

function blockWords(block: Block): string[] {
  const text = block.text.text.trim();
  if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${text}`];
  if (block.kind === 'code') return [`${block.kind}:${block.text.text.trimEnd()}`];
  const { aside = '', item } = block;
  // A row of a table may get the cells that it lacks. The text of a cell with an escaped stroke has those around it.
  const cell = text.replace(/[|\s]+/g, ' ').trim();
  if (aside === 'table') return cell === '' ? [] : [`${aside}:${cell}`];
  return [`${aside} ${item ? `${item.ordered} ${item.first} ${item.depth}` : ''} ${text}`];
}

/** A value with its keys in the order of the alphabet, its dates in one form, and without the texts of passages. */
function sorted(value: unknown, texts: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return guessDay(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => sorted(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([key, child]) => !(texts.has(key) && typeof child === 'string'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, child]) => [key, sorted(child, texts)]);
}
