import { parse as parseHtml } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readPrevious } from '../server/src/output/previous';
import type { FileResult } from '../server/src/output/result';
import { rules } from '../server/src/rules/index';
import { broken, clean } from './examples.mjs';
import { nasty, print, resultOf } from './printed';

const all: readonly FileResult[] = [
  ...[...clean, ...broken].map(({ name, text }) => resultOf(`drafts/${name}`, text)),
  nasty('one\r\nt🙂o ]]> & "two"', 5, 9, 'A <tag> & "quotes", 100%: a,b ]]> \u0007\uD800 and\nmore'),
  { path: '../elsewhere/a b.report.md', failure: 'It is saved as UTF-16; save it as UTF-8.' },
];

describe('the reports for managers', () => {
  const before = print('json', [resultOf('a.report.md', broken[0]?.text ?? ''), nasty('x', 0, 1, 'Was.')]);
  const previous = readPrevious(before);

  it('take what --format json wrote, and nothing else, to compare with', () => {
    expect(previous?.drafts).toBe(2);
    for (const text of ['', '{}', '[1]', '[{"filePath":"a"}]', '[{"filePath":"a","messages":[{}]}]'])
      expect(readPrevious(text)).toBe(undefined);
  });

  const results = [nasty('x', 0, 1, 'Is.'), resultOf('good.report.md', clean[0]?.text ?? '')];

  it('say totals, rules, drafts and people, and how it was before, in Markdown', () => {
    const told = print('markdown', results, {
      byInspector: true,
      previous: {
        drafts: 3,
        errors: 0,
        warnings: 2,
        others: 1,
        rules: new Map([['old/rule', { errors: 0, warnings: 2, others: 0 }]]),
        files: [],
      },
    });
    expect(told).toBe(`# Checks of inspection report drafts

2 drafts checked on 21 November 2026 with version 1.2.3. 1 of them has no findings.

## Totals

|  | Now | Before | Change |
|---|--:|--:|--:|
| Drafts | 2 | 3 | −1 |
| Errors | 1 | 0 | +1 |
| Warnings | 0 | 2 | −2 |
| Hints and info | 1 | 1 | none |

## By rule

| Rule | What is checked | Drafts | Errors | Warnings | Hints and info | Change |
|---|---|--:|--:|--:|--:|--:|
| judgement/grade | ${rules.find(({ meta }) => meta.id === 'judgement/grade')?.meta.title} | 1 | 1 | 0 | 1 | +2 |
| old/rule |  | 0 | 0 | 0 | 0 | −2 |

## By draft (only drafts with findings)

| Draft | Errors | Warnings | Hints and info |
|---|--:|--:|--:|
| draft s/Né,1:100%.report.md | 1 | 0 | 1 |

## By lead inspector

| Lead inspector | Drafts | Errors | Warnings | Hints and info |
|---|--:|--:|--:|--:|
| A \\<i\\>N\\</i\\> \\| Other | 1 | 1 | 0 | 1 |
| (not named) | 1 | 0 | 0 | 0 |
`);
  });

  it('say that only errors were looked at where that is so', () => {
    expect(print('markdown', results, { quiet: true })).toContain('1 of them has no errors.');
  });

  it('are HTML that parses without an error, and let nothing of a draft become markup', () => {
    const errors: string[] = [];
    const page = print('html', [...all, ...results], { previous, byInspector: true });
    parseHtml(page, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    expect(page).toContain('A &lt;i&gt;N&lt;/i&gt; | Other');
    expect(page).not.toMatch(/<i>|<script|https?:/);
  });
});
