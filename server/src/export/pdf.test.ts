import { expect, it } from 'vitest';
import { check } from '../lint/check';
import { compose } from '../render/compose';
import { describeUnfinished, exportFormats } from './index';
import { pdf } from './pdf';
import { printedBy, titlesOf } from './pdf-facts';

const published = compose(check('# A (first) report\n\nIt has TODO.\n', 'a.report.md'));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(`%PDF-1.4\n${text}`);
const made = (title: string, version = 131): Uint8Array =>
  bytes(`<</Title (${title})\n/Producer (Skia/PDF m${version})>>`);
const write = (written: Uint8Array, marked = false) =>
  pdf.write(published, { marked, print: async () => written });

it('is the document as it is for reading, printed', async () => {
  const asked: string[] = [];
  const right = made('Draft: A \\(first\\) report');
  const print = async (html: string) => {
    asked.push(html);
    return right;
  };
  expect(await pdf.write(published, { marked: true, print })).toBe(right);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('<title>Draft: A (first) report</title>');
  expect(asked[0]).toContain('<mark class="open"');
});

it('says where PDFs can be printed, where they cannot', async () => {
  await expect(pdf.write(published, { marked: false })).rejects.toThrow(
    /^Export HTML, and print that from the browser\. VS Code in a browser cannot make a PDF\./,
  );
});

it('takes no other page for the report, and none without page numbers', async () => {
  await expect(write(made('A \\(first\\) report'))).resolves.toBeDefined();
  await expect(write(made('A \\(first\\) report'), true)).rejects.toThrow(/did not print the report/);
  await expect(write(made('localhost'))).rejects.toThrow(/did not print the report/);
  await expect(write(made('A \\(first\\) report', 130))).rejects.toThrow(
    /Version 130 does not print page numbers/,
  );
});

it('reads what a PDF says of itself', () => {
  expect(printedBy(made('a', 156))).toBe(156);
  expect(printedBy(bytes('/Producer (another)'))).toBeUndefined();
  const found = titlesOf(
    bytes('/Title (a\\(b\\)\\\\c \\141\\n  d)\n/Title <FEFF00412019D83DDE00>\n/Title ()'),
  );
  expect(found).toEqual(['a(b)\\c a d', 'A’😀', '']);
});

it('says how much is left in words', () => {
  const { open, properties } = published;
  const final = { ...properties, stage: 'final' } as const;
  expect(describeUnfinished(published)).toMatch(
    /^its stage is “review”, and it has \d+ errors? and 1 item still to finish$/,
  );
  expect(describeUnfinished({ errors: [], open: [...open, ...open], properties: final })).toBe(
    'it has 2 items still to finish',
  );
  expect(describeUnfinished({ errors: [], open: [], properties })).toBe('its stage is “review”');
  expect(describeUnfinished({ errors: [], open: [], properties: final })).toBeUndefined();
});

it('has formats with endings of their own', () => {
  const endings = Object.values(exportFormats).map(({ extension }) => extension);
  expect(new Set(endings).size).toBe(endings.length);
  for (const [id, { extension }] of Object.entries(exportFormats)) expect(extension).toBe(`.${id}`);
});
