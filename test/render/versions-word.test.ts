// A comparison as a Word file: accepting all its changes gives the later report, and rejecting them the earlier one.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SourceBlock, SourceDocument, SourceParagraph } from '../../server/src/documents/document';
import { readDocx } from '../../server/src/documents/docx/read-docx';
import { versionsDocx } from '../../server/src/render/docx/versions/write';
import { fullText, printedParagraphs } from '../../server/src/render/review/printed-paragraphs';
import { comparePublished } from '../../server/src/render/versions/compare-versions';
import { share } from '../volume';
import { corpus, drafts, publish } from './drafts';
import { faultsIn } from './word-package';

type Choice = 'accept' | 'reject';

/** Letters and signs only: a comparison passes over spaces, kinds of quotation marks and the brackets of open points. */
const plain = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\s[\]]/g, '');

/** The paragraphs of a file, with all changes accepted or rejected. */
function resolved(blocks: readonly SourceBlock[], choice: Choice): string[] {
  const gone = choice === 'accept' ? 'deleted' : 'inserted';
  const markGone = choice === 'accept' ? 'markDeleted' : 'markInserted';
  const paragraphs: string[] = [];
  let open = '';
  const read = (paragraph: SourceParagraph): void => {
    open += paragraph.runs.map((run) => (run[gone] === undefined ? run.text : '')).join('');
    if (paragraph[markGone] !== undefined) return;
    paragraphs.push(plain(open));
    open = '';
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') read(block);
    else {
      const cells = block.rows.flatMap((row) => row.cells);
      paragraphs.push(...cells.map((cell) => resolved(cell.blocks, choice).join('')));
    }
  }
  if (open !== '') paragraphs.push(plain(open));
  return paragraphs.filter((text) => text !== '');
}

/** The notes that are still referred to. */
function notesIn({ blocks, notes }: SourceDocument, choice: Choice): string[] {
  const gone = choice === 'accept' ? 'deleted' : 'inserted';
  const found: string[] = [];
  const read = (all: readonly SourceBlock[]): void => {
    for (const block of all) {
      if (block.type === 'table')
        for (const { cells } of block.rows) for (const cell of cells) read(cell.blocks);
      else
        for (const run of block.runs)
          if (run.note !== undefined && run[gone] === undefined)
            found.push(resolved(notes.get(run.note) ?? [], choice).join(''));
    }
  };
  read(blocks);
  return found;
}

/** What the ordinary Word file of a report has. */
function printed(text: string, name: string): { readonly body: string; readonly notes: string } {
  const all = printedParagraphs(publish(text, name));
  const joined = (ofNotes: boolean): string =>
    all
      .filter(({ note }) => (note !== undefined) === ofNotes)
      .map((paragraph) => plain(fullText(paragraph)).replace(/^Image:/, ''))
      .join('');
  return { body: joined(false), notes: joined(true) };
}

interface Version {
  readonly name: string;
  readonly text: string;
}

async function expectBoth(before: Version, after: Version): Promise<void> {
  const bytes = await versionsDocx(
    comparePublished(publish(before.text, before.name), publish(after.text, after.name)),
  );
  expect(faultsIn(bytes)).toEqual([]);
  const document = readDocx(bytes);
  for (const [choice, version] of [
    ['accept', after],
    ['reject', before],
  ] as const) {
    const { body, notes } = printed(version.text, version.name);
    expect(resolved(document.blocks, choice).join('')).toBe(body);
    expect(notesIn(document, choice).join('')).toBe(notes);
  }
}

/** Numbers from 0 to below 1, the same in each run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** A draft with lines dropped, repeated and moved, and words changed, below its front matter. */
function mutated(text: string, seed: number): string {
  const next = numbersFrom(seed + 1);
  const [, front = '', body = text] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? [];
  const blocks = body.split('\n\n').flatMap((block): string[] => {
    const choice = next();
    if (choice < 0.08) return [];
    if (choice < 0.12) return [block, block];
    if (choice < 0.3) return [block.replace(/\b[a-z]{4,}\b/g, (word) => (next() < 0.1 ? 'altered' : word))];
    if (choice < 0.4) return [block.replace(/\b[a-z]{4,} /g, (word) => (next() < 0.1 ? '' : word))];
    return [block];
  });
  const [moved = ''] = blocks.splice(Math.floor(next() * blocks.length), 1);
  blocks.splice(Math.floor(next() * blocks.length), 0, moved);
  return front + blocks.join('\n\n');
}

