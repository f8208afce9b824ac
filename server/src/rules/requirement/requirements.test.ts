import { describe, expect, it } from 'vitest';
import type { Layer } from '../../lint/settings';
import { findingsIn } from '../testing';

const home = (rows: string, front = '') =>
  ({ framework: 'sccif', front: `${front}requirements:\n${rows}` }) as const;
const text = '  - text: The registered person must keep a record.\n';
const due = '    due: 2026-07-30\n';
const regulation = '    regulation: 12(1)\n';

describe('the regulation of a requirement', () => {
  it.each([
    [
      'missing',
      home(text + due),
      ['regulation error The registered person must keep a record. | suggestion +    regulation: '],
    ],
    [
      'missing while drafting',
      home(text + due, 'stage: drafting\n'),
      ['regulation info The registered person must keep a record. | suggestion +    regulation: '],
    ],
    ['empty', home(`${text}    regulation:\n${due}`), ['regulation error regulation']],
    ['an empty list', home(`${text}    regulation: []\n${due}`), ['regulation error regulation']],
    [
      'with a key of a team’s own',
      home(`${text}    x-note: seen\n${due}`),
      ['regulation error The registered person must keep a record. | suggestion +    regulation: '],
    ],
    ['with another key, which may be it', home(`${text}    regulaton: 12\n${due}`), []],
    [
      'in braces',
      home('  - {text: The registered person must keep a record., due: 2026-07-30}\n'),
      ['regulation error The registered person must keep a record.'],
    ],
    [
      'of an item without a text',
      home(due.replace('    ', '  - ')),
      ['regulation error due: 2026-07-30 | suggestion +    regulation: '],
    ],
    ['of an item without keys', home('  - The registered person must keep a record.\n'), []],
    [
      'that cannot be read',
      home(`${text}    regulation: the rules\n${due}`),
      ['regulation warning the rules'],
    ],
    [
      'two of three that cannot be read',
      home(`${text}    regulation: [the rules, 12(1), our policy]\n${due}`),
      ['regulation warning the rules'],
    ],
    ['a list with a list in it', home(`${text}    regulation: [[12]]\n${due}`), []],
    ['a list in place of the text', home(`  - text: [a]\n${due}`), []],
    [
      'of standards where no school is inspected',
      home(`${text}${regulation}${due}unmet-standards:\n  - {text: A., standard: 1}\n`),
      ['possible warning unmet-standards'],
    ],
    [
      'of a setting without requirements',
      home(text + due, 'setting: boarding-school\n'),
      ['possible warning requirements'],
    ],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'requirement/')).toEqual(expected);
  });
});

