import { describe, expect, it } from 'vitest';
import { findingsIn } from '../testing';

const home = (front: string, without: readonly string[] = []) =>
  ({ framework: 'sccif', front, without }) as const;
const inspection = (rows: string) =>
  `inspection:\n  type: full\n  start: 2026-06-09\n  end: 2026-06-10\n  lead-inspector: A N Other\n${rows}`;

describe('the shape of a draft', () => {
  it.each([
    [
      'a key that is misspelt',
      home('providr: A', ['provider']),
      ['unknown-key error providr | safe -providr: A +provider: A'],
    ],
    ['a key that is misspelt next to the right one', home('providr: A'), ['unknown-key error providr']],
    [
      'a key in another case',
      home('Stage: review', ['stage']),
      ['unknown-key error Stage | safe -Stage: review +stage: review'],
    ],
    [
      'a key in other letters',
      home(inspection('').replace('lead-inspector', 'leadInspector')),
      ['unknown-key error leadInspector | safe -  leadInspector: A N Other +  lead-inspector: A N Other'],
    ],
    ['a key like none', home('zzzzzz: A'), ['unknown-key error zzzzzz']],
    ['a key of a team’s own', home('x-note: A'), []],
    ['a key of another framework', home('authority: A'), ['unknown-key error authority']],
    ['a key of another kind', home('assurance-judgement: A'), ['unknown-key error assurance-judgement']],
    ['a key of another setting', home('outcome: A'), ['unknown-key error outcome']],
    [
      'a detail of another setting',
      home('provider: {name: A, registered-service-manager: B}', ['provider']),
      ['unknown-key error registered-service-manager'],
    ],
    ['a list in place of a text', home('urn: [SC123456]'), ['wrong-type error [SC123456]']],
    ['a map in place of a text', home('stage: {a: b}'), ['wrong-type error {a: b}']],
    [
      'a text in place of a list',
      home('requirements: none'),
      ['wrong-type error none | safe -requirements: none +requirements: []'],
    ],
    ['a text in place of a map', home('judgements: good'), ['wrong-type error good']],
    ['a list in place of a map', home('inspection: [full]'), ['wrong-type error [full]']],
    [
      'a stage that there is not',
      home('stage: draft'),
      ['not-allowed error draft | suggestion -stage: draft +stage: drafting'],
    ],
    ['a stage unlike any', home('stage: zzzzzz'), ['not-allowed error zzzzzz']],
    ['an empty stage', home('stage:'), []],
    ['a key below that is misspelt', home(inspection('  lead: A\n')), ['unknown-key error lead']],
    [
      'an item with an unknown key',
      home(
        'requirements:\n  - text: The registered person must act.\n    regulation: 12\n    due: 2026-07-30\n    nonsense: 1\n',
      ),
      ['unknown-key error nonsense'],
    ],
    [
      'an item that is a text',
      home('requirements:\n  - The registered person must act.\n'),
      [
        'wrong-type error The registered person must act. | safe -  - The registered person must act. +  - text: The registered person must act.',
      ],
    ],
    [
      'an item without its text',
      home('requirements:\n  - regulation: 12\n    due: 2026-07-30\n'),
      ['missing-key error regulation: 12'],
    ],
    [
      'a day that does not exist',
      home(
        'requirements:\n  - text: The registered person must act.\n    regulation: 12\n    due: 2026-02-30\n',
      ),
      ['not-allowed error 2026-02-30'],
    ],
    [
      'a day in another form',
      home(
        'requirements:\n  - text: The registered person must act.\n    regulation: 12\n    due: 30 July 2026\n',
      ),
      ['not-allowed error 30 July 2026 | suggestion -    due: 30 July 2026 +    due: 2026-07-30'],
    ],
    [
      'an earlier inspection without a date',
      home('previous:\n  - type: full\n    judgement: good\n'),
      ['missing-key error type: full'],
    ],
    [
      'true in place of a text',
      home('provider: true'),
      ["wrong-type error true | safe -provider: true +provider: 'true'"],
    ],
    [
      'a provider with details',
      home('provider:\n  name: A\n  home: The Elms\n  nonsense: 1\n'),
      ['unknown-key error nonsense'],
    ],
    ['sections in the front matter', home('sections:\n  leaders-and-managers: Words.\n'), []],
    [
      'enforcement',
      home('enforcement:\n  - date: 2026-13-01\n    type: compliance notice\n'),
      ['not-allowed error 2026-13-01'],
    ],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'schema/')).toEqual(expected);
  });
});
