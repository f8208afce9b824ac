import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Published, PublishedBlock } from '../../server/src/render/document';
import { writeDocx } from '../../server/src/render/docx/docx';
import { corpus, drafts, publish } from './drafts';
import { said, solid } from './word';

// What somebody sees who opens the Word file: LibreOffice makes a PDF of it, whose text is compared with the model.
// `SOFFICE=soffice npx vitest run test/render/word-pdf.test.ts` (Debian: libreoffice-writer-nogui, poppler-utils).
const office = process.env.SOFFICE;
const folder = office ? mkdtempSync(join(tmpdir(), 'word-pdf-')) : '';
const cases = (office ? [...drafts, ...corpus] : []).map(({ name, text }) => ({
  name,
  published: publish(text, name),
}));

describe.skipIf(!office)('a Word file in LibreOffice', { tags: ['slow'] }, () => {
  beforeAll(async () => {
    mkdirSync(join(folder, 'home'));
    for (const { name, published } of cases) {
      writeFileSync(join(folder, `${name}.docx`), (await writeDocx(published, { marked: false })).bytes);
    }
    const files = cases.map(({ name }) => join(folder, `${name}.docx`));
    const env = { ...process.env, HOME: join(folder, 'home') };
    execFileSync(office ?? '', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], { env });
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(cases)('has every word, and the numbers of the report: $name', ({ name, published }) => {
    const pdf = execFileSync('pdftotext', ['-raw', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' });
    let left = plain(withoutFooters(pdf, published));
    for (const { number, blocks, refs } of published.footnotes.filter((one) => one.refs.length > 0)) {
      const note = plain(`${number}${blocks.flatMap(lines).join('')}`);
      expect(left, `note ${number} of ${refs.length}`).toContain(note);
      left = left.replace(note, '');
    }
    let at = 0;
    for (const line of published.parts.flatMap((part) => part.blocks.flatMap(lines))) {
      const found = left.indexOf(plain(line), at);
      expect(found, line).toBeGreaterThanOrEqual(at);
      at = found + plain(line).length;
    }
    for (const cell of published.parts.flatMap((part) => part.blocks.flatMap(cells)))
      expect(left, cell).toContain(plain(cell));
  });
});

/** The paragraphs of running text, with their numbers; tables and details are laid out in other ways. */
function lines(block: PublishedBlock): string[] {
  if (block.type === 'paragraph')
    return [`${block.number ? `${block.number}. ` : ''}${said(block.inlines, true)}`];
  if (block.type === 'heading') return [said(block.inlines, true)];
  if (block.type === 'list') return block.items.flatMap((item) => item.blocks.flatMap(lines));
  return block.type === 'quote' ? block.blocks.flatMap(lines) : [];
}

/** The texts of cells and details, whose order on the page is that of its lines. */
function cells(block: PublishedBlock): string[] {
  if (block.type === 'table')
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(lines)));
  if (block.type !== 'definitions') return [];
  return block.rows.flatMap(({ term, blocks }) => [term, ...blocks.flatMap(lines)]);
}

function withoutFooters(text: string, { title, properties }: Published): string {
  const words = (properties.foot ?? title).split(/\s+/).map((word) => word.replace(/[^\w\s]/g, '\\$&'));
  return text.replace(new RegExp(`(?:${words.join('\\s+')}\\s+)?Page \\d+ of \\d+(?=\\n)`, 'g'), '');
}

/** Some fonts have no hyphen of its own for words that stay together. */
const plain = (text: string): string => solid(text).replaceAll('\u2011', '-');
