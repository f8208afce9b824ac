import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import type { Stage } from '../../report/report';
import { stageEdit } from './stage-edit';

/** The text after the edit; undefined without one. */
function changed(text: string, stage: Stage, name = 'a.report.md'): string | undefined {
  const { draft, report } = check(text, name);
  const edit = stageEdit(draft, report, stage);
  return edit && text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

describe('the stage of a draft', () => {
  it.each([
    ['is changed', 'stage: drafting', 'stage: review'],
    ['is changed in quotes', "stage: 'drafting'", 'stage: review'],
    ['is changed before a comment', 'stage: drafting # not yet', 'stage: review # not yet'],
    ['is written after its key', 'stage: ', 'stage: review'],
    ['is written after its colon', 'stage:', 'stage: review'],
    ['replaces one that is not known', 'stage: ready', 'stage: review'],
  ])('%s', (_, before, after) => {
    const text = (stage: string) =>
      `---\nframework: ilacs\nurn: '80999'\n${stage}\njudgements: {}\n---\n# A\n`;
    expect(changed(text(before), 'review')).toBe(text(after));
    const yaml = (stage: string) => `framework: ilacs\n${stage}\nsummary: |\n  A.\n`;
    expect(changed(yaml(before), 'review', 'a.report.yaml')).toBe(yaml(after));
  });

  it.each([
    [
      'after the reference number',
      "framework: ilacs\nurn: '1'\ninspection: {}",
      "framework: ilacs\nurn: '1'\nstage: final\ninspection: {}",
    ],
    [
      'after a provider with details',
      'framework: sccif\nprovider:\n  name: A\n\n  # The home\n  home: B\n\ninspection: {}',
      'framework: sccif\nprovider:\n  name: A\n\n  # The home\n  home: B\nstage: final\n\ninspection: {}',
    ],
    ['after the framework alone', 'framework: ilacs # a', 'framework: ilacs # a\nstage: final'],
    [
      'where no usual key is first',
      'x-team: A\njudgements: {}\nframework: ilacs',
      'x-team: A\njudgements: {}\nframework: ilacs\nstage: final',
    ],
  ])('is added %s', (_, before, after) => {
    expect(changed(`---\n${before}\n---\n# A\n`, 'final')).toBe(`---\n${after}\n---\n# A\n`);
    expect(changed(before, 'final', 'a.report.yaml')).toBe(after);
  });

  it('is added in braces', () => {
    expect(changed('---\n{framework: ilacs, judgements: {}}\n---\n', 'final')).toBe(
      '---\n{framework: ilacs, stage: final, judgements: {}}\n---\n',
    );
  });

  it('is not changed where it is the same, or nothing can be read', () => {
    expect(changed('---\nframework: ilacs\nstage: final\n---\n', 'final')).toBeUndefined();
    expect(changed('# A\n', 'final')).toBeUndefined();
  });
});
