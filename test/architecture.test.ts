import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// What ARCHITECTURE.md promises of the code, kept by this test.
const root = fileURLToPath(new URL('..', import.meta.url));

/** The layers, and those that each may import beside itself. */
const layers: Readonly<Record<string, readonly string[]>> = {
  draft: [],
  knowledge: ['generated'],
  report: ['draft', 'knowledge'],
  schema: ['draft', 'knowledge', 'report', 'generated'],
  rules: ['draft', 'knowledge', 'report', 'schema'],
  lint: ['draft', 'knowledge', 'report', 'schema', 'rules', 'generated'],
  render: ['draft', 'knowledge', 'report', 'rules', 'lint'],
  export: ['render'],
  node: ['export'],
  language: ['draft', 'knowledge', 'report', 'schema', 'rules', 'lint', 'generated'],
  // Above `language`, of which it has the place of a cursor and the new draft that snippets are tried in, and `render`, whose
  // styles a catalogue has.
  snippets: ['draft', 'knowledge', 'report', 'schema', 'rules', 'lint', 'language', 'render', 'generated'],
  lsp: ['draft', 'knowledge', 'report', 'rules', 'lint', 'language', 'render', 'export', 'node', 'snippets'],
  cli: [
    'draft',
    'knowledge',
    'report',
    'rules',
    'lint',
    'language',
    'render',
    'export',
    'node',
    'snippets',
    'lsp',
  ],
  // What a team's own script imports: what the command line does, without printing.
  api: ['draft', 'report', 'rules', 'lint', 'cli'],
};
/** The only files that may know where they run: everything else is the same in a browser worker. */
const onNode = (file: string): boolean =>
  /^server\/src\/(api\/|cli\/|node\/|lsp\/(main\.node|node-files)\.ts)/.test(file);

interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function sources(folder: string): Source[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.includes('generated'))
    .map((name) => {
      const file = `${folder}/${name.replaceAll('\\', '/')}`;
      const text = readFileSync(join(root, file), 'utf8');
      const found = text.matchAll(
        /^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
      );
      return { file, text, imports: [...found].map((one) => one[1] ?? one[2] ?? one[3] ?? '') };
    });
}

const server = sources('server/src');
const product = [...server, ...sources('client/src')].filter(
  ({ file }) => !/\.test\.ts$|\/testing\.ts$/.test(file),
);
const layerOf = (file: string): string | undefined => /^server\/src\/([^/]+)\//.exec(file)?.[1];

it('has sources to look at', () => {
  expect(product.length).toBeGreaterThan(50);
  expect(product.filter(({ imports }) => imports.length > 0).length).toBeGreaterThan(40);
});

describe('imports run one way', () => {
  for (const { file, imports } of product.filter(({ file: name }) => name.startsWith('server/'))) {
    const layer = layerOf(file);
    if (!layer) continue;
    it(file, () => {
      const allowed = layers[layer];
      expect(allowed, `${layer} is no layer`).toBeDefined();
      for (const name of imports.filter((one) => one.startsWith('.'))) {
        const other = layerOf(relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/'));
        if (other && other !== layer) expect(allowed, `${file} imports ${name}`).toContain(other);
      }
    });
  }
});

it('knows Node and VS Code at the edges only', () => {
  for (const { file, imports, text } of product) {
    if (onNode(file) || file.startsWith('client/')) continue;
    for (const name of imports) {
      expect(/\/node\//.test(name), `${file}: ${name}`).toBe(false);
      expect(
        name === 'vscode' || name.startsWith('node:') || builtinModules.includes(name),
        `${file}: ${name}`,
      ).toBe(false);
    }
    expect(
      /\bprocess\.|\brequire\(|\b__dirname\b|\bBuffer\b/.test(text),
      `${file} uses a global of Node`,
    ).toBe(false);
  }
});

it('reaches no network and runs no generated code', () => {
  for (const { file, text, imports } of product) {
    expect(/\bfetch\(|XMLHttpRequest|WebSocket|\beval\(|new Function\(|sendBeacon/.test(text), file).toBe(
      false,
    );
    expect(
      imports.filter((name) => /^(node:)?(https?|http2|net|tls|dgram|dns)$/.test(name)),
      file,
    ).toEqual([]);
  }
});

it('has no global state that changes', () => {
  for (const { file, text } of product.filter(({ file: name }) => name.startsWith('server/'))) {
    expect(text.match(/^(?:export )?(?:let|var) .*$/m)?.[0], file).toBeUndefined();
  }
});

it('is in files that can be read at one go', () => {
  for (const { file, text } of [...server, ...sources('client/src')]) {
    expect(text.split('\n').length, file).toBeLessThanOrEqual(400);
  }
});
