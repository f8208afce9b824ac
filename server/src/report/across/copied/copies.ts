import type { Report } from '../../report';
import type { Copy } from './copy-index';
import type { CopyLimits } from './limits';
import type { ComparedParagraph } from './paragraphs';

/** A paragraph of a draft, and where else it is. */
export interface CopiedParagraph {
  readonly paragraph: ComparedParagraph;
  /** One place for each other text, the most similar first. */
  readonly copies: readonly FoundCopy[];
}

/** A copy in another report. */
export interface FoundCopy extends Copy {
  /** The report is about the same authority or service. */
  readonly sameService: boolean;
}

/** Finds the paragraphs of a draft that others have. */
export interface CopySearch {
  /** The paragraphs of a report that are in other texts, without those that come from a library of snippets. */
  readonly copiedIn: (report: Report) => Iterable<CopiedParagraph>;
}

/** The copied paragraphs of a report within limits. */
export function* copiesWithin(
  { words, reports, sameService }: CopyLimits,
  search: CopySearch,
  report: Report,
): Generator<CopiedParagraph> {
  for (const { paragraph, copies } of search.copiedIn(report)) {
    if (paragraph.words.count < words || copies.length + 1 >= reports) continue;
    const counted = sameService ? copies : copies.filter((copy) => !copy.sameService);
    if (counted.length > 0) yield { paragraph, copies: counted };
  }
}
