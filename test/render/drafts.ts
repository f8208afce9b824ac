import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from '../../server/src/lint/check';
import { compose } from '../../server/src/render/compose';
import type { Published } from '../../server/src/render/document';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

const draftsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => /\.report\.(md|yaml)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** The clean examples, by name. */
export const drafts = draftsIn(examples);

/** Drafts of a folder of one's own: `CORPUS=/path npx vitest run test/render`. None where it is not named. */
export const corpus = process.env.CORPUS ? draftsIn(process.env.CORPUS) : [];

export const publish = (text: string, name = 'a.report.md'): Published => compose(check(text, name));
