import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../lint/apply-edits';
import { check } from '../../lint/check';
import { refactoringsAt } from '../actions';
import { completions } from '../completion';
import { headingFollows, headingGradesAt } from './heading-grades';

const front = (judgements: string) =>
  `---\nframework: ilacs\nstage: drafting\ninspection: {type: standard, start: 2026-06-08}\njudgements:\n${judgements}---\n\n`;
const two = '  overall: good\n  help-and-protection: outstanding\n';
const named = '## The experiences and progress of children who need help and protection';

/** A draft with | at the cursor. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  return { checked: check(marked.replace('|', ''), 'a.report.md'), offset };
}

describe('the grades of headings', () => {
  it.each([
    [`${front(two.replace('outstanding', 'out|standing'))}${named}\n\n1. Text.\n`, `${named}: outstanding\n`],
    [`${front(two)}${named}: good|\n\n1. Text.\n`, `${named}: outstanding\n`],
    [`${front(two)}${named}|[^1]\n\n1. Text.\n\n[^1]: Note.\n`, `${named}: outstanding[^1]\n`],
  ])('are those of the judgements', (marked, heading) => {
    const { checked, offset } = at(marked);
    const { text } = applyEdits(checked.draft.text, headingGradesAt(checked, offset));
    expect(text).toContain(heading);
    expect(refactoringsAt(checked, offset)[0]?.title).toBe('Write the grade of the judgement in the heading');
  });

  it.each([
    ['they have them', `${front(two)}${named}|: outstanding\n\n1. Text.\n`],
    ['a judgement has none', `${front('  help-and-protection: |\n')}${named}: good\n\n1. Text.\n`],
    ['it is not on the scale', `${front('  help-and-protection: fine|\n')}${named}: good\n\n1. Text.\n`],
    ['the cursor is elsewhere', `${front(two)}${named}\n\n1. Te|xt.\n`],
  ])('are left alone if %s', (_why, marked) => {
    const { checked, offset } = at(marked);
    expect(headingGradesAt(checked, offset)).toEqual([]);
  });

  it('follow the judgement that is typed, and no other', () => {
    const other =
      '## The impact of leaders on social work practice with children and families: good\n\n1. A.\n\n';
    const judged = '  leaders: inadequate\n  help-and-protection: outstanding|\n';
    const { checked, offset } = at(`${front(judged)}${other}${named}: good\n\n1. Text.\n`);
    const { text } = applyEdits(checked.draft.text, headingFollows(checked, offset));
    expect(text).toContain(`${named}: outstanding\n`);
    expect(text).toContain(other);
  });

  it('are added by Fix All where the heading has none', () => {
    const { checked } = at(`${front(two)}${named}|\n\n1. Text.\n`);
    const finding = checked.findings.find(({ rule }) => rule === 'section/grade');
    expect(finding?.fixes).toMatchObject([{ kind: 'safe', title: 'Add “: outstanding”' }]);
  });
});

describe('headings', () => {
  it('are completed with their grades, without those that the draft has', () => {
    const { checked, offset } = at(
      `${front(two)}## The impact of leaders on social work practice with children and families\n\n1. A.\n\n## exp|\n`,
    );
    const found = completions(checked, offset);
    const [item] = found.filter(({ label }) => label.startsWith('The experiences'));
    expect(item?.label).toBe(`${named.slice(3)}: outstanding`);
    expect(found.map(({ label }) => label)).not.toContainEqual(expect.stringContaining('leaders'));
    const { text } = applyEdits(checked.draft.text, [
      { span: item?.replace ?? { start: 0, end: 0 }, text: item?.text ?? '' },
    ]);
    expect(text).toContain(`\n${named}: outstanding\n`);
  });

  it('are those of the report, also where nothing is typed yet', () => {
    const { checked, offset } = at(`${front(two)}# Title\n\n## |\n`);
    expect(completions(checked, offset).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['What needs to improve?', `${named.slice(3)}: outstanding`]),
    );
  });

  it.each(['# |', '### |', 'Text ## |', '##|'])('are not completed in “%s”', (line) => {
    const { checked, offset } = at(`${front(two)}${line}\n`);
    expect(completions(checked, offset)).toEqual([]);
  });
});
