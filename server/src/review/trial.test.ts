import { expect, it } from 'vitest';
import { check } from '../lint/check';
import { DraftView } from './draft-view';
import { triedProposals } from './trial';

const draft = `---
framework: ilacs
authority: Ashmere
---

# Inspection of Ashmere

| Area | Result |
|------|--------|
| Plans | Clear |

## Leaders

Leaders know children well.
`;

it('refuses edits that make another kind of paragraph of text that nobody changed', () => {
  const view = new DraftView(check(draft, 'a.report.md'));
  const leaf = view.texts.indexOf('Plans');
  const leaves = [leaf, leaf + 1];
  const edit = { start: 0, end: view.textOf(leaves).length, text: '' };
  const change = { leaves, edit, authors: [], isTracked: true, isUnsure: false };
  const removed = (words: string) => {
    const start = draft.indexOf(words);
    return [{ span: { start, end: start + words.length }, text: '' }];
  };
  // Without its marks, the heading is a cell of the table.
  const wrong = removed('Plans | Clear |\n\n## ');
  const right = removed('| Plans | Clear |\n');
  const choices = [wrong, right];
  expect(triedProposals([{ changes: [change], choices }], view).map(({ edits }) => edits)).toEqual([right]);
  expect(triedProposals([{ changes: [change], choices: [wrong] }], view)).toEqual([]);
});
