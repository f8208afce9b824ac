import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { check } from '../../lint/check';
import { compose } from '../compose';
import { writeDocx } from '../docx/docx';
import { bodyHtml } from '../html/index';
import { contentsOf } from './contents';

const paragraph = `${'Children are safe and leaders know them well. '.repeat(100)}\n`;
const section = (name: string): string => `## ${name}\n\n${paragraph}\n### More on ${name}\n\n${paragraph}`;
const report = (sections: number, stage = 'review') =>
  compose(
    check(
      `---\nstage: ${stage}\n---\n\n# A report\n\nA summary.\n\n${Array.from({ length: sections }, (_, at) => section(`section ${at + 1}`)).join('\n')}`,
      'a.report.md',
    ),
  );

it('is for reports that are longer than published ones', () => {
  expect(contentsOf(report(3))).toBeUndefined();
  expect(contentsOf(report(4))?.headings).toHaveLength(8);
  // Long, but with hardly a heading.
  const text = `# A report\n\n${Array.from({ length: 10 }, () => paragraph).join('\n')}`;
  expect(contentsOf(compose(check(text, 'a.report.md')))).toBeUndefined();
});

it('is before the first section in HTML, with a link to each heading', () => {
  const html = bodyHtml(report(4), { marked: false });
  expect(html.indexOf('A summary.')).toBeLessThan(html.indexOf('<nav class="contents"'));
  expect(html.indexOf('</nav>')).toBeLessThan(html.indexOf('<h2 id="section-1"'));
  expect(html.match(/<li><a href="#[\w-]+">/g)).toHaveLength(8);
  for (const [, id] of html.matchAll(/href="#([\w-]+)"/g)) expect(html).toContain(`id="${id}"`);
  expect(bodyHtml(report(3), { marked: false })).not.toContain('<nav');
});

it.each(['review', 'final'])('is a field with its entries in Word, at stage %s', async (stage) => {
  const { bytes } = await writeDocx(report(4, stage), { marked: false });
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(xml.match(/<w:pStyle w:val="TOC[12]"\/>/g)).toHaveLength(8);
  expect([...xml.matchAll(/fldCharType="(\w+)"/g)].map(([, type]) => type).slice(0, 3)).toEqual([
    'begin',
    'separate',
    'end',
  ]);
  const anchors = [...xml.matchAll(/w:anchor="([^"]*)"/g)].map(([, anchor]) => anchor);
  expect(anchors).toHaveLength(8);
  for (const anchor of anchors) expect(xml.split(`w:name="${anchor}"`)).toHaveLength(2);
});
