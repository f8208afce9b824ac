import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../lint/fix';
import { completionList } from '../../completion';
import { atCursor } from '../../testing';

const draft = (front: string, body: string) =>
  `---\n${front}\ninspection: {start: 2026-06-08, end: 2026-06-09}\n---\n\n# Title\n\n${body}\n`;
const fronts = {
  home: 'framework: sccif\nsetting: childrens-home',
  school: 'framework: sccif\nsetting: residential-special-school',
  authority: 'framework: ilacs',
} as const;

/** What is offered at the cursor, and the text once the first is accepted. */
function offered(front: keyof typeof fronts, marked: string, explicit = false) {
  const { text, checked, offset } = atCursor(draft(fronts[front], marked));
  const { items } = completionList(checked, offset, { explicit });
  const [first] = items;
  const after = first && applyEdits(text, [{ span: first.replace, text: first.text }]).text;
  return { labels: items.map(({ label }) => label), written: after?.split('\n').at(-2) };
}

describe('the title of an instrument is completed', () => {
  it.each([
    ['authority', 'Under section 47 of the Chi|', 'Under section 47 of the Children Act 1989'],
    ['authority', 'Under Part 3 of the Children|', 'Under Part 3 of the Children Act 1989'],
    ['authority', 'By chapter 4 of Work|', 'By chapter 4 of Working Together to Safeguard Children 2023'],
    [
      'authority',
      'By chapter 4 of working tog|',
      'By chapter 4 of Working Together to Safeguard Children 2023',
    ],
    ['authority', 'Duties under the Care Stan|', 'Duties under the Care Standards Act 2000'],
    ['authority', 'In line with Working Tog|', 'In line with Working Together to Safeguard Children 2023'],
    [
      'home',
      'Regulation 12 of the Children’s H|',
      "Regulation 12 of the Children's Homes (England) Regulations 2015",
    ],
    ['home', 'Rule 34 of the Sec|', 'Rule 34 of the Secure Training Centre Rules 1998'],
    ['school', 'Staff follow KCS|', 'Staff follow Keeping children safe in education'],
    ['school', 'By the SEND C|', 'By the SEND code of practice: 0 to 25 years'],
  ] as const)('while it is typed, %s: %s', (front, marked, written) => {
    expect(offered(front, marked).written).toBe(written);
  });

  it.each([
    ['authority', 'Under section 47 of the |', 'Under section 47 of the Children Act 1989'],
    ['authority', 'It is in the CA|', 'It is in the Children Act 1989'],
    [
      'authority',
      'In line with Working Together|',
      'In line with Working Together to Safeguard Children 2023',
    ],
    ['school', 'In line with Keeping chi|', 'In line with Keeping children safe in education'],
  ] as const)('if it is asked for, %s: %s', (front, marked, written) => {
    expect(offered(front, marked, true).written).toBe(written);
  });

  it.each([
    ['authority', 'Children a|'],
    ['authority', 'Children’s social c|'],
    ['authority', 'Under the Children Act 1989|'],
    ['authority', 'This is in section 4 of the |'],
    ['home', 'Working tog|'],
    ['home', 'The CA|'],
  ] as const)('but not while %s: %s', (front, marked) => {
    expect(offered(front, marked).labels).toEqual([]);
  });

  it('of a kind that fits the unit', () => {
    expect(offered('home', 'Regulation 3 of the Care|').labels).not.toContain('Care Standards Act 2000');
    expect(offered('home', 'Section 3 of the Care|').labels).toEqual(['Care Standards Act 2000']);
  });
});

describe('schedules are completed', () => {
  it.each([
    ['home', 'The matters in Schedule |', 'The matters in Schedule 1'],
    ['home', 'The matters in Schedule 2, paragraph |', 'The matters in Schedule 2, paragraph 1'],
    ['home', 'The matters in Sch. 2 para 3|', 'The matters in Schedule 2, paragraph 3'],
    ['authority', 'By Schedule 2|', 'By Schedule 2 to the Children Act 1989'],
    [
      'authority',
      'By Schedule 2 to the Children Act 1989, paragraph 1|',
      'By Schedule 2 to the Children Act 1989, paragraph 1',
    ],
    ['authority', 'By Schedule 2, paragraph 19B|', 'By Schedule 2, paragraph 19B of the Children Act 1989'],
    [
      'authority',
      'By Schedule 1, paragraph 1|',
      'By Schedule 1, paragraph 1 of the Care Planning, Placement and Case Review (England) Regulations 2010',
    ],
  ] as const)('%s: %s', (front, marked, written) => {
    expect(offered(front, marked).written).toBe(written);
  });

  it('with paragraphs of theirs, never of the Guide', () => {
    expect(offered('home', 'By Schedule 2, paragraph 99|', true).labels).toEqual([]);
    expect(offered('home', 'Staff schedule 2|').labels).toEqual([]);
    expect(offered('home', 'By Schedule statement|').labels).toEqual(['Schedule 1']);
  });
});

describe('a bare section of a report on an authority', () => {
  it('is one of the Children Act 1989 first', () => {
    const all = (typed: string) => offered('authority', `Under section ${typed}|`).labels;
    const numbers = all('2');
    const first = numbers.findIndex((label) => !label.endsWith('Children Act 1989'));
    expect(first).toBeGreaterThan(10);
    expect(numbers.slice(first).some((label) => label.endsWith('Children Act 1989'))).toBe(false);
    expect(all('parental')[0]).toBe('section 2 of the Children Act 1989');
    expect(all('review')[0]).toBe('section 26 of the Children Act 1989');
    // Only its best words count more than those of another Act.
    expect(all('adoption')[0]).toMatch(/Adoption and Children Act 2002$/);
  });
});
