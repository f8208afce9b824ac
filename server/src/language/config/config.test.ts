import { expect, it } from 'vitest';
import { readConfig } from '../../config/config';
import { memoryFiles } from '../../config/files';
import { applyEdits } from '../../lint/fix';
import { configCompletions } from './completion';
import { configHover } from './hover';

/** What is offered at `|`, and the text after the named item was chosen. */
function complete(marked: string, label?: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const items = configCompletions(text, offset);
  const item = items.find((one) => one.label === label);
  const labels = items.map((one) => one.label);
  return label === undefined
    ? labels
    : item && applyEdits(text, [{ span: item.replace, text: item.text }]).text;
}

it('offers the keys of a config, of overrides, of rules and suppressions', () => {
  expect(complete('|')).toContain('extends');
  expect(complete('sta|', 'stage')).toBe('stage: ');
  expect(complete('sup|', 'suppressions')).toBe('suppressions:');
  expect(complete('sta|: final', 'stage')).toBe('stage: final');
  expect(complete('overrides:\n  - |')).toEqual(['files', 'framework', 'setting', 'kind', 'rules']);
  expect(complete('suppressions:\n  |')).toEqual(['reason', 'reason-length', 'reason-form', 'forbid']);
  expect(complete('rules:\n  sec|', 'section/length')).toBe('rules:\n  section/length: ');
  expect(complete('rules:\n  section/le|', 'section/length')).toBe('rules:\n  section/length: ');
  expect(complete('rules:\n  |', '*')).toBe("rules:\n  '*': ");
  expect(complete('rules:\n  |')).not.toContain('syntax/yaml');
  expect(complete('overrides:\n  - files: x\n    rules:\n      |', 'draft/*')).toContain('draft/*: ');
});

it('offers what can stand behind a key', () => {
  expect(complete('rules:\n  section/length: |')).toEqual(['off', 'hint', 'info', 'warning', 'error']);
  expect(complete('rules:\n  section/length:|', 'off')).toBe('rules:\n  section/length: off');
  expect(complete('rules:\n  section/length:\n    |')).toContain('options');
  expect(complete('rules:\n  section/length:\n    options:\n      |')).toEqual(['paragraphs', 'sentences']);
  expect(complete('rules:\n  draft/urn:\n    |')).toEqual(['severity', 'drafting', 'review', 'final']);
  expect(complete('rules:\n  snippet/pre|', 'snippet/prefix')).toBe('rules:\n  snippet/prefix: ');
  expect(complete('rules:\n  section/length: {drafting: |}')).toContain('off');
  expect(complete('stage: |')).toEqual(['drafting', 'review', 'final']);
  expect(complete('extends: |')).toEqual(['recommended', 'strict', 'all']);
  expect(complete('extends: [strict, |]')).toEqual(['recommended', 'strict', 'all']);
  expect(complete('extends:\n  - |')).toEqual(['recommended', 'strict', 'all']);
  expect(complete('overrides:\n  - framework: |')).toContain('sccif');
  expect(complete('overrides:\n  - setting: [|]')).toContain('childrens-home');
  expect(complete('suppressions:\n  reason: |')).toEqual(['required', 'optional']);
  expect(complete('# |')).toEqual([]);
});

it('explains keys, values, rules and options', () => {
  const at = (marked: string) => configHover(marked.replace('|', ''), marked.indexOf('|'))?.markdown;
  expect(at('ext|ends: strict')).toMatch(/^The configs that this one builds on/);
  expect(at('extends: str|ict')).toMatch(/^Hints become warnings, and warnings become errors/);
  expect(at('stage: fin|al')).toMatch(/published/);
  expect(at('rules:\n  section/len|gth: off')).toMatch(/^\*\*Judgement sections are short/);
  expect(at('rules:\n  section/length: o|ff')).toMatch(/^The rule does not run\.\n\n\*\*Judgement sections/);
  expect(at('rules: {section/length: {options: {para|graphs: 3}}}')).toMatch(/^The maximum number of paragraphs/);
  expect(at('rules:\n  draft/|*: off')).toBe('All rules of the group “draft”.');
  expect(at('overrides:\n  - fi|les: x')).toMatch(/^Patterns of paths/);
  expect(at('rules:\n  draft/urn: {fi|nal: off}')).toBe('The severity of its findings at this stage.');
  expect(at('overrides:\n  - {framework: sc|cif}')).toBe('Social care common inspection framework');
  expect(at('overrides:\n  - {kind: [fu|ll]}')).toBe('full inspection');
  expect(at('overrides:\n  - {kind: [fu|l]}')).toMatch(/^The type of inspection/);
  expect(at('x-own: |1')).toBeUndefined();
});

it('offers and explains the terms of the config by their names', async () => {
  const text = 'terms:\n  - {avoid: LAC, id: lac, write: child in care}\nrules:\n  team/lac: off\n';
  const uri = 'file:///a/.inspection-report.yaml';
  const config = await readConfig(uri, text, memoryFiles({}));
  const typed = text.replace('team/lac: off', 'te');
  const items = configCompletions(typed, typed.length - 1, config);
  expect(items.map(({ label }) => label)).toContain('team/lac');
  expect(configHover(text, text.indexOf('team/lac') + 2, config)?.markdown).toContain('“child in care”');
  expect(configHover(text, text.indexOf('avoid') + 2, config)?.markdown).toMatch(/^The words to avoid/);
  const value = text.replace('id: lac', 'severity: ');
  expect(
    configCompletions(value, value.indexOf('severity: ') + 10, config).map(({ label }) => label),
  ).toEqual(['error', 'warning', 'info', 'hint']);
});
