import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { exampleDraft } from '../examples';

const rules = /^(requirement\/(regulation|due|duty|repeated)|recommendation\/source)$/;
const found = (front: string) =>
  check(exampleDraft({ framework: 'sccif', front }), 'draft.report.md')
    .findings.filter(({ rule }) => rules.test(rule))
    .map(({ rule, severity }) => `${rule} ${severity}`);

const requirement = (text: string, regulation: string, due: string) =>
  `requirements:\n  - text: ${text}\n    regulation: ${regulation}\n    due: ${due}\n`;
const must = 'The registered person must act.';

describe('what a requirement says', () => {
  // The inspection of the example ends on 10 June 2026.
  it.each([
    [requirement(must, '12(1)', '2026-07-30'), []],
    [requirement(must, '12(1)', '2026-06-11'), []],
    [requirement(must, '12(1)', '2026-06-10'), ['requirement/due warning']],
    [requirement(must, '12(1)', '2026-06-09'), ['requirement/due warning']],
    [requirement(must, '12(1)', ''), ['requirement/due error']],
    [requirement(must, '', '2026-07-30'), ['requirement/regulation error']],
    [requirement(must, '[12(1), 13(1)]', '2026-07-30'), []],
    [requirement(must, '12 (1) (2)(a)', '2026-07-30'), []],
    [requirement(must, 'to come', '2026-07-30'), ['requirement/regulation warning']],
    [requirement('In order to meet the standard, staff are required to act.', '12(1)', '2026-07-30'), []],
    [requirement('The registered person should act.', '12(1)', '2026-07-30'), ['requirement/duty warning']],
    [
      requirement('The manager should act; records must be kept.', '12(1)', '2026-07-30'),
      ['requirement/duty warning'],
    ],
    [requirement('Better records.', '12(1)', '2026-07-30'), ['requirement/duty warning']],
    [requirement(must, '[12(1), 12 (1)]', '2026-07-30'), ['requirement/repeated warning']],
    [requirement(must, '[12(1), 12(2)(a)]', '2026-07-30'), []],
    [`setting: further-education-college\n${requirement('Do.', '', '')}`, []],
    ['recommendations:\n  - text: Leaders should act.', ['recommendation/source warning']],
    ['recommendations:\n  - text: Act.\n    source: Regulation 12(1)', ['recommendation/source warning']],
    ['recommendations:\n  - text: Act.\n    source: Guide, page 15, paragraph 3.9', []],
    ['recommendations:\n  - text: Act.\n    source: Working Together 2023', []],
  ])('%s', (front, expected) => expect(found(front)).toEqual(expected));
});
