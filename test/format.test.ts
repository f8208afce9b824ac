import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatEdits, formatEditsIn } from '../server/src/language/format/format';
import { applyEdits } from '../server/src/lint/apply-edits';
import { type Checked, check } from '../server/src/lint/check';
import { compose } from '../server/src/render/compose';
import { bodyHtml } from '../server/src/render/html';
import { broken, clean } from './examples.mjs';
import { cases } from './volume';

const examples = [...clean, ...broken];

/** The words of a report as it is printed, without the numbers of its paragraphs. */
const printed = (checked: Checked): string =>
  bodyHtml(compose(checked), { marked: false }, false)
    .replace(/<ol[^>]*>|<p class="numbered"[^>]*>/g, ' ')
    .replace(/ (?:value|data-[a-z-]+|id|href)="[^"]*"/g, '')
    .replace(/<\/?p[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<[^>]*>) ?/g, '$1');

const formatted = (checked: Checked): string => {
  const edits = formatEdits(checked);
  const { text, applied } = applyEdits(checked.draft.text, edits);
  expect(applied).toBe(edits.length);
  return text;
};

it('leaves the examples without findings as they are', () => {
  for (const { name, text } of clean)
    expect({ name, edits: formatEdits(check(text, name)) }).toEqual({ name, edits: [] });
});

type Change = (text: string, place: number) => string;

/** Replaces the n-th place of a pattern. */
const at =
  (pattern: RegExp, put: (found: string) => string): Change =>
  (text, place) => {
    const places = [...text.matchAll(pattern)];
    const found = places[place % Math.max(1, places.length)];
    return found
      ? text.slice(0, found.index) + put(found[0]) + text.slice(found.index + found[0].length)
      : text;
  };

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const inWords = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
};

const datesInWords = new RegExp(`\\d+ (?:${months.join('|')}) \\d{4}(?=\\r?$)`, 'gm');

/** Slips of layout alone, that a person or another program makes. */
const layouts: readonly Change[] = [
  at(/\n\n(?=\S)/g, () => '\n\n\n\n'),
  at(/(?<=^#+ .*)\n\n(?=\S)/gm, () => '\n'),
  at(/\n\n(?=#)/g, () => '\n'),
  at(/(?<=\S)\n(?=\n)/g, () => '  \n'),
  at(/\n\n(?=\d+\. \S)/g, () => '\n'),
  at(/(?<=^ +(?:start|end|due|date|- date): )\d{4}-\d\d-\d\d$/gm, inWords),
  at(/^(?:stage|urn): .*\n/gm, () => ''),
  (text) => {
    const urn = /^urn: .*\n/m.exec(text)?.[0] ?? '';
    return urn ? text.replace(urn, '').replace(/^judgements:/m, `${urn}judgements:`) : text;
  },
  (text) => {
    const inspection = /^inspection:\n(?: .*\n)+/m.exec(text)?.[0] ?? '';
    return inspection
      ? text.replace(inspection, '').replace(/^framework:/m, `${inspection}framework:`)
      : text;
  },
  (text) => text.replace(/\n+$/, ''),
  (text) => `${text}\n\n`,
];

it('undoes slips of layout, and changes no word of the report', { tags: ['volume'] }, () => {
  const changes = fc.array(fc.tuple(fc.constantFrom(...layouts), fc.nat(200)), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.constantFrom(...examples), changes, fc.boolean(), ({ name, text }, list, crlf) => {
      let draft = list.reduce((before, [change, place]) => change(before, place), text);
      if (crlf) draft = draft.replaceAll('\n', '\r\n');
      const before = check(draft, name);
      const after = check(formatted(before), name);
      // Facts that cannot be read in full are left as they are, with their dates.
      const isLeft = before.draft.problems.length > 0 && after.draft.text.search(datesInWords) >= 0;
      const dated = draft.replace(datesInWords, (day) => isoOf(day));
      expect(printed(after)).toBe(printed(check(isLeft ? draft : dated, name)));
      expect(formatEdits(after)).toEqual([]);
      expect(after.findings.length).toBeLessThanOrEqual(before.findings.length);
      if (crlf) expect(after.draft.text).not.toMatch(/(?<!\r)\n/);
    }),
    { numRuns: cases(300) },
  );
});

const isoOf = (day: string): string => {
  const [date = '', month = '', year = ''] = day.split(' ');
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
};

const debris = [
  '',
  '"',
  '{',
  '[a, ',
  '\t',
  '\r\n',
  '🙂',
  '\ud800',
  ': ',
  '- ',
  '---\n',
  '```\n',
  '<!--',
  '-->',
  '25. ',
  '\n\n',
  '## ',
  '> ',
  '| a | b |\n|--|:-:|\n| 1 | x y z |\n',
  '*x ',
  '&x ',
  '|\n',
  '    ',
  '1. a\n1. b\n',
];

it('lays out any mutated example once, without a change of its words', { tags: ['volume'] }, () => {
  const edits = fc.array(
    fc.record({
      at: fc.oneof(fc.nat(1500), fc.nat(20_000)),
      cut: fc.oneof(fc.constant(0), fc.nat(60)),
      put: fc.oneof(fc.constantFrom(...debris), fc.string({ maxLength: 12 })),
    }),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...examples), edits, fc.nat(20_000), ({ name, text }, list, part) => {
      let draft = text;
      for (const { at: place, cut, put } of list)
        draft = draft.slice(0, place) + put + draft.slice(place + cut);
      const before = check(draft, name);
      const after = check(formatted(before), name);
      expect(printed(after)).toBe(printed(before));
      expect(formatEdits(after)).toEqual([]);
      expect(after.draft.problems.length).toBeLessThanOrEqual(before.draft.problems.length);
      const inPart = formatEditsIn(before, { start: part, end: part + 2000 });
      expect(printed(check(applyEdits(draft, inPart).text, name))).toBe(printed(before));
    }),
    { numRuns: cases(300) },
  );
});
