import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { idsIn, problemWith, withRule } from '../build/new-rule.mjs';
import { ruleTemplate } from '../build/rule-template.mjs';
import { allMetas } from '../server/src/rules/index';

const registryFile = fileURLToPath(new URL('../server/src/rules/index.ts', import.meta.url));
const registry = readFileSync(registryFile, 'utf8');

/** A registry of the same form, so that no test depends on which rules there are. */
const small = `import draftUrn from './draft/urn';
import type { Rule } from './rule';
import sectionOrder from './section/order';
import sectionWording from './section/wording';
import snippetYaml from './snippet/yaml';

export const draftRules: readonly Rule[] = [
  sectionWording,
  sectionOrder,
  draftUrn,
];

export const snippetRules: readonly SnippetRule[] = [
  snippetYaml,
];
`;
const ids = idsIn(small);

it('finds every rule in the registry, by an id that is the path of its file', () => {
  expect(idsIn(registry).sort()).toEqual(allMetas.map(({ id }) => id).sort());
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
  expect(problemWith('secton/new', ids)).toMatch(/no group “secton”.*draft, section, snippet.*--new-group/s);
  expect(problemWith('secton/new', ids, true)).toBeUndefined();
  expect(problemWith('section/new', ids, true)).toContain('already');
  expect(problemWith('section/new', ids)).toBeUndefined();
});

it('adds a rule after the last of its group, and its import in the order of paths', () => {
  expect(withRule(small, 'section/report-order', 'draftRules')).toBe(
    small
      .replace(
        "'./section/order';\n",
        "'./section/order';\nimport sectionReportOrder from './section/report-order';\n",
      )
      .replace('  sectionOrder,\n', '  sectionOrder,\n  sectionReportOrder,\n'),
  );
  expect(withRule(small, 'snippet/age', 'snippetRules')).toContain('  snippetYaml,\n  snippetAge,\n];');
});

it('adds the first rule of a group at the end of the list', () => {
  expect(withRule(small, 'staff/number', 'draftRules')).toContain('  draftUrn,\n  staffNumber,\n];');
});

it('has a template for each kind of rule, with what is for the author marked', () => {
  for (const [id, list] of [
    ['section/new', 'draftRules'],
    ['suppression/new', 'suppressionRules'],
    ['snippet/new', 'snippetRules'],
  ] as const) {
    const { text, list: into } = ruleTemplate(id, '1.2.3');
    expect(into).toBe(list);
    expect(withRule(registry, id, list).split('\n').length).toBe(registry.split('\n').length + 2);
    expect(text).toContain(`id: '${id}',`);
    expect(text).toContain("since: '1.2.3',");
    expect(text.match(/TODO/g)?.length).toBe(7);
  }
});
