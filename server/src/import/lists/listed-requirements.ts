// Requirements as items of a list, each with its due date at the end: “… (Regulation 12) Due date: 30 June 2025”.

import { type SourceBlock, type SourceParagraph, textOf } from '../../documents/document';
import type { Day } from '../../report/days';
import { readDueDay } from '../facts/due-days';
import type { Reading } from '../source/reading';
import type { Section } from '../source/sections';
import { hasNote } from './cited-blocks';

/** The blocks of a requirement without its due date, which was at their end. */
export interface ListedRequirement {
  readonly blocks: readonly SourceBlock[];
  readonly due: Day;
}

const dueWords = '(?:due(?: date| by)?|date due|timescale|(?:to be )?(?:met|completed?) by|deadline)';
/** With a colon after its label, or in brackets, so that a date in a sentence is none. */
const atEnd = new RegExp(
  `(?:[\\s.;,(\\[–—-]{1,4}${dueWords}(?::|\\s[–—-])\\s{0,4}|\\s[(\\[]${dueWords}\\s{1,4})([^:;()\\[\\]]{6,50})[)\\]]?\\s{0,9}$`,
  'i',
);

/** The items under the heading of requirements, if each of them has a due date. They are claimed. */
export function listedRequirements(reading: Reading, sections: readonly Section[]): ListedRequirement[] {
  const section = sections.find(({ heading }) => /^(?:statutory )?requirements?:?$/.test(heading.plain));
  const open = section?.blocks.filter((block) => !reading.isClaimed(block)) ?? [];
  const first = open.findIndex((block) => isItem(block));
  if (first < 0) return [];
  const groups: SourceBlock[][] = [];
  for (const block of open.slice(first)) {
    if (isItem(block)) groups.push([block]);
    else groups.at(-1)?.push(block);
  }
  const found = groups.map((group) => (hasNote(group) ? undefined : requirementOf(group)));
  if (!found.every((requirement) => requirement !== undefined)) return [];
  reading.claim(...groups.flat());
  return found;
}

const isItem = (block: SourceBlock): block is SourceParagraph =>
  block.type === 'paragraph' && block.item?.depth === 0;

function requirementOf(group: readonly SourceBlock[]): ListedRequirement | undefined {
  const last = group.at(-1);
  if (last?.type !== 'paragraph') return undefined;
  // A due date can be a paragraph of its own.
  const text = ` ${textOf(last)}`;
  const [whole, words = ''] = atEnd.exec(text) ?? [];
  const due = whole === undefined ? undefined : readDueDay(words.replace(/(?<![\s.])[\s.]+$/, ''));
  if (whole === undefined || due === undefined) return undefined;
  const rest = shortened(last, text.length - 1 - whole.length);
  const blocks = [...group.slice(0, -1), ...rest].map((block, at): SourceBlock => {
    if (at > 0 || block.type === 'table') return block;
    const { item: _item, ...paragraph } = block;
    return paragraph;
  });
  return blocks.length > 0 ? { blocks, due } : undefined;
}

/** The first characters of a paragraph; nothing if it has no others. */
function shortened(paragraph: SourceParagraph, length: number): SourceParagraph[] {
  let left = Math.max(0, length);
  const runs = paragraph.runs.flatMap((run) => {
    const text = run.text.slice(0, left);
    left -= text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
  return runs.length > 0 ? [{ ...paragraph, runs }] : [];
}
