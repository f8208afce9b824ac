// The marks in a Word file by which its paragraphs are recognised when a reviewer sends it back.
import type { Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/lint/check';
import { compose } from '../../server/src/render/compose';
import type { Published } from '../../server/src/render/document';
import { writeDocx } from '../../server/src/render/docx/docx';
import { comparable } from '../../server/src/render/review/comparable';
import { bookmarkOf, hashesIn, hashOf, indexOf } from '../../server/src/render/review/marks';
import { fullText, printedParagraphs } from '../../server/src/render/review/printed-paragraphs';
import { broken, clean } from '../examples.mjs';
import { all, type Opened, open, val } from './word';

const atStage = (stage: 'review' | 'final', text: string, name: string): Published => {
  const published = compose(check(text, name));
  return { ...published, properties: { ...published.properties, stage } };
};

/** The text of each paragraph that begins with a bookmark of ours, by the bookmark’s name. */
function bookmarked({ parts }: Opened): Map<string, string> {
  const texts = new Map<string, string>();
  for (const name of ['word/document.xml', 'word/footnotes.xml']) {
    const part = parts.get(name);
    for (const paragraph of part ? all(part, 'w:p') : []) {
      for (const mark of all(paragraph, 'w:bookmarkStart')) {
        const bookmark = val(mark, 'w:name');
        if (indexOf(bookmark) !== undefined) texts.set(bookmark, textOf(paragraph));
      }
    }
  }
  return texts;
}

const textOf = (paragraph: Element): string =>
  all(paragraph, '*')
    .map((element) => {
      if (element.parentNode?.nodeName !== 'w:r') return '';
      if (element.nodeName === 'w:br') return '\n';
      return element.nodeName === 'w:tab' ? '\t' : (element.nodeName === 'w:t' && element.textContent) || '';
    })
    .join('');

const propertiesOf = (file: Opened): Map<string, string> =>
  new Map(
    all(file.part('docProps/custom.xml'), 'property').map((one) => [val(one, 'name'), one.textContent ?? '']),
  );

describe('a Word file to review', () => {
  for (const { name, text } of [...clean, ...broken]) {
    it(`marks each paragraph of ${name}`, async () => {
      const published = atStage('review', text, name);
      const file = open((await writeDocx(published, { marked: true })).bytes);
      const paragraphs = printedParagraphs(published);
      const shown = [...bookmarked(file)].map(([mark, words]) => [mark, comparable(words).text]);
      const wanted = paragraphs.map((one, at) => [bookmarkOf(at), comparable(fullText(one)).text]);
      expect(shown).toEqual(wanted);
      expect(hashesIn(propertiesOf(file))).toEqual(paragraphs.map((one) => hashOf(fullText(one))));
    });
  }

  it('has ids of bookmarks that are unique in all its parts', async () => {
    const text = '# T\n\nOne[^1] and two[^2].[^1]\n\n[^1]: First.\n\n[^2]: Second.\n';
    const file = open((await writeDocx(atStage('review', text, 'a.report.md'), { marked: true })).bytes);
    const marks = ['document', 'footnotes'].flatMap((name) =>
      all(file.part(`word/${name}.xml`), 'w:bookmarkStart'),
    );
    const ids = marks.map((one) => val(one, 'w:id'));
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has properties that Word can hold, and nothing of the draft in them', async () => {
    const text = `# T\n\n${Array.from({ length: 60 }, (_, at) => `Words ${at}.\n\n`).join('')}`;
    const file = open((await writeDocx(atStage('review', text, 'secret.report.md'), { marked: true })).bytes);
    for (const [name, value] of propertiesOf(file)) {
      expect(value.length).toBeLessThanOrEqual(255);
      expect(`${name}=${value}`).toMatch(/^InspectionReportReview(?:=1|Hashes\d+=(?:[\da-f]{16}){1,15})$/);
    }
  });
});

it('has none of that when it is final', async () => {
  const [example] = clean;
  const published = atStage('final', example?.text ?? '', example?.name ?? '');
  const thread = { owner: published.parts[0]?.blocks[0] ?? {}, start: 0, end: 1, author: 'A', text: 'b' };
  const comments = [{ ...thread, replies: [] }];
  for (const marked of [true, false]) {
    const file = open((await writeDocx(published, { marked, comments })).bytes);
    expect(bookmarked(file).size).toBe(0);
    expect([...file.parts.keys()].filter((name) => /comment/.test(name))).toEqual([]);
    expect(all(file.part('docProps/custom.xml'), 'property')).toEqual([]);
  }
});
