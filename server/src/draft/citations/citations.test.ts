import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../test/volume';
import { MappedText } from '../../text/mapped';
import { readMarkdown } from '../markdown';
import { inShort } from '../testing';
import { citationsIn, parseCitation } from './citations';
import { frameworkCitations } from './framework';
import { provisionCitations } from './provisions';

const pieces = [
  'regulation ',
  'regulations ',
  'reg ',
  'section ',
  's.',
  'Schedule ',
  'standard ',
  'NMS ',
  'paragraph ',
  'Guide, page ',
  'outcome ',
  '(outcome ',
  '[Enabler ',
  'national framework',
  ', ',
  ': ',
  ')',
  ']',
  '(',
  '(1)',
  '(a)',
  '(i)',
  '(v)',
  ' and ',
  ' to ',
  '12',
  '3',
  '4.10',
  '22C',
  'two',
  ' of the Children Act 1989',
  ' of that Act',
  'the Regulations',
  'Working Together 2023',
  '\n',
  ' ',
  '.',
];

describe('citations', () => {
  it('are not lost where a text is looked through quickly first', { tags: ['volume'] }, () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
        const text = MappedText.of(parts.join('').replace(/\s+/g, ' '));
        const found = citationsIn(text);
        const kinds = (kind: string) => found.filter((one) => one.kind === kind);
        expect(kinds('provision')).toEqual(provisionCitations(text));
        expect(kinds('framework-target')).toEqual(frameworkCitations(text));
      }),
    );
  });

  it('are read from anything, in order, with places that hold what they say', { tags: ['volume'] }, () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const citation of citationsIn(MappedText.of(text))) {
          expect(citation.span.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(citation.span.start, citation.span.end).replace(/\s+/g, ' ')).toBe(citation.text);
          last = citation.span.start;
          const provisions = citation.kind === 'provision' ? citation.provisions : [];
          const targets = citation.kind === 'framework-target' ? citation.targets : [];
          for (const { span } of [...provisions, ...targets]) {
            expect(span.start).toBeGreaterThanOrEqual(citation.span.start);
            expect(span.end).toBeLessThanOrEqual(citation.span.end);
            expect(span.end).toBeGreaterThan(span.start);
          }
        }
        parseCitation(text, 'regulation');
      }),
      { numRuns: cases(2000) },
    );
  });

  it('are found in long texts of capitals and brackets', () => {
    const sections = 'section 12(1) '.repeat(4000);
    const long = `${'Aaa Bbb and the Ccc (Ddd) '.repeat(4000)}${sections}${'(a)'.repeat(20_000)}`;
    expect(citationsIn(MappedText.of(long))).toHaveLength(4000);
  });

  it('may be wrapped', () => {
    const text =
      '- The quality of plans. (outcome 3, national\n  framework)\n- Visits under section\n  20.\n';
    const blocks = readMarkdown(MappedText.of(text), { text }).blocks;
    const found = blocks.flatMap((block) => citationsIn(block.text));
    expect(found.map(inShort)).toEqual(['outcome 3; round lower digit last ,', 'section 20']);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '(outcome 3, national\n  framework)',
      'section\n  20',
    ]);
  });
});
