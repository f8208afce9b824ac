import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { idsIn, problemWith, withRule } from '../build/new-rule.mjs';
import { ruleTemplate } from '../build/rule-template.mjs';
import { allMetas } from '../server/src/rules/index';

const registry = readFileSync(
  fileURLToPath(new URL('../server/src/rules/index.ts', import.meta.url)),
  'utf8',
);
const ids = idsIn(registry);
const linesBetween = (before: string, after: string): boolean =>
  new RegExp(`^ *${before}\\n *sectionTest,\\n${after}$`, 'm').test(
    withRule(registry, 'section/test', 'draftRules'),
  );

it('finds every rule in the registry, by an id that is the path of its file', () => {
  expect([...ids].sort()).toEqual(allMetas.map(({ id }) => id).sort());
});

it('refuses a name that is none, one that exists, and a group that does not', () => {
  for (const bad of [
    'section',
    'Section/order',
    'section/',
    'section/two words',
    'a/b/c',
    '../x',
    'section/-a',
  ])
    expect(problemWith(bad, ids), bad).toContain('cannot be the name of a rule');
  expect(problemWith('section/order', ids)).toContain('server/src/rules/section/order.ts');
  expect(problemWith('secton/test', ids)).toMatch(/no group “secton”.*draft, .*section, .*--new-group/s);
  expect(problemWith('secton/test', ids, true)).toBeUndefined();
  expect(problemWith('section/test', ids, true)).toContain('already');
  expect(problemWith('section/test', ids)).toBeUndefined();
});

it('adds a rule after the last of its group, and its import in the order of paths', () => {
  const changed = withRule(registry, 'section/test', 'draftRules');
  expect(idsIn(changed)).toEqual([...ids, 'section/test'].sort());
  expect(changed).toContain(
    "import sectionReportOrder from './section/report-order';\nimport sectionTest from './section/test';\n",
  );
  expect(linesBetween('sectionLength,', '  identityHome,')).toBe(true);
  expect(changed.split('\n').length).toBe(registry.split('\n').length + 2);
});

it('adds the first rule of a group at the end of the list', () => {
  expect(withRule(registry, 'staff/number', 'draftRules')).toMatch(/^ {2}staffNumber,\n\];\n/m);
  expect(withRule(registry, 'snippet/test', 'snippetRules')).toMatch(
    /^ {2}snippetInserted,\n {2}snippetTest,\n\];/m,
  );
});

it('has a template for each kind of rule, with what is for the author marked', () => {
  for (const [id, list] of [
    ['section/test', 'draftRules'],
    ['suppression/test', 'suppressionRules'],
    ['snippet/test', 'snippetRules'],
  ] as const) {
    const { text, list: into } = ruleTemplate(id, '1.2.3');
    expect(into).toBe(list);
    expect(registry).toContain(`export const ${list}:`);
    expect(text).toContain(`id: '${id}',`);
    expect(text).toContain("since: '1.2.3',");
    expect(text.match(/TODO/g)?.length).toBe(6);
  }
});
