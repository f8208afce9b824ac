import { spawnSync } from 'node:child_process';
import { stale } from '../../build/stale.mjs';
import { root } from './paths.mjs';

/** Builds the extension and the server when a source is newer than they are. */
export function build() {
  if (!stale()) return;
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The extension could not be built.');
}
