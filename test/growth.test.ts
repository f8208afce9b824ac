import { expect, it } from 'vitest';
import { actionsAt } from '../server/src/language/actions';
import { type Checked, check } from '../server/src/lint/check';
import { fixText } from '../server/src/lint/fix';
import { type GrowthInput, inputs } from './growth/inputs.mjs';
import { measure } from './growth/measure.mjs';

const others = ['word', 'preview', 'render'];

// The table of `npm run bench -- --growth` has the times of all that is done with a text. This finds what hangs.
it('hangs on no text of 6 KB', { tags: ['slow'], timeout: 600_000 }, async () => {
  const slow: string[] = [];
  for await (const { name, surface, times } of measure({ sizes: [6000], limit: 20_000, without: others }))
    if (!times.every((time) => time < 20_000)) slow.push(`${name}: ${surface}`);
  expect(slow).toEqual([]);
});

/** Texts with many findings that have fixes, of which not all go together. */
const slips = [
  'many misspelt requirements',
  'judgements with unknown grades',
  'headings that are suppressions',
  'lines of <!--',
  'lines of :',
];

it.each(slips)(
  'checks a text no more often for its fixes and actions, the longer it is: %s',
  { tags: ['slow'], timeout: 120_000 },
  (name) => {
    const { kind, text } = inputs[name] as GrowthInput;
    let checks = 0;
    const checkText = (written: string): Checked => {
      checks++;
      return { ...check(written, kind === 'yaml' ? 'a.report.yaml' : 'a.report.md'), again: checkText };
    };
    const countOf = (work: (written: string) => unknown, length: number): number => {
      const written = text(length);
      checks = 0;
      work(written);
      return checks;
    };
    const fix = (written: string) => fixText(written, checkText, { kinds: ['safe', 'suggestion'] });
    const act = (written: string) => actionsAt(checkText(written), { start: 0, end: written.length });
    expect(countOf(fix, 6000)).toBeLessThan(150);
    expect(countOf(fix, 24_000)).toBeLessThan(60);
    expect(countOf(act, 6000)).toBeLessThan(110);
    expect(countOf(act, 24_000)).toBeLessThan(40);
  },
);
