import type { Passage } from '../draft/draft';
import { nameOf } from '../knowledge/frameworks/terms';
import type { Span } from '../text/span';
import { inWords, typeset } from '../text/words';
import type { Blocks } from './blocks';
import { type Composer, text } from './composer';
import type { PartId, PublishedBlock, PublishedHeading } from './document';
import type { Ordered } from './order';
import { type Piece, parseMarkdown } from './parse';
import type { ImprovementList } from './parts/improvement';
import { gradeText } from './parts/judgements';
import { ReportHeadings } from './parts/report-headings';
import { improvementIn, listNamed, type WrittenImprovement } from './parts/written';

/** A stretch of text that is one part of the report. */
export interface NarrativeSegment {
  readonly id: PartId;
  readonly judgement?: string;
  readonly source?: Span;
  /** The content that it has itself, under its heading. */
  readonly holds?: SegmentContent;
  /** Makes the blocks, when their turn in the reading order comes. */
  readonly write: (added: AddedBlocks) => PublishedBlock[];
}

interface SegmentContent extends Partial<WrittenImprovement> {
  /** It has more than its heading and headings below. */
  readonly text: boolean;
}

/** The blocks composed of keys that are added to a segment. */
interface AddedBlocks {
  /** True if any are added, so that a heading alone is not an empty section. */
  readonly more: boolean;
  /** Those that end the part of a section under the heading of a list. */
  readonly under?: (list: ImprovementList | undefined) => PublishedBlock[];
}

const emptySection = {
  text: 'Nothing written yet',
  message: 'Write this section, or remove its heading.',
} as const;

/** The body of a Markdown draft, in its own order: the title, the text before the first section, the sections. */
export function bodySegments(composer: Composer, order: readonly Ordered[]): NarrativeSegment[] {
  const passage = composer.draft.passages[0];
  if (!passage) return [];
  const parsed = parseMarkdown(passage.markdown);
  const blocks = composer.blocks(parsed);
  const title = parsed.pieces.find(({ level }) => level === 1);
  const headings = new ReportHeadings(composer.report, order);
  const groups: SectionPieces[] = [{ pieces: [] }];
  for (const piece of parsed.pieces) {
    if (piece === title) continue;
    const section =
      piece.level !== undefined && (piece.level <= 2 || headings.judgementOf(piece) !== undefined);
    if (section) groups.push({ head: piece, pieces: [] });
    else groups.at(-1)?.pieces.push(piece);
  }
  const [lead, ...sections] = groups as [SectionPieces, ...SectionPieces[]];
  const segments = leadSegments({ blocks, order }, title, lead.pieces);
  for (const { head, pieces } of sections) {
    if (!head) continue;
    const judgement = headings.judgementOf(head);
    const part: Ordered = judgement ? { id: 'judgements' } : headings.partOf(head);
    const { id } = part;
    const writer: SectionWriter = { composer, blocks, part, numbered: isNumbered(composer, id) };
    segments.push({
      id,
      ...(judgement && { judgement }),
      ...(head.source && { source: head.source }),
      holds: {
        text: pieces.some(({ level }) => level === undefined),
        ...(part.id === 'requirements' && improvementIn(part, pieces)),
      },
      write: (added) => sectionBlocks(writer, [head, ...pieces], added),
    });
  }
  return segments;
}

interface LeadWriter {
  readonly blocks: Blocks;
  readonly order: readonly Ordered[];
}

/**
 * The title and the text before the first section. The “Dear …” of a letter is before its title, wherever it is written.
 * Text above it, such as the day and the addressees, stays above it.
 */
function leadSegments(
  { blocks, order }: LeadWriter,
  title: Piece | undefined,
  pieces: readonly Piece[],
): NarrativeSegment[] {
  const salutation = salutationIn(pieces, order);
  const greeted = salutation ? pieces.indexOf(salutation) : -1;
  const above = pieces.slice(0, Math.max(0, greeted));
  const opening = pieces.slice(greeted + 1);
  const written = (some: readonly Piece[]) => () => some.flatMap((piece) => blocks.piece(piece));
  return [
    ...(above.length > 0 ? [{ id: 'addressee', write: written(above) } as const] : []),
    ...(salutation ? [{ id: 'salutation', write: written([salutation]) } as const] : []),
    ...(title
      ? [
          {
            id: 'title',
            ...(title.source && { source: title.source }),
            write: () => [blocks.heading(title, 1)],
          } as const,
        ]
      : []),
    ...(opening.length > 0 ? [{ id: 'narrative', write: written(opening) } as const] : []),
  ];
}

/** The line “Dear …”, where the report’s order has a place for it. */
const salutationIn = (pieces: readonly Piece[], order: readonly Ordered[]): Piece | undefined =>
  order.some(({ id }) => id === 'salutation')
    ? pieces.find(({ tokens }) => /^Dear\b/.test(tokens[1]?.content ?? ''))
    : undefined;

/** A heading with the pieces up to the next one of its level; those before the first heading have none. */
interface SectionPieces {
  readonly head?: Piece;
  readonly pieces: Piece[];
}

interface SectionWriter {
  readonly composer: Composer;
  readonly blocks: Blocks;
  readonly part: Ordered;
  /** True if the paragraphs of the section are numbered. */
  readonly numbered: boolean;
}

const isNumbered = ({ counters }: Composer, id: PartId): boolean =>
  counters.numbered && (id === 'judgements' || id === 'other');

