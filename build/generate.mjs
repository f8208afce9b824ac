// Writes the code that is generated at build time: server/src/generated/validators/. Called by the build and by the
// tests; does nothing where the inputs are those of the last time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { filesOf, read, root } from './schemas/inputs.mjs';

const folder = `${root}server/src/generated/validators/`;

function fingerprint() {
  const hash = createHash('sha256');
  const inputs = [
    'build/generate.mjs',
    'package-lock.json',
    ...filesOf('build/schemas', '.mjs'),
    ...filesOf('knowledge/frameworks', '.yaml'),
    ...filesOf('schemas/parts', '.yaml'),
  ];
  for (const path of inputs) hash.update(`${path}\0${read(path)}\0`);
  return hash.digest('hex');
}

/** Brings the generated code up to date. */
export async function generate() {
  const stamp = `${folder}.fingerprint`;
  const now = fingerprint();
  const there = existsSync(stamp) && existsSync(`${folder}index.js`);
  if (there && readFileSync(stamp, 'utf8') === now) return;
  // ajv takes a while to load, so only here.
  const { validatorModule } = await import('./schemas/validators.mjs');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(validatorModule())) replace(folder + name, text);
  replace(stamp, now);
}

/** Writes a file in one step, for a build and a test run may do so at once. */
function replace(path, text) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}
