import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check } from '../check';
import { readBaseline } from './baseline';
import { knownOf } from './compare';
import { isVersion1 } from './version-1';

// A baseline as version 0.1.0 wrote it on 28 November 2026, of the bad example of each rule; never made again. The drafts
// are pieces that replace a part of one of two whole drafts.
interface DraftPiece {
  readonly of: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
const { bases, drafts, baseline } = JSON.parse(
  readFileSync(new URL('version-1.fixture.json', import.meta.url), 'utf8'),
) as { bases: Record<string, string>; drafts: Record<string, DraftPiece>; baseline: unknown };
const { files = {} } = readBaseline(JSON.stringify(baseline)) ?? {};
const texts = Object.entries(drafts).map(([name, { of, start, end, text }]) => {
  const base = bases[of] ?? '';
  return [name, base.slice(0, start) + text + base.slice(end)] as const;
});

it('has a baseline of many rules', () => {
  expect(texts.length).toBeGreaterThan(70);
  const keys = Object.values(files).flatMap((rules) => Object.values(rules).flatMap(Object.keys));
  expect(keys.length).toBeGreaterThan(140);
  expect(keys.every(isVersion1)).toBe(true);
});

/** Rules that find something in a draft now that they did not find then. */
const foundSince: Readonly<Record<string, readonly string[]>> = {
  'inspection-inspectorates.report.md': ['section/missing', 'letter/addressee'],
  'suppression-reason.report.md': ['section/missing'],
  'suppression-unused.report.md': ['section/missing'],
};

it.each(texts)('%s: knows all that the first version knew', (name, text) => {
  const { findings } = check(text, name, { known: files[name], stage: 'final' });
  const news = findings.filter(
    ({ known, severity, rule }) =>
      !known && severity !== 'hint' && !rule.startsWith('syntax/') && !foundSince[name]?.includes(rule),
  );
  expect(news.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

it('takes one more finding of a rule for a new one', () => {
  const [name, text] = texts.find(([known]) => known.startsWith('judgement-grade.')) ?? ['', ''];
  const more = text.replace('help-and-protection: good', 'help-and-protection: goood');
  const { findings } = check(more, name, { known: files[name], stage: 'final' });
  expect(findings.filter((finding) => !finding.known).map(({ rule }) => rule)).toEqual(['judgement/grade']);
});

it('is written with keys of the second version', () => {
  const [name = '', text = ''] = texts[0] ?? [];
  const { draft, findings } = check(text, name, { stage: 'final' });
  const keys = Object.values(knownOf(draft, findings)).flatMap(Object.keys);
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.some(isVersion1)).toBe(false);
});
