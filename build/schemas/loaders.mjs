// The module that lists the data files: a new file of knowledge/ or schemas/parts/ is there after a build, and no
// TypeScript names it.
import { parse } from 'yaml';
import { filesOf, read } from './inputs.mjs';

const idOf = (path) => path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);

/** Frameworks in the order that they name themselves, then those that name none, by id. */
function byOrder(paths) {
  const place = (path) => parse(read(path)).order ?? Number.MAX_SAFE_INTEGER;
  return paths
    .map((path) => ({ path, at: place(path) }))
    .sort((a, b) => a.at - b.at)
    .map(({ path }) => path);
}

/** The lists by the module that has them: what every check reads, and what only some requests do. */
const modules = () => ({
  index: {
    frameworks: byOrder(filesOf('knowledge/frameworks', '.yaml')),
    instruments: filesOf('knowledge/references', '.yaml').filter((path) => idOf(path) !== 'index'),
    inspectorates: filesOf('knowledge/inspectorates', '.yaml'),
    parts: filesOf('schemas/parts', '.yaml'),
  },
  snippets: { snippets: filesOf('snippets', '.yaml') },
});

/** The texts of the generated modules and of their types. */
export const loaderModule = () =>
  Object.fromEntries(
    Object.entries(modules()).flatMap(([name, lists]) => [
      [`${name}.js`, codeOf(lists)],
      [`${name}.d.ts`, typesOf(lists)],
    ]),
  );

function codeOf(lists) {
  const imports = [];
  const maps = Object.entries(lists).map(([name, paths]) => {
    const entries = paths.map((path) => {
      const variable = `file${imports.length}`;
      imports.push(`import ${variable} from '../../../../${path}';`);
      return `  ${JSON.stringify(idOf(path))}: ${variable},`;
    });
    return `export const ${name} = {\n${entries.join('\n')}\n};`;
  });
  return `// Written by build/generate.mjs. Do not edit.\n${[...imports, ...maps].join('\n')}\n`;
}

function typesOf(lists) {
  const types = Object.keys(lists).map((name) => `export declare const ${name}: Loaders;`);
  return `// Written by build/generate.mjs. Do not edit.
/** Data files by id; each is read when it is first asked for. */
type Loaders = Readonly<Record<string, () => unknown>>;

${types.join('\n')}
`;
}
