import { describe, expect, it } from 'vitest';
import { readDocx } from '../../server/src/documents/docx/read-docx';
import { importDocument } from '../../server/src/import/import-document';
import { builtIn } from '../../server/src/knowledge/knowledge';
import { check } from '../../server/src/lint/check';
import { compose } from '../../server/src/render/compose';
import type { Inline, Published } from '../../server/src/render/document';
import { writeDocx } from '../../server/src/render/docx/docx';
import { clean } from '../examples.mjs';
import { share } from '../volume';

// A report that was exported to Word and imported again is the same report, block by block: words in their order, numbers,
// footnotes, tables, requirements, judgements and details.

const published = (text: string, name: string): Published => compose(check(text, name));

const left = ['source', 'id', 'refs', 'tight'];

/** The blocks of a report and its notes, without the places in the draft that they come from. */
const content = ({ parts, footnotes }: Published): unknown =>
  JSON.parse(
    JSON.stringify({ blocks: parts.flatMap(({ blocks }) => blocks), footnotes }, (key, value: unknown) => {
      if (left.includes(key)) return undefined;
      return key === 'inlines' ? joined(value as readonly Inline[]) : value;
    }).replaceAll('\u00A0', ' '),
  );

/** Neighbouring texts as one. */
const joined = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline, at): Inline[] => {
    if (inline.type !== 'text') return [inline];
    if (inlines[at - 1]?.type === 'text') return [];
    const end = inlines.findIndex(({ type }, next) => next > at && type !== 'text');
    const row = inlines.slice(at, end < 0 ? undefined : end);
    return [{ type: 'text', text: row.map((part) => (part.type === 'text' ? part.text : '')).join('') }];
  });

describe('an example that was exported to Word and imported', () => {
  for (const { name, text } of share(clean)) {
    it(name, { tags: ['volume'] }, async () => {
      const before = published(text, name);
      for (const marked of [false, true]) {
        const { bytes } = await writeDocx(before, { marked });
        const { text: draft, stem, report } = importDocument(readDocx(bytes), { knowledge: builtIn });
        expect(content(published(draft, `${stem}.report.md`))).toEqual(content(before));
        expect(report.gaps).toEqual([]);
      }
    });
  }
});
