import { expect, it } from 'vitest';
import { check } from '../lint/check';
import type { StandardText } from '../report/standard-texts';
import { compose } from './compose';
import { type PublishedBlock, plainText } from './document';

/** The lines of the section on improvement, each with its level, cell or bullet. */
function improvement(keys: string, { body = '', texts = [] as readonly StandardText[] } = {}): string[] {
  const text = `---\nframework: sccif\n${keys}---\n\n# T\n\n${body}`;
  const { parts } = compose({ ...check(text, 'a.report.md'), texts });
  return parts.filter(({ id }) => id === 'requirements').flatMap(({ blocks }) => blocks.flatMap(linesOf));
}

function linesOf(block: PublishedBlock): string[] {
  if (block.type === 'heading') return [`${'#'.repeat(block.level)} ${plainText(block.inlines)}`];
  if (block.type === 'paragraph') return [plainText(block.inlines)];
  if (block.type === 'list')
    return block.items.flatMap(({ blocks }) => blocks.flatMap(linesOf).map((line) => `- ${line}`));
  if (block.type === 'table')
    return block.rows.map(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(linesOf)).join(' | '));
  return [];
}

const school = `setting: boarding-school
unmet-standards:
  - {text: Staff are trained., standard: 20.1}
  - {text: Staff are checked., standard: NMS 14}
recommendations:
  - {text: Leaders should listen., source: NMS 1.1, building: [Oak House, Elm House]}
`;
const heading = '## What does the boarding school need to do to improve?';
const list = ['- Staff are trained. (NMS 20.1)', '- Staff are checked. (NMS 14)'];
const recommendations = [
  '### Recommendation',
  '- Leaders should listen. (NMS 1.1) (Oak House and Elm House)',
];

it('prints the minimum standards that a school must meet, and the buildings that an item is about', () => {
  const lead = '### The school must meet the following national minimum standards';
  expect(improvement(school)).toEqual([heading, lead, ...list, ...recommendations]);
});

it('prints no list of standards that the draft has written itself', () => {
  const words = 'The school must meet the following national minimum standards for boarding schools:';
  for (const lead of [words, `### ${words}`])
    expect(improvement(school, { body: `${heading}\n\n${lead}\n\n- One. (NMS 2)\n` })).toEqual([
      heading,
      lead,
      '- One. (NMS 2)',
      ...recommendations,
    ]);
});

const home = (more: string, text = 'The registered person must act.'): string =>
  `setting: childrens-home\nrequirements:\n  - text: ${text}\n    regulation: 12(1)\n    due: 2026-10-30\n${more}`;

it('prints the building of a requirement once, after it', () => {
  const printed = 'The registered person must act. (Regulation 12 (1)) (Oak House) | 30 October 2026';
  expect(improvement(home('    building: Oak House\n'))).toContain(printed);
  const written = improvement(home('    building: Oak House\n', 'The person must act. (Oak House)'));
  expect(written).toContain('The person must act. (Oak House) (Regulation 12 (1)) | 30 October 2026');
});

it('prints a team’s words with a requirement that is made again or under a notice', () => {
  const texts: StandardText[] = [
    { part: 'made-again', text: 'Made again.' },
    { part: 'compliance-notice', text: 'Under a notice.' },
  ];
  const keys = home('    made-again: true\n    compliance-notice: false\n');
  const row = 'The registered person must act. (Regulation 12 (1))';
  expect(improvement(keys, { texts })).toContain(`${row} | Made again. | 30 October 2026`);
  expect(improvement(keys)).toContain(`${row} | 30 October 2026`);
});
