import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toJson } from '../server/src/draft/yaml/value';
import { check } from '../server/src/lint/check';
import type { Edit } from '../server/src/rules/finding';

// One slip in the YAML of a clean draft: it is one finding, at its place, and everything else is read as before.

interface Example {
  readonly name: string;
  readonly text: string;
}

const example = (name: string): Example => ({
  name,
  text: readFileSync(new URL(`../examples/${name}`, import.meta.url), 'utf8'),
});
const childrensHome = example('childrens-home-good.report.md');
const pellingshaw = example('pellingshaw-2026.report.md');
const tolbermouth = example('tolbermouth-2026.report.yaml');

/** A piece of an example, and what is written in its place. */
type Slips = readonly (readonly [Example, string, readonly string[]])[];

/** The draft is read as it would be without the slip. */
const asFixed: Slips = [
  [
    childrensHome,
    'stage: final',
    [
      'stage:final',
      'stage = final',
      'stage=final',
      'stage final',
      'stage\tfinal',
      'stage := final',
      'stage => final',
      'stage -> final',
      'stage;final',
      'stage; final',
      '"stage" final',
      "'stage' final",
      '- stage: final',
      ' stage: final',
      '  stage: final',
      'stage: "final',
      'stage: final"',
      "stage: 'final",
      "stage: final'",
      'stage: final,',
      'stage: final;',
      'stage: final}',
      'stage: final]',
      'stage: “final”',
      'stage: ‘final’',
      'stage: "final”',
      'stage:"final"',
      'stage :final',
      'stage\uff1a final',
      'stage\uff1afinal',
      'stage\u00a0: final',
      'stage:\u00a0final',
      'sta\u200bge: final',
      '\u00a0stage: final',
      '\ufeffstage: final',
      'stage: fin\u200bal',
      'stage: final\u00a0',
      'stage: \u200efinal',
      '“stage”: final',
      '\u0455tage: final',
      'stage: \uff46inal',
      'stage - final',
      'stage \u2013 final',
      'stage | final',
      '**stage**: final',
      '**stage:** final',
      '`stage`: final',
      '> stage: final',
      '{stage: final}',
      'stage:\nfinal',
      '• stage: final',
      '* stage: final',
      '-stage: final',
      '1. stage: final',
      'stage: `final`',
      'stage: *final*',
      'stage: @final',
      'stage: final\n<br>',
      'stage: final\nSome stray words here',
      'stage: final\nlorem ipsum',
      'stage: final\n}',
      'stage: final\n<!-- a note -->',
      'stage: final\n<!-- a\nnote: x\n-->',
      'stage: final\n// note',
      'stage: final\nhttp://example.org',
      'stage: final\n----',
      'stage: final\n***',
      'stage: final\n- - -',
      'stage: final\n—',
      'stage: final\n-',
      'stage: final\n=====',
      'stage: final\nstage: final',
    ],
  ],
  [childrensHome, 'stage: final\ninsp', ['stage: final\u2028insp']],
  [
    childrensHome,
    'urn: SC999001\nstage: final',
    ['urn: SC999001 stage: final', 'urn: SC999001, stage: final', 'urn: SC999001; stage: final'],
  ],
  [
    pellingshaw,
    'authority: Pellingshaw',
    [
      'authority:Pellingshaw',
      'authority: “Pellingshaw”',
      'authority: "Pellingshaw",',
      'authority: "Pellingshaw',
      'authority: Pellingshaw"',
      'authority: Pellingshaw\nand District',
      'authority:\nPellingshaw',
    ],
  ],
  [
    childrensHome,
    '  type: full',
    [
      '\u00a0\u00a0type: full',
      '\ttype: full',
      ' type: full',
      '   type: full',
      '  type:full',
      '  type = full',
      '  type full',
      '  • type: full',
      '  - type: full',
      'type: full',
    ],
  ],
  [
    childrensHome,
    '  end: 2026-09-16',
    [
      ' end: 2026-09-16',
      '   end: 2026-09-16',
      '    end: 2026-09-16',
      'end: 2026-09-16',
      '  - end: 2026-09-16',
      '\tend: 2026-09-16',
      '\u00a0 end: 2026-09-16',
      '  end: 2026\u201309\u201316',
      '  end: 2026\u201109\u201116',
      '  end:2026-09-16',
      '  end 2026-09-16',
      '  end: "2026-09-16',
    ],
  ],
  [
    childrensHome,
    '  helped-and-protected: good',
    [
      '  helped-and-protected good',
      '  helped-and-protected:good',
      '  helped-and-protected: \u200bgood\u200b',
      '  helped-and-protected: “good”',
      '  helped-and-protected: good\u00a0',
      '  helped-and-protected = good',
      '  helped\u2013and\u2013protected: good',
      '  helped-and-protected: *good*',
      '  - helped-and-protected: good',
    ],
  ],
  [
    childrensHome,
    'previous:\n  - date: 2025-07-08',
    ['previous:\n  • date: 2025-07-08', 'previous:\n  -date: 2025-07-08'],
  ],
  [
    childrensHome,
    '  - date: 2024-05-21',
    [
      '  • date: 2024-05-21',
      '  -date: 2024-05-21',
      '  \u2013 date: 2024-05-21',
      '  * date: 2024-05-21',
      '  + date: 2024-05-21',
      '  2. date: 2024-05-21',
      '   - date: 2024-05-21',
      ' - date: 2024-05-21',
      '- date: 2024-05-21',
      '    - date: 2024-05-21',
      '\t- date: 2024-05-21',
      '  -\u00a0date: 2024-05-21',
      '\u00a0\u00a0- date: 2024-05-21',
      '  -\tdate: 2024-05-21',
      '  - date 2024-05-21',
      '  - date:2024-05-21',
      '  - date = 2024-05-21',
      '  --date: 2024-05-21',
      '  -- date: 2024-05-21',
      '  o\tdate: 2024-05-21',
      '  \uff0ddate: 2024-05-21',
      '  — date: 2024-05-21',
    ],
  ],
  [
    childrensHome,
    '  - date: 2024-05-21\n    type: full',
    [
      '  - date: 2024-05-21\n   type: full',
      '  - date: 2024-05-21\n  type: full',
      '  - date: 2024-05-21\n     type: full',
      '  - date: 2024-05-21\n    - type: full',
      '  - date: 2024-05-21\n\t\ttype: full',
    ],
  ],
  [
    childrensHome,
    '    regulation: 23(2)(c)',
    [
      '   regulation: 23(2)(c)',
      '     regulation: 23(2)(c)',
      '  regulation: 23(2)(c)',
      '\tregulation: 23(2)(c)',
      '    regulation:23(2)(c)',
      '    regulation 23(2)(c)',
      '    regulation: 23(2)(c),',
    ],
  ],
  [
    childrensHome,
    '  - text: |\n      The registered person must ensure',
    [
      '  - text: |\n    The registered person must ensure',
      '  - text: |\n  The registered person must ensure',
      '  - text: |\nThe registered person must ensure',
      '  - text: |\n\t\t\tThe registered person must ensure',
      '  - text: |\n\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0The registered person must ensure',
      '  - text: | The registered person must ensure',
    ],
  ],
  [
    childrensHome,
    '  - text: |\n      The registered',
    ['  - text |\n      The registered', '  - text:|\n      The registered'],
  ],
  [
    tolbermouth,
    '    2. The front door',
    [
      '\t2. The front door',
      '2. The front door',
      '  2. The front door',
      '   2. The front door',
      '\u00a0\u00a0\u00a0\u00a02. The front door',
      '  \t2. The front door',
    ],
  ],
  [tolbermouth, '  Social workers are motivated', ['Social workers are motivated']],
  [tolbermouth, '  Tolbermouth’s services', ['Tolbermouth’s services', '\tTolbermouth’s services']],
  [tolbermouth, 'inspection:\n', ['---\ninspection:\n', '...\ninspection:\n']],
  [tolbermouth, 'previous:\n', ['---\nprevious:\n', '\n---\n\nprevious:\n']],
  [tolbermouth, 'sections:\n', ['---\nsections:\n']],
  [tolbermouth, 'areas-for-improvement:\n', ['---\nareas-for-improvement:\n']],
  [
    tolbermouth,
    '    citation: outcome 3, national framework',
    ['   citation: outcome 3, national framework'],
  ],
  [tolbermouth, '  - text: The quality', ['  • text: The quality']],
  [
    tolbermouth,
    '  - The effectiveness',
    ['  • The effectiveness', '  -The effectiveness', '  \u2013 The effectiveness', '  The effectiveness'],
  ],
  [
    tolbermouth,
    'stage: review',
    ['stage\uff1areview', 'stage\u00a0: review', 'stage: review\nsome stray words'],
  ],
  [
    tolbermouth,
    '  children-in-care: |\n',
    [
      '  children-in-care |\n',
      '  children-in-care:|\n',
      ' children-in-care: |\n',
      '   children-in-care: |\n',
      'children-in-care: |\n',
      '\tchildren-in-care: |\n',
      '\u00a0\u00a0children-in-care: |\n',
    ],
  ],
];

