import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { branches } from '../generated/validators/index';
import { keysOf, schemaName, shapeAt, typesOf } from './shape';

describe('the schema that fits', () => {
  test('by edition', () => {
    expect(schemaName({ framework: 'ilacs', edition: '2018' })).toBe('ilacs-2018');
    expect(schemaName({ framework: 'ilacs', edition: '2026', kind: 'short' })).toBe('ilacs-2026');
    expect(schemaName({ framework: 'ilacs', edition: '1066' })).toBe('ilacs-2026');
    expect(schemaName({ framework: 'ilacs' })).toBe('ilacs-2026');
  });

  test('by kind, for graded inspections where it is not known', () => {
    expect(schemaName({ framework: 'ilacs', edition: '2023', kind: 'monitoring-visit' })).toBe(
      'ilacs-letter',
    );
    expect(schemaName({ framework: 'ilacs', edition: '2023', kind: 'nonsense' })).toBe('ilacs-2023');
    expect(schemaName({ framework: 'sccif', setting: 'childrens-home' })).toBe('sccif-childrens-home-full');
    expect(schemaName({ framework: 'sccif', setting: 'childrens-home', kind: 'assurance' })).toBe(
      'sccif-childrens-home-assurance',
    );
  });

  test('by setting, where the framework has settings', () => {
    expect(schemaName({ framework: 'sccif', edition: '2017' })).toBe('sccif-childrens-home-full');
    expect(schemaName({ framework: 'sccif', setting: 'lighthouse' })).toBeUndefined();
    expect(schemaName({ framework: 'ilacs', setting: 'childrens-home' })).toBe('ilacs-2026');
    expect(schemaName({ framework: 'nonsense' })).toBeUndefined();
  });

  test('has a file of its own', () => {
    for (const { name } of branches) {
      expect(readFileSync(`schemas/${name}.schema.json`, 'utf8')).toContain('"title"');
    }
  });
});

test('a path leads to what may stand there', () => {
  const at = (...path: string[]) => shapeAt('sccif-childrens-home-full', path);
  expect(keysOf(at('requirements', '3'))).toEqual(['text', 'regulation', 'due']);
  expect(typesOf(at('requirements', '0', 'regulation', '1'))).toEqual(['string']);
  expect(typesOf(at('provider'))).toEqual(['string', 'object']);
  expect(at('inspection', 'lead-inspector')?.description).toMatch(/lead inspector/);
  expect(typesOf(at('previous', '0', 'judgements', 'anything'))).toEqual(['string']);
  expect(at('nonsense', 'x')).toBeUndefined();
  expect(keysOf(at())).toContain('setting');
});

test('the generated validators run anywhere', () => {
  const code = readFileSync('server/src/generated/validators/index.js', 'utf8');
  expect(code).not.toMatch(/\brequire\(|new Function|\beval\(/);
  expect([...code.matchAll(/\bfrom '([^']+)'/g)].map(([, path]) => path)).toEqual(['../../schema/formats']);
  expect(code.length).toBeLessThan(150_000);
});
