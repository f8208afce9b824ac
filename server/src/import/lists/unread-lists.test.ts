import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SourceBlock } from '../../documents/document';
import { builtIn } from '../../knowledge/knowledge';
import { importDocument } from '../import-document';
import { bullet, documentOf, heading, paragraph, table } from '../testing';

function read(...blocks: readonly SourceBlock[]) {
  const source = documentOf([paragraph('Inspection of a children’s home'), ...blocks]);
  const options = { knowledge: builtIn, framework: 'sccif', setting: 'childrens-home' };
  const { text, report } = importDocument(source, options);
  const [, front = '', body = ''] = text.split('---\n');
  const { requirements, recommendations } = parse(front, { schema: 'failsafe' });
  return { requirements, recommendations, body, gaps: report.gaps };
}

const improve = heading(2, 'What does the children’s home need to do to improve?');
const statutory = heading(3, 'Statutory requirements');
const advice = heading(3, 'Recommendations');

describe('requirements in a list', () => {
  it.each([
    'Act. (Regulation 12) Due date: 18 July 2026',
    'Act. (Regulation 12). To be met by: 18 July 2026.',
    'Act. (Regulation 12) (by 18 July 2026)'.replace('(by', '(due by'),
    'Act. (Regulation 12) – Timescale: the eighteenth of July 2026',
  ])('are read from “%s”', (text) => {
    const { requirements, body, gaps } = read(
      improve,
      statutory,
      paragraph('You must do this.'),
      bullet(text),
    );
    expect(requirements).toEqual([{ text: 'Act.\n', regulation: '12', due: '2026-07-18' }]);
    expect([body.includes('Act.'), gaps]).toEqual([false, []]);
  });

  it('have their due date in a paragraph below', () => {
    const due = paragraph('Due date: 18 July 2026');
    const { requirements } = read(improve, statutory, bullet('Act. (Regulation 12)'), due);
    expect(requirements).toEqual([{ text: 'Act.\n', regulation: '12', due: '2026-07-18' }]);
  });

  it('stay in the text if one has no due date, and are not said to be none', () => {
    const { requirements, recommendations, body, gaps } = read(
      improve,
      statutory,
      bullet('Act. (Regulation 12) Due date: 18 July 2026'),
      bullet('Record by 18 July 2026.'),
    );
    expect([requirements, recommendations]).toEqual(['', []]);
    expect(body).toContain('- Act. (Regulation 12) Due date: 18 July 2026\n- Record by 18 July 2026.');
    expect(gaps).toEqual(['move these to “requirements” in the front matter']);
  });
});

describe('recommendations in a table', () => {
  it('have their source in a column or in brackets', () => {
    const { recommendations, body } = read(
      improve,
      advice,
      table(
        ['No.', 'Recommendation', 'Guide reference'],
        ['1', 'Paint it.', 'Guide, page 15, paragraph 3.9'],
        ['2', 'Clean it. (Guide, page 16)', ''],
      ),
    );
    expect(recommendations).toEqual([
      { text: 'Paint it.\n', source: 'Guide, page 15, paragraph 3.9' },
      { text: 'Clean it.\n', source: 'Guide, page 16' },
    ]);
    expect(body).not.toContain('Paint');
  });

  it('stay in the text with other columns, and are not said to be none', () => {
    const { recommendations, requirements, gaps } = read(
      improve,
      advice,
      table(['Recommendation', 'Owner'], ['Paint it.', 'The manager']),
    );
    expect([recommendations, requirements]).toEqual(['', []]);
    expect(gaps).toEqual(['move these to “recommendations” in the front matter']);
  });
});

describe('a report without headings for its lists', () => {
  it('has neither list as empty while there is one in the text', () => {
    const { recommendations, requirements, gaps } = read(improve, bullet('Paint it.'));
    expect([recommendations, requirements]).toEqual(['', '']);
    expect(gaps).toEqual(['move these to “requirements” or “recommendations” in the front matter']);
  });

  it('has none if its text has no list', () => {
    const { recommendations, requirements, gaps } = read(improve, paragraph('There are no requirements.'));
    expect([recommendations, requirements, gaps]).toEqual([[], [], []]);
  });
});
