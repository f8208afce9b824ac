import { describe, expect, it } from 'vitest';
import { findingsIn } from '../testing';

const home = (rows: string, front = '') =>
  ({ framework: 'sccif', front: `${front}recommendations:\n${rows}` }) as const;
const text = '  - text: The registered person should keep a record.\n';

describe('what a recommendation rests on', () => {
  it.each([
    [
      'missing',
      home(text),
      ['source warning The registered person should keep a record. | suggestion +    source: '],
    ],
    [
      'missing while drafting',
      home(text, 'stage: drafting\n'),
      ['source info The registered person should keep a record. | suggestion +    source: '],
    ],
    ['empty', home(`${text}    source:\n`), ['source warning source']],
    ['without a text', home('  - source:\n'), ['source warning source']],
    [
      'with an empty text',
      home("  - text: ''\n    x-note: a\n"),
      ["source warning text: ''\n    x-note: a | suggestion +    source: "],
    ],
    [
      'with a key of a team’s own',
      home(`${text}    x-note: seen\n`),
      ['source warning The registered person should keep a record. | suggestion +    source: '],
    ],
    ['with another key, which may be it', home(`${text}    sorce: Guide, page 15, paragraph 3.9\n`), []],
    ['a list', home(`${text}    source: [Guide]\n`), []],
    [
      'in braces',
      home('  - {text: The registered person should keep a record.}\n'),
      ['source warning The registered person should keep a record.'],
    ],
    ['an item without keys', home('  - Leaders should keep a record.\n'), []],
    ['an empty item', home('  - {}\n'), []],
    ['the Guide', home(`${text}    source: Guide, page 15, paragraph 3.9\n`), []],
    [
      'a regulation',
      home(`${text}    source: Regulation 33(4)(a)\n`),
      ['source warning Regulation 33(4)(a)'],
    ],
    [
      'a regulation, while drafting',
      home(`${text}    source: regulation 33\n`, 'stage: drafting\n'),
      ['source warning regulation 33'],
    ],
    [
      'a regulation and the Guide',
      home(`${text}    source: Regulation 33 and Guide, page 15, paragraph 3.9\n`),
      [],
    ],
    ['a section', home(`${text}    source: section 20 of the Children Act 1989\n`), []],
    ['words', home(`${text}    source: good practice\n`), []],
    [
      'a regulation, where there are no requirements',
      home(`${text}    source: regulation 33\n`, 'setting: boarding-school\n'),
      ['source warning regulation 33'],
    ],
    ['none are listed', { framework: 'sccif', front: 'recommendations: []' } as const, []],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'recommendation/')).toEqual(expected);
  });
});
