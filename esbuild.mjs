// Builds everything that is run: the command line and language server for Node, the language server for a browser
// worker, and the VS Code client for both hosts. `node esbuild.mjs [--watch] [--dev]`
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { apiTypes } from './build/api-types.mjs';
import { clean } from './build/clean.mjs';
import { generate } from './build/generate.mjs';
import { explained } from './build/knowledge-check.mjs';
import { thirdPartyNotices } from './build/notices.mjs';
import { requireBanner, withoutIdleRequire } from './build/require.mjs';
import { stamp } from './build/stale.mjs';
import { esbuildYaml } from './build/yaml-plugin.mjs';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

const shared = {
  bundle: true,
  metafile: true,
  minify: !dev,
  keepNames: false,
  sourcemap: dev ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  target: 'es2022',
  plugins: [esbuildYaml],
  // Styles of rendered reports are put into them as text.
  loader: { '.css': 'text' },
  // The ESM build of a package is smaller and tree-shakes; some list their CommonJS first, or keep it for Node.
  mainFields: ['module', 'main'],
  alias: { yaml: fileURLToPath(new URL('node_modules/yaml/browser/index.js', import.meta.url)) },
};
const node = {
  ...shared,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Some ES modules ask for their own place, which CommonJS says in another way.
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
};
const browser = { ...shared, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

const targets = [
  {
    ...shared,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // What a command or a request imports is read from the disk and compiled when it is asked for.
    splitting: true,
    entryPoints: { main: 'server/src/cli/main.ts' },
    outdir: 'server/dist/cli',
    outExtension: { '.js': '.mjs' },
    banner: { js: requireBanner.trimEnd() },
  },
  {
    ...node,
    // What a team's own script imports.
    entryPoints: { api: 'server/src/api/index.ts' },
    outdir: 'server/dist',
    outExtension: { '.js': '.cjs' },
  },
  {
    ...browser,
    entryPoints: { 'lsp.worker': 'server/src/lsp/main.browser.ts' },
    outdir: 'server/dist',
    format: 'iife',
  },
  {
    ...node,
    entryPoints: { 'extension.node': 'client/src/extension.node.ts' },
    outdir: 'dist/client',
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
  },
  {
    ...browser,
    entryPoints: { 'extension.web': 'client/src/extension.web.ts' },
    outdir: 'dist/client',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...browser,
    // What runs in the preview's page, with the styles of the report and its own.
    entryPoints: { preview: 'client/src/preview/page/main.ts' },
    outdir: 'dist/client',
    format: 'iife',
  },
  {
    ...browser,
    entryPoints: { preview: 'client/src/preview/page/page.css' },
    outdir: 'dist/client',
    loader: { '.css': 'css' },
  },
];

await explained(generate);
if (watch) {
  for (const target of targets) await (await esbuild.context(target)).watch();
} else {
  const built = await Promise.all(targets.map((target) => esbuild.build(target)));
  const outputs = built.flatMap(({ metafile }) => Object.keys(metafile.outputs));
  withoutIdleRequire(outputs);
  const notices = thirdPartyNotices(built.map(({ metafile }) => metafile));
  for (const file of ['server/dist', 'dist']) writeFileSync(`${file}/THIRD-PARTY-NOTICES.txt`, notices);
  // The published package carries the rules' pages, so that `codeDescription` has something to open.
  rmSync('server/docs', { recursive: true, force: true });
  mkdirSync('server/docs', { recursive: true });
  cpSync('docs/rules', 'server/docs/rules', { recursive: true });
  for (const file of ['LICENSE', 'NOTICE']) copyFileSync(file, `server/${file}`);
  apiTypes();
  stamp();
  const others = ['api.d.cts', 'THIRD-PARTY-NOTICES.txt', '.stamp'].map((name) => `server/dist/${name}`);
  clean('server/dist', [...outputs, ...others]);
  clean('dist/client', outputs);
}
