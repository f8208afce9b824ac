import { expect, it } from 'vitest';
import { applyEdits } from '../../../lint/fix';
import { completionList } from '../../completion';
import { atCursor } from '../../testing';

const home = (text: string) =>
  `framework: sccif\nsetting: childrens-home\ninspection: {start: 2026-06-08, end: 2026-06-09}\nrequirements:\n  - text: ${text}\n`;

it.each([
  ['Assess risks (|', 'Assess risks (regulation 12)'],
  ['Assess risks (|)', 'Assess risks (regulation 12)'],
  ['Assess risks (|).', 'Assess risks (regulation 12).'],
])('closes a bracket unless it is closed: %s', (before, expected) => {
  const { text, checked, offset } = atCursor(home(before), 'draft.report.yaml');
  const item = completionList(checked, offset).items.find(({ label }) => label === 'regulation 12');
  const edits = item ? [{ span: item.replace, text: item.text }] : [];
  expect(applyEdits(text, edits).text).toBe(home(expected));
});
