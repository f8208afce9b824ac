import { expect, it } from 'vitest';
import { check } from '../../lint/check';

const sectionsOf = (kind: string, framework: string, headings: readonly string[]): string =>
  `---\nframework: ${framework}\nauthority: A\nurn: '80999'\ninspection:\n  type: ${kind}\n  start: 2026-03-09\n  end: 2026-03-13\n  inspectorates: [Ofsted]\n---\n\n# T\n\n${headings.map((heading) => `## ${heading}\n\nText.\n\n`).join('')}`;
const found = (text: string): string[] =>
  check(text, 'a.report.md').findings.flatMap(({ rule, span }) =>
    rule.startsWith('section/') || rule === 'inspection/lead-inspector' || rule.startsWith('improvement/')
      ? [`${rule} ${text.slice(span.start, span.end)}`]
      : [],
  );

const joint = [
  'Context',
  'Headline findings',
  'Area for priority action',
  'What needs to improve?',
  'Strengths',
  'Main findings',
  'Practice study: area(s) for improvement',
  'Next steps',
];
const visit = [
  'Headline findings',
  'What needs to improve in this area of social work practice?',
  'Main findings',
];

it('takes letters as they are printed', () => {
  expect(found(sectionsOf('joint-inspection', 'jtai', joint))).toEqual([]);
  expect(found(sectionsOf('focused-visit', 'ilacs', visit))).toEqual([
    'inspection/lead-inspector inspection',
  ]);
});

it('finds a section of a letter that is out of order', () => {
  const moved = ['Next steps', ...joint.slice(0, -1)];
  expect(found(sectionsOf('joint-inspection', 'jtai', moved))).toEqual([
    expect.stringMatching(/^section\/report-order .*Next steps$/),
  ]);
});

it.each([
  ['lacks', joint.slice(0, -1), 'T'],
  [
    'has with a slip',
    joint.map((heading) => (heading === 'Next steps' ? 'Next step' : heading)),
    'Next step',
  ],
] as const)('finds a section that all joint letters have, and one %s', (_, headings, at) => {
  expect(found(sectionsOf('joint-inspection', 'jtai', headings))).toEqual([
    expect.stringMatching(new RegExp(`^section/missing .*${at}$`)),
  ]);
});

it('asks a letter for no section that not all have, and takes areas from their key', () => {
  const some = ['Headline findings', 'Main findings', 'Next steps'];
  const text = sectionsOf('joint-inspection', 'jtai', some);
  expect(found(text)).toHaveLength(1);
  expect(found(text.replace('authority:', 'areas-for-improvement: [One.]\nauthority:'))).toEqual([]);
  expect(found(sectionsOf('monitoring-visit', 'ilacs', some)).join()).not.toContain('section/missing');
});

it('asks to renumber the paragraphs only where a report numbers them', () => {
  const messages = (front: string, wordings: readonly string[]): string[] =>
    check(
      `---\n${front}\n---\n\n# T\n\n${wordings.map((wording) => `## ${wording}: good\n\n1. Text.\n`).join('\n')}`,
      'a.report.md',
    ).findings.flatMap(({ rule, message }) => (rule === 'section/order' ? [message] : []));
  expect(
    messages('framework: sccif\nsetting: childrens-home\ninspection: {type: full, start: 2026-03-09}', [
      'The effectiveness of leaders and managers',
      'Overall experiences and progress of children and young people',
      'How well children and young people are helped and protected',
    ]),
  ).toEqual([
    'This section is out of order. Move it after “How well children and young people are helped and protected”.',
  ]);
  expect(
    messages('framework: ilacs\ninspection: {start: 2026-05-11}', [
      'The impact of leaders on social work practice with children and families',
      'The experiences and progress of children who need help and protection',
      'The experiences and progress of children in care',
    ]),
  ).toEqual([
    'This section is out of order. Move it after “The experiences and progress of children in care”, then renumber the paragraphs.',
  ]);
});
