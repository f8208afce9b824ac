import { expect, it } from 'vitest';
import { parseDraft } from '../draft';

/** The slips of a body of many lines. */
const slipsOf = (line: string, count: number) =>
  parseDraft(`---\nframework: ilacs\n---\n\n${line.repeat(count)}`, 'markdown').slips;

// A draft with too many short lines is not read to its end.
const words = ' that goes on for so many words that all of the lines are read, up to the last';

it.each([
  ['headings', `##Heading${words}\n\n`],
  ['bullets', `• Item${words}.\n`],
  ['comments', `<!— Check${words}. —>\n\n`],
  ['headings in quotes', `> ## Quote${words}\n\n`],
  ['tags of HTML', `<div>${words}\n\n`],
  ['other line breaks', `Words${words}. \u2028- Item.\n\n`],
])('lists the first thousand slips and counts the others: %s', (_, line) => {
  expect(slipsOf(line, 1000)).toHaveLength(1000);
  const slips = slipsOf(line, 1200);
  expect(slips).toHaveLength(1001);
  expect(slips.at(-1)?.message).toBe(
    'Correct the mistakes above first. There are 200 similar mistakes below.',
  );
  expect(slips.at(-1)?.fixes).toEqual([]);
  expect(slips.at(-1)?.span.start).toBeGreaterThan(slips.at(-2)?.span.start ?? 0);
});

it('says that there is one more, and stops counting at some point', () => {
  const messageOf = (count: number) => slipsOf(`##Heading${words}\n\n`, count).at(-1)?.message;
  expect(messageOf(1001)).toContain('There is 1 similar mistake below');
  expect(messageOf(9000)).toContain('There are at least 3,000 similar mistakes below');
});
