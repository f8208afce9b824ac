import { CopyIndex } from './copy-index';
import { type IndexFault, readIndex } from './index-file';

/** In bytes. An index of 10,000 reports has some 50 MB. */
export const largestIndex = 256 * 1024 * 1024;

const advice = 'Create it again with “inspection-report index”. Until then, no text is compared with it.';

const faults: Readonly<Record<IndexFault, (path: string) => string>> = {
  damaged: (path) => `The index ${path} is damaged. ${advice}`,
  'other-version': (path) => `The index ${path} was written by another version of this product. ${advice}`,
  'not-index': (path) =>
    `${path} is not an index of reports. Use another file under “index” in .inspection-report.yaml.`,
};

/** The sentence about an index that does not exist. */
export const noIndex = (path: string): string =>
  `There is no index at ${path}. Create it with “inspection-report index”, or change “index” in .inspection-report.yaml.`;

/** An index of earlier reports, or a sentence on why it cannot be used. */
export type EarlierReports =
  | { readonly index: CopyIndex; readonly failure?: undefined }
  | { readonly index?: undefined; readonly failure: string };

/**
 * The reports of an index, to be compared with drafts.
 * @param uri the index’s, from which its paths begin
 * @param shown the path of the index as a person knows it
 */
export function earlierReports(text: string, uri: string, shown: string): EarlierReports {
  const read = readIndex(text);
  if ('fault' in read) return { failure: faults[read.fault](shown) };
  const folder = shown.slice(0, shown.lastIndexOf('/') + 1);
  const sources = [...read.reports].flatMap(([path, { service, sketch }]) => {
    const target = targetOf(path, uri);
    return target ? [{ ...target, path: folder + target.path, service, sketch }] : [];
  });
  return { index: new CopyIndex(read.key, sources) };
}

/** The file of a report; undefined for a path that no program has written. */
function targetOf(path: string, uri: string): { readonly uri: string; readonly path: string } | undefined {
  // A whole address could lead anywhere, such as to a web page.
  if (/^(?:[a-z][\w+.-]*:|[\\/])/i.test(path)) return undefined;
  try {
    return { uri: new URL(path, uri).href, path: decodeURIComponent(path) };
  } catch {
    return undefined;
  }
}
