import { expect, it } from 'vitest';
import { forEnvironment } from '../../config/options';
import { check } from '../../lint/check';
import type { Layer } from '../../lint/settings';
import type { CopySearch, FoundCopy } from '../../report/across/copied/copies';
import { comparedParagraphs } from '../../report/across/copied/paragraphs';
import { exampleDraft } from '../examples';
import { exampleCopied } from '../testing';
import rule from './copied';

const text = exampleDraft(rule.meta.bad);

/** A copy in a report of a name. */
const copyIn = (name: string, { sameService = false, likeness = 0.9 } = {}): FoundCopy => ({
  source: {
    uri: `file:///${name}.report.md`,
    path: `${name}.report.md`,
    service: { number: 0, name: 0 },
    sketch: new Uint16Array(),
  },
  line: 21,
  number: 4,
  likeness,
  sameService,
});

/** A search by which each paragraph is a copy. */
const searchOf = (copies: readonly FoundCopy[]): CopySearch => ({
  copiedIn: (report) => comparedParagraphs(report).map((paragraph) => ({ paragraph, copies })),
});

const found = (copied: CopySearch, layers: readonly Layer[] = []) =>
  check(text, 'draft.report.md', { copied, layers }).findings.filter(
    ({ rule: id }) => id === 'across/copied',
  );

const options = (set: Record<string, string | number>): Layer[] => [
  { rules: [{ rule: 'across/copied', options: set }] },
];

it('names the other text and links to it, and repeats none of its words', () => {
  const [finding] = found(searchOf([copyIn('a'), copyIn('b')]));
  expect(finding).toMatchObject({
    severity: 'info',
    message: 'Check that these 24 words belong here. Paragraph 4 of a.report.md is nearly the same.',
    elsewhere: [
      { uri: 'file:///a.report.md', range: { start: { line: 21 } } },
      { uri: 'file:///b.report.md' },
    ],
  });
});

it('says that only a sentence is copied', () => {
  const sentences = (copies: readonly FoundCopy[]): CopySearch => ({
    copiedIn: (report) =>
      comparedParagraphs(report).map((paragraph) => ({
        paragraph: { ...paragraph, isSentence: true },
        copies,
      })),
  });
  const [numbered] = found(sentences([copyIn('a')]));
  const [other] = found(sentences([{ ...copyIn('a'), number: undefined }]));
  expect([numbered?.message, other?.message]).toEqual([
    'Check that these 24 words belong here. Paragraph 4 of a.report.md has nearly the same sentence.',
    'Check that these 24 words belong here. Line 22 of a.report.md has nearly the same sentence.',
  ]);
});

it('names a line where the other text has no number', () => {
  const [finding] = found(exampleCopied);
  expect(finding?.message).toBe(
    'Check that these 24 words belong here. Line 22 of harbour.report.md has nearly the same paragraph.',
  );
});

it('is silent about standard phrases, which five reports share', () => {
  const copies = ['a', 'b', 'c', 'd'].map((name) => copyIn(name));
  expect(found(searchOf(copies.slice(1)))).toHaveLength(1);
  expect(found(searchOf(copies))).toEqual([]);
  expect(found(searchOf(copies), options({ reports: 6 }))).toHaveLength(1);
  expect(found(searchOf(copies.slice(2)), options({ reports: 3 }))).toEqual([]);
});

it('is silent about reports on the same authority unless a config asks for them', () => {
  const same = copyIn('same', { sameService: true });
  expect(found(searchOf([same]))).toEqual([]);
  expect(found(searchOf([same]), options({ 'same-service': 'report' }))).toHaveLength(1);
  expect(found(searchOf([same, copyIn('b')]))[0]?.message).toContain('b.report.md');
});

it('is silent about paragraphs that are shorter than a config asks for', () => {
  expect(found(exampleCopied, options({ words: 24 }))).toHaveLength(1);
  expect(found(exampleCopied, options({ words: 25 }))).toEqual([]);
});

it('is off on the command line unless a config or --rule names it', () => {
  const on = (layers: readonly Layer[], named: readonly string[] = []) =>
    found(exampleCopied, forEnvironment({ layers }, {}, named).layers).length > 0;
  expect(on([])).toBe(false);
  expect(on([{ preset: 'all', rules: [] }])).toBe(false);
  expect(on([], ['across/copied'])).toBe(true);
  expect(on([{ rules: [{ rule: 'across/copied', level: 'info' }] }])).toBe(true);
  expect(on([{ rules: [{ rule: 'across/*', level: 'info' }] }])).toBe(true);
});
