import type { Report } from '../../report';
import { comparedFacts } from '../compared-facts';
import { type Copy, CopyIndex, type CopySource } from './copy-index';
import { type ComparedParagraph, comparedParagraphs, fewestWords } from './paragraphs';
import { isSameService, type ServiceSums, serviceSums } from './service';
import { type HashKey, memoryKey, shinglesOf } from './shingles';
import { sketchOf } from './sketch';

/** The sketch of a draft, and who it is about, by which others find what was copied from it. */
export type DraftSketch = Pick<CopySource, 'service' | 'sketch'>;

/** The sketch of a report. */
export function draftSketch(report: Report, key: HashKey = memoryKey): DraftSketch {
  return { sketch: sketchOf(comparedParagraphs(report), key), service: serviceOf(report, key) };
}

const serviceOf = (report: Report, key: HashKey): ServiceSums =>
  serviceSums(comparedFacts(report), report.framework.who, key);

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

/** The copies that are reported. */
export interface CopyLimits {
  /** The fewest words of a paragraph. */
  readonly words: number;
  /** The number of reports that make a shared text a standard phrase, which is nobody’s own. */
  readonly reports: number;
  /** Says that copies from reports on the same authority or service count. */
  readonly sameService: boolean;
}

export const usualLimits: CopyLimits = { words: fewestWords, reports: 5, sameService: false };

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

/** The texts that drafts are compared with. */
export interface ComparedTexts {
  /** Such as those of the drafts at hand and of earlier reports; of two that have the same report, the first counts. */
  readonly indexes: readonly CopyIndex[];
  /** The words in a row of snippet libraries, with the key for memory. */
  readonly standard?: ReadonlySet<number>;
  /** The form in which URIs are compared; by default as they are. */
  readonly keyOf?: (uri: string) => string;
}

/**
 * A search for the copies in one draft.
 * @param uri the draft’s own, which is not compared with itself
 */
export const copySearch = (
  uri: string,
  { indexes, standard = new Set(), keyOf = asWritten }: ComparedTexts,
): CopySearch => ({
  *copiedIn(report) {
    const services = indexes.map(({ key }) => serviceOf(report, key));
    for (const paragraph of comparedParagraphs(report)) {
      const found = new Map<string, FoundCopy>();
      for (const [at, index] of indexes.entries()) {
        const service = services[at];
        for (const copy of index.copiesOf(paragraph)) {
          const { source } = copy;
          const key = keyOf(source.uri);
          if (key === keyOf(uri) || found.has(key)) continue;
          const sameService = service !== undefined && isSameService(service, source.service);
          found.set(key, { ...copy, sameService });
        }
      }
      if (found.size === 0 || isStandard(paragraph, standard)) continue;
      yield { paragraph, copies: [...found.values()].sort(bySimilarity) };
    }
  },
});

const asWritten = (uri: string): string => uri;

/** Tells if most of a paragraph is from a library. */
function isStandard({ words }: ComparedParagraph, standard: ReadonlySet<number>): boolean {
  if (standard.size === 0) return false;
  const shingles = shinglesOf(words, memoryKey);
  return shingles.filter((shingle) => standard.has(shingle)).length * 2 >= shingles.length;
}

const bySimilarity = (a: Copy, b: Copy): number =>
  b.likeness - a.likeness || (a.source.path < b.source.path ? -1 : 1);

/** An index of drafts whose sketches are held in memory. */
export const memoryIndex = (sources: readonly CopySource[]): CopyIndex => new CopyIndex(memoryKey, sources);
