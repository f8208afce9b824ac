// Writes docs/rules from the metadata of the rules for drafts and for snippet libraries, and docs/frameworks.md from knowledge/frameworks: `npm run docs`. A test
// says whether the committed pages are current.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { generate } from './generate.mjs';
import { esbuildYaml } from './yaml-plugin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(root, 'server/dist/docs.mjs');
await generate();
await build({
  stdin: {
    contents: `
      export { configSchema } from './server/src/config/schema';
      export { allMetas } from './server/src/rules/index';
      export { ruleList, rulePage } from './server/src/rules/document';
      export { pageOf } from './server/src/rules/page';
      export { frameworksOf } from './server/src/language/catalogue/catalogue';
      export { frameworksPage } from './server/src/language/catalogue/page';
      export { builtIn } from './server/src/knowledge/knowledge';`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  outfile: bundle,
  plugins: [esbuildYaml],
  logLevel: 'warning',
});
const { allMetas, builtIn, configSchema, frameworksOf, frameworksPage, pageOf, ruleList, rulePage } =
  await import(pathToFileURL(bundle).href);
rmSync(bundle);

const folder = join(root, 'docs/rules');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(join(folder, name));
writeFileSync(join(folder, 'README.md'), ruleList(allMetas));
for (const meta of allMetas) writeFileSync(join(folder, pageOf(meta.id)), rulePage(meta));
writeFileSync(join(root, 'docs/frameworks.md'), frameworksPage(frameworksOf(builtIn)));
writeFileSync(join(root, 'schemas/config.schema.json'), `${JSON.stringify(configSchema(), null, 2)}\n`);
console.log(`${allMetas.length} pages written to docs/rules, and docs/frameworks.md`);
