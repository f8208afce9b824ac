import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { infoOf, realPathOf } from '../../../session/info';
import type { Host } from '../../host';

type PlaceHost = Pick<Host, 'cwd' | 'env'>;

/**
 * The file of the cache for the drafts of a folder.
 * @param location the file or the folder that is asked for; a folder exists, or has a slash at its end
 */
export function cachePlace(
  location: string | undefined,
  host: PlaceHost,
  platform = process.platform,
): string {
  const name = `lint-${hashOf(realPathOf(host.cwd))}.cache`;
  if (location === undefined) return join(cacheFolder(host, platform), name);
  const path = resolve(host.cwd, location);
  const isFolder = /[/\\]$/.test(location) || infoOf(path)?.isDirectory() === true;
  return isFolder ? join(path, name) : path;
}

/** The product's folder in the user's own folder for caches. */
export function cacheFolder({ env }: Pick<PlaceHost, 'env'>, platform: NodeJS.Platform): string {
  const home = env.HOME || env.USERPROFILE || homedir();
  if (platform === 'win32')
    return join(absolute(env.LOCALAPPDATA) ?? join(home, 'AppData', 'Local'), product, 'Cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', product);
  // A path that is not absolute is to be ignored (XDG Base Directory Specification, “Environment variables”).
  return join(absolute(env.XDG_CACHE_HOME) ?? join(home, '.cache'), product);
}

const product = 'inspection-report';

const absolute = (path: string | undefined): string | undefined =>
  path !== undefined && isAbsolute(path) ? path : undefined;

const hashOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16);
