import { expect, it } from 'vitest';
import { check } from '../lint/check';
import { keysAt, listedValues } from './keys';

it('offers the key for a home where no child has lived, with its values', () => {
  const front = 'framework: sccif\nsetting: childrens-home\ninspection:\n  type: assurance\n';
  const { report } = check(`---\n${front}---\n`, 'a.report.md');
  expect(keysAt(report, []).map(({ text }) => text)).toContain('no-children');
  expect(listedValues(report, [], 'no-children').map(({ text }) => text)).toEqual(['true', 'false']);
  expect(listedValues(report, [], 'assurance-judgement').map(({ text }) => text)).toEqual([
    'the setting does not have serious or widespread concerns',
    'the setting has serious or widespread concerns',
  ]);
});

it('offers the facts on the post of the registered manager', () => {
  const front = 'framework: sccif\nsetting: childrens-home\ninspection:\n  type: full\n';
  const { report } = check(`---\n${front}---\n`, 'a.report.md');
  const post = ['provider', 'registered-manager'];
  const keys = ['name', 'vacant-since', 'appointed', 'applied', 'qualified', 'attempts-to-appoint'];
  expect(keysAt(report, post).map(({ text }) => text)).toEqual(keys);
  expect(listedValues(report, post, 'qualified').map(({ text }) => text)).toEqual(['yes', 'on-course', 'no']);
});
