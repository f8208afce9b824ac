import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from '../../server/src/lint/check';
import { compose } from '../../server/src/render/compose';
import type { Published } from '../../server/src/render/document';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));

/** The clean examples, by name. */
export const drafts = readdirSync(folder)
  .filter((name) => /\.report\.(md|yaml)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

export const publish = (text: string, name = 'a.report.md'): Published => compose(check(text, name));
