import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDraft, surfaceOf } from '../../server/src/draft/draft';
import { htmlDocument } from '../../server/src/render/html/index';
import { cases } from '../volume';
import { corpus, drafts, publish } from './drafts';
import { attributeOf, elements, faults, textOf } from './outline';
import { firstLost, narrativeWords, valueWords, wordsOf } from './words';

const readerText = (html: string): string => {
  const main = elements(html).find(({ tagName }) => tagName === 'main');
  return main ? textOf(main).replace(/\s+/g, ' ') : '';
};

describe.each([...drafts, ...corpus])('$name', ({ name, text }) => {
  const draft = parseDraft(text, surfaceOf(name));
  const published = publish(text, name);
  const found = wordsOf(readerText(htmlDocument(published, { marked: false })));

  it('loses no word of the text, and keeps their order', () => {
    for (const wanted of narrativeWords(draft, published)) expect(firstLost(wanted, found)).toBeUndefined();
  });

  it('shows what the front matter holds', () => {
    const all = new Set(found);
    expect(valueWords(draft.data, published).filter((word) => !all.has(word))).toEqual([]);
  });
});

const rough = fc.constantFrom(
  '---\n',
  '\n\n',
  '# ',
  '## ',
  '- ',
  '1. ',
  '25. ',
  '> ',
  '| a | b |\n|--|--|\n| c |\n',
  '```\n',
  '[^1]',
  '[^1]: note',
  '^[in **it**]',
  '<script>alert(1)</script>',
  '<!-- ',
  ' -->',
  '{{x}}',
  '[a](javascript:alert(1))',
  '<javascript:x>',
  '![a](b)',
  '**',
  '`',
  'TODO',
  '[…]',
  '\u0000',
  '\ud800',
  '\u2024',
  '\u2063',
  '\r\n',
  'requirements: {a: [b]}\n',
  'previous: x\n',
  'enforcement: {text: y}\n',
  '"',
  "'",
  '&lt;',
  '__proto__',
);
const mutated = fc
  .record({
    draft: fc.constantFrom(...drafts),
    cuts: fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(60), put: rough }),
      { minLength: 1, maxLength: 6 },
    ),
    end: fc.double({ min: 0.05, max: 1, noNaN: true }),
  })
  .map(({ draft, cuts, end }) => {
    let { text } = draft;
    for (const { at, length, put } of cuts) {
      const from = Math.floor(at * text.length);
      text = text.slice(0, from) + put + text.slice(from + length);
    }
    return { name: draft.name, text: text.slice(0, Math.ceil(end * text.length)) };
  });

it('composes whatever is written, into a document that runs and loads nothing', { tags: ['volume'] }, () => {
  fc.assert(
    fc.property(mutated, fc.boolean(), ({ name, text }, marked) => {
      const published = publish(text, name);
      const html = htmlDocument(published, { marked });
      // A draft's own surrogates come out as what stands for characters that cannot be read.
      expect(faults(html)).toEqual([]);
      const all = elements(html);
      expect(
        all.filter(({ tagName }) => /^(script|img|iframe|object|link|form|svg|b)$/.test(tagName)),
      ).toEqual([]);
      for (const element of all) {
        expect(element.attrs.filter(({ name: attribute }) => attribute.startsWith('on'))).toEqual([]);
        const href = attributeOf(element, 'href');
        if (href !== undefined) expect(href).toMatch(/^(#|https?:\/\/|mailto:)/i);
      }
      const ids = all.flatMap((one) => attributeOf(one, 'id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { source, line } of [...published.open, ...published.errors]) {
        expect(source.start).toBeGreaterThanOrEqual(0);
        expect(source.end).toBeLessThanOrEqual(text.length);
        expect(line).toBeGreaterThan(0);
      }
      if (marked) {
        const marks = all.filter(({ tagName }) => tagName === 'mark').map((one) => attributeOf(one, 'id'));
        expect(marks).toEqual(published.open.map(({ id }) => id));
      }
    }),
    { numRuns: cases(150) },
  );
});
