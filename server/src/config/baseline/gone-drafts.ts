import type { Baseline } from '../../lint/known/baseline';
import type { GoneDraft } from '../../lint/known/content-sketch';
import { decodeUri } from '../../text/uri';
import type { Files } from '../files';
import { parentOf, resolvePath } from '../paths';

/**
 * The drafts of a baseline whose files no longer exist. One of them may have another name now.
 * @param uri the baseline's
 */
export async function goneDrafts(uri: string, baseline: Baseline, files: Files): Promise<GoneDraft[]> {
  const { contents = {} } = baseline;
  const listings = new Map<string, Promise<ReadonlySet<string>>>();
  const namesIn = (folder: string): Promise<ReadonlySet<string>> => {
    const listing = listings.get(folder) ?? files.list(folder).then((names) => new Set(names.map(decodeUri)));
    listings.set(folder, listing);
    return listing;
  };
  const gone: GoneDraft[] = [];
  for (const [path, sketch] of Object.entries(contents)) {
    const known = Object.hasOwn(baseline.files, path) ? baseline.files[path] : undefined;
    const file = resolvePath(uri, path);
    const folder = file === undefined ? undefined : parentOf(file);
    if (!known || file === undefined || folder === undefined) continue;
    if ((await namesIn(folder)).has(decodeUri(file.slice(folder.length)))) continue;
    // A link is not listed, but is a draft.
    if ((await files.stamp?.(file)) === undefined) gone.push({ path, known, sketch });
  }
  return gone;
}
