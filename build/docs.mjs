// Writes docs/rules from the metadata of the rules for drafts and for snippet libraries, docs/frameworks.md from
// knowledge/frameworks, docs/messages.md from all sources, and the tables of docs/cli.md and docs/ci.md from the
// registries of commands and formats: `npm run docs`. Tests tell if the committed pages are current.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { messagesPage } from './catalogue.mjs';
import { generate } from './generate.mjs';
import { explained } from './knowledge-check.mjs';
import { pageTables, withTables } from './tables.mjs';
import { esbuildYaml } from './yaml-plugin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(root, 'server/dist/docs.mjs');
await explained(generate);
await build({
  stdin: {
    contents: `
      export { commands } from './server/src/cli/commands';
      export { snippetCommands } from './server/src/cli/snippets/commands';
      export { formats } from './server/src/output/formats/index';
      export { configSchema } from './server/src/config/schema';
      export { allMetas } from './server/src/rules/index';
      export { pageOf } from './server/src/rules/rule-ids';
      export { ruleList, rulePage } from './server/src/rules/rule-pages';
      export { frameworksOf } from './server/src/language/catalogue/catalogue';
      export { frameworksPage } from './server/src/language/catalogue/page';
      export { builtIn } from './server/src/knowledge/knowledge';`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  mainFields: ['module', 'main'],
  // The list of commands comes with their code, and packages in CommonJS ask for Node’s own modules in their way.
  banner: {
    js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
  },
  outfile: bundle,
  plugins: [esbuildYaml],
  loader: { '.css': 'text' },
  logLevel: 'warning',
});
const {
  allMetas,
  builtIn,
  commands,
  configSchema,
  formats,
  frameworksOf,
  frameworksPage,
  pageOf,
  ruleList,
  rulePage,
  snippetCommands,
} = await import(pathToFileURL(bundle).href);
rmSync(bundle);

const folder = join(root, 'docs/rules');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(join(folder, name));
writeFileSync(join(folder, 'README.md'), ruleList(allMetas));
for (const meta of allMetas) writeFileSync(join(folder, pageOf(meta.id)), rulePage(meta));
writeFileSync(join(root, 'docs/frameworks.md'), frameworksPage(frameworksOf(builtIn)));
writeFileSync(join(root, 'docs/messages.md'), messagesPage(root));
writeFileSync(join(root, 'schemas/config.schema.json'), `${JSON.stringify(configSchema(), null, 2)}\n`);
for (const [path, tables] of Object.entries(pageTables({ commands, snippetCommands, formats }))) {
  const page = join(root, path);
  writeFileSync(page, withTables(readFileSync(page, 'utf8'), tables));
}
console.log(
  `${allMetas.length} pages written to docs/rules; docs/frameworks.md, docs/messages.md, and the tables of docs/cli.md and docs/ci.md`,
);
