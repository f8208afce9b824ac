import { expect, it } from 'vitest';
import { FigureCollector } from './collector';
import { judgementTable, settingTable } from './tables';

function collectorOf(
  ...drafts: readonly { setting?: string; grade?: string; findings?: number }[]
): FigureCollector {
  const collector = new FigureCollector();
  for (const { setting, grade = 'good', findings = 0 } of drafts)
    collector.add({
      figures: {
        framework: 'SIF',
        ...(setting !== undefined && { setting }),
        grades: [{ judgement: 'Adoption', grade }],
      },
      team: undefined,
      findings,
    });
  return collector;
}

it('has the grades from the best to the worst, of older scales too', () => {
  const grades = ['inadequate', 'requires improvement', 'good', 'satisfactory', 'outstanding'];
  const { heads } = judgementTable(collectorOf(...grades.map((grade) => ({ grade }))));
  expect(heads).toEqual([
    'Judgement',
    'outstanding',
    'good',
    'requires improvement',
    'inadequate',
    'satisfactory',
  ]);
});

it('has the drafts of a setting without findings, and an average', () => {
  const drafts = [{ setting: 'home', findings: 1 }, { setting: 'home' }, { setting: 'home' }, {}];
  expect(settingTable(collectorOf(...drafts)).rows).toEqual([
    ['SIF', 1, 0, 0],
    ['SIF: home', 3, 1, 0.3],
  ]);
});
