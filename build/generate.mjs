// Writes the code that is generated at build time: server/src/generated/. Called by the build and by the
// tests; does nothing if the inputs are those of the last time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { filesOf, read, root } from './schemas/inputs.mjs';
import { readerSources } from './snippets.mjs';

const folder = `${root}server/src/generated/`;

function fingerprint() {
  const hash = createHash('sha256');
  const inputs = [
    'build/generate.mjs',
    'build/words.mjs',
    ...filesOf('knowledge/language', '.tsv'),
    ...filesOf('knowledge/language', '.txt'),
    'package-lock.json',
    'server/src/knowledge/frameworks/terms.ts',
    'server/src/knowledge/frameworks/report-words.ts',
    ...filesOf('build/schemas', '.mjs'),
    ...filesOf('knowledge/frameworks', '.yaml'),
    ...filesOf('schemas/parts', '.yaml'),
    ...filesOf('knowledge/references', '.yaml'),
    ...filesOf('knowledge/inspectorates', '.yaml'),
    'schemas/knowledge-framework.schema.json',
    'schemas/knowledge-reference.schema.json',
    'schemas/law-pack.schema.json',
    'schemas/review-file.schema.json',
    'schemas/snippet-file.schema.json',
    'schemas/snippet-library.schema.json',
    ...filesOf('snippets', '.yaml'),
    ...readerSources,
  ];
  for (const path of inputs) hash.update(`${path}\0${read(path)}\0`);
  return hash.digest('hex');
}

/**
 * Brings the generated code up to date.
 * @throws FaultyKnowledge if the frameworks of knowledge/ have faults
 */
export async function generate() {
  const stamp = `${folder}.fingerprint`;
  const now = fingerprint();
  const complete = ['validators', 'files', 'loaders', 'snippets', 'gap-phrases'].every((name) =>
    existsSync(`${folder}${name}/index.js`),
  );
  const there = complete && existsSync(`${folder}language/localities.tsv`) && existsSync(stamp);
  if (there && readFileSync(stamp, 'utf8') === now) return;
  // ajv takes a while to load, so only here.
  const { checkKnowledge } = await import('./knowledge-check.mjs');
  await checkKnowledge();
  const { validatorModule } = await import('./schemas/validators.mjs');
  const { loaderModule } = await import('./schemas/loaders.mjs');
  const { fileValidatorModule } = await import('./schemas/file-validators.mjs');
  writeModule('validators', validatorModule());
  writeModule('files', fileValidatorModule());
  writeModule('loaders', loaderModule());
  // Last, because the code that reads them needs the others.
  const { snippetModules } = await import('./snippets.mjs');
  for (const [name, texts] of Object.entries(await snippetModules())) writeModule(name, texts);
  const { languageTables } = await import('./words.mjs');
  writeModule('language', languageTables());
  replace(stamp, now);
}

function writeModule(name, texts) {
  mkdirSync(`${folder}${name}`, { recursive: true });
  for (const [file, text] of Object.entries(texts)) replace(`${folder}${name}/${file}`, text);
}

/** Writes a file in one step, for a build and a test run may do so at once. */
function replace(path, text) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}
