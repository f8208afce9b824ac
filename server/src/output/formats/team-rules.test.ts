import { expect, it } from 'vitest';
import { formatCode } from '../../../../test/printed';
import { check } from '../../lint/check';
import { fileResult } from '../file-result';
import { unpainted } from '../paint';
import type { FormatContext } from '../result';

const meta = {
  id: 'own/no-very',
  title: 'Sentences do without “very”',
  about: 'doubtful',
  harm: 'The team has agreed on this rule.',
  what: 'Reports “very”.',
  why: 'The team has agreed on this rule.',
  sources: ['The team’s own rule'],
  since: '0.1.0',
  calibration: { notMeasurable: 'the rule is the team’s own.' },
  bad: {},
  good: {},
} as const;

const context: FormatContext = {
  paint: unpainted,
  version: '0.1.0',
  today: '2026-06-08',
  rules: [meta],
  absolute: (path) => `/cwd/${path}`,
  inRepository: (path) => path,
};

/** The finding of a team's own rule in a format. */
function printed(name: string): string {
  const checked = check('# Visit\n', 'a.report.md', {
    terms: [
      {
        meta,
        check: () => [
          { span: { start: 0, end: 1 }, situation: 'own', words: [], message: 'Leave out “very”.' },
        ],
      },
    ],
  });
  const own = checked.findings.filter(({ rule }) => rule === meta.id);
  const printer = formatCode.get(name)?.(context);
  return (printer?.add(fileResult('a.report.md', checked, { findings: own })) ?? '') + (printer?.end() ?? '');
}

it.each(['sarif', 'html', 'markdown'])('has the titles of a team’s own rules as %s', (name) => {
  expect(printed(name)).toContain('Sentences do without “very”');
});

it('has no examples of a team’s own rules, which have none', () => {
  const { runs } = JSON.parse(printed('sarif'));
  expect(runs[0].tool.driver.rules[0].help).toEqual({
    text: 'Reports “very”.\n\nThe team has agreed on this rule.',
  });
  expect(runs[0].results[0].ruleIndex).toBe(0);
});
