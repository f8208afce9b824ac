// The code of the import, bundled as the build does it.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { targetsFor } from '../../build/targets.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = `
export { check } from './server/src/lint/check';
export { compose } from './server/src/render/compose';
export { writeDocx } from './server/src/render/docx/docx';
export { readDocx } from './server/src/documents/docx/read-docx';
export { readPdf } from './server/src/documents/pdf/read-pdf';
export { readDocument } from './server/src/import/import-file';
export { importDocument } from './server/src/import/import-document';
export { builtIn } from './server/src/knowledge/knowledge';`;

/** Reads as if no PDF had tags. */
const withoutTags = {
  name: 'without-tags',
  setup({ onLoad }) {
    const contents = 'export const tagsOf = async () => new Map();';
    onLoad({ filter: /documents[\\/]pdf[\\/]tags\.ts$/ }, () => ({ contents, loader: 'ts' }));
  },
};

/** @returns {Promise<any>} the readers, `importDocument`, `builtIn`, and what exports a draft to Word */
export async function loadImport({ tags = true } = {}) {
  const { plugins, loader, mainFields, alias, banner } = targetsFor()[0];
  const outfile = join(mkdtempSync(join(tmpdir(), 'import-')), 'import.mjs');
  await build({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    plugins: [...plugins, ...(tags ? [] : [withoutTags])],
    ...{ loader, mainFields, alias, banner, outfile },
  });
  return import(pathToFileURL(outfile).href);
}