/** The value is another one, and all else is read. */
const withinValue: Slips = [
  [
    pellingshaw,
    'authority: Pellingshaw',
    [
      'authority: Pellingshaw: x',
      'authority: Pellingshaw:',
      'authority: @Pellingshaw',
      'authority: %Pellingshaw',
      'authority: *Pellingshaw*',
      'authority: **Pellingshaw**',

      'authority: [Pellingshaw',
      'authority: > Pellingshaw',
      'authority: >Pellingshaw',
      'authority: | Pellingshaw',
      'authority: !Pellingshaw Council',
      'authority: &Pellingshaw Council',

      'authority: `Pellingshaw`',
      'authority: "Pellingshaw" Council',
      "authority: 'Pelling's haw'",
      'authority: "Pelling "shaw" x"',
      'authority: - Pellingshaw',
      'authority: ? Pellingshaw',
      'authority: Pellingshaw #1',
      'authority: #1 Pellingshaw',
      'authority:\n  Pellingshaw: x\n',
      'authority: ,Pellingshaw',
      'authority: "Pelling\\shaw"',
    ],
  ],
  [
    childrensHome,
    '  - text: |\n      The registered person must ensure',
    [
      '  - text: The registered person must: ensure',
      '  - text: The report #4 registered person must ensure',
      '  - text: The report #4 registered\n      person must ensure',
      '  - text: The report: registered\n      person must ensure',
      '  - text: |\n      # note\n      The registered person must ensure',
    ],
  ],
  [childrensHome, '  - text: |\n      The registered', ['  - text: :\n      The registered']],
  [tolbermouth, '    2. The front door', ['---\n    2. The front door']],
  [
    tolbermouth,
    '  - The effectiveness',
    [
      '  - *The* effectiveness',
      '  - @The effectiveness',

      '  - The effectiveness: x',
      '  - The effectiveness #4 x',
      'The effectiveness',
      '  - - The effectiveness',
    ],
  ],
];

