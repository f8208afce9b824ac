// Headings of sections, known by their words whatever their style.

import type { SourceParagraph } from '../../documents/document';
import { nameOf, type Terms } from '../../knowledge/frameworks/terms';
import type { Framework } from '../../knowledge/frameworks/types';
import { plain } from '../../text/plain';
import { factOf } from '../source/labels';
import type { ImportedLine, Reading } from '../source/reading';

/** A heading of a document: its level in the draft. */
interface ImportedHeading {
  readonly level: number;
  /** True if the framework has it. */
  readonly isKnown: boolean;
}

/** The headings of a document, by their paragraphs. */
export type HeadingMap = ReadonlyMap<SourceParagraph, ImportedHeading>;

/** Headings below a section of the report. */
export const subheadings: readonly string[] = [
  'statutory requirements',
  'requirements',
  'recommendations',
  'recommendation',
];

/** Finds the headings of a document; the title is not among them. */
export function headingsIn(
  reading: Reading,
  known: KnownHeadings,
  title: readonly ImportedLine[],
): HeadingMap {
  const found = new Map<SourceParagraph, ImportedHeading>();
  const lines = reading.open().filter((line) => !title.includes(line));
  for (const { block, plain: words } of lines) {
    const level = known.levelOf(words);
    if (level !== undefined && mayBeHeading(block)) found.set(block, { level, isKnown: true });
  }
  const base = baseLevel(lines, found);
  for (const { block, text } of lines) {
    if (found.has(block) || block.level === undefined || text.length > 250) continue;
    found.set(block, { level: Math.min(6, Math.max(2, 2 + block.level - base)), isKnown: false });
  }
  for (const [block, level] of boldHeadings(reading, found, title))
    found.set(block, { level, isKnown: false });
  return found;
}

/** Short bold paragraphs with text of their own below, from the title to the end of a letter. They are below known headings. */
function boldHeadings(
  reading: Reading,
  found: HeadingMap,
  title: readonly ImportedLine[],
): [SourceParagraph, number][] {
  const lines = reading.open();
  const first = title.at(-1)?.at ?? lines.find(({ block }) => found.has(block))?.at ?? reading.blocks.length;
  const end = lines.find(({ plain: words }) => /^yours (?:sincerely|faithfully)/.test(words))?.at;
  const known = lines.find(({ at, block }) => at > first && found.has(block))?.at ?? reading.blocks.length;
  return lines.flatMap((line): [SourceParagraph, number][] => {
    const isWithin = line.at > first && line.at < (end ?? reading.blocks.length);
    const next = reading.blocks[line.at + 1];
    const hasText = next?.type === 'paragraph' && !isBold(next) && !found.has(next);
    return isWithin && hasText && !found.has(line.block) && isBoldHeading(line)
      ? [[line.block, line.at > known ? 3 : 2]]
      : [];
  });
}

const isBold = ({ runs }: SourceParagraph): boolean =>
  runs.every(({ text, bold }) => bold === true || text.trim() === '');

const isBoldHeading = ({ block, text }: ImportedLine): boolean =>
  isBold(block) &&
  block.item === undefined &&
  text.length < 120 &&
  /\p{L}/u.test(text) &&
  !/[.:;,]$|: /.test(text) &&
  factOf(text) === undefined;

/** Numbered paragraphs are text, and so are items of lists; readers of PDFs may take a heading for neither. */
const mayBeHeading = ({ item, level }: SourceParagraph): boolean => item === undefined || level !== undefined;

/** The level that sections have in the document: that of most of those that are known, or the highest. */
function baseLevel(
  lines: readonly ImportedLine[],
  found: ReadonlyMap<SourceParagraph, ImportedHeading>,
): number {
  const counts = new Map<number, number>();
  for (const { block } of lines)
    if (block.level !== undefined && found.get(block)?.level === 2)
      counts.set(block.level, (counts.get(block.level) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (most) return most[0];
  return Math.min(...lines.flatMap(({ block }) => block.level ?? []), 9);
}

/** The headings that reports of a framework have, in the words of its edition and setting and of others. */
export class KnownHeadings {
  readonly #levels = new Map<string, number>();
  readonly #judgements: readonly string[];

  constructor(framework: Framework, { report, published, judgements, known }: Terms) {
    const improvement = framework.improvement;
    const sections = [
      ...(report?.sections ?? []).flatMap(({ heading, also = [] }) => [heading, ...also]),
      ...(published?.parts ?? []).flatMap(({ heading, labels }) =>
        [heading ?? [], labels?.single ?? [], labels?.several ?? []].flat(),
      ),
      ...(improvement
        ? [improvement.heading, ...(improvement.also ?? []), ...(improvement.older?.headings ?? [])]
        : []),
    ];
    // Reports on authorities have their recommendations in a section.
    for (const words of subheadings) this.#levels.set(words, 2);
    for (const words of sections) this.#levels.set(withoutEnd(plain(words)), 2);
    if (framework.who === 'provider') for (const words of subheadings) this.#levels.set(words, 3);
    this.#judgements = [
      ...new Set(
        [...judgements.map(nameOf), ...[...known.values()].flatMap((names) => [...names])].map(plain),
      ),
    ].sort((a, b) => b.length - a.length);
  }

  /** The level of a heading in the draft; undefined if the words are not one. */
  levelOf(words: string): number | undefined {
    const text = withoutEnd(words);
    if (text.length > 200) return undefined;
    return this.#levels.get(text) ?? (this.judgementIn(text) === undefined ? undefined : 2);
  }

  /** The judgement that a heading is about; its grade may follow. */
  judgementIn(words: string): string | undefined {
    return this.#judgements.find((name) => words.startsWith(name) && isGradeEnd(words.slice(name.length)));
  }
}

const anyGrade = 'outstanding|good|adequate|inadequate|requires? improvement(?: to be good)?';
const gradeEnd = new RegExp(`^(?::| is:?| are:?|,| )\\s*(?:judged )?(?:to be )?(?:${anyGrade})\\.?$`);

const isGradeEnd = (rest: string): boolean => rest === '' || gradeEnd.test(rest);

const noteMark = /(?:(?<!\s)\s*\[?\d{1,2}\]?|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|(?<![:?*\s])[:?*\s]+)$/;

/** Without the mark of a footnote and the like, which readers may leave at the end of a heading. */
const withoutEnd = (words: string): string => words.replace(noteMark, '').replace(/(?<![:?\s])[:?\s]+$/, '');
