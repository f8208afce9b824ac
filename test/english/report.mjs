// Lists the texts of the product that are not plain UK English: `npm run english [-- PATH…]`, those of all files, or of the
// files whose paths begin so. The tests hold the same list empty (texts.test.ts).
import { rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = `${root}/test/english/report-bundle.mjs`;
await build({
  entryPoints: [`${root}/test/english/texts.ts`],
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['oxc-parser'],
  outfile: bundle,
  logLevel: 'error',
});
const { faultsOf } = await import(pathToFileURL(bundle).href);
rmSync(bundle);
const paths = process.argv.slice(2);
const all = faultsOf(root).filter(
  ({ path }) => paths.length === 0 || paths.some((start) => path.startsWith(start)),
);
for (const { path, text, faults } of all) console.log(`${path}\n  ${text}\n    ${faults.join('\n    ')}`);
console.log(`${all.length} texts`);
