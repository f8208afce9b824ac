import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseDraft, surfaceOf } from '../../draft/draft';
import { draftSketch } from '../../report/across/copied/copied';
import { contentDigest, type IndexedReport, type ReportIndex } from '../../report/across/copied/index-file';
import type { HashKey } from '../../report/across/copied/shingles';
import { readReport } from '../../report/report';
import type { DraftSource } from '../../session/drafts';
import { exactInfoOf } from '../../session/info';
import { plural } from '../../text/words';
import type { Host } from '../host';
import { existsAt, pathInIndex } from './index-paths';

/** A new index. Its key is random, so that nobody can prepare hashes of guesses for all indexes. */
export function emptyIndex(): ReportIndex {
  const bytes = randomBytes(8);
  return { key: { seed: bytes.readInt32LE(0), last: bytes.readInt32LE(4) }, reports: new Map() };
}

/** An index that was brought up to date, and what was done for it. */
export interface IndexUpdate {
  readonly index: ReportIndex;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Says that a file was only touched: its new time has to be stored. */
  readonly touched: boolean;
  /** The sentences about files that were left out. */
  readonly failures: readonly string[];
}

/** The state of a file, or the reason why it is left out. */
type FileOutcome =
  | { readonly report: IndexedReport; readonly failure?: undefined }
  | { readonly report?: undefined; readonly failure: string };

/**
 * Brings an index up to date with some reports. Those that it has of other folders stay, unless their files are gone. One
 * report is read at a time.
 * @param uri the index’s
 */
export function updateIndex(
  before: ReportIndex,
  drafts: readonly DraftSource[],
  { uri, host }: { readonly uri: string; readonly host: Pick<Host, 'cwd' | 'progress'> },
): IndexUpdate {
  const reports = new Map(before.reports);
  const failures: string[] = [];
  let [added, changed, touched] = [0, 0, false];
  for (const [at, draft] of drafts.entries()) {
    host.progress?.(`${at + 1} of ${plural(drafts.length, 'report')}`);
    const absolute = resolve(host.cwd, draft.path);
    const path = pathInIndex(uri, pathToFileURL(absolute).href);
    const known = before.reports.get(path);
    const { report, failure } = outcomeOf(draft, { absolute, key: before.key, known });
    if (failure !== undefined) {
      failures.push(`${draft.path}: ${failure}`);
      reports.delete(path);
      continue;
    }
    reports.set(path, report);
    if (!known) added++;
    else if (known.content !== report.content) changed++;
    else touched ||= known.stamp !== report.stamp;
  }
  host.progress?.('');
  for (const path of reports.keys()) if (!existsAt(uri, path)) reports.delete(path);
  const removed = [...before.reports.keys()].filter((path) => !reports.has(path)).length;
  return { index: { key: before.key, reports }, added, changed, removed, touched, failures };
}

function outcomeOf(
  draft: DraftSource,
  file: { readonly absolute: string; readonly key: HashKey; readonly known: IndexedReport | undefined },
): FileOutcome {
  const { absolute, key, known } = file;
  const info = exactInfoOf(absolute);
  const stamp = info ? `${info.size.toString(36)}.${info.mtimeNs.toString(36)}` : '0';
  if (known && known.stamp === stamp) return { report: known };
  const { path, decoded, config } = draft;
  if ('failure' in decoded) return { failure: decoded.failure };
  const { text } = decoded;
  const content = contentDigest(text, key);
  if (known && known.content === content) return { report: { ...known, stamp } };
  const report = readReport(parseDraft(text, surfaceOf(path)), config.knowledge);
  if (!report) return { failure: 'Add a known framework to this report, then index it again.' };
  return { report: { stamp, content, ...draftSketch(report, key) } };
}
