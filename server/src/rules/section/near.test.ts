import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { exampleDraft } from '../examples';

const others =
  '## How well children and young people are helped and protected: good\n\nChildren are safe.\n\n## The effectiveness of leaders and managers: good\n\nLeaders know the children.\n';

/** The message on missing sections, and the headings that it is about. */
function missing(heading: string) {
  const body = `# A report\n\n## ${heading}\n\nChildren are happy.\n\n${others}`;
  const text = exampleDraft({ framework: 'sccif', body });
  const { findings } = check(text, 'a.report.md');
  const found = findings.filter(({ rule }) => rule === 'section/missing');
  return found.map(({ message, related = [] }) => [
    message,
    ...related.map(({ span }) => text.slice(span.start, span.end)),
  ]);
}

const wording = 'Overall experiences and progress of children and young people';

describe('a heading that is near a missing one', () => {
  it.each(['Experiences of children: good', 'The progress and experiences of the young people'])(
    'is named: %s',
    (heading) => {
      const name = heading.replace(': good', '');
      const [[message, near] = []] = missing(heading);
      expect(message).toBe(`Add the section “${wording}”, or rename “${name}” to match.`);
      expect(near).toContain(name);
    },
  );

  it.each(['Information about this home', 'Care', 'Children and the garden'])('is not: %s', (heading) => {
    expect(missing(heading)).toEqual([[`Add the section “${wording}”.`]]);
  });

  it('is no section that is there', () => {
    expect(missing(`${wording}: good`)).toEqual([]);
    expect(missing('Overall experiences and progress of children: good')).toEqual([]);
  });
});
