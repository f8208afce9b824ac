import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { htmlDocument } from '../../server/src/render/html/index';
import { expectGolden, expectNoOrphans } from '../golden';
import { drafts, publish } from './drafts';
import { attributeOf, elements, faults, outline } from './outline';

// The outline of each example's document.
const golden = fileURLToPath(new URL('golden/', import.meta.url));
const goldenOf = (name: string): string => name.replace(/\.report\.\w+$/, '.txt');

describe.each(drafts)('$name', ({ name, text }) => {
  const published = publish(text, name);
  const html = htmlDocument(published, { marked: false });

  it('reads as it should', { tags: ['golden'] }, () => {
    expectGolden(join(golden, goldenOf(name)), outline(html));
  });

  it('is final', () => {
    expect(published.open).toEqual([]);
    expect(published.errors).toEqual([]);
  });

  it('is well-formed and accessible by its structure', () => {
    for (const document of [html, htmlDocument(published, { marked: true })]) checkStructure(document);
  });

  it('says where its blocks stand in the draft, in the draft’s order within each part', () => {
    for (const { blocks, id } of published.parts) {
      const places = blocks.flatMap(({ source }) => (source ? [source] : []));
      for (const { start, end } of places) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      if (id === 'judgements' || id === 'narrative') {
        const starts = places.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }
    }
  });
});

it('has no outline of a draft that is gone', { tags: ['golden'] }, () => {
  expectNoOrphans(
    golden,
    drafts.map(({ name }) => goldenOf(name)),
  );
});

function checkStructure(html: string): void {
  expect(faults(html)).toEqual([]);
  const all = elements(html);
  const ids = all.flatMap((one) => attributeOf(one, 'id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const link of all.filter(({ tagName }) => tagName === 'a')) {
    const href = attributeOf(link, 'href') ?? '';
    if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
  }
  const headings = all
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .map(({ tagName }) => Number(tagName[1]));
  expect(headings.filter((level) => level === 1)).toHaveLength(1);
  for (const [at, level] of headings.entries()) {
    if (at > 0) expect(level - (headings[at - 1] as number)).toBeLessThanOrEqual(1);
  }
  for (const table of all.filter(({ tagName }) => tagName === 'table')) {
    expect(table.childNodes.some(({ nodeName }) => nodeName === 'caption')).toBe(true);
  }
  for (const cell of all.filter(({ tagName }) => tagName === 'th'))
    expect(attributeOf(cell, 'scope')).toBeDefined();
  expect(all.filter(({ tagName }) => /^(script|img|iframe|object|link|form|svg)$/.test(tagName))).toEqual([]);
}
