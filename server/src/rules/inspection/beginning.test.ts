import { describe, expect, it } from 'vitest';
import { findingsIn } from '../testing';

const supported = (start: string, type = 'full', front = '') =>
  ({
    framework: 'sccif',
    front: `setting: supported-accommodation\ninspection:\n  type: ${type}\n  start: ${start}\n  end: ${start}\n  lead-inspector: A N Other\noutcome: inconsistent quality of service delivery\n${front}`,
    without: ['judgements'],
  }) as const;

describe('full inspections of supported accommodation', () => {
  it.each([
    ['2024-09-01', 'full', []],
    ['2024-08-31', 'full', ['error 2024-08-31 | see supported-accommodation']],
    ['2016-05-03', 'full', ['error 2016-05-03 | see supported-accommodation']],
    ['2024-05-08', 'monitoring-visit', []],
  ])('on %s: %s', (start, type, expected) => {
    expect(findingsIn(supported(start, type), 'inspection/period')).toEqual(expected);
  });

  it('began then among the earlier inspections, too', () => {
    const previous = (date: string) =>
      findingsIn(
        supported('2026-05-06', 'full', `previous:\n  - {date: ${date}, type: full}\n`),
        'previous/kind',
      );
    expect(previous('2024-09-10')).toEqual([]);
    expect(previous('2024-06-10')).toEqual(['warning full']);
  });
});
