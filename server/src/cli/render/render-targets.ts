import { basename, join, resolve } from 'node:path';
import type { ExportFormat } from '../../export/index';
import { infoOf } from '../../session/info';
import { UsageError } from '../../session/usage-error';

interface Named {
  readonly path: string;
  readonly stdin: boolean;
}

/**
 * Where each draft is exported to, relative to `cwd`; `-` is standard output.
 * @throws UsageError where two would go to one place, or one over a draft
 */
export function targetsOf(
  sources: readonly Named[],
  out: string | undefined,
  format: ExportFormat,
  cwd: string,
): string[] {
  const toOutput = out === '-' || (out === undefined && sources.every(({ stdin }) => stdin));
  if (toOutput) {
    if (sources.length > 1)
      throw new UsageError('Only one draft can go to standard output; give --out FOLDER.');
    if (!format.text) throw new UsageError('This format is no text; give --out FILE to write it to a file.');
    return ['-'];
  }
  const folder = out !== undefined && isFolder(out, sources.length, cwd);
  const targets = sources.map(({ path }) => {
    if (out === undefined) return renamed(path, format);
    return folder ? join(out, renamed(basename(path), format)) : out;
  });
  const drafts = new Set(sources.filter(({ stdin }) => !stdin).map(({ path }) => resolve(cwd, path)));
  const taken = new Map<string, string>();
  for (const [index, target] of targets.entries()) {
    const place = resolve(cwd, target);
    const { path } = sources[index] as Named;
    const other = taken.get(place);
    if (drafts.has(place))
      throw new UsageError(`${target} is a draft and was not overwritten; choose another --out.`);
    if (other)
      throw new UsageError(
        `${other} and ${path} would both be written to ${target}; export them one by one.`,
      );
    taken.set(place, path);
  }
  return targets;
}

function isFolder(out: string, count: number, cwd: string): boolean {
  const info = infoOf(resolve(cwd, out));
  if (count > 1 && info && !info.isDirectory()) {
    throw new UsageError(
      `${out} is a file, and there are several drafts; give --out the folder to write them to.`,
    );
  }
  return count > 1 || info?.isDirectory() === true || /[\\/]$/.test(out);
}

const renamed = (path: string, { extension }: ExportFormat): string =>
  `${path.replace(/\.(md|markdown|ya?ml)$/i, '')}${extension}`;
