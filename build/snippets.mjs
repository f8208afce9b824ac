// The module with the product's snippet library as it is read, for the language server: to parse its YAML with the
// places of everything takes a second or more, right after the first draft is opened. It is read here by the code that
// reads a team's library, so that both are read alike.
import { filesOf, read, root } from './schemas/inputs.mjs';
import { esbuildYaml } from './yaml-plugin.mjs';

const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);

/** The sources that the reading depends on. */
export const readerSources = [
  'build/snippets.mjs',
  ...[
    'server/src/draft',
    'server/src/draft/gaps',
    'server/src/draft/yaml',
    'server/src/snippets/library',
    'server/src/text',
    'server/src/schema',
  ].flatMap((folder) => filesOf(folder, '.ts').filter((path) => !path.endsWith('.test.ts'))),
];

async function reader() {
  // Loads only if there is something to do.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: {
      contents: `export { readMeta, readSnippetFile } from './server/src/snippets/library/read';
        export { phrasesIn } from './server/src/draft/gaps/phrases';`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    plugins: [esbuildYaml],
    loader: { '.css': 'text' },
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/**
 * A mapped text in its pieces: a place and a length where it is the same in the file, and else its text as well. The file
 * has the letters of the first sort.
 */
const pieces = ({ text, segments }) =>
  segments.map(({ at, source, length, sourceLength }) =>
    length === sourceLength ? [source, length] : [source, sourceLength, text.slice(at, at + length)],
  );

const snippetData = ({ body, citations, at, uri: _uri, written, ...snippet }, items) => ({
  ...snippet,
  body: pieces(body),
  citations: citations.map(pieces),
  at: [at.start, at.end],
  item: items.indexOf(written),
});

const itemsOf = ({ data }) =>
  data.entries.find(({ key }) => key === 'snippets')?.value.items.map((item) => item) ?? [];

/** The texts of the generated modules and of their types, by the folder of each. */
export async function snippetModules() {
  const readers = await reader();
  return { snippets: snippetModule(readers), 'gap-phrases': phraseModule(readers) };
}

function snippetModule({ readMeta, readSnippetFile }) {
  const files = filesOf('snippets', '.yaml').map((path) => {
    const text = read(path);
    const name = nameOf(path);
    if (name === 'library.yaml') return [name, { length: text.length, meta: readMeta(name, text).meta }];
    const { draft, snippets } = readSnippetFile(name, text);
    return [
      name,
      { length: text.length, snippets: snippets.map((each) => snippetData(each, itemsOf(draft))) },
    ];
  });
  const entries = files.map(
    ([name, data]) => `  ${JSON.stringify(name)}: () => JSON.parse(${JSON.stringify(JSON.stringify(data))}),`,
  );
  return {
    'index.js': `// Written by build/generate.mjs. Do not edit.\nexport const files = {\n${entries.join('\n')}\n};\n`,
    'index.d.ts': `// Written by build/generate.mjs. Do not edit.
/** The product's snippet library as it was read, by the names of its files; each is read when it is first asked for. */
export declare const files: Readonly<Record<string, () => unknown>>;
`,
  };
}

/** Every check asks for the words of the gaps, and none needs the texts that they are in. */
function phraseModule({ phrasesIn }) {
  const phrases = new Set(filesOf('snippets', '.yaml').flatMap((path) => phrasesIn(read(path))));
  const json = JSON.stringify([...phrases].sort());
  return {
    'index.js': `// Written by build/generate.mjs. Do not edit.\nexport const gapPhrases = () => JSON.parse(${JSON.stringify(json)});\n`,
    'index.d.ts': `// Written by build/generate.mjs. Do not edit.
/** The words of the gaps in the product's snippets, as they are compared; read again with each call. */
export declare const gapPhrases: () => readonly string[];
`,
  };
}
