import { builtinModules } from 'node:module';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { product } from './sources';

// What ARCHITECTURE.md promises of the code, kept by this test.

/** The floors of server/src from the bottom up. A floor imports from those below it. */
const floors = [
  'text',
  'documents',
  'prose',
  'draft',
  'knowledge',
  'law',
  'report',
  'schema',
  'rules',
  'lint',
  'config',
  'output',
  'language',
  'render',
  'export',
  'review',
  'snippets',
  'import',
  'node',
  'session',
  'lsp',
  'cli',
  'api',
] as const;
type Floor = (typeof floors)[number];

/** Pairs that may not know each other though one is above the other: floor → floors below it that it does without. */
const apart: Readonly<Partial<Record<Floor, readonly Floor[]>>> = {
  knowledge: ['draft'],
  law: ['draft'],
  render: ['language', 'config', 'output'],
  lsp: ['session'],
  // What a team's own script imports is what the command line does, without the command line.
  api: ['cli', 'lsp'],
};

/** The only floors that may know where they run: everything else is the same in a browser worker. */
const onNode = (file: string): boolean =>
  /^server\/src\/(api\/|cli\/|node\/|session\/|lsp\/main\.node\.ts)/.test(file);

const server = product.filter(({ file }) => file.startsWith('server/'));
const floorOf = (file: string): string | undefined => /^server\/src\/([^/]+)\//.exec(file)?.[1];

/** The floors that a file of a floor may import from, its own included. */
function below(floor: string): readonly string[] {
  const at = floors.indexOf(floor as Floor);
  const except: readonly string[] = apart[floor as Floor] ?? [];
  return floors.slice(0, at + 1).filter((other) => !except.includes(other));
}

it('has sources to look at', () => {
  expect(product.length).toBeGreaterThan(50);
  expect(product.filter(({ imports }) => imports.length > 0).length).toBeGreaterThan(40);
});

it('has files on every floor, and every file on one', () => {
  expect([...new Set(server.flatMap(({ file }) => floorOf(file) ?? []))].sort()).toEqual([...floors].sort());
});

describe('imports run one way', () => {
  it.each(server.filter(({ file }) => floorOf(file)))('$file', ({ file, imports }) => {
    const allowed = [...below(floorOf(file) ?? ''), 'generated'];
    const wrong = imports.filter((specifier) => {
      const other = specifier.startsWith('.') && floorOf(resolve('/', dirname(file), specifier).slice(1));
      return other && !allowed.includes(other);
    });
    expect(wrong).toEqual([]);
  });
});

it('knows Node and VS Code at the edges only', () => {
  for (const { file, imports, text } of server) {
    if (onNode(file)) continue;
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
  for (const { file, text } of server) {
    expect(text.match(/^(?:export )?(?:let|var) .*$/m)?.[0], file).toBeUndefined();
  }
});

it('reads files of the machine in one place, which waits for no pipe or device', () => {
  // The browser writes the PDF that is read there into a folder of its own.
  const allowed = ['server/src/node/regular-file.ts', 'server/src/node/print.ts'];
  for (const { file, text } of server) {
    if (allowed.includes(file)) continue;
    const reads = text.match(/\b(?:readFileSync|createReadStream|openSync|readSync)\b/)?.[0];
    expect(reads ?? /\breadFile\b[^}]*} from 'node:/.exec(text)?.[0], file).toBeUndefined();
  }
});
