import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { product } from '../architecture/sources';
import { instrument } from './instrument.mjs';
import { mutantsOf } from './mutators.mjs';
import { sampleOf } from './sample.mjs';

/** Each mutant as what stands there and what is put there. */
const changes = (text: string) =>
  mutantsOf(text, 'a.ts').map(({ original, replacement }) => `${original} → ${replacement || 'nothing'}`);

describe('mutants', () => {
  it.each([
    ['a < b;', ['a < b; → nothing', 'a < b → a <= (b)', 'a < b → a >= (b)']],
    ['const x = a && b;', ['a && b → a || (b)']],
    ['const x = a ?? b ?? c;', ['a ?? b ?? c → (a ?? b) && (c)', 'a ?? b → a && (b)']],
    ['const x = !a;', ['!a → a']],
    ['const x = a ? b : c;', ['a ? b : c → b', 'a ? b : c → c']],
    ['const x = a - 1;', ['a - 1 → a + (1)', '1 → 0']],
    ['const x = true;', ['true → false']],
    ['const x = a?.b;', ['a?.b → a.b']],
    ['const x = a?.[0];', ['a?.[0] → a[0]', '0 → 1']],
    ['const x = list.filter(f);', ['list.filter(f) → list']],
    ['const x = list.some(f);', ['list.some(f) → list.every(f)']],
    ['const x = /^a+$/i;', ['/^a+$/i → /a+$/i', '/^a+$/i → /^a+/i', '/^a+$/i → /^a$/i', '/^a+$/i → /^a+$/']],
    ['if (a) b();', ['a → true', 'a → false', 'b(); → nothing']],
    ['function f() { if (a) return; }', ['a → true', 'a → false', 'return; → nothing']],
    ['const x = [a, b];', ['[a, b] → []', 'a → nothing', 'b → nothing']],
    ['const x = { span, fixes: f, ...more };', ['fixes: f → nothing', '...more → nothing']],
    ["const x = { kind: 'safe' };", ["'safe' → 'suggestion'"]],
  ])('of %s', (text, expected) => {
    expect(changes(text)).toEqual(expected);
  });

  it('are not made of texts, types, names, imports, or sums of texts', () => {
    const text = [
      "import a from 'a';",
      'type A = 1 | true;',
      'const b: 2 = c as 2;',
      "const d = 'text' + e + `f`;",
      'const g = { 1: h };',
    ];
    expect(changes(text.join('\n'))).toEqual([]);
  });

  it('run once where they are outside of functions', () => {
    const once = (text: string) => mutantsOf(text, 'a.ts').map((mutant) => mutant.once);
    expect(once('const x = true;')).toEqual([true]);
    expect(once('const f = () => true;')).toEqual([false]);
  });
});

describe('a source with mutants', () => {
  const source = `
    const f = (a, b) => { const out = []; if (a < b) out.push(a); else out.push(b); return { all: [a, b], out, ...(b > 2 ? { big: true } : {}) }; };
    const g = (text) => text?.trim().length ?? -1;
    result = [f(1, 2), f(3, 3), f(1, 5), g(' a '), g(undefined)];`;
  const mutants = mutantsOf(source, 'a.ts').map((mutant, id) => ({ ...mutant, id }));
  const run = (text: string, active: number) => {
    const code = `let result; ${text}; return JSON.stringify(result);`;
    try {
      return String(new Function('__mutant', code)((id: number) => id === active));
    } catch (error) {
      return String(error);
    }
  };
  const switched = instrument(source, mutants);

  it('does what it did while none is on', () => {
    expect(mutants.length).toBeGreaterThan(20);
    expect(run(switched, -1)).toBe(run(source, -1));
  });

  it('does what the mutant alone would do while one is on', () => {
    const alone = mutants.filter(({ form }) => form === 'expression' || form === 'statement');
    for (const { start, end, replacement, id } of alone)
      expect(run(switched, id), replacement).toBe(
        run(source.slice(0, start) + (replacement ? `(${replacement})` : ';') + source.slice(end), -1),
      );
  });
});

it('every source can be read with all of its mutants', { tags: ['slow'] }, () => {
  for (const { file, text } of product.filter((source) => source.file.startsWith('server/'))) {
    const mutants = mutantsOf(text, file).map((mutant, id) => ({ ...mutant, id }));
    expect(parseSync(file, instrument(text, mutants), { sourceType: 'module' }).errors, file).toEqual([]);
  }
});

it('a sample is the same for a seed, in order, and another for another', () => {
  const all = Array.from({ length: 1000 }, (_, at) => at);
  const sample = sampleOf(all, 20, 1);
  expect(sample).toHaveLength(20);
  expect(sampleOf(all, 20, 1)).toEqual(sample);
  expect(sample).toEqual([...sample].sort((a, b) => a - b));
  expect(sampleOf(all, 20, 2)).not.toEqual(sample);
});
