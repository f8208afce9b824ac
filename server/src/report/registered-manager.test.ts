import { describe, expect, it } from 'vitest';
import { check } from '../lint/check';
import { managerNames } from './registered-manager';

const front = (manager: string) =>
  `---\nframework: sccif\nsetting: childrens-home\nprovider:\n  name: Example Care Limited\n  registered-manager:${manager}\n---\n\n# A report\n\n`;
const map =
  '\n    name: Quilla Marsden\n    vacant-since: 2025-01-01\n    appointed: 2026-01-01\n    applied: 2026-02-02\n    qualified: yes';

describe('the names of the registered manager', () => {
  it.each([
    [' Quilla Marsden', ['Quilla Marsden']],
    [map, ['Quilla Marsden']],
    [' Post vacant', []],
    [' Vacant', []],
    ['\n    name: Post vacant', []],
    ['\n    vacant-since: 2025-01-01', []],
    ['\n    - Quilla Marsden\n    - A N Other', ['Quilla Marsden', 'A N Other']],
  ])('%s', (manager, expected) => {
    const { draft } = check(front(manager), 'a.report.md');
    expect(managerNames(draft.data).map(({ text }) => text.text)).toEqual(expected);
  });

  it('are looked for in the text, and the facts are not', () => {
    const named = (manager: string, text: string) =>
      check(`${front(manager)}${text}\n`, 'a.report.md')
        .findings.filter(({ rule }) => rule === 'identity/manager')
        .map(({ span }) => span.end - span.start);
    expect(named(map, 'Quilla Marsden leads well.')).toEqual(['Quilla Marsden'.length]);
    expect(named(map, 'Yes, since 2026-01-01 the post is not vacant.')).toEqual([]);
    expect(named(' Post vacant', 'The post vacant since May is filled.')).toEqual([]);
  });
});
