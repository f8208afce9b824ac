import { expect, it } from 'vitest';
import { check } from '../../lint/check';
import { testProse } from '../../prose/testing';

const front = `framework: jtai
authority: Ashmere
urn: '80999'
inspection: {type: joint-inspection, start: 2025-03-10, end: 2025-03-14}`;

/** The names that are reported in a joint letter. */
function namesIn(body: string, keys = ''): string[] {
  const text = `---\n${front}\n${keys}---\n\n${body}`;
  return check(text, 'a.report.md', { prose: testProse })
    .findings.filter(({ rule }) => rule === 'identity/person')
    .map(({ span }) => text.slice(span.start, span.end));
}

const steps = '## Next steps\n\nWe have determined that Jill Marsden should prepare a statement.\n';

it('are those of its addressees in its text, wherever they are written', () => {
  expect(namesIn(`# T\n\nDear All\n\n${steps}`)).toEqual(['Jill Marsden']);
  const above = '10 May 2025\n\nJill Marsden, Chief Executive, Ashmere Council\n\n';
  expect(namesIn(`${above}Dear All\n\n# T\n\n${steps}`)).toEqual([]);
  expect(namesIn(`# T\n\nDear All\n\n${steps}`, "addressee: ['Jill Marsden, Ashmere Council']\n")).toEqual(
    [],
  );
});

it('are those of the persons who sign it', () => {
  const signed = 'Niamh told inspectors this.\n\nWendy Marsden, CBE\n';
  expect(namesIn(`# T\n\nDear All\n\n## Next steps\n\n${signed}`)).toContain('Niamh');
  expect(namesIn(`# T\n\nDear All\n\n## Next steps\n\nYours sincerely\n\n${signed}`)).toEqual([]);
  const thanks = '# T\n\nDear All\n\n## Next steps\n\nWendy Marsden told inspectors this.\n';
  expect(namesIn(thanks)).toEqual(['Wendy Marsden']);
  expect(namesIn(thanks, 'signatories: [{name: Wendy Marsden, role: Chief Inspector}]\n')).toEqual([]);
});

it('are none in a footnote below its signatures', () => {
  const noted =
    'Dear All\n\n## Next steps\n\nA.[^1]\n\nYours sincerely\n\n[^1]: Niamh told inspectors this.\n';
  expect(namesIn(`# T\n\n${noted}`)).toEqual(['Niamh']);
});
