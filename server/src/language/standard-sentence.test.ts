import { expect, it } from 'vitest';
import { check } from '../lint/check';
import { applyEdits } from '../lint/fix';
import type { StandardText } from '../report/standard-texts';
import { completions } from './completion';

const texts: readonly StandardText[] = [
  { part: 'standard-sentence', grade: ['good'], text: 'The {setting} is well: it’s\n"good".' },
  { part: 'standard-sentence', grade: ['outstanding'], text: 'The {setting} is outstanding.' },
];

const front = (grade: string): string =>
  `---\nframework: sccif\nsetting: childrens-home\njudgements: {overall-experiences-and-progress: ${grade}}\nstandard-sentence: `;

const offered = (grade: string, words: readonly StandardText[] | undefined) => {
  const text = `${front(grade)}\n---\n\n# Report\n`;
  const checked = check(text, 'a.report.md', words && { texts: words });
  return { text, items: completions(checked, front(grade).length) };
};

it('is offered in the words of the config that go with the overall grade', () => {
  const { items } = offered('outstanding', texts);
  expect(items.map(({ label }) => label)).toEqual(['The children’s home is outstanding.']);
  expect(offered('inadequate', texts).items).toEqual([]);
  expect(offered('good', undefined).items).toEqual([]);
});

it('is in quotes where YAML needs them', () => {
  const { text, items } = offered('good', texts);
  const edits = items.map((item) => ({ span: item.replace, text: item.text }));
  const accepted = applyEdits(text, edits).text;
  expect(accepted).toContain(`standard-sentence: 'The children’s home is well: it’s "good".'`);
});
