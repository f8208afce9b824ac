import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDynamicPattern } from 'tinyglobby';
import type { Configs } from '../../config/config';
import { matches } from '../../config/glob';
import { looksLikeDraft } from '../../draft/sniff';
import { decode } from '../disk/decode';
import type { Given } from '../disk/drafts';
import type { Host } from '../host';
import type { Chooser } from './choose';

/**
 * Drafts as git is told to commit them, where the folder has something else; with those that are drafts only as they are
 * staged, or that the folder has no more. What is committed must not pass for what has been mended since, or taken away.
 * @param paths as the command line names them; all in this folder without any
 */
export async function asStaged(
  drafts: readonly Given[],
  paths: readonly string[],
  { staged, other }: Pick<Chooser, 'staged' | 'other'>,
  configs: Configs,
  host: Host,
): Promise<Given[]> {
  const found = drafts.map((draft) => {
    const bytes = draft.stdin ? undefined : staged(draft.path);
    return bytes ? { ...draft, decoded: decode(bytes) } : draft;
  });
  const known = new Set(drafts.map(({ path }) => path));
  for (const path of other) {
    if (known.has(path) || !/\.(?:md|markdown|ya?ml)$/i.test(path) || !named(path, paths, host.cwd)) continue;
    const bytes = staged(path);
    const decoded = bytes && decode(bytes);
    if (!decoded || !('text' in decoded) || !looksLikeDraft(decoded.text, path)) continue;
    const config = await configs.of(pathToFileURL(resolve(host.cwd, path)).href);
    found.push({ path, decoded, config, stdin: false });
  }
  return found;
}

/** Whether a path is one of those that are named, or is below one, or fits it. */
const named = (path: string, paths: readonly string[], cwd: string): boolean =>
  paths.length === 0 ||
  paths.some((one) => {
    const inside = relative(resolve(cwd, one), resolve(cwd, path));
    if (!isAbsolute(inside) && inside.split(sep)[0] !== '..') return true;
    return isDynamicPattern(one) && matches([one.replace(/^\.\//, '')], path.replaceAll(sep, '/'));
  });
