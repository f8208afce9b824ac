import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDraft, surfaceOf } from '../../server/src/draft/draft';
import { describeUnfinished } from '../../server/src/export/index';
import { pdf } from '../../server/src/export/pdf';
import { titlesOf } from '../../server/src/export/pdf-facts';
import { browserPrint } from '../../server/src/node/print';
import { documentTitle, htmlDocument } from '../../server/src/render/html/index';
import { corpus, drafts, publish } from './drafts';
import { browser, firstDifference, infoOf, lacking, pagesOf } from './pdf-text';
import { firstLost, narrativeWords, wordsOf } from './words';

// With a real browser, where there is one: three examples, all of them with PDF=all, and a folder of CORPUS.
const some = ['carrowby-2025.report.md', 'childrens-home-inadequate.report.md', 'focused-visit.report.md'];
const chosen = process.env.PDF === 'all' ? drafts : drafts.filter(({ name }) => some.includes(name));
const missing = lacking();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pdf-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.skipIf(!missing)(`PDFs are not printed here: ${missing}`, { tags: ['slow'] }, ({ skip }) => skip(missing));

describe.skipIf(missing)('a PDF of', { tags: ['slow'] }, () => {
  it('has examples', () => expect(chosen.length).toBeGreaterThanOrEqual(some.length));

  it.each([...chosen, ...corpus])('$name is the report, whole and in order', async ({ name, text }) => {
    const published = publish(text, name);
    const options = { marked: describeUnfinished(published) !== undefined };
    const print = browserPrint({ browser: browser(), env: process.env });
    const bytes = (await pdf.write(published, { ...options, print })) as Uint8Array;
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, bytes);

    const pages = pagesOf(path, 'text');
    expect(firstDifference(htmlDocument(published, options), pages)).toBeUndefined();
    // Its words, too, and not its letters alone: a line does not end within a word.
    const found = wordsOf(pages.join(' '));
    for (const words of narrativeWords(parseDraft(text, surfaceOf(name)), published)) {
      expect(firstLost(words, found)).toBeUndefined();
    }

    const feet = pagesOf(path, 'foot');
    for (const [index, foot] of feet.entries()) {
      expect(foot).toContain(`Page ${index + 1} of ${feet.length}`);
      expect(wordsOf(foot).join(' ')).toContain(
        wordsOf(published.properties.foot ?? published.title)
          .slice(0, 5)
          .join(' '),
      );
    }
    const info = infoOf(path);
    expect(info.get('Tagged')).toBe('yes');
    expect(info.get('JavaScript')).toBe('no');
    expect(info.get('Title')).toBe(documentTitle(published, options));
    expect(info.get('Creator')).toBe('Inspection Report Drafting');
    expect(Buffer.from(bytes).includes('/Lang (en-GB)')).toBe(true);
    const headings = published.parts.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'heading'));
    // The title of the document is there twice: as such, and as its first heading.
    expect(titlesOf(bytes).length).toBeGreaterThan(headings.length);
  });
});
