// Compiles the YAML of knowledge/ into modules, for esbuild and for Vite (vitest) alike.
// A module's default export is a function that parses its JSON when it is first called: a 30 KB string costs
// nothing to load, while parsing YAML at start-up would cost more than the whole budget of the language server.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';

/** The JavaScript module that a YAML file of knowledge/ becomes; one of snippets/ keeps its text, for the places in it. */
export function yamlModule(text, file) {
  if (/[\\/]snippets[\\/][^\\/]+$/.test(file)) return `export default () => ${JSON.stringify(text)};\n`;
  const json = JSON.stringify(parse(text, { prettyErrors: true, version: '1.2' }, undefined) ?? null);
  if (json === 'null') throw new Error(`${file} is empty`);
  return `let data;\nexport default () => (data ??= JSON.parse(${JSON.stringify(json)}));\n`;
}

export const esbuildYaml = {
  name: 'knowledge-yaml',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, ({ path }) => ({
      contents: yamlModule(readFileSync(path, 'utf8'), path),
      loader: 'js',
      watchFiles: [path],
    }));
  },
};

export const viteYaml = {
  name: 'knowledge-yaml',
  enforce: 'pre',
  transform(text, id) {
    return id.endsWith('.yaml') ? { code: yamlModule(text, id), map: null } : undefined;
  },
};

/** Styles as text: esbuild has a loader for that, and Vite would make a style sheet of them. */
export const viteStyles = {
  name: 'styles-as-text',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!source.endsWith('.css') || !importer) return undefined;
    return `\0styles:${resolve(dirname(importer), source)}.js`;
  },
  load(id) {
    if (!id.startsWith('\0styles:')) return undefined;
    const file = id.slice('\0styles:'.length, -'.js'.length);
    this.addWatchFile(file);
    return `export default ${JSON.stringify(readFileSync(file, 'utf8'))};`;
  },
};
