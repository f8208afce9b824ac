import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../test/volume';
import { type Draft, parseDraft } from './draft';
import { textAt, type Value, valueAt } from './yaml/value';

const report = `---
framework: ilacs
urn: '80999'
inspection: {start: 2026-06-08, end: 2026-06-19}
judgements:
  leaders: "good"
  help-and-protection: good
---

# Inspection of Example Borough

Opening text that
is wrapped.

## What needs to improve?

- First thing. (outcome 3, national framework)
-

## The impact of leaders: good

1. Children are seen until the age of
25. They are then cared for.
2. Second paragraph.

3. Third.

[^1]: A note.
`;

const sliceOf = (draft: Draft, value: Value | undefined) =>
  value && draft.text.slice(value.span.start, value.span.end);

describe('a Markdown draft', () => {
  const draft = parseDraft(report, 'markdown');

  it('has values with their exact ranges', () => {
    expect(draft.problems).toEqual([]);
    expect(sliceOf(draft, valueAt(draft.data, 'inspection', 'end'))).toBe('2026-06-19');
    expect(sliceOf(draft, valueAt(draft.data, 'judgements', 'leaders'))).toBe('"good"');
    expect(textAt(draft.data, 'judgements', 'leaders')).toBe('good');
    expect(draft.lines.range(valueAt(draft.data, 'urn')?.span ?? { start: 0, end: 0 })).toEqual({
      start: { line: 2, character: 5 },
      end: { line: 2, character: 12 },
    });
  });

  it('has headings, paragraphs and list items with their exact ranges', () => {
    const blocks = draft.passages[0]?.blocks ?? [];
    expect(blocks.map((b) => [b.kind, report.slice(b.span.start, b.span.end), b.text.text])).toEqual([
      ['heading', 'Inspection of Example Borough', 'Inspection of Example Borough'],
      ['paragraph', 'Opening text that\nis wrapped.', 'Opening text that is wrapped.'],
      ['heading', 'What needs to improve?', 'What needs to improve?'],
      [
        'paragraph',
        'First thing. (outcome 3, national framework)',
        'First thing. (outcome 3, national framework)',
      ],
      ['paragraph', '', ''],
      ['heading', 'The impact of leaders: good', 'The impact of leaders: good'],
      [
        'paragraph',
        'Children are seen until the age of\n25. They are then cared for.',
        'Children are seen until the age of 25. They are then cared for.',
      ],
      ['paragraph', 'Second paragraph.', 'Second paragraph.'],
      ['paragraph', 'Third.', 'Third.'],
      ['paragraph', 'A note.', 'A note.'],
    ]);
    expect(blocks.map((b) => (b.kind === 'paragraph' ? b.number?.value : undefined)).filter(Boolean)).toEqual(
      [1, 2, 3],
    );
  });
});

it('reads the cells of a table, each at its place', () => {
  const text = '# T\n\n| a | b |\n|---|---|\n| x | a b |\n|  | a |\n\nEnd.\n';
  const cells = (parseDraft(text, 'markdown').passages[0]?.blocks ?? []).filter(
    (block) => block.kind === 'paragraph' && block.aside === 'table',
  );
  expect(cells.map(({ text: cell }) => cell.text)).toEqual(['a', 'b', 'x', 'a b', '', 'a']);
  for (const { text: cell, span } of cells) expect(text.slice(span.start, span.end)).toBe(cell.text);
  expect(cells.map(({ span }) => text.slice(0, span.start).split('\n').length)).toEqual([3, 3, 5, 5, 6, 6]);
});

describe('numbers at the head of paragraphs', () => {
  const numbers = (body: string) =>
    parseDraft(body, 'markdown').passages[0]?.blocks.map((b) =>
      b.kind === 'paragraph' ? [b.number?.value, b.number?.form, b.text.text] : [],
    );

  it('are read where the stop is missing', () => {
    expect(numbers('12 Children are safe.\n\n13) Leaders act.\n\n14.Care is good.')).toEqual([
      [12, 'bare', 'Children are safe.'],
      [13, 'marked', 'Leaders act.'],
      [14, 'marked', 'Care is good.'],
    ]);
  });

  it('are not read from a sentence that begins with a figure', () => {
    expect(numbers('12 children were seen.\n\n4.5 per cent of them.')).toEqual([
      [undefined, undefined, '12 children were seen.'],
      [undefined, undefined, '4.5 per cent of them.'],
    ]);
  });
});

