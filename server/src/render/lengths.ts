import type { Report } from '../report/report';
import type { Span } from '../text/span';
import { countWords } from '../text/words';
import {
  type ComposedPart,
  type Inline,
  type PartId,
  type Published,
  type PublishedBlock,
  type PublishedHeading,
  plainText,
} from './document';

/** The length of a section of the report. */
export interface SectionLength {
  /** Its heading as printed. */
  readonly heading: string;
  readonly words: number;
  readonly paragraphs: number;
  /** The most paragraphs that the guidance allows in a judgement section, if it has a limit. */
  readonly most?: number;
}

/** The sections of text with their lengths, in the order of the report; headings are not counted. */
export function lengthsOf({ parts }: Published, report: Report | undefined): SectionLength[] {
  const most = report?.framework.length?.paragraphs;
  return parts.flatMap((part) => {
    const length = lengthOf(part);
    if (!narratives.has(part.id) || length.heading === '') return [];
    return [{ ...length, ...(part.judgement && most !== undefined && { most }) }];
  });
}

/** The length of a part of the report, without its words. */
interface PartLength {
  readonly part: PartId;
  /** The id of the judgement that it is on. */
  readonly judgement: string | undefined;
  readonly words: number;
  readonly paragraphs: number;
}

/** The lengths of the parts with text, in the order of the report. */
export const partLengths = ({ parts }: Published): PartLength[] =>
  parts.flatMap((part) => {
    if (!narratives.has(part.id) && part.id !== 'information') return [];
    const { words, paragraphs } = lengthOf(part);
    return words === 0 ? [] : [{ part: part.id, judgement: part.judgement, words, paragraphs }];
  });

/** A section of the report with its place in the draft: its heading, and from its first to its last character. */
export interface PlacedSection extends SectionLength {
  /** The id of the judgement that it is on. */
  readonly judgement?: string;
  readonly place?: Span;
  readonly reach?: Span;
}

/** The same sections, the information about the service and the text before the first heading, with their places. */
export const placedSections = ({ parts }: Published): PlacedSection[] =>
  parts.flatMap((part): PlacedSection[] => {
    const length = lengthOf(part);
    if (!narratives.has(part.id) && part.id !== 'information') return [];
    if (length.heading === '' && length.words === 0) return [];
    const { judgement } = part;
    const section = { ...length, ...(judgement !== undefined && { judgement }) };
    const sources = part.blocks.flatMap(({ source }) => source ?? []);
    const [place] = sources;
    if (!place) return [section];
    const end = sources.reduce((last, source) => Math.max(last, source.end), place.end);
    return [{ ...section, place, reach: { start: place.start, end } }];
  });

/** The length of a part. Its heading is empty if it has none. */
function lengthOf({ blocks }: ComposedPart): SectionLength {
  const heading = blocks.find((block): block is PublishedHeading => block.type === 'heading');
  const words = blocks.reduce((sum, block) => sum + wordsIn(block), 0);
  const paragraphs = blocks.filter((block) => block.type === 'paragraph' && isWritten(block.inlines)).length;
  return { heading: heading ? plainText(heading.inlines) : '', words, paragraphs };
}

const narratives: ReadonlySet<PartId> = new Set([
  'narrative',
  'judgements',
  'other',
  'improvement',
  'priority-action',
  'context',
  'headline-findings',
  'strengths',
  'main-findings',
  'practice-study',
  'next-steps',
]);

/** False for the words that are printed where the draft has nothing yet. */
const isOfDraft = (inline: Inline): boolean =>
  inline.type !== 'marker' || (inline.kind !== 'missing' && inline.kind !== 'empty');

const isWritten = (inlines: readonly Inline[]): boolean => inlines.length === 0 || inlines.some(isOfDraft);

/** The words of a block as a reader counts them. */
function wordsIn(block: PublishedBlock): number {
  switch (block.type) {
    case 'paragraph':
      return countWords(plainText(block.inlines.filter(isOfDraft)));
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks).reduce((sum, inner) => sum + wordsIn(inner), 0);
    case 'quote':
      return block.blocks.reduce((sum, inner) => sum + wordsIn(inner), 0);
    case 'table':
      return block.rows
        .flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
        .reduce((sum, inner) => sum + wordsIn(inner), 0);
    default:
      return 0;
  }
}
