// The bundles that the build makes, as options of esbuild.
import { fileURLToPath } from 'node:url';
import { requireBanner } from './require.mjs';
import { withoutLargeParts, withoutUnusedParts } from './unused-parts.mjs';
import { esbuildYaml } from './yaml-plugin.mjs';

/**
 * Everything that is run, the command line and language server for Node first.
 * @returns {import('esbuild').BuildOptions[]}
 */
export function targetsFor({ dev = false } = {}) {
  const shared = {
    bundle: true,
    metafile: true,
    minify: !dev,
    keepNames: false,
    sourcemap: dev ? 'linked' : false,
    legalComments: 'none',
    logLevel: 'warning',
    target: 'es2022',
    // Without this, patterns with \p{L} are made anew each time they are used: Node 20 does not know the newest scripts.
    supported: { 'regexp-unicode-property-escapes': true },
    plugins: [esbuildYaml, withoutUnusedParts, withoutLargeParts],
    // Styles of rendered reports are put into them as text.
    loader: { '.css': 'text' },
    // The ESM build of a package is smaller and tree-shakes; some list their CommonJS first, or keep it for Node.
    mainFields: ['module', 'main'],
    alias: { yaml: fileURLToPath(new URL('../node_modules/yaml/browser/index.js', import.meta.url)) },
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
  const program = {
    ...shared,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outdir: 'server/dist/cli',
    outExtension: { '.js': '.mjs' },
  };
  const browser = { ...shared, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

  return [
    {
      ...program,
      // Code that a command or a request imports is read from the disk and compiled when it is needed.
      splitting: true,
      entryPoints: { main: 'server/src/cli/main.ts' },
      banner: { js: requireBanner.trimEnd() },
    },
    // The thread that a team's own rules run in.
    { ...program, entryPoints: { 'own-rules-worker': 'server/src/cli/own-rules/worker.ts' } },
    // The thread that reads PDFs, with the library that does it.
    { ...program, entryPoints: { 'pdf-worker': 'server/src/node/pdf/worker.ts' } },
    {
      ...node,
      // The module that a team's own script imports.
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
    ...['facts', 'preview'].flatMap((page) => pageTargets(page, browser)),
  ];
}

/**
 * The script of a page, and its styles: those of the preview have the report's.
 * @param {string} page
 * @param {import('esbuild').BuildOptions} browser
 * @returns {import('esbuild').BuildOptions[]}
 */
function pageTargets(page, browser) {
  const from = `client/src/${page}/page`;
  const outdir = 'dist/client';
  return [
    { ...browser, entryPoints: { [page]: `${from}/main.ts` }, outdir, format: 'iife' },
    { ...browser, entryPoints: { [page]: `${from}/page.css` }, outdir, loader: { '.css': 'css' } },
  ];
}