describe('text in YAML scalars', () => {
  const values = {
    plain: ['summary: one\n  two three\nurn: x\n', 'one two three'],
    single: ["summary: 'it''s\n  here'\n", "it's here"],
    double: ['summary: "a\\u2019b\\n c \\\n   d"\n', 'a’b\n c d'],
    literal: ['summary: |\n  # Head\n\n    code\n  end\n', '# Head\n\n  code\nend\n'],
    folded: ['summary: >-\n  one\n  two\n\n  three\n    four\n  five\n', 'one two\nthree\n  four\nfive'],
    keep: ['summary: |2+\n   x\n\n\n', ' x\n\n\n'],
    crlf: ['summary: |\r\n  one\r\n  two\r\nurn: 1\r\n', 'one\ntwo\n'],
  };
  for (const [style, [yaml, text]] of Object.entries(values)) {
    it(`has every character's place: ${style}`, () => {
      const draft = parseDraft(yaml as string, 'yaml');
      const value = valueAt(draft.data, 'summary');
      expect(draft.problems).toEqual([]);
      if (value?.kind !== 'scalar') throw new Error('no scalar');
      expect(value.text.text).toBe(text);
      for (const [at, c] of [...value.text.text].entries()) {
        if (!/[a-z#]/.test(c)) continue;
        expect(draft.text[value.text.source(at)], `character ${at}`).toBe(c);
      }
    });
  }

  it('is read as Markdown with exact ranges', () => {
    const text = 'sections:\n  leaders: |\n    1. First\n       wrapped.\n\n    2. Second.\n';
    const draft = parseDraft(text, 'yaml');
    const blocks = draft.passages[0]?.blocks ?? [];
    expect(draft.passages[0]?.entry?.key).toBe('leaders');
    expect(blocks.map((b) => [text.slice(b.span.start, b.span.end), b.text.text])).toEqual([
      ['First\n       wrapped.', 'First wrapped.'],
      ['Second.', 'Second.'],
    ]);
  });
});

describe('what is half typed', () => {
  const keys = (value: Value | undefined) =>
    value?.kind === 'map' ? value.entries.map((entry) => entry.key) : undefined;
  const front = (yaml: string) => parseDraft(`---\n${yaml}---\n`, 'markdown');

  it('keeps the keys behind an unclosed quote', () => {
    const draft = front('framework: ilacs\nauthority: "Example\nurn: 80999\njudgements:\n  leaders: good\n');
    expect(keys(draft.data)).toEqual(['framework', 'authority', 'urn', 'judgements']);
    expect(textAt(draft.data, 'authority')).toBe('Example');
    expect(draft.problems).toHaveLength(1);
  });

  it('keeps the keys behind an unclosed bracket', () => {
    const draft = front(
      'inspection: {type: standard, start: 2026-06-08\nurn: 80999\nx-team: [a, b\nframework: ilacs\n',
    );
    expect(keys(draft.data)).toEqual(['inspection', 'urn', 'x-team', 'framework']);
    expect(textAt(draft.data, 'inspection', 'start')).toBe('2026-06-08');
  });

  it('reads a key that lacks its colon', () => {
    const draft = front('framework: ilacs\njudg\nurn: 80999\n');
    expect(keys(draft.data)).toEqual(['framework', 'judg', 'urn']);
    expect(draft.problems).toHaveLength(1);
    expect(draft.lines.position(draft.problems[0]?.span.start ?? -1).line).toBe(2);
  });

  it('reads keys that stand further in than the one above them, which has its value', () => {
    const slip = front(
      "framework: ilacs\n  authority: 'Fordwick'\n  inspection:\n    type: standard\n      start: 2026-06-08\n    end: 2026-06-19\n  summary: |\n    One: two.\n  urn: '1'\nstage: final\n",
    );
    expect(keys(slip.data)).toEqual(['framework', 'authority', 'inspection', 'summary', 'urn', 'stage']);
    expect(keys(valueAt(slip.data, 'inspection'))).toEqual(['type', 'start', 'end']);
    expect(textAt(slip.data, 'inspection', 'end')).toBe('2026-06-19');
    expect(slip.problems.map(({ message, span }) => [message, slip.lines.position(span.start).line])).toEqual(
      [
        ['Line this up with “framework” above it.', 2],
        ['Line this up with “type” above it.', 5],
      ],
    );
    const { start, end } = valueAt(slip.data, 'urn')?.span ?? { start: 0, end: 0 };
    expect(slip.text.slice(start, end)).toBe("'1'");
    // What goes on below its key is a text.
    expect(front('summary: One\n  two three.\nurn: [1\n').problems).toHaveLength(1);
  });

  it('reads on behind a tab, a duplicate key, an alias to nothing and a merge conflict', () => {
    const tab = front('judgements:\n\tleaders: good\nurn: 1\n');
    expect([keys(tab.data), tab.problems.length]).toEqual([['judgements', 'urn'], 1]);
    const twice = front('urn: 1\nframework: ilacs\nurn: 2\n');
    expect(twice.problems.map((p) => [p.code, twice.lines.position(p.span.start).line])).toEqual([
      ['duplicate-key', 3],
    ]);
    const alias = front('urn: *missing\nframework: ilacs\n');
    expect([keys(alias.data), alias.problems.length]).toEqual([['urn', 'framework'], 1]);
    const merge = front(
      'urn: 1\n<<<<<<< HEAD\nleaders: good\n=======\nleaders: inadequate\n>>>>>>> other\nframework: ilacs\n',
    );
    expect(merge.problems.map((p) => p.code)).toEqual(['conflict-marker']);
    expect(keys(merge.data)).toEqual(['urn', 'leaders', 'framework']);
  });

  it('reads front matter that is not closed up to the text', () => {
    const draft = parseDraft('---\nframework: ilacs\nurn: 1\n\n# Title\n\nText.\n', 'markdown');
    expect(draft.problems.map((p) => p.code)).toEqual(['front-matter']);
    expect(keys(draft.data)).toEqual(['framework', 'urn']);
    expect(draft.passages[0]?.blocks.map((b) => b.text.text)).toEqual(['Title', 'Text.']);
  });
});

describe('any text', () => {
  const fragments = [
    report,
    'summary: |\n  one\n\n  two\nsections:\n  leaders: >-\n    1. text\n',
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> x\n',
    '\t',
    '"',
    "'",
    '*x',
    '&x',
    '{',
    '[',
    '---\n',
    '\ufeff',
    '\r\n',
    '\r',
    '\0',
    '🙂',
    '\ud800',
    '| - ',
    '```\n',
    '> ',
    '[^1]: ',
    '\\',
    '!!binary x',
    '? ',
    ': ',
    '%YAML 9\n',
  ];
  const edits = fc.array(
    fc.record({
      at: fc.nat(900),
      cut: fc.nat(40),
      put: fc.oneof(fc.constantFrom(...fragments), fc.string()),
    }),
    { maxLength: 6 },
  );

  it('is read without throwing, with every span inside the text and text where its spans say', {
    tags: ['volume'],
  }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fragments),
        edits,
        fc.constantFrom('markdown', 'yaml'),
        (seed, list, surface) => {
          let text = seed;
          for (const { at, cut, put } of list) text = text.slice(0, at) + put + text.slice(at + cut);
          const draft = parseDraft(text, surface as 'markdown' | 'yaml');
          const inside = ({ start, end }: { start: number; end: number }) => {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          };
          const walk = (value: Value | undefined): void => {
            if (!value) return;
            inside(value.span);
            if (value.kind === 'map') {
              for (const entry of value.entries) {
                inside(entry.keySpan);
                walk(entry.value);
              }
            } else if (value.kind === 'list') value.items.forEach(walk);
          };
          walk(draft.data);
          draft.problems.forEach((problem) => {
            inside(problem.span);
          });
          for (const passage of draft.passages) {
            for (const block of passage.blocks) {
              inside(block.span);
              if (surface === 'markdown') {
                for (const { at, source, length, sourceLength } of block.text.segments) {
                  const read = block.text.text.slice(at, at + length);
                  // A slip is read as what was meant, which may be as long as what is written.
                  const meant = draft.slips.some(
                    ({ span: slip }) => slip.start < source + length && source < slip.end,
                  );
                  if (length === sourceLength && !meant && !text.includes('<<<<<<<'))
                    expect(text.slice(source, source + length)).toBe(read);
                }
              }
            }
          }
        },
      ),
      { numRuns: cases(600) },
    );
  });

  it('of hostile size is read in time that grows with it', { tags: ['slow'] }, () => {
    for (const text of [
      `---\nframework: ilacs\n---\n${'word '.repeat(1_000_000)}`,
      `urn: "${'a'.repeat(5_000_000)}`,
      '['.repeat(100_000),
      `${'- '.repeat(100_000)}x`,
      '> '.repeat(50_000),
      `---\n${'a:\n'.repeat(50_000)}---\n`,
      '',
    ]) {
      for (const surface of ['markdown', 'yaml'] as const) expect(parseDraft(text, surface).text).toBe(text);
    }
  });
});

describe('a draft that is like another', () => {
  const piece = fc.constantFrom('---\n', '---', 'a: 1\n', 'a: [\n', '\n', '# A\n', 'text', '<<<<<<< x\n');
  const texts = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  it('is read as it would be without it', { tags: ['volume'] }, () => {
    fc.assert(
      fc.property(texts, texts, texts, (front, one, other) => {
        const start = `---\n${front}`;
        const like = parseDraft(start + one, 'markdown');
        expect(parseDraft(start + other, 'markdown', like)).toEqual(parseDraft(start + other, 'markdown'));
      }),
    );
  });

  it('has the front matter of that one, where both have the same', () => {
    const like = parseDraft(report, 'markdown');
    expect(parseDraft(`${report}More.`, 'markdown', like).data).toBe(like.data);
    expect(parseDraft(report.replace('80999', '80998'), 'markdown', like).data).not.toBe(like.data);
  });
});
