import fc from 'fast-check';

// Invented words, as many as a report has: no text of a real report is in the tests.
const parts = ['la', 'mor', 'ti', 'ven', 'sko', 'ru', 'bel', 'ka', 'nin', 'do', 'fes', 'wy'];
const inventedWord = fc
  .array(fc.constantFrom(...parts), { minLength: 2, maxLength: 3 })
  .map((syllables) => syllables.join(''));

/** A paragraph of so many invented words. */
export const inventedParagraph = (fewest: number, most: number): fc.Arbitrary<string> =>
  fc.array(inventedWord, { minLength: fewest, maxLength: most }).map((words) => words.join(' '));

/** The ways to change a word: write another, leave it out or add one after it. */
type WordChange = 'other' | 'left-out' | 'added';

/** A paragraph, and a copy of it with up to a tenth of its words changed. */
export const changedCopy: fc.Arbitrary<{ readonly text: string; readonly copy: string }> = inventedParagraph(
  22,
  140,
)
  .chain((text) => {
    const words = text.split(' ');
    const change = fc.tuple(
      fc.nat(words.length - 1),
      fc.constantFrom<WordChange>('other', 'left-out', 'added'),
      inventedWord,
    );
    const changes = fc.uniqueArray(change, {
      selector: ([at]) => at,
      maxLength: Math.floor(words.length / 10),
    });
    return fc.tuple(fc.constant(words), changes);
  })
  .map(([words, changes]) => {
    const all = new Map(changes.map(([at, ...change]) => [at, change]));
    const copy = words.flatMap((word, at) => {
      const [change, other] = all.get(at) ?? [];
      if (change === 'left-out') return [];
      if (change === 'other') return [`${other}`];
      return change === 'added' ? [word, `${other}`] : [word];
    });
    return { text: words.join(' '), copy: copy.join(' ') };
  });