describe('the day by which a requirement has to be met', () => {
  const by = (day: string, front = '') => home(`${text}${regulation}    due: ${day}\n`, front);
  const stretches =
    'inspection:\n  type: full\n  dates:\n    - {start: 2026-06-09, end: 2026-06-10}\n    - {start: 2026-06-02, end: 2026-06-03}\n  lead-inspector: A N Other\n';
  it.each([
    [
      'missing',
      home(text + regulation),
      ['error The registered person must keep a record. | suggestion +    due: '],
    ],
    ['empty', by(''), ['error due']],
    [
      'missing while drafting',
      home(text + regulation, 'stage: drafting\n'),
      ['info The registered person must keep a record. | suggestion +    due: '],
    ],
    ['the last one of the inspection', by('2026-06-10'), ['warning 2026-06-10 | see 2026-06-10']],
    ['the next', by('2026-06-11'), []],
    ['six months on', by('2026-12-10'), []],
    ['later than that', by('2026-12-11'), ['hint 2026-12-11 | see 2026-06-10']],
    ['one before', by('2026-06-09'), ['warning 2026-06-09 | see 2026-06-10']],
    [
      'a year too early',
      by('2025-07-30'),
      ['warning 2025-07-30 | suggestion -    due: 2025-07-30 +    due: 2026-07-30 | see 2026-06-10'],
    ],
    ['two years too early', by('2024-07-30'), ['warning 2024-07-30 | see 2026-06-10']],
    [
      'a leap day, which the next year does not have',
      by('2024-02-29'),
      ['warning 2024-02-29 | see 2026-06-10'],
    ],
    ['none that can be read', by('soon'), []],
    [
      'before the end of the last stretch',
      by('2026-06-05', stretches),
      ['warning 2026-06-05 | see 2026-06-10'],
    ],
    ['after the last stretch', by('2026-06-11', stretches), []],
    [
      'a year too late',
      by('2027-07-30'),
      ['hint 2027-07-30 | suggestion -    due: 2027-07-30 +    due: 2026-07-30 | see 2026-06-10'],
    ],
    ['two years too late', by('2028-07-30'), ['hint 2028-07-30 | see 2026-06-10']],
    [
      'before dates that are wrong themselves',
      by(
        '2026-06-01',
        'inspection:\n  type: full\n  start: 2026-06-10\n  end: 2026-06-09\n  lead-inspector: A N Other\n',
      ),
      [],
    ],
    ['without dates of the inspection', { ...by('2026-06-01'), without: ['inspection'] }, []],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'requirement/due')).toEqual(expected);
  });

  it('is as late as the config says', () => {
    const layers: Layer[] = [{ rules: [{ rule: 'requirement/due', options: { months: 1 } }] }];
    expect(findingsIn(by('2026-07-10'), 'requirement/due', { layers })).toEqual([]);
    expect(findingsIn(by('2026-07-11'), 'requirement/due', { layers })).toEqual([
      'hint 2026-07-11 | see 2026-06-10',
    ]);
  });
});

describe('the duty of a requirement', () => {
  it.each([
    ['The registered person must keep a record.', []],
    ['The provider shall keep a record.', []],
    ['Regulation 12 requires a record.', []],
    ['The provider is required to keep a record.', []],
    ['The manager has a duty to keep a record.', []],
    ['Staff may not lock doors.', []],
    [
      'The registered person should keep a record.',
      [
        'duty warning should | suggestion -  - text: The registered person should keep a record. +  - text: The registered person must keep a record.',
      ],
    ],
    [
      'Staff ought to keep a record.',
      [
        'duty warning ought to | suggestion -  - text: Staff ought to keep a record. +  - text: Staff must keep a record.',
      ],
    ],
    [
      'Staff need to keep a record.',
      [
        'duty warning need to | suggestion -  - text: Staff need to keep a record. +  - text: Staff must keep a record.',
      ],
    ],
    // As regulations bind.
    ['Staff are to keep a record.', []],
    ['The report is to be sent to HMCI.', []],
    ['The registered person may only employ an individual who is fit.', []],
    ['A person may only manage the home if they are fit.', []],
    ['The registered person may use devices for surveillance only for safety.', []],
    ['Restraint in relation to a child is only permitted to prevent injury.', []],
    ['Restraint is not permitted as a punishment.', []],
    ['Medicines are only allowed where they are prescribed.', []],
    ['These measures may not be used to discipline a child.', []],
    ['No measure of control that is excessive may be used.', []],
    ['A person is not fit to manage the home unless they have the skills.', []],
    ['It is the duty of the registered person to keep a record.', []],
    ['The protection of children standard is that children are kept safe.', []],
    ['Better records for staff on duty to use.', ['duty warning Better records for staff on duty to use.']],
    ['There is no time. It may help.', ['duty warning There is no time. It may help.']],
    ['It should be clear that staff must keep a record.', []],
    [
      'Staff should do what they must do.',
      [
        'duty warning should | suggestion -  - text: Staff should do what they must do. +  - text: Staff must do what they must do.',
      ],
    ],
    ['Staff must do what they should do.', []],
    ['Staff must do it and leaders should help.', []],
    ['Keep a record.', ['duty warning Keep a record.']],
    ['Must, in any CASE.', []],
    ['…', []],
  ])('%s', (words, expected) => {
    expect(findingsIn(home(`  - text: ${words}\n${regulation}${due}`), 'requirement/')).toEqual(expected);
  });
});

