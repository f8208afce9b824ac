// A draft with marks of evidence is printed as if it had none: in every export, the preview, comparisons and counts. The formats come
// from their registry.
import { expect, it } from 'vitest';
import { exportFormats } from '../../server/src/export/index';
import { progressOf } from '../../server/src/language/progress/progress';
import { check } from '../../server/src/lint/check';
import { compose } from '../../server/src/render/compose';
import { printedSections } from '../../server/src/render/preview';
import { compareVersions } from '../../server/src/render/versions/compare-versions';
import { outputs } from './outputs';

const sccif = `---
framework: sccif
setting: childrens-home
provider: Example Care Limited {e40}
urn: SC999999
stage: review
inspection:
  type: full
  start: 2026-06-09
  end: 2026-06-10
  lead-inspector: A N Other
judgements:
  overall-experiences-and-progress: good
  helped-and-protected: good
  leaders-and-managers: good
evidence:
  - id: e1
    kind: quernstone
    date: 1901-02-03
    place: larchmere
requirements:
  - text: The registered person must train {e2} staff {e3}.
    regulation: 33(4)(a)
    due: 2026-07-30
recommendations:
  - text: "Leaders should listen {e4}."
    source: Guide, page 22, paragraph 4.10
enforcement:
  - {date: 2026-05-05, type: other, text: 'A notice was served {e5}.'}
---

# Inspection of a children’s home {e6}

Opening {e7} words.

## Overall experiences and progress of children and young people: good {e1}

{e8} Children are **happy {e9}** and *safe* {e99}; they say so{e1}.
{e1}
They learn {e10}{e11}, {e12} every day ({e13}).

- Visits {e14} are on time {e15}.
  1. Nested {e16}.

> A quotation {e17}.

| Area {e18} | Result |
|------|--------|
| Visits {e19} | Late {e20} |

Care leavers like it.[^1] {e21} More ^[An inline note {e22}.] text.

### Education {E23}

School is [good {e24}](https://example.org/e25). Code \`{e26}\` stays.

[^1]: The note {e27} is short {e28}.
`;

const ilacs = `---
framework: ilacs
authority: Example Borough
stage: review
inspection: {type: standard, start: 2026-06-08, end: 2026-06-19}
judgements: {leaders: good}
evidence: [{id: e1, kind: quernstone, place: larchmere}]
---

# Inspection of Example Borough {e1}

## What needs to improve?

- The consistency of plans {e1}. (outcome 3, national framework)

## The impact of leaders on social work practice with children and families: good {e1}

1. {e1} Leaders know their services {e2}.

2. They act {e3, e4} on audits.
`;

const letter = `framework: ilacs
authority: Example Borough
inspection: {type: focused-visit, start: 2026-06-08, end: 2026-06-09}
addressee: The director {e1}
areas-for-priority-action:
  - text: Act at once {e2}.
summary: |
  Leaders act {e3}.
sections:
  leaders: >
    They know
    their services {e4}.
areas-for-improvement:
  - The consistency of plans {e5}.
evidence:
  - {id: e1, kind: quernstone, place: larchmere}
`;

const bare = (text: string): string =>
  text
    .replace(/^evidence:.*\n(?: {2}.*\n)*/m, '')
    .replace(/\n\{e1\}(?=\n)/, '')
    .replace(/ ?\(\{e13\}\)/, '')
    .replace(/`\{e26\}`/, '`code`')
    .replace(/\}, \{/g, '}{')
    .replace(/(^| )?(?:\{[eE][\d, e]+\})+/gm, '')
    .replace('`code`', '`{e26}`');

/** Outputs without what differs between two runs. */
const comparable = (all: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(all).map(([form, output]) => [
      form,
      output.replace(
        /\(line \d+\)|Line \d+: |"(?:line|start|end|character)":\d+|\\?"source\\?":\{[^}]*\}|data-[\w-]+=\\?"[^"]*"/g,
        '',
      ),
    ]),
  );

it.each([
  ['a report in Markdown', sccif, 'a.report.md'],
  ['a numbered report', ilacs, 'a.report.md'],
  ['a letter in YAML', letter, 'a.report.yaml'],
])('%s', async (_, text, name) => {
  const without = bare(text);
  expect(without.replace('{e26}', '')).not.toMatch(/\{[eE]\d/);
  const [marked, plain] = [await outputs(text, name), await outputs(without, name)];
  expect(Object.keys(marked)).toEqual(
    expect.arrayContaining(Object.keys(exportFormats).map((id) => `${id} true`)),
  );
  const [printed, expected] = [comparable(marked), comparable(plain)];
  for (const form of Object.keys(expected))
    expect(printed[form]?.split(/(?<=>)|\n/), form).toEqual(expected[form]?.split(/(?<=>)|\n/));
  for (const [form, output] of Object.entries(marked)) {
    expect(output.replaceAll('{e26}', ''), form).not.toMatch(/\{[eE]\d|larchmere|quernstone|1901/);
  }
});

it.each([
  ['a report in Markdown', sccif, 'a.report.md'],
  ['a numbered report', ilacs, 'a.report.md'],
  ['a letter in YAML', letter, 'a.report.yaml'],
])('%s has the counts and no changes', (_, text, name) => {
  const [marked, plain] = [check(text, name), check(bare(text), name)];
  expect(compareVersions(marked, plain).summary).toBe('');
  const counts = (checked: typeof marked) =>
    progressOf(checked, printedSections(checked)).sections.map(({ label, words, paragraphs }) => ({
      label,
      words,
      paragraphs,
    }));
  expect(counts(marked)).toEqual(counts(plain));
  expect(compose(marked).title).toBe(compose(plain).title);
});
