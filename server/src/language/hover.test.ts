import { expect, it } from 'vitest';
import { hover } from './hover';
import { atCursor } from './testing';

const said = (marked: string, name?: string): string => {
  const { checked, offset } = atCursor(marked, name);
  return hover(checked, offset)?.markdown ?? '';
};

const front = '---\nframework: ilacs\ninspection: {start: 2026-06-08}\njudgements:\n';

it('explains a judgement: official wording, place and source', () => {
  const text = said(`${front}  lead|ers: good\n---\n`);
  expect(text).toContain('**The impact of leaders on social work practice with children and families**');
  expect(text).toContain('row 1 of the table of judgements, section 4 of the report');
  expect(text).toContain('Source: ');
});

it('says why a judgement is not one of the edition', () => {
  expect(said(`${front}  overall-effective|ness: good\n---\n`)).toContain(
    'not judged in inspections from April 2026',
  );
});

it('explains a grade, and the one that is meant', () => {
  expect(said(`${front}  leaders: go|od\n---\n`)).toContain('outstanding · **good** · requires');
  expect(said(`${front}  leaders: R|I\n---\n`)).toContain('**requires improvement to be good**');
});

it('explains the heading of a section and the grade in it', () => {
  const body = `${front}---\n\n## The experiences and progress of |care leavers: good\n`;
  expect(said(body)).toContain('**The experiences and progress of care leavers**');
  expect(said(body.replace('|', '').replace(': good', ': go|od'))).toContain('**good**');
});

it('tells of the limiting judgement', () => {
  const yaml = 'framework: sccif\nsetting: childrens-home\njudgements:\n  helped|-and-protected: good\n';
  expect(said(yaml, 'home.report.yaml')).toContain('limiting judgement');
});

it('explains values, and says nothing of free text', () => {
  expect(said('---\nframework: il|acs\n---\n')).toContain('ILACS');
  expect(said('---\nframework: ilacs\nauthority: Exa|mple\n---\n')).toBe('');
  expect(said('---\nframework: ilacs\n---\n\nSome te|xt.\n')).toBe('');
});

it('explains the regulation and the paragraph of the Guide that an item cites', () => {
  const front = '---\nframework: sccif\nsetting: childrens-home\n';
  const requirement = said(`${front}requirements:\n  - text: a\n    regulation: 12(2)|(a)\n---\n`);
  expect(requirement).toContain('**Regulation 12**: The protection of children standard');
  expect(requirement).toContain('Text of 2026-06-29; in force.');
  const source = said(
    `${front}recommendations:\n  - text: a\n    source: Guide, page 15, paragraph 3|.9\n---\n`,
  );
  expect(source).toContain('**Paragraph 3.9**');
  expect(source).toContain('page 15');
});
