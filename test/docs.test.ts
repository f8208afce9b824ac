import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { messagesPage } from '../build/catalogue.mjs';
import { configKeys } from '../server/src/config/keys';
import { configSchema } from '../server/src/config/schema';
import { builtIn } from '../server/src/knowledge/knowledge';
import { frameworksOf } from '../server/src/language/catalogue/catalogue';
import { frameworksPage } from '../server/src/language/catalogue/page';
import { allMetas, snippetRules } from '../server/src/rules/index';
import { pageOf } from '../server/src/rules/rule-ids';
import { ruleList, rulePage } from '../server/src/rules/rule-pages';
import { checkLibrary } from '../server/src/snippets/checks/check';
import { libraryOf } from '../server/src/snippets/library/library';
import { productVariables } from '../server/src/snippets/syntax/variables';

const folder = fileURLToPath(new URL('../docs/rules', import.meta.url));

it('has a current page for every rule and no other: run `npm run docs`', () => {
  expect(readdirSync(folder).sort()).toEqual([...allMetas.map(({ id }) => pageOf(id)), 'README.md'].sort());
  for (const meta of allMetas) {
    expect(readFileSync(join(folder, pageOf(meta.id)), 'utf8'), meta.id).toBe(rulePage(meta));
  }
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(ruleList(allMetas));
});

it('has a current table of all frameworks, with no empty cell: run `npm run docs`', () => {
  const page = readFileSync(join(folder, '../frameworks.md'), 'utf8');
  expect(page).toBe(frameworksPage(frameworksOf(builtIn)));
  expect(page).not.toMatch(/\|[ \t]*\|/);
  expect(page).not.toContain('undefined');
});

it('has a current list of all texts: run `npm run docs`', () => {
  const root = join(folder, '../..');
  expect(readFileSync(join(root, 'docs/messages.md'), 'utf8')).toBe(messagesPage(root));
});

it('has a current schema of the config: run `npm run docs`', () => {
  const schema = readFileSync(join(folder, '../../schemas/config.schema.json'), 'utf8');
  expect(schema).toBe(`${JSON.stringify(configSchema(), null, 2)}\n`);
});

it('has every key in the schema of the config', () => {
  const { properties } = configSchema() as { readonly properties: object };
  expect(Object.keys(properties).sort()).toEqual(Object.keys(configKeys).sort());
});

it('explains the format of snippets by examples without a finding, and every variable, key and rule', () => {
  const page = readFileSync(join(folder, '../snippets.md'), 'utf8');
  const [meta = '', file = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml ?? '');
  const library = libraryOf('file:///docs/', 'team', { 'library.yaml': meta, 'a.yaml': file });
  expect(library.snippets.length).toBe(1);
  expect([...checkLibrary(library, { today: '2026-07-01' })]).toEqual([]);
  for (const [name, { plain }] of Object.entries(productVariables)) {
    const row = page.split('\n').find((line) => new RegExp(`^\\|[^|]*\`${name}\``).test(line));
    expect(row, name).toContain(plain);
  }
  for (const { meta: rule } of snippetRules)
    expect(page).toContain(`| [${rule.id}](rules/${pageOf(rule.id)}) | ${rule.title} |`);
});