describe('a regulation that is named again', () => {
  const two = (first: string, second: string) =>
    home(`${text}    regulation: ${first}\n${due}${text}    regulation: ${second}\n${due}`);
  it.each([
    ['by another requirement', two('12(1)', '12(1)'), ['warning 12(1) | see 12(1)']],
    ['in other words', two('12(1)(a)', 'regulation 12 (1)(a)'), ['warning 12 (1)(a) | see 12(1)(a)']],
    ['of another paragraph', two('12(1)', '12(2)'), []],
    ['in one list', two('[12(1), 12(1)]', '13'), ['warning 12(1) | see 12(1)']],
    [
      'of another instrument',
      two('12', 'regulation 12 of the Fostering Services (England) Regulations 2011'),
      [],
    ],
    ['as part of a span', two('12(1)(a) to (c)', '12(1)(a)'), []],
    ['as a lead paragraph of other particulars', two('12 (1) (2)(a)(i)', '12 (1) (2)(b)'), []],
    ['as a lead paragraph of siblings', two('12 (1) (2)(a)(i)', '12 (1) (2)(a)(ii)'), []],
    ['as a lead paragraph with its letters', two('13 (1)(a)(b) (2)(a)', '13 (1)(a)(b) (2)(h)'), []],
    ['as a lead paragraph in a list', two('[12(1), 12(2)(a)]', '[12(1), 12(2)(b)]'), []],
    ['as a lead paragraph with “and”', two('12(1) and (2)(a)', '12(1) and (2)(b)'), []],
    ['as a lead paragraph of a range', two('12 (1) (2)(a) to (c)', '12 (1) (2)(d)'), []],
    ['as a lead paragraph and alone', two('12 (1) (2)(a)', '12(1)'), []],
    ['of another regulation', two('12(1), 13(2)(a)', '12(1), 13(2)(b)'), ['warning 12(1) | see 12(1)']],
    ['with its particulars', two('12 (1) (2)(a)', '12 (1) (2)(a)'), ['warning (2)(a) | see (2)(a)']],
    [
      'as a lead paragraph, twice at once',
      two('12(1), 12(1), 12(2)(a)', '13'),
      ['warning 12(1) | see 12(1)'],
    ],
    [
      'in particulars of a later paragraph',
      two('44 (2)(a) (4)', '44 (2)(a) (5)'),
      ['warning 44 (2)(a) | see 44 (2)(a)'],
    ],
    [
      'as a range with what follows',
      two('12(1) to (2)', '12(1) to (2)'),
      ['warning 12(1) to (2) | see 12(1) to (2)'],
    ],
    ['twice over', two('[12(1), 13]', '[13, 12(1)]'), ['warning 13 | see 13', 'warning 12(1) | see 12(1)']],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'requirement/repeated')).toEqual(expected);
  });
});

describe('no requirement where the service is inadequate', () => {
  const grades =
    'judgements:\n  overall-experiences-and-progress: inadequate\n  helped-and-protected: inadequate\n  leaders-and-managers: good\n';
  it.each([
    [
      'none',
      { framework: 'sccif', front: grades, without: ['requirements'] } as const,
      ['warning framework | see inadequate'],
    ],
    [
      'an empty key',
      { framework: 'sccif', front: `${grades}requirements:` } as const,
      ['warning requirements | see inadequate'],
    ],
    ['one', home(text + regulation + due, grades), []],
    [
      'where not all of it is inadequate',
      { framework: 'sccif', front: grades.replace('progress: inadequate', 'progress: good') } as const,
      [],
    ],
    [
      'where another setting makes none',
      home(text + regulation + due, 'setting: boarding-school\n'),
      ['warning requirements'],
    ],
  ])('%s', (_, example, expected) => {
    expect(['none', 'possible'].flatMap((rule) => findingsIn(example, `requirement/${rule}`))).toEqual(
      expected,
    );
  });
});
