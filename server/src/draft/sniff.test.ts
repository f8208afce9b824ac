import { describe, expect, it } from 'vitest';
import { looksLikeDraft, namedAsDraft, surfaceOf } from './sniff';

describe('the surface', () => {
  it.each([
    ['a.yaml', 'yaml'],
    ['a.yml', 'yaml'],
    ['A.YAML', 'yaml'],
    ['a.report.yaml', 'yaml'],
    ['a.md', 'markdown'],
    ['a.yaml.md', 'markdown'],
    ['yaml', 'markdown'],
    ['a.myaml', 'markdown'],
    ['a.yaml2', 'markdown'],
  ])('of %s is %s', (name, surface) => expect(surfaceOf(name)).toBe(surface));
});

describe('a name of a draft', () => {
  it.each([
    ['a.report.md', true],
    ['a.report.markdown', true],
    ['a.report.yaml', true],
    ['a.REPORT.yml', true],
    ['file:///a/b.report.md', true],
    ['a.report.md.txt', false],
    ['report.md', false],
    ['areport.md', false],
    ['a.report.txt', false],
    ['a.md', false],
  ])('%s: %s', (name, expected) => expect(namedAsDraft(name)).toBe(expected));
});

describe('a text that is treated as a draft', () => {
  it.each([
    ['framework: ilacs\n', 'a.yaml', true],
    ['urn: 1\nframework : ilacs\n', 'a.yaml', true],
    ['\ufeffframework: ilacs\n', 'a.yaml', true],
    ['our-framework: ilacs\n', 'a.yaml', false],
    ['a:\n  framework: ilacs\n', 'a.yaml', false],
    ['frameworks: ilacs\n', 'a.yaml', false],
    ['framework\n', 'a.yaml', false],
    ['', 'a.report.yaml', true],
    ['---\nframework: ilacs\n---\n', 'a.md', true],
    ['---  \r\nframework: ilacs\r\n---\r\n', 'a.md', true],
    ['\ufeff---\nframework: ilacs\n---\n', 'a.md', true],
    ['---\nurn: 1\nframework: ilacs\n', 'a.md', true],
    ['---\nour-framework: ilacs\n---\n', 'a.md', false],
    ['---\nurn: 1\n---\nframework: ilacs\n', 'a.md', false],
    ['\n---\nframework: ilacs\n---\n', 'a.md', true],
    ['<!-- note -->\n---\nframework: ilacs\n---\n', 'a.md', true],
    ['+++\nframework: ilacs\n+++\n', 'a.md', true],
    ['—\nframework: ilacs\n---\n', 'a.md', true],
    ['framework: nextjs\n', 'a.yaml', false],
    ['---\nframework: nextjs\n---\n', 'a.md', false],
    ['---\ntitle: A\nframework: react\n---\n\nurn: 1\n', 'a.md', false],
    ['framework: ilcas\n', 'a.yaml', true],
    ['framework: "ILACS" # the law\n', 'a.yaml', true],
    ['framework: ila\n', 'a.yaml', true],
    ['framework:\n', 'a.yaml', true],
    ['framework: nextjs\nurn: 1\n', 'a.yaml', true],
    ['framework: ours\njudgements:\n  a: good\n', 'a.yaml', true],
    ['framework: nextjs\n', 'a.report.yaml', true],
    ['# A\n\n---\nframework: ilacs\n---\n', 'a.md', false],
    ['framework: ilacs\n', 'a.md', false],
    [`---\na: ${'x'.repeat(64_000)}\nframework: ilacs\n---\n`, 'a.md', false],
  ])('%j as %s: %s', (text, name, expected) => expect(looksLikeDraft(text, name)).toBe(expected));
});
