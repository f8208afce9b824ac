import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDynamicPattern } from 'tinyglobby';
import type { Configs } from '../../config/config';
import { matches } from '../../config/glob';
import { looksLikeDraft } from '../../draft/sniff';
import { decode } from '../../session/decode';
import type { DraftSource } from '../../session/drafts';
import type { DraftSelector } from './choose';

/** The places to look for staged drafts. */
interface StagedSearch {
  readonly selector: Pick<DraftSelector, 'staged' | 'stagedPaths'>;
  /** The paths that the command line names; all in `cwd` without any. */
  readonly paths: readonly string[];
  readonly configs: Configs;
  readonly cwd: string;
}

/**
 * Replaces the text of drafts with their staged text if the two differ. Adds files that are drafts only in their staged
 * form, and those that were deleted. Otherwise a fault could be committed because the file was corrected or deleted after
 * it was staged.
 */
export async function asStaged(
  drafts: readonly DraftSource[],
  { selector, paths, configs, cwd }: StagedSearch,
): Promise<DraftSource[]> {
  const found = drafts.map((draft) => {
    const bytes = draft.stdin ? undefined : selector.staged(draft.path);
    return bytes ? { ...draft, decoded: decode(bytes) } : draft;
  });
  const known = new Set(drafts.map(({ path }) => path));
  for (const path of selector.stagedPaths) {
    if (known.has(path) || !/\.(?:md|markdown|ya?ml)$/i.test(path) || !isNamed(path, paths, cwd)) continue;
    const bytes = selector.staged(path);
    const decoded = bytes && decode(bytes);
    if (!decoded || !('text' in decoded) || !looksLikeDraft(decoded.text, path)) continue;
    const config = await configs.of(pathToFileURL(resolve(cwd, path)).href);
    found.push({ path, decoded, config, stdin: false });
  }
  return found;
}

/** Tells if a path is one of those that are named, or is below one, or matches it. */
const isNamed = (path: string, names: readonly string[], cwd: string): boolean =>
  names.length === 0 ||
  names.some((name) => {
    const inside = relative(resolve(cwd, name), resolve(cwd, path));
    if (!isAbsolute(inside) && inside.split(sep)[0] !== '..') return true;
    return isDynamicPattern(name) && matches([name.replace(/^\.\//, '')], path.replaceAll(sep, '/'));
  });