/** The blocks of a section. A heading that nothing follows is marked as empty. */
function sectionBlocks(
  { composer, blocks, part, numbered }: SectionWriter,
  pieces: readonly Piece[],
  { more, under }: AddedBlocks,
): PublishedBlock[] {
  let list: ImprovementList | undefined;
  return pieces.flatMap((piece, at) => {
    const { level } = piece;
    const next = pieces[at + 1];
    const isHeading = level !== undefined;
    if (isHeading && at > 0) list = listNamed(part, piece.tokens[1]?.content ?? '');
    const written = isHeading ? [blocks.heading(piece)] : blocks.piece(piece, numbered);
    const added = next && next.level === undefined ? [] : (under?.(list) ?? []);
    const mark = isHeading && added.length === 0 && isEmptyAt(level, next, more);
    if (!mark) return [...written, ...added];
    const source = piece.source ?? blocks.parsed.markdown.whole;
    return [...written, composer.missing(emptySection, source, 'empty')];
  });
}

/** True for a heading without a text in it or below. */
const isEmptyAt = (level: number, next: Piece | undefined, more: boolean): boolean =>
  next ? next.level !== undefined && next.level <= level : !more;

/** The texts of a YAML draft, in the order of the framework's data whatever the order of its keys. */
export function keyedSegments(composer: Composer, order: readonly Ordered[]): NarrativeSegment[] {
  const { draft, report } = composer;
  const rank = report?.terms.sections ?? [];
  const segments: NarrativeSegment[] = [];
  for (const passage of draft.passages.filter(({ place }) => place === 'summary')) {
    const information = order.find(({ id }) => id === 'information');
    if (order.some(({ id }) => id === 'salutation')) {
      const parsed = parseMarkdown(passage.markdown);
      segments.push(...leadSegments({ blocks: composer.blocks(parsed), order }, undefined, parsed.pieces));
      continue;
    }
    segments.push(
      passageSegment(composer, passage, {
        id: information ? 'information' : 'narrative',
        heading: information?.heading,
      }),
    );
  }
  const sections = draft.passages.filter(({ place }) => place === 'section');
  const keyOf = ({ entry }: Passage): string => entry?.key ?? '';
  for (const id of rank) {
    const passage = sections.find((section) => keyOf(section) === id);
    if (passage) segments.push(judgementSegment(composer, passage, id));
    else segments.push(absentSegment(composer, id));
  }
  const listed = (report?.terms.report?.sections ?? []).map(({ id }) => id);
  const placeOf = (passage: Passage): number => {
    const at = listed.indexOf(keyOf(passage));
    return at < 0 ? listed.length : at;
  };
  const others = [...sections].sort((a, b) => placeOf(a) - placeOf(b));
  for (const passage of others) {
    const key = keyOf(passage);
    if (rank.includes(key) || key.startsWith('x-')) continue;
    if (report?.terms.judgements.some(({ id }) => id === key)) {
      segments.push(judgementSegment(composer, passage, key));
      continue;
    }
    const named = report?.terms.report?.sections.find(({ id }) => id === key);
    const part = order.find(({ id }) => id === key)?.id ?? 'other';
    segments.push(
      passageSegment(composer, passage, { id: part, heading: typeset(named?.heading ?? inWords(key)) }),
    );
  }
  return segments;
}

function judgementSegment(composer: Composer, passage: Passage, id: string): NarrativeSegment {
  return {
    ...passageSegment(composer, passage, { id: 'judgements', heading: sectionHeading(composer, id) }),
    judgement: id,
  };
}

/** A section that the report has and the draft has not yet. */
function absentSegment(composer: Composer, id: string): NarrativeSegment {
  const source = composer.place('sections', id);
  const name = sectionHeading(composer, id);
  const write = (): PublishedBlock[] => [
    ownHeading(composer, name),
    composer.missing({ text: emptySection.text, message: `Add the section “${name}”.` }, source),
  ];
  return { id: 'judgements', judgement: id, write };
}

function sectionHeading({ report }: Composer, id: string): string {
  const judgement = report?.terms.judgements.find((known) => known.id === id);
  const entry = report?.judgementEntries.find((known) => known.entry.key === id);
  const grade = entry && (gradeText(entry) ?? entry.scalar?.text.text.trim().toLowerCase());
  const name = judgement ? typeset(nameOf(judgement)) : inWords(id);
  return grade ? `${name}${report?.framework.headings.separator ?? ': '}${grade}` : name;
}

/** @param part the part that the text is, and its heading, if it gets one */
function passageSegment(
  composer: Composer,
  { markdown, entry }: Passage,
  { id, heading }: { readonly id: PartId; readonly heading?: string | undefined },
): NarrativeSegment {
  const source = entry?.keySpan ?? markdown.whole;
  const numbered = isNumbered(composer, id);
  const write = (): PublishedBlock[] => {
    const head: PublishedBlock[] = heading === undefined ? [] : [ownHeading(composer, heading, source)];
    const parsed = parseMarkdown(markdown);
    const blocks = composer.blocks(parsed);
    const written = parsed.pieces.flatMap((piece) => blocks.piece(piece, numbered));
    return written.length > 0
      ? [...head, ...written]
      : [...head, composer.missing(emptySection, source, 'empty')];
  };
  return { id, source, write };
}

/** A heading that the product adds; `source` is the key that it comes from. */
export function ownHeading({ counters }: Composer, words: string, source?: Span): PublishedHeading {
  return {
    type: 'heading',
    level: 2,
    id: counters.id(words),
    inlines: text(words),
    ...(source && { source }),
  };
}
