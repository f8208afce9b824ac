import fc from 'fast-check';
import { expect, it } from 'vitest';
import { completions } from '../server/src/language/completion';
import { hover } from '../server/src/language/hover';
import { check } from '../server/src/lint/check';
import { applyEdits } from '../server/src/lint/fix';
import { failedRule } from '../server/src/lint/run-rules';
import { exampleDraft } from '../server/src/rules/examples';
import { draftRules, rules } from '../server/src/rules/index';
import { broken, clean } from './examples.mjs';
import { cases } from './volume';

const texts = [...clean, ...broken];
/** What people and programs leave in a text: half-typed, pasted, merged, of other systems. */
const debris = [
  '',
  '"',
  "'",
  '{',
  '[a, ',
  '\t',
  '\r\n',
  '\r',
  '\ufeff',
  '\0',
  '🙂',
  '\ud800',
  ': ',
  '- ',
  '---\n',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> other\n',
  '*x ',
  '&x ',
  '|\n',
  '```\n',
  '<!--',
  '25. ',
  '\n\n',
  '## ',
  'leaders: ',
  '__proto__: 1\n',
  'constructor:\n',
];
const edits = fc.array(
  fc.record({
    // Most of what can be broken stands in the first 1,500 characters.
    at: fc.oneof(fc.nat(1500), fc.nat(20_000)),
    cut: fc.oneof(fc.constant(0), fc.nat(60)),
    put: fc.oneof(fc.constantFrom(...debris), fc.string({ maxLength: 12 })),
  }),
  { minLength: 1, maxLength: 5 },
);

it('checks, completes and explains any mutated example, and no rule fails on one', {
  tags: ['volume'],
}, () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), edits, fc.boolean(), ({ name, text }, list, crlf) => {
      let draft = crlf ? text.replaceAll('\n', '\r\n') : text;
      for (const { at, cut, put } of list) draft = draft.slice(0, at) + put + draft.slice(at + cut);
      const checked = check(draft, name);
      for (const { rule, span, related = [], fixes = [] } of checked.findings) {
        expect(rule).not.toBe(failedRule);
        for (const place of [
          span,
          ...related.map((one) => one.span),
          ...fixes.flatMap((fix) => fix.edits.map((one) => one.span)),
        ]) {
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.start).toBeLessThanOrEqual(place.end);
          expect(place.end).toBeLessThanOrEqual(draft.length);
        }
        for (const fix of fixes) expect(applyEdits(draft, fix.edits).applied).toBe(fix.edits.length);
      }
      for (const { at } of list) {
        for (const { replace } of completions(checked, Math.min(at, draft.length))) {
          expect(draft.slice(replace.start, replace.end)).not.toMatch(/[\r\n]/);
        }
        hover(checked, at);
      }
    }),
    { numRuns: cases(400) },
  );
});

it('finds the same with every kind of line end', () => {
  for (const { name, text } of texts) {
    const found = (draft: string) => {
      const { draft: read, findings } = check(draft, name);
      return findings.map(({ rule, span }) => ({ rule, ...read.lines.range(span) }));
    };
    const lf = found(text);
    expect(found(text.replaceAll('\n', '\r\n')), `${name} with CRLF`).toEqual(lf);
  }
});

it('says so when a rule fails, and makes the other checks', () => {
  const failing = {
    meta: { ...rules[0], id: 'test/failing' } as never,
    check: () => {
      throw new Error('on purpose');
    },
  };
  const text = exampleDraft({ front: 'urn: wrong' });
  const { findings } = check(text, 'a.report.md', { rules: [failing, ...draftRules] });
  expect(findings.map(({ rule }) => rule)).toEqual([failedRule, 'draft/urn']);
  expect(findings[0]?.message).toContain('“test/failing”');
});
