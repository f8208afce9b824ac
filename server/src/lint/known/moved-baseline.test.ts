import { expect, it } from 'vitest';
import { baselineText, readBaseline } from './baseline';
import { movedBaseline } from './moved-baseline';

const known = { 'judgement/grade': { abc: 1 } };
const paths = (text: string | undefined): string[] => Object.keys(readBaseline(text ?? '')?.files ?? {});
const text = baselineText({ files: { 'a.report.md': known, 'b/c.report.md': known, 'bc.report.md': known } });

it('moves the entries of files and folders', () => {
  const moves = [
    { from: 'a.report.md', to: 'b/a.report.md' },
    { from: 'b', to: 'd/e' },
  ];
  expect(paths(movedBaseline(text, moves))).toEqual(['bc.report.md', 'd/e/a.report.md', 'd/e/c.report.md']);
});

it('replaces the entry of a file that is written over', () => {
  const other = baselineText({ files: { a: known, b: { 'urn/form': { def: 2 } } } });
  expect(readBaseline(movedBaseline(other, [{ from: 'a', to: 'b' }]) ?? '')?.files).toEqual({ b: known });
});

it('changes nothing where there is nothing to move', () => {
  expect(movedBaseline(text, [{ from: 'x', to: 'y' }])).toBeUndefined();
  expect(movedBaseline(text, [{ from: 'b', to: 'b' }])).toBeUndefined();
  expect(movedBaseline('no baseline', [{ from: 'b', to: 'c' }])).toBeUndefined();
});

it('keeps what drafts are known by, whether they move or stay', () => {
  const sketch = (inspection: string) => ({ inspection, paragraphs: ['x'] });
  const contents = { 'a.report.md': sketch('1'), 'b/c.report.md': sketch('2'), 'bc.report.md': sketch('3') };
  const { files } = readBaseline(text) ?? { files: {} };
  const moved = movedBaseline(baselineText({ files, contents }), [{ from: 'b', to: 'd' }]);
  expect(readBaseline(moved ?? '')?.contents).toEqual({
    'a.report.md': sketch('1'),
    'bc.report.md': sketch('3'),
    'd/c.report.md': sketch('2'),
  });
});
