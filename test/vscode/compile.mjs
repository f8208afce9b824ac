// Compiles the suite into one file that both extension hosts can load.
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { scratch, tools } from './paths.mjs';

/** Gives the path of the compiled suite; `only` are words that the names of its tests have. */
export async function compileSuite(only = '') {
  const outfile = join(scratch, 'suite.js');
  await esbuild.build({
    entryPoints: [join(tools, 'suite/index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    // Mocha's build for browsers runs on Node too; its build for Node runs on Node only.
    platform: 'browser',
    target: 'es2022',
    sourcemap: 'inline',
    external: ['vscode'],
    define: { ONLY: JSON.stringify(only) },
    logLevel: 'warning',
  });
  return outfile;
}
