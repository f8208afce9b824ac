import type { Report } from '../report/report';
import { countWords } from '../text/words';
import {
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
    const heading = part.blocks.find((block): block is PublishedHeading => block.type === 'heading');
    if (!heading || !narratives.has(part.id)) return [];
    const words = part.blocks.reduce((sum, block) => sum + wordsIn(block), 0);
    const paragraphs = part.blocks.filter(({ type }) => type === 'paragraph').length;
    return [
      {
        heading: plainText(heading.inlines),
        words,
        paragraphs,
        ...(part.judgement && most !== undefined && { most }),
      },
    ];
  });
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

/** The words of a block as a reader counts them. */
function wordsIn(block: PublishedBlock): number {
  switch (block.type) {
    case 'paragraph':
      return countWords(plainText(block.inlines));
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
