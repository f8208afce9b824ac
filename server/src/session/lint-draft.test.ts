import { expect, it } from 'vitest';
import { knownOf } from '../lint/known/compare';
import { exampleDraft } from '../rules/examples';
import { decode } from './decode';
import { type DraftLintOptions, lintDraft } from './lint-draft';

const good = exampleDraft({ framework: 'ilacs' });
/** Has one finding with a safe fix. */
const capital = good.replace('leaders: good', 'leaders: Good');

const all: DraftLintOptions = { options: {}, stage: undefined, wanted: () => true, fix: [] };

function lint(text: string, more: Partial<DraftLintOptions> = {}) {
  const decoded = decode(new TextEncoder().encode(text));
  const linted = lintDraft({ path: 'a.report.md', decoded }, { ...all, ...more });
  if ('failure' in linted) throw new Error(linted.failure);
  return { ...linted, rules: linted.checked.findings.map(({ rule }) => rule) };
}

it('finds, and changes nothing unless it is asked to', () => {
  const { rules, applied, before, after } = lint(capital);
  expect(rules).toEqual(['judgement/grade-case']);
  expect([applied, before, after]).toEqual([0, capital, capital]);
});

it('applies fixes of the kinds that are asked for, and checks the text after them', () => {
  const fixed = lint(capital, { fix: ['safe'] });
  expect(fixed.rules).toEqual([]);
  expect([fixed.applied, fixed.before, fixed.after]).toEqual([1, capital, good]);
  expect(lint(capital, { fix: ['suggestion'] })).toMatchObject({ applied: 0, after: capital });
});

it('keeps the byte order mark of a draft', () => {
  const { before, after } = lint(`\uFEFF${capital}`, { fix: ['safe'] });
  expect([before, after]).toEqual([`\uFEFF${capital}`, `\uFEFF${good}`]);
});

it('fixes neither what is not asked for nor what is known', () => {
  const unwanted = lint(capital, { fix: ['safe'], wanted: (rule) => rule !== 'judgement/grade-case' });
  expect([unwanted.applied, unwanted.after]).toEqual([0, capital]);
  const { draft, findings } = lint(capital).checked;
  const known = lint(capital, { fix: ['safe'], options: { known: knownOf(draft, findings) } });
  expect([known.applied, known.after]).toEqual([0, capital]);
});

it('prefers the stage of the run to that of the config', () => {
  const missing = exampleDraft({ framework: 'sccif', without: ['urn', 'stage'] });
  const severity = (more: Partial<DraftLintOptions>) =>
    lint(missing, more).checked.findings.find(({ rule }) => rule === 'draft/urn')?.severity;
  const options = { stage: 'drafting' } as const;
  expect(severity({ options })).toBe('info');
  expect(severity({ options, stage: 'final' })).toBe('error');
});

it('says why a draft cannot be read', () => {
  const decoded = decode(Uint8Array.of(0, 0));
  expect(lintDraft({ path: 'a.report.md', decoded }, all)).toEqual(decoded);
  expect(decoded).toHaveProperty('failure');
});
