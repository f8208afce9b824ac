import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { exampleDraft } from '../examples';
import { findingsIn } from '../testing';

const sccif = (front: string, without: readonly string[] = []) =>
  ({ framework: 'sccif', front, without }) as const;

describe('the framework', () => {
  it.each([
    [
      'misspelt',
      { front: 'framework: ilcas' },
      ['framework error ilcas | suggestion -framework: ilcas +framework: ilacs'],
    ],
    ['spelt unlike any', { front: 'framework: zzzzzz' }, ['framework error zzzzzz']],
    ['missing', { without: ['framework'] }, ['framework error ---']],
    ['empty', { front: 'framework:' }, ['framework error ---']],
    [
      'in capitals',
      { front: 'framework: ILACS' },
      ['framework error ILACS | suggestion -framework: ILACS +framework: ilacs'],
    ],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'draft/')).toEqual(expected);
  });

  it('is missed at the first line, without its byte order mark', () => {
    const at = (text: string, name: string) => findingsIn(text, 'draft/framework', { name });
    expect(at('\ufeffurn: 1\n', 'a.report.yaml')).toEqual(['error urn: 1']);
    expect(at('urn: 1\nstage: final\n', 'a.report.yaml')).toEqual(['error urn: 1']);
    expect(at('\ufeff# A heading\n', 'a.report.md')).toEqual(['error # A heading']);
    expect(at('---\nurn: 1\nstage: drafting\n---\n', 'a.report.md')).toEqual(['info ---']);
  });
});

describe('the edition', () => {
  it.each([
    ["'2026'", []],
    ["'2024'", ["edition error '2024'"]],
    ["' 2024 '", ["edition error ' 2024 '"]],
    ["''", ["edition error ''"]],
    ['[a]', []],
  ])('%s', (edition, expected) => {
    expect(findingsIn({ front: `edition: ${edition}` }, 'draft/')).toEqual(expected);
  });
});

describe('who is inspected', () => {
  it.each([
    [
      'an authority, missing',
      { without: ['authority'] },
      ['inspected error framework | suggestion +authority: '],
    ],
    ['an authority, empty', { front: 'authority:' }, ['inspected error authority']],
    [
      'an authority, while drafting',
      { front: 'stage: drafting', without: ['authority'] },
      ['inspected info framework | suggestion +authority: '],
    ],
    ['a provider, missing', sccif('', ['provider']), ['inspected error framework | suggestion +provider: ']],
    ['a provider, empty', sccif("provider: ''"), ['inspected error provider']],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'draft/')).toEqual(expected);
  });

  it('is added at the end of a YAML draft, but not in braces', () => {
    const yaml = (text: string) => findingsIn(text, 'draft/inspected', { name: 'a.report.yaml' });
    expect(yaml("framework: ilacs\nurn: '80999'\n\n")).toEqual(['error framework | suggestion +authority: ']);
    expect(yaml("{framework: ilacs, urn: '80999'}\n")).toEqual(['error framework']);
  });
});

describe('the unique reference number', () => {
  it.each([
    ['missing', { without: ['urn'] }, ["urn error framework | suggestion +urn: ''"]],
    ['empty', { front: 'urn:' }, ['urn error urn']],
    ['between quotes without digits', { front: "urn: ''" }, ['urn error urn']],
    [
      'missing while drafting',
      { front: 'stage: drafting', without: ['urn'] },
      ["urn info framework | suggestion +urn: ''"],
    ],
    ['a list in its place', { front: 'urn: [80999]' }, []],
    ['four digits', { front: 'urn: 8099' }, ['urn error 8099']],
    ['five', { front: 'urn: 80999' }, []],
    ['six', { front: 'urn: 809991' }, ['urn error 809991']],
    ['seven', { front: 'urn: 8099912' }, []],
    ['with a space', { front: 'urn: 80 999' }, ["urn error 80 999 | safe -urn: 80 999 +urn: '80999'"]],
    ['of a home, with SC', sccif('urn: SC123456'), []],
    ['of a home, seven digits', sccif('urn: 1234567'), []],
    ['of a home, six', sccif('urn: 123456'), ['urn error 123456']],
    [
      'of a home, small and with a space',
      sccif('urn: sc 123456'),
      ["urn error sc 123456 | safe -urn: sc 123456 +urn: 'SC123456'"],
    ],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'draft/')).toEqual(expected);
  });
});

describe('the setting', () => {
  it.each([
    ['missing', sccif('', ['setting']), ['setting error framework']],
    ['missing while drafting', sccif('stage: drafting', ['setting']), ['setting info framework']],
    [
      'misspelt',
      sccif('setting: childrens-hone'),
      ['setting error childrens-hone | suggestion -setting: childrens-hone +setting: childrens-home'],
    ],
    [
      'by its name',
      sccif('setting: children’s home'),
      ['setting error children’s home | suggestion -setting: children’s home +setting: childrens-home'],
    ],
    ['spelt unlike any', sccif('setting: zzzzzz'), ['setting error zzzzzz']],
    [
      'that is another, with spaces',
      sccif("setting: ' secure-school '"),
      [
        "setting error ' secure-school ' | suggestion -setting: ' secure-school ' +setting: secure-childrens-home",
      ],
    ],
    [
      'that is another',
      sccif('setting: secure-school'),
      ['setting error secure-school | suggestion -setting: secure-school +setting: secure-childrens-home'],
    ],
    [
      'that is another, by its name',
      sccif('setting: Secure 16 to 19 academy (secure school)'),
      [
        'setting error Secure 16 to 19 academy (secure school) | suggestion -setting: Secure 16 to 19 academy (secure school) +setting: secure-childrens-home',
      ],
    ],
    [
      'of another framework',
      sccif('setting: secure-training-centre'),
      ['setting error secure-training-centre | suggestion -framework: sccif +framework: stc'],
    ],
    ['of an authority', { front: 'setting: childrens-home' }, []],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'draft/')).toEqual(expected);
  });
});

it('says who is inspected in the words of the framework', () => {
  const messages = (framework: 'ilacs' | 'sccif', key: string) =>
    check(exampleDraft({ framework, without: [key] }), 'a.report.md')
      .findings.filter(({ rule }) => rule === 'draft/inspected')
      .map(({ message }) => message);
  expect(messages('ilacs', 'authority')).toEqual([expect.stringMatching(/local authority/)]);
  expect(messages('sccif', 'provider')).toEqual([expect.stringMatching(/the provider’s name/)]);
});