const examples = [...share(drafts), ...corpus];

describe('accepting gives the later report, and rejecting the earlier one', () => {
  for (const [at, version] of examples.entries()) {
    it(version.name, { tags: ['volume'] }, async () => {
      await expectBoth(version, version);
      const changed = { name: version.name, text: mutated(version.text, at) };
      await expectBoth(version, changed);
      await expectBoth(changed, version);
      await expectBoth(version, examples[(at + 1) % examples.length] as Version);
    });
  }
});

const partsOf = async (before: string, after: string): Promise<Record<string, string>> => {
  const comparison = comparePublished(publish(before), publish(after));
  const parts = unzipSync(await versionsDocx(comparison));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
};

const draft = `---
framework: ilacs
authority: Marlstead
stage: final
inspection: {start: 2026-06-08, end: 2026-06-12}
judgements: {leaders: good}
---

# Inspection of Marlstead

## The experiences and progress of children in care

1. Children see staff **often** today.[^1]

2. Leaders act.

- One
- Two

[^1]: Staff see them weekly.
`;

it('marks words, notes, rows and paragraphs', async () => {
  const after = draft
    .replace('often', 'daily')
    .replace('2. Leaders act.', '2. Homes are warm.\n\n3. Leaders act.[^2]')
    .replace('- Two\n', '')
    .replace('leaders: good', 'leaders: outstanding')
    .replace('weekly.', 'each week.\n\n[^2]: In May.');
  const { 'word/document.xml': xml = '', 'word/footnotes.xml': notes = '' } = await partsOf(draft, after);
  expect(xml).toMatch(
    /<w:del [^>]*><w:r><w:rPr><w:b\/><w:bCs\/><\/w:rPr><w:delText xml:space="preserve">often/,
  );
  expect(xml).toMatch(/<w:ins [^>]*><w:r>(?:(?!<\/w:r>).)*Outstanding/);
  expect(xml).toMatch(
    /<w:ins [^>]*><w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteReference/,
  );
  // The mark at the end of a paragraph is inserted or deleted with it.
  expect(xml.match(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr><w:ins [^>]*\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr><w:del [^>]*\/>/g)).toHaveLength(1);
  // A note whose words have changed keeps its mark.
  expect(xml.match(/<w:footnoteReference/g)).toHaveLength(2);
  expect(notes).toMatch(/<w:del [^>]*>(?:(?!<\/w:del>).)*weekly/);
});

it('has no date, no other name and no other bytes in another run', async () => {
  const after = draft.replace('often', 'daily');
  const parts = await partsOf(draft, after);
  expect(await partsOf(draft, after)).toEqual(parts);
  const xml = parts['word/document.xml'] ?? '';
  expect(xml).not.toContain('w:date');
  expect([...new Set([...xml.matchAll(/w:author="([^"]*)"/g)].map(([, name]) => name))]).toEqual([
    'Inspection Report Drafting',
  ]);
  const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('numbers go on through added and removed paragraphs, so that Word counts both versions right', async () => {
  const before = draft.replace(
    '2. Leaders act.',
    '2. Leaders act.\n\n3. Homes are warm.\n\n4. Meals are good.',
  );
  const after = draft.replace('2. Leaders act.', '2. Staff stay.\n\n3. Leaders act.\n\n4. Meals are good.');
  const document = readDocx(await versionsDocx(comparePublished(publish(before), publish(after))));
  const numbered = document.blocks.flatMap((block) =>
    block.type === 'paragraph' && block.style === 'Numbered Paragraph' ? [block] : [],
  );
  const kept = (mark: 'markInserted' | 'markDeleted') =>
    numbered.filter((block) => block[mark] === undefined);
  expect(numbered.map(({ item }) => item?.number)).toEqual([1, 2, 3, 4, 5]);
  expect(kept('markDeleted')).toHaveLength(4);
  expect(kept('markInserted')).toHaveLength(4);
});
