import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/lint/check';
import { compose } from '../../server/src/render/compose';
import type { Published } from '../../server/src/render/document';
import { writeDocx } from '../../server/src/render/docx/docx';
import { broken, clean } from '../examples.mjs';
import { cases, share } from '../volume';
import { corpus } from './drafts';
import { all, every, numbersOf, type Opened, open, textOf, val, vals, wordsOf } from './word';
import { accessibilityFaults } from './word-accessible';

const examples = [...clean, ...broken];
const composed = (text: string, name: string): Published => compose(check(text, name));
const word = async (published: Published, marked = false): Promise<Opened> =>
  open((await writeDocx(published, { marked })).bytes);

describe('a Word file of an example', () => {
  for (const { name, text } of [...share(examples), ...corpus]) {
    it(name, { tags: ['volume'] }, async () => {
      const published = composed(text, name);
      const file = await word(published);
      const document = file.part('word/document.xml');

      // Nothing lost, order kept.
      expect(textOf(document)).toBe(wordsOf(published));
      hasItsStyles(file);
      hasItsTargets(file);
      isAccessible(file, published.title);
      expect(accessibilityFaults(file)).toEqual([]);

      const paragraphs = every(published.parts.flatMap((part) => part.blocks));
      const numbers = paragraphs.flatMap((one) => (one.type === 'paragraph' && one.number) || []);
      expect(numbersOf(file, 'NumberedParagraph')).toEqual(numbers);

      // Word numbers its notes in the order in which it comes to them.
      const shown = published.footnotes.filter(({ refs }) => refs.length > 0);
      expect(all(document, 'w:footnoteReference').map((one) => Number(val(one, 'w:id')))).toEqual(
        shown.map(({ number }) => number),
      );
      expect(
        all(file.part('word/footnotes.xml'), 'w:footnote').filter((one) => !val(one, 'w:type')).length,
      ).toBe(shown.length);
    });
  }
});

describe('a Word file of a draft', () => {
  const [home] = broken.filter(({ name }) => name.includes('broken-home'));
  const published = composed(home?.text ?? '', home?.name ?? '');

  it('says that it is one, and what is open, on a page of its own before the title', async () => {
    const file = await word(published, true);
    const [notice] = all(file.part('word/document.xml'), 'w:p');
    expect(textOf(file.part('word/header1.xml'))).toBe('DRAFT');
    expect(notice && textOf(notice)).toBe('Draft:notforpublication');
    expect(published.errors.length).toBeGreaterThan(0);
    for (const { line, message } of [...published.errors, ...published.open]) {
      expect(textOf(file.part('word/document.xml'))).toContain(`Line${line}:${message}`.replace(/\s/g, ''));
    }
    const title = all(file.part('word/document.xml'), 'w:p').find(
      (one) => vals(one, 'w:pStyle')[0] === 'Title',
    );
    expect(title && all(title, 'w:pageBreakBefore').length).toBe(1);
    hasItsStyles(file);
  });

  it('is without all that where it is not to be marked', async () => {
    const file = await word(published);
    expect(file.parts.has('word/header1.xml')).toBe(false);
    expect(all(file.part('word/document.xml'), 'w:pageBreakBefore')).toEqual([]);
  });
});

it('breaks no line within a provision, and has no invisible signs there', async () => {
  const file = await word(composed('# T\n\nIt met regulation 12(2)(a)(i) and 12 (1) (b).\n', 'a.report.md'));
  const texts = all(file.part('word/document.xml'), 'w:t').map((one) => one.textContent);
  expect(texts).toContain('It met regulation\u00A012(2)(a)(i) and 12\u00A0(1)\u00A0(b).');
});

it('gives the same bytes for the same draft', { tags: ['volume'] }, async () => {
  for (const { name, text } of share(clean)) {
    const first = await writeDocx(composed(text, name), { marked: true });
    const again = await writeDocx(composed(text, name), { marked: true });
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes)), name).toBe(true);
  }
});

const pieces = [
  '\n',
  '  ',
  '- ',
  '1. ',
  '> ',
  '| a | b |\n|---|---|\n',
  '[^1]',
  '\n[^1]: note\n',
  '```\n',
  '[x](https://[)',
  '\u0001',
  '\uD800',
  'TODO',
  '# ',
  '---\n',
  '32768. x\n',
  '\t',
];

