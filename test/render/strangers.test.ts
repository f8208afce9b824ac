// Tells copies of a draft from other reports: all pairs of the examples, and of a folder of one's own (`CORPUS=/path`).
import { expect, it } from 'vitest';
import { check } from '../../server/src/lint/check';
import { DraftView } from '../../server/src/review/draft-view';
import { isStranger } from '../../server/src/review/stranger';
import { corpus, drafts } from './drafts';

const reports = [...drafts, ...corpus].map(({ name, text }) => ({
  name,
  view: new DraftView(check(text, name)),
}));

const copyOf = (texts: readonly string[], hashes?: readonly string[]) => ({
  paragraphs: texts.map((base) => ({ base })),
  hashes,
});

/** Other words of the same number. */
const rewritten = (text: string): string =>
  text
    .split(/\s+/)
    .map((_, at) => `rewritten${at % 17}`)
    .join(' ');

it('another report is not a copy, with its own marks or without', () => {
  const taken = reports.flatMap(({ name, view: { texts, hashes } }, at) =>
    reports.flatMap((other, index) => {
      if (index === at) return [];
      const copies = [copyOf(texts), copyOf(texts, hashes)];
      return copies.every((copy) => isStranger(copy, other.view)) ? [] : [`${name} for ${other.name}`];
    }),
  );
  expect(taken).toEqual([]);
}, 600_000);

it('a copy is one with every second paragraph rewritten, in the copy or in the draft', () => {
  const refused = reports.flatMap(({ name, view }) =>
    [0, 1].flatMap((parity) => {
      const texts = view.texts.map((text, at) => (at % 2 === parity ? rewritten(text) : text));
      const changed = { ...view, texts, hashes: texts } as unknown as DraftView;
      const isRefused = isStranger(copyOf(texts), view) || isStranger(copyOf(view.texts), changed);
      return isRefused ? [name] : [];
    }),
  );
  expect(refused).toEqual([]);
});

it('a copy with its marks is one whatever a reviewer did to it', () => {
  for (const { view } of reports) {
    expect(isStranger(copyOf(view.texts.map(rewritten), view.hashes), view)).toBe(false);
    expect(isStranger(copyOf([], view.hashes), view)).toBe(false);
  }
});

it('a file without words is not a copy', () => {
  expect(reports.every(({ view }) => isStranger(copyOf(['', ' ']), view))).toBe(true);
});
