import fc from 'fast-check';
import { expect, it } from 'vitest';
import { actionsAt, refactoringsAt } from '../server/src/language/actions';
import { type Checked, check } from '../server/src/lint/check';
import { applyEdits, fixText, safeEdits } from '../server/src/lint/fix';
import type { Edit, Fix } from '../server/src/rules/finding';
import { broken, clean } from './examples.mjs';
import { cases } from './volume';

// Whatever a draft looks like, no change that is offered leaves more of it that cannot be read.

/** What is typed, pasted and left over. */
const debris = [
  ...[
    '',
    '"',
    "'",
    '{',
    '[a, ',
    '\t',
    '\r',
    '\r\n',
    ': ',
    '- ',
    '---\n',
    '## ',
    '  ',
    '#',
    '>',
    '|\n',
    '\n\n',
  ],
  ...['<!--', '-->', '```\n', '2. ', '2.\u00a0', '2\\. ', '**2.** ', 'leaders: ', 'urn: ', '*x ', '&x ', '!'],
  ...['12(2)', 'regulation: ', ' regulation 12(1), and 1 ', '[outcome ', 'requirements:\n', 'judgements:\n'],
  '# inspection-report-disable-line draft/urn -- Agreed.\n',
  '<!-- inspection-report-disable-next-line draft/urn -- Agreed. -->\n',
];

type Change = (text: string) => string;

/** Changes a line, mostly of the front matter. */
const onLine = (change: (line: string) => string): fc.Arbitrary<Change> =>
  fc.nat(40).map((at) => (text) => {
    const lines = text.split('\n');
    const line = at % lines.length;
    lines[line] = change(lines[line] ?? '');
    return lines.join('\n');
  });

const changes = fc.oneof(
  onLine((line) => ` ${line}`),
  onLine((line) => `   ${line}`),
  onLine((line) => line.replace(/^ {1,2}/, '')),
  onLine((line) => `${line}\n${line}`),
  onLine(() => ''),
  onLine((line) => line.replace(':', '')),
  fc.nat(2000).map(
    (end): Change =>
      (text) =>
        text.slice(0, end),
  ),
  fc.constant<Change>((text) => text.replaceAll('\n', '\r\n')),
  fc.constant<Change>((text) => text.replaceAll('\n', '\r\r\n')),
  fc
    .record({
      at: fc.oneof(fc.nat(900), fc.nat(20_000)),
      cut: fc.oneof(fc.constant(0), fc.nat(30)),
      put: fc.constantFrom(...debris),
    })
    .map(
      ({ at, cut, put }): Change =>
        (text) =>
          text.slice(0, at) + put + text.slice(at + cut),
    ),
);
const drafts = fc
  .tuple(fc.constantFrom(...clean, ...broken), fc.array(changes, { minLength: 1, maxLength: 4 }))
  .map(([{ name, text }, list]) => ({ name, text: list.reduce((before, change) => change(before), text) }));

const unreadable = ({ findings }: Checked): number =>
  findings.filter(({ rule }) => rule.startsWith('syntax/')).length;
const countOf = ({ findings }: Checked, ...rules: string[]): number =>
  findings.filter(({ rule }) => rules.includes(rule)).length;

/** The draft after edits, which must have changed it and left no more that cannot be read. */
function after(checked: Checked, edits: readonly Edit[]): Checked {
  const { text } = applyEdits(checked.draft.text, edits);
  expect(text).not.toBe(checked.draft.text);
  const next = checked.again(text);
  expect(unreadable(next)).toBeLessThanOrEqual(unreadable(checked));
  return next;
}

const parameters = (runs: number) => ({ numRuns: cases(runs), seed: 20261128 });

it('offers no fix and no suppression that breaks a draft', { tags: ['volume'] }, () => {
  fc.assert(
    fc.property(drafts, ({ name, text }) => {
      const checked = check(text, name);
      for (const { span } of checked.findings.slice(0, 15)) {
        for (const { finding, fix, placeholder } of actionsAt(checked, span)) {
          const next = after(checked, fix.edits);
          const fixed = fix.kind === 'safe' || placeholder !== undefined;
          if (fixed) expect(countOf(next, finding.rule)).toBeLessThan(countOf(checked, finding.rule));
          const others = ['suppression/unused', 'suppression/unknown-rule'];
          if (placeholder) expect(countOf(next, ...others)).toBeLessThanOrEqual(countOf(checked, ...others));
          const most = checked.findings.length - (placeholder ? 0 : 1);
          if (fixed) expect(next.findings.length).toBeLessThanOrEqual(most);
        }
      }
      const safe = safeEdits(checked);
      if (safe.length > 0) after(checked, safe);
    }),
    parameters(300),
  );
});

const kinds = fc.constantFrom<Fix['kind'][]>(['safe'], ['suggestion'], ['safe', 'suggestion']);

it('fixes all that it can at once, and breaks nothing', { tags: ['volume'] }, () => {
  fc.assert(
    fc.property(drafts, kinds, ({ name, text }, chosen) => {
      const checkText = (draft: string) => check(draft, name);
      const fixed = fixText(text, checkText, { kinds: chosen });
      expect(unreadable(fixed.checked)).toBeLessThanOrEqual(unreadable(checkText(text)));
      expect(fixText(fixed.text, checkText, { kinds: chosen }).text).toBe(fixed.text);
    }),
    parameters(300),
  );
});

const cited = /\b(?:regulations?|sections?|outcomes?|enablers?|Guide)\b|\d\(/gi;

it('offers no other form and no requirement that breaks a draft', { tags: ['volume'] }, () => {
  fc.assert(
    fc.property(drafts, ({ name, text }) => {
      const checked = check(text, name);
      const offsets = [...text.matchAll(cited)].map(({ index }) => index).slice(0, 30);
      for (const { edits } of offsets.flatMap((offset) => refactoringsAt(checked, offset)))
        after(checked, edits);
      expect(checked.draft.text).toBe(text);
    }),
    parameters(300),
  );
});
