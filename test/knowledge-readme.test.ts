// knowledge/README.md says what there is.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Framework } from '../server/src/knowledge/frameworks/types';
import { builtIn } from '../server/src/knowledge/knowledge';

const readme = readFileSync('knowledge/README.md', 'utf8');
const files = (folder: string) =>
  readdirSync(`knowledge/${folder}`).filter((name) => name.endsWith('.yaml') && name !== 'index.yaml');

/** The rows of the table of a folder: a file and what is said of it. */
function rowsOf(folder: string): ReadonlyMap<string, string> {
  const [, table = ''] = readme.split(`| in \`${folder}/\` |`);
  const rows = (table.split('\n\n')[0] ?? '').matchAll(/^\| `([^`]+)` \| (.*) \|$/gm);
  return new Map([...rows].map(([, file = '', text = '']) => [file, text]));
}

describe.each(['frameworks', 'references'])('the list of %s', (folder) => {
  test('has every file and no other', () => {
    expect([...rowsOf(folder).keys()].sort()).toEqual(files(folder).sort());
  });
});

test('frameworks go by their names, and settings by their number', () => {
  const rows = rowsOf('frameworks');
  for (const id of builtIn.ids) {
    const { short, name, settings } = builtIn.framework(id) as Framework;
    const row = rows.get(`${id}.yaml`);
    expect(row).toContain(`${short}: ${name}`);
    if (settings) expect(row).toContain(`${settings.length} setting${settings.length === 1 ? '' : 's'}`);
  }
});

test('instruments go by their titles', () => {
  const rows = rowsOf('references');
  for (const { id, title } of builtIn.instruments.index()) expect(rows.get(`${id}.yaml`)).toBe(title);
});
