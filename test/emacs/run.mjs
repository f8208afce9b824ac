// `npm run test:emacs`: the language server with eglot, as people use it in Emacs.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../vscode/build.mjs';
import { root, workspace } from '../vscode/paths.mjs';

const limit = 120_000;

if (spawnSync('emacs', ['--version']).error) {
  console.error('This test needs Emacs with eglot: on Debian run "apt-get install emacs-nox elpa-eglot".');
  process.exit(1);
}
build();
// A folder in no repository, so that it is the project.
const folder = mkdtempSync(join(tmpdir(), 'emacs-'));
const draft = join(folder, 'fordwick.report.md');
copyFileSync(join(workspace, 'fordwick.report.md'), draft);
const start = Date.now();
const { status, signal } = spawnSync(
  'emacs',
  // No configuration.
  ['--batch', '--no-init-file', '--load', join(root, 'test/emacs/client.el')],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: limit,
    env: {
      ...process.env,
      NODE: process.execPath,
      SERVER: join(root, 'server/dist/cli/main.mjs'),
      DRAFT: draft,
    },
  },
);
rmSync(folder, { recursive: true });
if (signal) console.error(`Emacs did not end within ${limit / 1000} s.`);
console.log(`${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
process.exit(status === 0 ? 0 : 1);
