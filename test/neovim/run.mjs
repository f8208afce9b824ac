// `npm run test:neovim`: the language server on its standard streams, as a client that is not VS Code uses it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from '../vscode/build.mjs';
import { root, workspace } from '../vscode/paths.mjs';

const here = join(root, 'test/neovim');
const limit = 60_000;

if (spawnSync('nvim', ['--version']).error) {
  console.error('This test needs Neovim 0.7 or later: on Debian run "apt-get install neovim".');
  process.exit(1);
}
build();
const start = Date.now();
const { status, signal } = spawnSync(
  'nvim',
  // No configuration, no state; the draft is read from the fixtures of the tests in VS Code and never written.
  [
    '--headless',
    '-u',
    'NONE',
    '-i',
    'NONE',
    '-n',
    join(workspace, 'fordwick.report.md'),
    '-S',
    join(here, 'client.lua'),
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: limit,
    env: { ...process.env, NODE: process.execPath, SERVER: join(root, 'server/dist/cli/main.mjs') },
  },
);
if (signal) console.error(`Neovim did not end within ${limit / 1000} s.`);
console.log(`${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
process.exit(status === 0 ? 0 : 1);
