import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Inputs } from './cases';
import { readInputs } from './files';
import { type FailureKind, Journal, keyOf } from './journal';
import { minimised } from './minimise';
import { Random } from './random';
import { tryInput } from './try';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inputs = new Inputs(readInputs(root, []));

/** Kinds that fail nothing here: how long a call takes depends on the machine. */
const reported: readonly FailureKind[] = ['slow', 'very-slow'];
const seed = 'ci';

it.each([0, 1, 2])(
  'does all that the product does with changed texts, part %i',
  { tags: ['slow'] },
  async (part) => {
    const failures: string[] = [];
    for (let number = part * 100 + 1; number <= (part + 1) * 100; number++) {
      const journal = await tryInput(inputs.at(seed, number), `${seed}:${number}`);
      for (const failure of journal.failures)
        if (!reported.includes(failure.kind)) failures.push(`${keyOf(failure)} (${seed}:${number})`);
    }
    expect(failures, 'Try one again with `npm run fuzz -- --case SEED:NUMBER`').toEqual([]);
  },
);

describe('a case', () => {
  it('is the same for the same seed and number, and another for others', () => {
    const [text] = [inputs.at('a', 7).text];
    expect(inputs.at('a', 7).text).toBe(text);
    expect(inputs.at('a', 8).text).not.toBe(text);
    expect(inputs.at('b', 7).text).not.toBe(text);
  });

  it('is of every kind', () => {
    const kinds = Array.from({ length: 200 }, (_, number) => inputs.at('a', number).kind);
    expect([...new Set(kinds)].sort()).toEqual(['config', 'draft', 'instrument', 'library']);
  });

  it('has numbers from the whole range', () => {
    const random = new Random('a');
    const numbers = Array.from({ length: 500 }, () => random.upTo(9));
    expect([...new Set(numbers)].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('the journal', () => {
  it('has calls that throw, with the function that did', () => {
    const journal = new Journal();
    function fails(): never {
      throw new Error('words of a draft');
    }
    expect(journal.call('check', fails)).toBeUndefined();
    expect(journal.failures.map(keyOf)).toEqual(['throw check, in fails']);
  });

  it('has places outside of the text', () => {
    const journal = new Journal();
    for (const [start, end] of [
      [0, 4],
      [4, 4],
      [0, 5],
      [2, 1],
      [-1, 2],
      [Number.NaN, 2],
    ] as const)
      journal.within('rule', { start, end }, 4);
    expect(journal.failures.map(({ detail }) => detail)).toEqual([
      '0–5 of 4',
      '2–1 of 4',
      '-1–2 of 4',
      'NaN–2 of 4',
    ]);
  });
});

it('makes a text that fails as small as it can', async () => {
  const text = `${'a line\n'.repeat(40)}here is a fault: xyz\n${'a line\n'.repeat(40)}`;
  expect(await minimised(text, async (smaller) => smaller.includes('xyz'))).toBe('xyz');
});
