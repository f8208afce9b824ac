import { basename, dirname, join, resolve } from 'node:path';
import { draftEnding, type ExportFormat, exportFormats } from '../../export/index';
import type { DraftSource } from '../../session/drafts';
import { infoOf } from '../../session/info';
import { UsageError } from '../../session/usage-error';

/** The options that decide which file a draft is written to. */
interface TargetOptions {
  /** A file, a folder, or `-` for standard output; without it each document is written next to its draft. */
  readonly out: string | undefined;
  readonly format: ExportFormat;
  readonly cwd: string;
  /** The public form of the name of a source’s file, without its extension. */
  readonly stemOf: (stem: string, index: number) => string;
}

/** The file that a draft is exported to, relative to `cwd`; `-` is standard output. */
type RenderTarget = (isDraft: boolean) => string;

/**
 * The files that drafts are exported to. The name of one that is not final says so, unless the user has chosen it.
 * @throws UsageError if two would go to the same file, or one over a draft
 */
export function targetsOf(
  sources: readonly Pick<DraftSource, 'path' | 'stdin'>[],
  { out, format, cwd, stemOf }: TargetOptions,
): RenderTarget[] {
  const toOutput = out === '-' || (out === undefined && sources.every(({ stdin }) => stdin));
  if (toOutput) {
    if (sources.length > 1)
      throw new UsageError('Add --out FOLDER. Only one draft can go to standard output.');
    if (!format.text) throw new UsageError('Add --out FILE. This format cannot go to standard output.');
    return [() => '-'];
  }
  const folder = out !== undefined && isFolder(out, sources.length, cwd);
  const targets = sources.map(({ path }, index): RenderTarget => {
    if (out !== undefined && !folder) return () => out;
    const stem = stemOf(basename(path).replace(/\.(md|markdown|ya?ml)$/i, ''), index);
    const named = join(out ?? dirname(path), stem);
    return (isDraft) => `${named}${isDraft ? draftEnding : ''}${format.extension}`;
  });
  const drafts = new Set(sources.filter(({ stdin }) => !stdin).map(({ path }) => resolve(cwd, path)));
  const taken = new Map<string, string>();
  for (const [index, { path }] of sources.entries()) {
    for (const isDraft of [false, true]) {
      const target = targets[index]?.(isDraft) ?? '';
      const file = resolve(cwd, target);
      const other = taken.get(file);
      if (drafts.has(file))
        throw new UsageError(`Choose another --out. ${target} is a draft and was not replaced.`);
      if (other !== undefined && other !== path)
        throw new UsageError(
          `Export ${other} and ${path} one at a time, each with a different --out. Both would be written to ${target}.`,
        );
      taken.set(file, path);
    }
  }
  return targets;
}

const endsLikeExport = (path: string): boolean =>
  Object.values(exportFormats).some(({ extension }) => path.toLowerCase().endsWith(extension));

function isFolder(out: string, count: number, cwd: string): boolean {
  const info = infoOf(resolve(cwd, out));
  if (count > 1 && info && !info.isDirectory()) {
    throw new UsageError(`Use a folder for --out. There are several drafts, and ${out} is a file.`);
  }
  if (count > 1 && !info && endsLikeExport(out))
    throw new UsageError(
      `Use a folder for --out, such as ${out.replace(/\.\w+$/, '')}. There are several drafts, and ${out} is the name of one file.`,
    );
  return count > 1 || info?.isDirectory() === true || /[\\/]$/.test(out);
}
