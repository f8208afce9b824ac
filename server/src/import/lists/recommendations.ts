// Recommendations and unmet standards: items with their source in brackets.

import type { SourceBlock } from '../../documents/document';
import type { Setting } from '../../knowledge/frameworks/types';
import { plain } from '../../text/plain';
import type { Reading } from '../source/reading';
import type { Section } from '../source/sections';
import { citedText, hasNote, type IsCitation } from './cited-blocks';
import { readRecommendationTables } from './recommendation-tables';
import { namesIn } from './requirements';

/** An item of a list, with what it rests on. */
export interface CitedItem {
  readonly text: string;
  readonly source?: string | undefined;
  readonly buildings: readonly string[];
}

/** Reads the recommendations under their heading; claims them if each is an item. */
export function readRecommendations(
  reading: Reading,
  sections: readonly Section[],
  setting: Setting | undefined,
): CitedItem[] {
  const section = sections.find(({ heading }) => /^recommendations?:?$/.test(heading.plain));
  if (!section) return [];
  const rows = readRecommendationTables(reading, section.blocks, isSource);
  const items = [...rows.map((row) => ({ ...row, buildings: [] })), ...itemsOf(reading, section, isSource)];
  return items.map((item) => ({
    ...item,
    source: item.source === undefined ? undefined : shortSource(item.source, setting),
  }));
}

/** Reads the national minimum standards that a school must meet. */
export function readUnmetStandards(reading: Reading, sections: readonly Section[]): CitedItem[] {
  const section = sections.find(({ heading }) => isStandardsHeading(heading.plain));
  if (!section) return [];
  return itemsOf(reading, section, isStandard).map((item) => ({
    ...item,
    source: item.source?.replace(/^NMS /i, ''),
  }));
}

export const isStandardsHeading = (words: string): boolean =>
  /^(?:.{0,40} must meet the following )?national minimum standards(?: that must be met)?:?$/.test(words);

const isSource: IsCitation = (words) =>
  /\b(?:guide|page|paragraph|standards?|nms|regulations?|section|guidance)\b/i.test(words);
const isStandard: IsCitation = (words) => /^(?:NMS |standards? )?\d/i.test(words);

function itemsOf(reading: Reading, section: Section, isCitation: IsCitation): CitedItem[] {
  const open = section.blocks.filter((block) => !reading.isClaimed(block));
  const groups = groupsOf(open, isCitation);
  // An introduction stays where it is; text of another form makes the list unsure.
  const first = groups.findIndex((group) => isItem(group, isCitation));
  if (first < 0) return [];
  const items = groups.slice(first);
  if (!items.every((group) => isItem(group, isCitation) && !hasNote(group))) return [];
  reading.claim(...items.flat());
  return items.map((group) => {
    const { text, citation, after } = citedText(group.map(asText), isCitation);
    return { text, source: citation, buildings: namesIn(after) };
  });
}

/** Blocks by item: one ends with its citation, or before the next bullet. */
function groupsOf(blocks: readonly SourceBlock[], isCitation: IsCitation): SourceBlock[][] {
  const groups: SourceBlock[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    const isNew = block.type === 'paragraph' && block.item !== undefined && block.item.depth === 0;
    if (isOpen && !isNew) groups.at(-1)?.push(block);
    else groups.push([block]);
    isOpen =
      block.type === 'paragraph' &&
      (isNew || isOpen || block.item !== undefined) &&
      !endsCited(block, isCitation);
  }
  return groups;
}

const endsCited = (block: SourceBlock, isCitation: IsCitation): boolean =>
  citedText([block], isCitation).citation !== undefined;

const isItem = ([first, ...others]: readonly SourceBlock[], isCitation: IsCitation): boolean =>
  first?.type === 'paragraph' &&
  (first.item !== undefined || [first, ...others].some((block) => endsCited(block, isCitation)));

/** The first paragraph of an item, without its bullet. */
function asText(block: SourceBlock, at: number): SourceBlock {
  if (block.type === 'table' || at > 0) return block;
  const { item: _item, ...paragraph } = block;
  return paragraph;
}

/** A source with the short name of the guide instead of its long title: “Guide, page 45, paragraph 9.30”. */
function shortSource(source: string, setting: Setting | undefined): string {
  const { title, short = [] } = setting?.recommendations?.printed ?? {};
  const [name = ''] = short;
  if (title === undefined || name === '') return source;
  const names = [title, ...short].map((words) => plain(words).replace(/['",]/g, ''));
  const place = source.search(/\b(?:page|paragraph|para)\b/i);
  const named = plain(place < 0 ? source : source.slice(0, place))
    .replace(/(?<![,’'”"\s])[,’'”"\s]+$/, '')
    .replace(/['",]/g, '')
    .replace(/^the /, '')
    .trim();
  if (!names.includes(named)) return source;
  return place < 0 ? name : `${name}, ${source.slice(place)}`;
}
