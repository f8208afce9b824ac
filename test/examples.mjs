// The example drafts, for tests over all of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../examples', import.meta.url));

const read = (sub) =>
  readdirSync(join(folder, sub))
    .filter((name) => /\.report\.(md|ya?ml)$/.test(name))
    .map((name) => ({ name: join(sub, name), text: readFileSync(join(folder, sub, name), 'utf8') }));

/** The examples in which nothing is to be found. */
export const clean = read('');
/** Those that are wrong on purpose. */
export const broken = read('broken');
