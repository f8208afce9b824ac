import type { Report } from '../../report';
import { comparedFacts } from '../compared-facts';
import type { CopiedParagraph, CopySearch, FoundCopy } from './copies';
import { type Copy, CopyIndex, type CopySource } from './copy-index';
import { type ComparedParagraph, comparedParagraphs } from './paragraphs';
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

/** The texts that drafts are compared with. */
export interface SearchedTexts {
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
export function copySearch(uri: string, texts: SearchedTexts): CopySearch {
  const indexes = texts.indexes.filter(({ sources }) => sources.length > 0);
  return { copiedIn: (report) => (indexes.length > 0 ? copiesIn(report, uri, { ...texts, indexes }) : []) };
}

function* copiesIn(
  report: Report,
  uri: string,
  { indexes, standard = new Set(), keyOf = asWritten }: SearchedTexts,
): Generator<CopiedParagraph> {
  const services = indexes.map(({ key }) => serviceOf(report, key));
  let ofParagraph = new Set<string>();
  for (const paragraph of comparedParagraphs(report)) {
    if (!paragraph.isSentence) ofParagraph = new Set();
    const found = new Map<string, FoundCopy>();
    for (const [at, index] of indexes.entries()) {
      const service = services[at];
      for (const copy of index.copiesOf(paragraph)) {
        const { source } = copy;
        const key = keyOf(source.uri);
        if (key === keyOf(uri) || found.has(key) || ofParagraph.has(key)) continue;
        const sameService = service !== undefined && isSameService(service, source.service);
        found.set(key, { ...copy, sameService });
      }
    }
    if (!paragraph.isSentence) ofParagraph = new Set(found.keys());
    if (found.size === 0 || isStandard(paragraph, standard)) continue;
    yield { paragraph, copies: [...found.values()].sort(bySimilarity) };
  }
}

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
