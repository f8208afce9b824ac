import { describe, expect, it } from 'vitest';
import { findingsIn } from '../testing';

const note = '\n[^1]: The areas cite the national framework.\n';
const body = (heading: string, areas: string, foot = note) => ({
  body: `# A\n\n${heading}\n\n${areas}\n${foot}`,
});
const heading = '## What needs to improve?[^1]';
const cited = '- Plans. (outcome 3, national framework)';

describe('the citation of an area', () => {
  it.each([
    ['missing', '- Plans.', ['error Plans.']],
    ['missing in one of two', `${cited}\n- Visits.`, ['error Visits.']],
    [
      'missing in an area of two paragraphs',
      '- Plans.\n\n  They are late.',
      ['error Plans.\n\n  They are late.'],
    ],
    ['in the second paragraph', '- Plans.\n\n  They are late. (outcome 3, national framework)', []],
    ['in a list of an area', '- Plans.\n  - late (outcome 3, national framework)', []],
    ['without its number', '- Plans. (outcome, national framework)', ['error (outcome, national framework)']],
    ['without its number next to one that has', '- Plans. (outcome 3 and enabler, national framework)', []],
    ['misspelt', '- Plans. (outcom 3, national framework)', ['error (outcom 3, national framework)']],
    [
      'misspelt, with a stop after it',
      '- Plans. (outcom 3, national framework). ',
      ['error (outcom 3, national framework)'],
    ],
    ['misspelt, in square brackets that are open', '- Plans. [Principel 2...', ['error [Principel 2']],
    ['of something else', '- Plans. (see the plan)', ['error Plans. (see the plan)']],
    ['of an area without words', '- …', []],
    ['of numbered areas', '1. Plans.\n2. Visits. (outcome 1, national framework)', ['error Plans.']],
    ['of numbered paragraphs after areas', `${cited}\n\n1. Words of a section.`, []],
    ['of a paragraph that is no area', `Words.\n\n${cited}`, []],
  ])('%s', (_, areas, expected) => {
    expect(findingsIn(body(heading, areas), 'improvement/citation')).toEqual(expected);
  });
});

describe('the footnote on the areas', () => {
  it.each([
    ['there, with its mark', heading, cited, note, []],
    [
      'there, without a mark',
      '## What needs to improve?',
      cited,
      note,
      ['warning What needs to improve? | safe -## What needs to improve? +## What needs to improve?[^1]'],
    ],
    ['there, with a mark in an area', '## What needs to improve?', `${cited}[^1]`, note, []],
    [
      'there, with another mark in an area',
      '## What needs to improve?',
      `${cited}[^2]`,
      `${note}\n[^2]: Other.\n`,
      ['warning What needs to improve?'],
    ],
    [
      'there, with the mark of another',
      '## What needs to improve?[^2]',
      cited,
      `${note}\n[^2]: Other.\n`,
      ['warning What needs to improve?'],
    ],
    [
      'there, on two lines',
      '## What needs to improve?',
      cited,
      '\n[^1]: The areas cite the\nnational framework.\n',
      ['warning What needs to improve? | safe -## What needs to improve? +## What needs to improve?[^1]'],
    ],
    [
      'of something else',
      '## What needs to improve?[^1]',
      cited,
      '\n[^1]: Of something else.\n',
      [
        'warning What needs to improve? | suggestion -## What needs to improve?[^1] - -- Plans. (outcome 3, national framework) - -[^1]: Of something else. +## What needs to improve?[^2][^1] + +- Plans. (outcome 3, national framework) + +[^1]: Of something else. + +[^2]: …',
      ],
    ],
    [
      'of which the mark alone is there',
      heading,
      cited,
      '',
      ['warning What needs to improve? | suggestion +[^1]: … +'],
    ],
    [
      'missing',
      '## What needs to improve?',
      cited,
      '',
      [
        'warning What needs to improve? | suggestion -## What needs to improve? - -- Plans. (outcome 3, national framework) +## What needs to improve?[^1] + +- Plans. (outcome 3, national framework) + +[^1]: …',
      ],
    ],
    [
      'missing where a number is free',
      '## What needs to improve?',
      cited,
      '\nWords.[^1] More.[^3]\n\n[^1]: A.\n\n[^3]: B.\n',
      [
        'warning What needs to improve? | suggestion -## What needs to improve? - -- Plans. (outcome 3, national framework) - -Words.[^1] More.[^3] - -[^1]: A. - -[^3]: B. +## What needs to improve?[^2] + +- Plans. (outcome 3, national framework) + +Words.[^1] More.[^3] + +[^1]: A. + +[^3]: B. + +[^2]: …',
      ],
    ],
    [
      'missing where the heading has white space after it',
      '## What needs to improve?  ',
      cited,
      '',
      [
        'warning What needs to improve? | suggestion -## What needs to improve?   - -- Plans. (outcome 3, national framework) +## What needs to improve?[^1]   + +- Plans. (outcome 3, national framework) + +[^1]: …',
      ],
    ],
    ['in the heading', '## What needs to improve?^[Of the national framework.]', cited, '', []],
    ['as a superscript', '## What needs to improve?¹', cited, '', []],
    ['as a superscript in HTML', '## What needs to improve?<sup>1</sup>', cited, '', []],
    ['not needed without a citation', '## What needs to improve?', '- Plans.', '', []],
    ['not needed without areas', '## What needs to improve?', '', '', []],
  ])('%s', (_, title, areas, foot, expected) => {
    const found = findingsIn(body(title, areas, foot), 'improvement/footnote');
    // The wording of the footnote is the framework's.
    expect(found.map((line) => line.replace(/: The areas for improvement have.* care\./, ': …'))).toEqual(
      expected,
    );
  });
});

describe('the heading of the areas', () => {
  const start = (day: string) =>
    `inspection:\n  type: standard\n  start: ${day}\n  end: ${day}\n  lead-inspector: A N Other\n`;
  it.each([
    ['## What needs to improve?[^1]', '2026-06-08', []],
    [
      '## What needs to improve',
      '2026-06-08',
      ['error What needs to improve | safe -## What needs to improve +## What needs to improve?'],
    ],
    [
      '## What needs to be improved?',
      '2026-06-08',
      ['error What needs to be improved? | safe -## What needs to be improved? +## What needs to improve?'],
    ],
    [
      '## what needs to improve?',
      '2026-06-08',
      ['error what needs to improve? | safe -## what needs to improve? +## What needs to improve?'],
    ],
    [
      '## Areas for improvement',
      '2026-06-08',
      ['error Areas for improvement | safe -## Areas for improvement +## What needs to improve?'],
    ],
    ['## What needs to improve', '2018-06-04', []],
    ['## What needs to improve', '2021-12-31', []],
    [
      '## What needs to improve',
      '2022-01-01',
      ['error What needs to improve | safe -## What needs to improve +## What needs to improve?'],
    ],
    [
      '### What need to improve?',
      '2026-06-08',
      ['error What need to improve? | safe -### What need to improve? +### What needs to improve?'],
    ],
    ['## What does the local authority need to improve?', '2026-06-08', []],
  ])('%s on %s', (title, day, expected) => {
    expect(findingsIn({ ...body(title, cited), front: start(day) }, 'improvement/heading')).toEqual(expected);
  });
});