it('is written whatever a draft has become', { tags: ['volume'] }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...examples),
      fc.array(fc.tuple(fc.nat(20_000), fc.nat(40), fc.constantFrom(...pieces)), {
        minLength: 1,
        maxLength: 8,
      }),
      async ({ name, text }, edits) => {
        let changed = text;
        for (const [place, length, piece] of edits) {
          const at = place % (changed.length + 1);
          changed = changed.slice(0, at) + piece + changed.slice(at + length);
        }
        const published = composed(changed, name);
        const file = await word(published, true);
        hasItsStyles(file);
        hasItsTargets(file);
        const numbers = every(published.parts.flatMap((part) => part.blocks)).flatMap(
          (one) => (one.type === 'paragraph' && one.number) || [],
        );
        expect(numbersOf(file, 'NumberedParagraph')).toEqual(numbers);
      },
    ),
    { numRuns: cases(60) },
  );
});

/** Each style that the text uses is there, as are those that they are based on. */
function hasItsStyles({ part }: Opened): void {
  const styles = part('word/styles.xml');
  const ids = new Set(all(styles, 'w:style').map((one) => val(one, 'w:styleId')));
  for (const name of ['document', 'footnotes', 'footer1']) {
    const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((kind) =>
      vals(part(`word/${name}.xml`), kind),
    );
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
  }
  const bases = ['w:basedOn', 'w:next'].flatMap((kind) => vals(styles, kind));
  expect(bases.filter((id) => !ids.has(id))).toEqual([]);
  const known = new Set(all(part('word/numbering.xml'), 'w:num').map((one) => val(one, 'w:numId')));
  expect(vals(part('word/document.xml'), 'w:numId').filter((id) => !known.has(id))).toEqual([]);
}

/** What relationships lead to is there, and what the text asks for has its relationship. */
function hasItsTargets({ parts, part }: Opened): void {
  for (const [name, relations] of parts) {
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]*$/, '');
    for (const one of all(relations, 'Relationship')) {
      if (val(one, 'TargetMode') === 'External') expect(val(one, 'Target')).toMatch(/^(https?|mailto):/);
      else expect(parts.has(folder + val(one, 'Target')), val(one, 'Target')).toBe(true);
    }
  }
  for (const name of ['document', 'footnotes']) {
    const ids = new Set(
      all(part(`word/_rels/${name}.xml.rels`), 'Relationship').map((one) => val(one, 'Id')),
    );
    const asked = ['w:hyperlink', 'w:headerReference', 'w:footerReference'].flatMap((kind) =>
      all(part(`word/${name}.xml`), kind),
    );
    expect(asked.filter((one) => !ids.has(val(one, 'r:id')))).toEqual([]);
  }
  for (const one of all(part('[Content_Types].xml'), 'Override')) {
    expect(parts.has(val(one, 'PartName').slice(1)), val(one, 'PartName')).toBe(true);
  }
}

/** What Word's accessibility checker asks for. */
function isAccessible({ part }: Opened, title: string): void {
  const document = part('word/document.xml');
  expect(part('docProps/core.xml').getElementsByTagName('dc:title')[0]?.textContent).toBe(title);
  expect(val(all(part('word/styles.xml'), 'w:lang')[0])).toBe('en-GB');
  expect(val(all(part('word/settings.xml'), 'w:themeFontLang')[0])).toBe('en-GB');
  for (const table of all(document, 'w:tbl')) {
    const [head, ...rows] = all(table, 'w:tr');
    expect(head && all(head, 'w:tblHeader').length).toBe(1);
    expect(rows.filter((row) => all(row, 'w:tblHeader').length > 0)).toEqual([]);
    const columns = all(table, 'w:gridCol').length;
    for (const row of [head, ...rows]) {
      expect(row && all(row, 'w:tc').length).toBe(columns);
      expect(row && all(row, 'w:cantSplit').length).toBe(1);
    }
  }
  expect([...all(document, 'w:gridSpan'), ...all(document, 'w:vMerge')]).toEqual([]);
  const empty = all(document, 'w:p').filter(
    (one) => all(one, 'w:r').length === 0 && one.parentNode?.nodeName === 'w:body',
  );
  expect(empty.length).toBeLessThanOrEqual(1);
  const levels = vals(document, 'w:pStyle').flatMap((id) =>
    /^Heading(\d)$/.exec(id) ? [Number(id.slice(7))] : [],
  );
  for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
  expect(vals(document, 'w:pStyle').filter((id) => id === 'Title').length).toBe(1);
}
