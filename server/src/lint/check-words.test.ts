import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { testProse } from '../prose/testing';
import { exampleDraft } from '../rules/examples';
import { draftRules } from '../rules/index';
import { readsWords } from '../rules/rule-ids';
import { exampleCopied, exampleKnowledge, exampleOthers } from '../rules/testing';
import { type Checked, type CheckOptions, check } from './check';

// An editor checks each version of a draft twice, the second time with its words. What the first check has found by other rules
// is not looked for again.

const options: CheckOptions = { knowledge: exampleKnowledge };
const words = { prose: testProse, others: exampleOthers, copied: exampleCopied };

const seenOf = ({ findings, suppressed, remaining, was }: Checked) =>
  JSON.stringify({ findings, suppressed, remaining, was });

it('finds with words, after a check without them, what one check of all finds', () => {
  for (const { meta } of draftRules)
    for (const example of [meta.bad, meta.good]) {
      const text = exampleDraft(example);
      const whole = check(text, 'draft.report.md', { ...options, ...words });
      const quick = check(text, 'draft.report.md', options);
      expect(seenOf(quick.withWords(words)), meta.id).toBe(seenOf(whole));
      // And the other way round: nothing of the words stays.
      expect(seenOf(whole.withWords({})), meta.id).toBe(seenOf(quick));
    }
});

it.each(['pellingshaw-2026.report.md', 'tolbermouth-2026.report.yaml'])(
  'finds after edits of %s what one check of all finds',
  (name) => {
    const text = readFileSync(`examples/${name}`, 'utf8').slice(0, 6000);
    let checked = check(text, name, options);
    for (let at = 900; at < text.length; at += 400) {
      const slip = ['x', '\n', ' teh ', ' LS6 2AB ', ' the the '][((at / 400) % 5) | 0] ?? '';
      const next = text.slice(0, at) + slip + text.slice(at);
      checked = check(next, name, { ...options, like: checked.draft }).withWords(words);
      expect(seenOf(checked)).toBe(seenOf(check(next, name, { ...options, ...words })));
    }
  },
);

it('runs only rules on words again', () => {
  const runs: string[] = [];
  const noting = draftRules.map((rule) => ({
    ...rule,
    check: vi.fn((...args: Parameters<typeof rule.check>) => {
      runs.push(rule.meta.id);
      return rule.check(...args);
    }),
  }));
  const quick = check(exampleDraft({}), 'a.report.md', { ...options, rules: noting });
  runs.length = 0;
  const complete = quick.withWords(words);
  expect(complete.draft).toBe(quick.draft);
  expect(complete.report).toBe(quick.report);
  expect(runs).not.toEqual([]);
  expect(runs.filter((id) => !readsWords(id))).toEqual([]);
});

it('reads a text that is the same once', () => {
  const first = check(exampleDraft({}), 'a.report.md', options);
  const { lines, text } = first.draft;
  expect(first.again(text).draft.lines).toBe(lines);
  expect(first.again(`${text}More.\n`).draft.lines).not.toBe(lines);
  expect(first.atStage('final').draft.lines).toBe(lines);
});
