import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pageTables, withTables } from '../build/tables.mjs';
import { commands } from '../server/src/cli/commands';
import { snippetCommands } from '../server/src/cli/snippets/commands';
import { comparingFormats, formatNames, formats } from '../server/src/output/formats/index';
import { importedFile } from './architecture/sources';

// A new command or output format is one entry in its registry; this says where else it has to be mentioned.

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

it.each(Object.entries(pageTables({ commands, snippetCommands, formats })))(
  '%s has current tables: run `npm run docs`',
  (path, tables) => {
    const page = read(path);
    expect(page).toBe(withTables(page, tables));
  },
);

it('refuses a page without a place for a table', () => {
  expect(() => withTables('<!-- a -->', { a: 'x' })).toThrow('no place for the table “a”');
  expect(withTables('<!-- a --><!-- /a -->\n', { a: 'x' })).toBe('<!-- a -->\n\nx\n\n<!-- /a -->\n');
});

describe('CHANGELOG.md', () => {
  const changes = read('CHANGELOG.md');

  it.each(commands.map(({ name }) => name))('says when the command %s came', (name) => {
    expect(changes).toMatch(new RegExp(`\`(?:inspection-report )?${name}\\b`));
  });

  it.each(snippetCommands.map(({ name }) => name))('says when the command snippets %s came', (name) => {
    const [, names = ''] = /`inspection-report snippets ([a-z|]+)`/.exec(changes) ?? [];
    expect(names.split('|')).toContain(name);
  });

  it.each(formatNames)('says when the format %s came', (name) => {
    expect(changes).toContain(`\`${name}\``);
  });
});

it('begins every way to use a command with its name', () => {
  for (const { name, help } of commands)
    for (const usage of Object.keys(help)) expect(usage.split(' ')[0]).toBe(name);
  for (const { name, help } of snippetCommands)
    for (const usage of Object.keys(help)) expect(usage.split(' ').slice(0, 2)).toEqual(['snippets', name]);
});

it('offers to save each format that is for managers, and each that compares with an earlier run', () => {
  const offered = formats.filter(({ save }) => save).map(({ name }) => name);
  expect(offered).toEqual(
    expect.arrayContaining(formats.filter(({ readBy }) => readBy === 'managers').map(({ name }) => name)),
  );
  expect(offered).toEqual(expect.arrayContaining([...comparingFormats]));
  // The file to compare with.
  expect(offered).toContain('json');
});

describe('starting the command line', () => {
  it('loads the code of no command: each is imported when it is run', () => {
    const loaded = new Set<string>();
    const visit = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      // Types are gone by then, and calls of `import` come later.
      const imports = read(file).matchAll(/^import (?!type\b)[^'"]*?from '([^']+)'/gm);
      for (const [, specifier = ''] of imports) {
        const imported = importedFile(file, specifier);
        if (imported) visit(imported);
      }
    };
    visit('server/src/cli/main.ts');
    expect(loaded).toContain('server/src/cli/commands.ts');
    expect(
      [...loaded].filter((file) => /\/(?:rules|draft|config|lint|knowledge|snippets|render)\//.test(file)),
    ).toEqual([]);
    expect(loaded).not.toContain('server/src/cli/new.ts');
  });
});
