import { describe, expect, it } from 'vitest';
import { exampleDraft } from '../rules/examples';
import type { RuleFinding } from '../rules/finding';
import { rules } from '../rules/index';
import type { RuleMeta } from '../rules/rule';
import { check } from './check';
import { type Layer, layersFor, type RuleSetting, stateOf, statesOf, weightOf } from './settings';

const layer = (...settings: RuleSetting[]): Layer => ({ rules: settings });
const state = (...layers: Layer[]) => {
  const { level, named, preset, options } = stateOf('section/length', layers, 'final');
  return { level, named, preset, options };
};
const unset = { level: undefined, named: false, preset: 'recommended', options: {} };

describe('the state of a rule', () => {
  it.each([
    ['without a config', [], unset],
    ['that another rule is named in', [layer({ rule: 'section/form', level: 'off' })], unset],
    [
      'that is named',
      [layer({ rule: 'section/length', level: 'off' })],
      { ...unset, level: 'off', named: true },
    ],
    ['whose group is named', [layer({ rule: 'section/*', level: 'info' })], { ...unset, level: 'info' }],
    ['where all are named', [layer({ rule: '*', level: 'hint' })], { ...unset, level: 'hint' }],
    [
      'named before its group',
      [
        layer(
          { rule: 'section/length', level: 'error' },
          { rule: 'section/*', level: 'info' },
          { rule: '*', level: 'hint' },
        ),
      ],
      { ...unset, level: 'error', named: true },
    ],
    [
      'whose group is named before all',
      [layer({ rule: 'section/*', level: 'info' }, { rule: '*', level: 'hint' })],
      { ...unset, level: 'info' },
    ],
    [
      'whose group is named in a later layer',
      [layer({ rule: 'section/length', level: 'error' }), layer({ rule: 'section/*', level: 'info' })],
      { ...unset, level: 'info' },
    ],
    [
      'at its stage',
      [layer({ rule: 'section/length', level: 'error', stages: { final: 'hint', review: 'off' } })],
      { ...unset, level: 'hint', named: true },
    ],
    [
      'at another stage',
      [layer({ rule: 'section/length', level: 'error', stages: { drafting: 'hint' } })],
      { ...unset, level: 'error', named: true },
    ],
    [
      'with options alone',
      [layer({ rule: 'section/length', options: { sentences: 5 } })],
      { ...unset, options: { sentences: 5 } },
    ],
    [
      'with options of two layers',
      [
        layer({ rule: 'section/length', options: { sentences: 5, paragraphs: 4 } }),
        layer({ rule: 'section/length', options: { paragraphs: 9 } }),
      ],
      { ...unset, options: { sentences: 5, paragraphs: 9 } },
    ],
    ['under a preset', [{ preset: 'strict', rules: [] }], { ...unset, preset: 'strict' }],
    [
      'under a later preset',
      [layer({ rule: 'section/length', level: 'off' }), { preset: 'all', rules: [] }],
      { ...unset, preset: 'all' },
    ],
    [
      'under an earlier preset',
      [{ preset: 'strict', rules: [] }, layer({ rule: 'section/length', level: 'off' })],
      { ...unset, preset: 'strict', level: 'off', named: true },
    ],
  ] as const)('%s', (_, layers, expected) => {
    expect(state(...layers)).toEqual(expected);
  });

  it('is not that of its group or of all, for what cannot be read', () => {
    const all = [layer({ rule: '*', level: 'off' }, { rule: 'syntax/*', level: 'off' })];
    expect(stateOf('syntax/yaml', all, 'final').level).toBeUndefined();
    expect(stateOf('syntax/yaml', [layer({ rule: 'syntax/yaml', level: 'hint' })], 'final').level).toBe(
      'hint',
    );
  });
});

