// The marks in an exported Word file by which its paragraphs are recognised when it comes back: a hidden bookmark round
// each, and a hash of each text in the properties of the file. They tell nothing about the draft that the text does not.

import { digest } from '../../text/plain';
import { comparable } from './comparable';
import { fullText, type PrintedParagraph } from './printed-paragraphs';

/** The start of the names of the bookmarks. Word does not show bookmarks whose name begins with a low line. */
const prefix = '_ir_';

/** Begins the title in the properties of a file that is marked as a draft. */
export const draftTitle = 'Draft: ';

/** The name of the bookmark round the paragraph with an index. */
export const bookmarkOf = (index: number): string => `${prefix}${index + 1}`;

/** The name of a bookmark round a paragraph that is about the draft and no part of the report, such as those before the title. */
export const ownBookmarkOf = (index: number): string => `${prefix}own${index + 1}`;

/** Tells the bookmark round a paragraph that is not part of the report. */
export const isOwnBookmark = (bookmark: string): boolean => bookmark.startsWith(`${prefix}own`);

/** The index of the paragraph that a bookmark is round; undefined for bookmarks of others. */
export function indexOf(bookmark: string): number | undefined {
  if (!bookmark.startsWith(prefix)) return undefined;
  const number = bookmark.slice(prefix.length);
  return /^[1-9]\d{0,5}$/.test(number) ? Number(number) - 1 : undefined;
}

/** The hash of a paragraph's text, however it is spaced. */
export const hashOf = (text: string): string => digest(comparable(text).text);

const hashLength = 16;
/** The text of a property may have 255 characters in Word. */
const mostInProperty = Math.floor(255 / hashLength);

const versionName = 'InspectionReportReview';
const hashesName = (at: number): string => `${versionName}Hashes${at + 1}`;
/** The version of the form of these marks. */
const version = '1';

/** The properties of a file with these paragraphs: the hashes in their order, as many in each property as fit. */
export function reviewProperties(paragraphs: readonly PrintedParagraph[]): { name: string; value: string }[] {
  const hashes = paragraphs.map((paragraph) => hashOf(fullText(paragraph)));
  const properties = [{ name: versionName, value: version }];
  for (let at = 0; at < hashes.length; at += mostInProperty) {
    const value = hashes.slice(at, at + mostInProperty).join('');
    properties.push({ name: hashesName(at / mostInProperty), value });
  }
  return properties;
}

/** The hashes in the properties of a file, by the index of the paragraph; undefined if the file has none that we know. */
export function hashesIn(properties: ReadonlyMap<string, string>): readonly string[] | undefined {
  if (properties.get(versionName) !== version) return undefined;
  const hashes: string[] = [];
  for (let at = 0; ; at++) {
    const value = properties.get(hashesName(at));
    if (value === undefined) return hashes;
    for (let start = 0; start + hashLength <= value.length; start += hashLength)
      hashes.push(value.slice(start, start + hashLength));
  }
}
