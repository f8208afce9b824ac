import { expect, it } from 'vitest';
import { check } from '../../lint/check';
import { atCursor } from '../testing';
import { highlightsAt } from './highlights';
import { tokensOf } from './tokens';

const text = `---
framework: sccif
setting: childrens-home
provider: Willow Care
judgements:
  helped-and-protected: good
  leaders-and-managers: good
requirements:
  - text: The registered person must assess risks (regulation 12).
    regulation: 12(2)(a)
    due: 2026-07-31
---

## How well children and young people are helped and protected: good

🙂 Staff of Willow Care meet regulation 12(2)(a) and 13. [Name of school]
`;

/** The draft with the highlights of a place in marks. */
const highlighted = (at: string): string[] => {
  const { checked, offset } = atCursor(text.replace(at, `|${at}`), 'a.report.md');
  return highlightsAt(checked, offset).map(({ start, end }) => {
    const { line, character } = checked.draft.lines.position(start);
    return `${line + 1}:${character} ${text.slice(start, end)}`;
  });
};

it('marks the same grade, judgement, name and citation', () => {
  expect(highlighted('good')).toEqual(['6:24 good', '14:64 good']);
  expect(highlighted('helped-and')).toEqual([
    '6:2 helped-and-protected',
    '14:3 How well children and young people are helped and protected',
  ]);
  expect(highlighted('Willow Care meet')).toEqual(['4:10 Willow Care', '16:12 Willow Care']);
  expect(highlighted('12(2)(a)\n')).toEqual(['10:16 12(2)(a)', '16:40 12(2)(a)']);
  expect(highlighted('Staff')).toEqual([]);
  expect(highlighted('framework')).toEqual([]);
});

it('tells grades, judgements, citations and gaps, in UTF-16', () => {
  const { draft, ...checked } = check(text, 'a.report.md');
  const tokens = tokensOf({ ...checked, draft }).map(
    ({ line, character, length, kind }) =>
      `${kind} ${line + 1}:${character} ${draft.lines.text(line).slice(character, character + length)}`,
  );
  expect(tokens).toEqual([
    'judgement 6:2 helped-and-protected',
    'grade 6:24 good',
    'judgement 7:2 leaders-and-managers',
    'grade 7:24 good',
    'citation 9:51 regulation 12',
    'citation 10:16 12(2)(a)',
    'judgement 14:3 How well children and young people are helped and protected',
    'grade 14:64 good',
    'citation 16:29 regulation 12(2)(a) and 13',
    'gap 16:57 [Name of school]',
  ]);
});

it('divides a citation over two lines', () => {
  const body =
    '---\nframework: sccif\nsetting: childrens-home\n---\n\nThey meet the Care Standards\nAct 2000.\n';
  expect(tokensOf(check(body, 'a.report.md'))).toEqual([
    { line: 5, character: 14, length: 14, kind: 'citation' },
    { line: 6, character: 0, length: 8, kind: 'citation' },
  ]);
});

it('tells a gap in the place of a grade as one thing', () => {
  const unfinished = '---\nframework: sccif\njudgements:\n  helped-and-protected: TODO\n---\n';
  expect(tokensOf(check(unfinished, 'a.report.md'))).toEqual([
    { line: 3, character: 2, length: 20, kind: 'judgement' },
    { line: 3, character: 24, length: 4, kind: 'gap' },
  ]);
});
