import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../server/src/lint/check';
import { applyEdits, fixesOf, fixText, safeFixes } from '../server/src/lint/fix';
import type { Finding } from '../server/src/rules/finding';
import { broken, clean } from './examples.mjs';
import { cases } from './volume';

describe('the clean examples', () => {
  for (const { name, text } of clean) {
    it(`have no findings at any stage: ${name}`, () => {
      for (const stage of ['drafting', 'review', 'final'] as const) {
        expect(
          check(text, name, { stage }).findings.map(({ rule, message }) => `${rule}: ${message}`),
        ).toEqual([]);
      }
    });
  }

  it('are at least eight, in both frameworks and on both surfaces', () => {
    expect(clean.length).toBeGreaterThanOrEqual(8);
    for (const needle of [/^framework: ilacs/m, /^framework: sccif/m])
      expect(clean.some(({ text }) => needle.test(text))).toBe(true);
    expect(clean.some(({ name }) => name.endsWith('.yaml'))).toBe(true);
  });
});

/** Slips that people make, each applied to the n-th place where it can be. */
const slips: [RegExp, string][] = [
  [/: good$/gm, ': Good'],
  [/: good$/gm, ' is good.'],
  [/requires improvement to be good/g, 'RI'],
  [/requires improvement to be good/g, 'requires improvement'],
  [/## The (experiences|impact)/g, '## $1'],
  [/^(\d+)\. /gm, '$1 '],
  [/^\d+\. /gm, '7. '],
  [/What needs to improve\?/g, 'What Needs To Improve'],
  [/^urn: '?(SC)?/gm, "urn: 'sc"],
  [/\n\n/g, '\n'],
  [/outstanding/g, 'OUTSTANDING'],
];

function slip(text: string, [pattern, put]: [RegExp, string], n: number): string {
  const places = [...text.matchAll(pattern)];
  const place = places[n % Math.max(1, places.length)];
  if (!place) return text;
  const at = place.index;
  return (
    text.slice(0, at) +
    place[0].replace(new RegExp(pattern.source, pattern.flags.replace('g', '')), put) +
    text.slice(at + place[0].length)
  );
}

it('leaves nothing that a safe fix promised to mend, whatever was slipped', { tags: ['volume'] }, () => {
  const changes = fc.array(fc.tuple(fc.constantFrom(...slips), fc.nat(60)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...clean, ...broken), changes, ({ name, text }, list) => {
      let draft = list.reduce((before, [change, n]) => slip(before, change, n), text);
      for (let round = 0; round < 4; round++) {
        const fixes = safeFixes(check(draft, name).findings);
        if (fixes.length === 0) break;
        const next = applyEdits(
          draft,
          fixes.flatMap(({ edits }) => [...edits]),
        ).text;
        expect(next).not.toBe(draft);
        draft = next;
      }
      const { findings } = check(draft, name);
      expect(safeFixes(findings).map(({ title }) => title)).toEqual([]);
    }),
    { numRuns: cases(150) },
  );
});

const kindsOf = fc.constantFrom<('safe' | 'suggestion')[]>(['safe'], ['safe', 'suggestion'], ['suggestion']);
const foreignBreak = { '\n': /\r/, '\r\n': /\r(?!\n)|(?<!\r)\n/, '\r': /\n/ };
const breaks = fc.constantFrom('\n', '\r\n', '\r');

it('leaves nothing that --fix promised, keeps line breaks, and makes nothing unreadable', {
  tags: ['volume'],
}, () => {
  const changes = fc.array(fc.tuple(fc.constantFrom(...slips), fc.nat(60)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.constantFrom(...clean, ...broken),
      changes,
      kindsOf,
      breaks,
      ({ name, text }, list, kinds, lineBreak) => {
        const draft = list
          .reduce((before, [change, n]) => slip(before, change, n), text)
          .replace(/\n/g, lineBreak);
        const checkText = (one: string) => check(one, name);
        const fixed = fixText(draft, checkText, { kinds });
        expect(fixed.text !== draft).toBe(fixed.applied > 0);
        expect(fixed.text).not.toMatch(foreignBreak[lineBreak]);
        const { findings } = checkText(fixed.text);
        expect(fixed.checked.findings).toEqual(findings);
        if (kinds.includes('safe')) expect(safeFixes(findings).map(({ title }) => title)).toEqual([]);
        // Running it again changes nothing.
        expect(fixText(fixed.text, checkText, { kinds }).text).toBe(fixed.text);
      },
    ),
    { numRuns: cases(150) },
  );
});

it('takes a suggestion only where there is no other, and none that is safe', () => {
  const [a, b] = ['a', 'b'].map((text) => ({
    title: text,
    kind: 'suggestion' as const,
    edits: [{ span: { start: 0, end: 1 }, text }],
  }));
  const of = (...fixes: NonNullable<Finding['fixes']>[number][]): Finding[] => [
    {
      rule: 'x/y',
      severity: 'error',
      span: { start: 0, end: 1 },
      message: '',
      situation: 'fault',
      words: [],
      fixes,
    },
  ];
  if (!a || !b) throw new Error('no fixes');
  expect(fixesOf(of(a), ['suggestion'])).toEqual([a]);
  expect(fixesOf(of(a, b), ['suggestion', 'safe'])).toEqual([]);
  expect(fixesOf(of(a), ['safe'])).toEqual([]);
  expect(fixesOf(of(a, { ...b, kind: 'safe' }), ['suggestion'])).toEqual([]);
  expect(fixesOf(of(a, { ...b, kind: 'safe' }), ['safe'])).toEqual([{ ...b, kind: 'safe' }]);
});

it('touches nothing but what it says: a fix changes one line of grades or headings, or numbers', () => {
  for (const { name, text } of broken) {
    const { findings, draft } = check(text, name);
    for (const { edits } of safeFixes(findings)) {
      for (const { span, text: put } of edits) {
        expect(draft.lines.line(span.start)).toBe(draft.lines.line(span.end));
        expect(put).not.toMatch(/\n/);
      }
    }
  }
});