describe('the severity of a finding', () => {
  const [first] = rules;
  const meta = (about: RuleMeta['about']): RuleMeta => ({ ...(first as (typeof rules)[number]).meta, about });
  const at: RuleFinding = { span: { start: 0, end: 1 }, message: 'Fault.', situation: 'fault', words: [] };
  const weight = (about: RuleMeta['about'], found: Partial<RuleFinding>, ...layers: Layer[]) =>
    (['drafting', 'review', 'final'] as const).map((stage) =>
      weightOf(meta(about), { ...at, ...found }, stateOf('section/length', layers, stage)),
    );
  const strict: Layer = { preset: 'strict', rules: [] };
  const named = (level: RuleSetting['level']) => layer({ rule: 'section/length', ...(level && { level }) });
  const group = (level: RuleSetting['level']) => layer({ rule: 'section/*', ...(level && { level }) });
  const all = (severity: string) => [severity, severity, severity];

  it.each([
    ['wrong', {}, [], all('error')],
    ['missing', {}, [], ['info', 'error', 'error']],
    ['doubtful', {}, [], all('warning')],
    ['form', {}, [], all('warning')],
    ['advice', {}, [], all('hint')],
    ['wrong', { about: 'advice' }, [], all('hint')],
    ['wrong', { atMost: 'warning' }, [], all('warning')],
    ['advice', { atMost: 'warning' }, [], all('hint')],
    ['missing', { atMost: 'warning' }, [], ['info', 'warning', 'warning']],
    ['wrong', {}, [strict], all('error')],
    ['missing', {}, [strict], ['info', 'error', 'error']],
    ['doubtful', {}, [strict], all('error')],
    ['form', {}, [strict], all('error')],
    ['advice', {}, [strict], all('warning')],
    ['doubtful', { atMost: 'warning' }, [strict], all('warning')],
    ['wrong', { about: 'form' }, [strict], all('error')],
    ['wrong', {}, [named('hint')], all('hint')],
    ['wrong', { atMost: 'warning' }, [named('error')], all('error')],
    ['wrong', { atMost: 'warning' }, [group('error')], all('warning')],
    ['wrong', { atMost: 'warning' }, [group('hint')], all('hint')],
    ['advice', {}, [group('error')], all('error')],
  ] as const)('that is %s, %j, %j', (about, found, layers, expected) => {
    expect(weight(about, found, ...layers)).toEqual(expected);
  });
});

it('layers are for drafts of a framework, setting and kind', () => {
  const reportOf = (text: string) => check(text, 'a.report.md').report;
  const home = reportOf(exampleDraft({ framework: 'sccif' }));
  const layers: Layer[] = [
    { rules: [] },
    { rules: [], framework: ['ilacs'] },
    { rules: [], framework: ['ilacs', 'sccif'] },
    { rules: [], setting: ['childrens-home'] },
    { rules: [], setting: ['boarding-school'] },
    { rules: [], kind: ['full'] },
    { rules: [], framework: ['sccif'], kind: ['assurance'] },
  ];
  const places = (report: typeof home) => layersFor(layers, report).map((kept) => layers.indexOf(kept));
  expect(places(home)).toEqual([0, 2, 3, 5]);
  expect(places(reportOf(exampleDraft({})))).toEqual([0, 1, 2]);
  expect(places(undefined)).toEqual([0]);
});

describe('the states of rules', () => {
  const off = layer({ rule: 'section/length', level: 'off' });
  const onAtFinal = layer({ rule: 'section/length', stages: { final: 'hint' } });

  it('are made once for the same layers at a stage', () => {
    const first = statesOf([off], 'final')('section/length');
    expect(first).toEqual(stateOf('section/length', [off], 'final'));
    expect(statesOf([off], 'final')('section/length')).toBe(first);
  });

  it('differ by the order of the layers, by what follows them and by stage', () => {
    const level = (layers: Layer[], stage: 'review' | 'final') =>
      statesOf(layers, stage)('section/length').level;
    expect(level([off], 'final')).toBe('off');
    expect(level([off, onAtFinal], 'final')).toBe('hint');
    expect(level([onAtFinal, off], 'final')).toBe('off');
    expect(level([off, onAtFinal], 'review')).toBe('off');
    expect(level([onAtFinal], 'review')).toBeUndefined();
  });
});
