import { expect, it } from 'vitest';
import { chunksIn, formAt, perWord } from './lexicon';
import { wordsIn } from './words';

it('reads the letters, digits, apostrophes and hyphens of a text as chunks', () => {
  const text = 'Children’s “half-term” plan, co\u00adop (12.5%): naïve – e.g. ‘it’\u2026 \u{1f600}x';
  const { forms, starts } = chunksIn(text);
  const found = [...text.matchAll(/[A-Za-zï\d'’‘\u00ad-]+/g)].map(({ 0: chunk, index }) => [chunk, index]);
  expect(forms.map(({ written }, at) => [written, starts[at]])).toEqual(found);
  expect(chunksIn('').forms).toEqual([]);
});

it('has one form for a word, wherever it is', () => {
  const [first, , second] = chunksIn('Carers’ and carers’').forms;
  expect(first).toMatchObject({ written: 'Carers’', text: "Carers'", small: "carers'" });
  expect(formAt('All Carers’', 4, 11)).toBe(first);
  expect(second).not.toBe(first);
});

it('reads words with the apostrophes after them, and none that touch digits or points within', () => {
  const words = wordsIn('Carers’ plans. The co-op’s a1 e.g. ‘home’ sees half-terms');
  expect(words.map(({ text, begins }) => (begins ? text.toUpperCase() : text))).toEqual([
    "CARERS'",
    'plans',
    'THE',
    "co-op's",
    "HOME'",
    'sees',
    'half-terms',
  ]);
});

it('asks once about a word, also where there is no answer', () => {
  const asked: string[] = [];
  const question = perWord(({ written }) => {
    asked.push(written);
    return written.length > 3 ? written.length : undefined;
  });
  const ask = (text: string) => chunksIn(text).forms.map(question);
  expect([ask('the home the home'), ask('home')]).toEqual([[undefined, 4, undefined, 4], [4]]);
  expect(asked).toEqual(['the', 'home']);
});

it('answers for more questions and words than are kept', () => {
  const words = Array.from({ length: 40_000 }, (_, at) => `word${at}`);
  const old = formAt('old', 0, 3);
  const forms = words.map((word) => formAt(word, 0, word.length));
  for (let count = 0; count < 40; count++) {
    const question = perWord(({ written }) => (written.endsWith('7') ? undefined : written));
    expect(question(old)).toBe('old');
    expect(forms.slice(-50).map(question)).toEqual(
      words.slice(-50).map((word) => (word.endsWith('7') ? undefined : word)),
    );
    expect(forms.slice(0, 50).map(question)).toEqual(
      words.slice(0, 50).map((word) => (word.endsWith('7') ? undefined : word)),
    );
  }
});