/** This is no slip. */
const fine: Slips = [
  [childrensHome, 'stage: final', ['stage : final']],
  [pellingshaw, 'authority: Pellingshaw', ['authority:\t Pellingshaw']],
  [childrensHome, '  - text: |\n      The registered', ['  - text: I\n      The registered']],
  [tolbermouth, '  Tolbermouth’s services', [' Tolbermouth’s services']],
];

const cases = (slips: Slips) =>
  slips.flatMap(([base, piece, all]) => all.map((written) => ({ base, piece, written })));

const findingsIn = (text: string, { name, text: clean }: Example) => {
  const known = new Set(check(clean, name).findings.map(({ rule, message }) => rule + message));
  return check(text, name).findings.filter(({ rule, message }) => !known.has(rule + message));
};

const withEdits = (text: string, edits: readonly Edit[]) =>
  [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((all, { span, text: put }) => all.slice(0, span.start) + put + all.slice(span.end), text);

const dataOf = (text: string, { name }: Example): Record<string, unknown> => {
  const { data } = check(text, name).draft;
  return JSON.parse(JSON.stringify(data && toJson(data)));
};

describe.each([
  ['a slip around a key', asFixed, true],
  ['a slip in a value', withinValue, false],
] as const)('%s', (_, slips, same) => {
  it.each(cases(slips))('$written', ({ base, piece, written }) => {
    const at = base.text.indexOf(piece);
    expect(at).toBeGreaterThan(-1);
    const text = base.text.slice(0, at) + written + base.text.slice(at + piece.length);
    const findings = findingsIn(text, base);
    expect(findings.map(({ message }) => message)).toHaveLength(1);
    const [finding] = findings;
    const place = finding?.span.start ?? -1;
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    expect(place).toBeGreaterThanOrEqual(lineStart);
    expect(place).toBeLessThanOrEqual(Math.max(text.indexOf('\n', at + written.length), at + written.length));
    const read = dataOf(text, base);
    const expected = dataOf(base.text, base);
    if (same) expect(read).toEqual(expected);
    else expect(Object.keys(read).sort()).toEqual(Object.keys(expected).sort());
    const edits = finding?.fixes?.[0]?.edits;
    if (edits) expect(findingsIn(withEdits(text, edits), base).map(({ message }) => message)).toEqual([]);
  });
});

it.each(cases(fine))('is no slip: $written', ({ base, piece, written }) => {
  expect(findingsIn(base.text.replace(piece, written), base)).toEqual([]);
});
