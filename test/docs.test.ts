import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { builtIn } from '../server/src/knowledge/knowledge';
import { frameworksOf } from '../server/src/language/catalogue';
import { frameworksPage } from '../server/src/language/catalogue-page';
import { ruleList, rulePage } from '../server/src/rules/document';
import { rules as draftRules } from '../server/src/rules/index';
import { pageOf } from '../server/src/rules/page';
import { libraryRules } from '../server/src/snippets/checks/index';

const rules = [...draftRules, ...libraryRules];
const folder = fileURLToPath(new URL('../docs/rules', import.meta.url));

it('has a current page for every rule and no other: run `npm run docs`', () => {
  expect(readdirSync(folder).sort()).toEqual(
    [...rules.map(({ meta }) => pageOf(meta.id)), 'README.md'].sort(),
  );
  for (const { meta } of rules) {
    expect(readFileSync(join(folder, pageOf(meta.id)), 'utf8'), meta.id).toBe(rulePage(meta));
  }
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(ruleList(rules));
});

it('has a current table of all frameworks, with no empty cell: run `npm run docs`', () => {
  const page = readFileSync(join(folder, '../frameworks.md'), 'utf8');
  expect(page).toBe(frameworksPage(frameworksOf(builtIn)));
  expect(page).not.toMatch(/\|[ \t]*\|/);
  expect(page).not.toContain('undefined');
});
