import { expect, it } from 'vitest';
import { atCursor } from '../testing';
import { selectionsAt } from './selection';

const selections = (marked: string, name?: string): string[] => {
  const { checked, offset, text } = atCursor(marked, name);
  return selectionsAt(checked, offset).map(({ start, end }) => text.slice(start, end));
};

it('grows from the word to the sentence, the paragraph, the sections and the draft', () => {
  const body = '# Title\n\n## Care: good\n\nFirst. Child|ren’s 🙂 lives. Last.\n\n### More\n\nText.\n';
  const text = `---\nframework: ilacs\n---\n\n${body}`;
  const whole = text.replace('|', '');
  expect(selections(text)).toEqual([
    'Children’s',
    'Children’s 🙂 lives.',
    'First. Children’s 🙂 lives. Last.',
    '## Care: good\n\nFirst. Children’s 🙂 lives. Last.\n\n### More\n\nText.',
    body.replace('|', '').trimEnd(),
    whole,
  ]);
});

it('grows from the word to the value and the entries', () => {
  expect(
    selections('framework: ilacs\ninspection:\n  lead-inspector: A N Ot|her\n  start:\n', 'a.report.yaml'),
  ).toEqual([
    'Other',
    'A N Other',
    'lead-inspector: A N Other',
    'lead-inspector: A N Other\n  start:',
    'inspection:\n  lead-inspector: A N Other\n  start:',
    'framework: ilacs\ninspection:\n  lead-inspector: A N Other\n  start:',
    'framework: ilacs\ninspection:\n  lead-inspector: A N Other\n  start:\n',
  ]);
});

it('selects letters outside of the basic plane as a word', () => {
  expect(selections('---\nframework: ilacs\n---\n\n🙂 𝒜𝒷|𝒸 x\n')[0]).toBe('𝒜𝒷𝒸');
});

it('always has an answer', () => {
  expect(selections('|')).toEqual(['']);
  expect(selections('---\nframework: ilacs\nurn: [|')).not.toEqual([]);
});
