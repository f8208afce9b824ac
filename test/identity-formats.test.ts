import { describe, expect, it } from 'vitest';
import { check } from '../server/src/lint/check';
import { findingKey } from '../server/src/lint/known/finding-key';
import { fileResult } from '../server/src/output/file-result';
import { unpainted } from '../server/src/output/paint';
import { pathInFolder } from '../server/src/output/repository-path';
import type { Format } from '../server/src/output/result';
import { testProse } from '../server/src/prose/testing';
import { allMetas, rules } from '../server/src/rules';
import { exampleDraft } from '../server/src/rules/examples';
import { formatCode } from './printed';

const stylish = formatCode.get('stylish') as Format;

// The place of identity/address-owner is the name of an entry.
const guards = rules
  .map(({ meta }) => meta)
  .filter(({ id }) => id.startsWith('identity/') && id !== 'identity/address-owner');
const context = {
  paint: unpainted,
  version: '0.0.0',
  today: '2026-11-29',
  rules: allMetas,
  absolute: (path: string) => `/${path}`,
  inRepository: pathInFolder,
};

describe.each(guards.map((meta) => [meta.id, meta] as const))('a finding of %s', (id, meta) => {
  const text = exampleDraft(meta.bad);
  const checked = check(text, 'a.report.md', { prose: testProse });
  const findings = checked.findings.filter(({ rule }) => rule === id);
  const result = fileResult('a.report.md', checked, { findings });

  it.each([...formatCode])('has none of its words in %s', (_, run) => {
    const printer = run(context);
    // SARIF has the pages of all rules, with their examples, after its results.
    const [printed = ''] = (printer.add(result) + printer.end()).split('"columnKind"');
    expect(findings.length).toBeGreaterThan(0);
    for (const { span } of findings) expect(printed).not.toContain(text.slice(span.start, span.end));
  });

  it('has none of its words in its message, the titles of its fixes or its key', () => {
    const words = findings.map(({ span }) => text.slice(span.start, span.end));
    for (const finding of findings) {
      const titles = [...(finding.fixes ?? []), ...(finding.moreFixes?.() ?? [])].map(({ title }) => title);
      const shown = [finding.message, ...finding.words, ...titles, findingKey(checked.draft, finding)].join(
        '\n',
      );
      for (const word of words) expect(shown).not.toContain(word);
    }
  });
});

describe('a finding that a comment suppresses', () => {
  const text = exampleDraft({
    framework: 'sccif',
    body: '## Overall experiences and progress of children and young people: good\n\n<!-- inspection-report-disable-next-line identity/person -- Oluwaseun adeyemi-Clark has agreed. -->\nOluwaseun Adeyemi-Clark told inspectors that he likes the home.\n',
  });
  const checked = check(text, 'a.report.md', { prose: testProse });
  const result = fileResult('a.report.md', checked, checked);
  const printed = (run: Format): string => {
    const printer = run(context);
    return (printer.add(result) + printer.end()).split('"columnKind"')[0] ?? '';
  };

  it.each([...formatCode])('shows no name in %s', (_, run) => {
    expect(checked.suppressed.map(({ finding }) => finding.rule)).toEqual(['identity/person']);
    expect(printed(run)).not.toMatch(/Oluwaseun|Adeyemi|Clark/i);
  });

  it.each(['sarif', 'json', 'html', 'markdown'])('is in %s, with blocks in its reason', (name) => {
    const run = formatCode.get(name);
    expect(run && printed(run)).toMatch(/█{23} has agreed\./);
  });
});

describe('a line at the top of a draft with private words', () => {
  const text = exampleDraft({
    framework: 'sccif',
    front:
      'provider: {name: Example Care Limited, home: Larchmere Lodge, hme: x, private: [Quernstone]}\nhome-address: 14 Quernstone Road\n',
    body: '## Overall experiences and progress of children and young people: good\n\nLeaders at Larchmere Care Ltd met.\n',
  });
  const checked = check(text, 'a.report.md', { prose: testProse });
  const result = fileResult('a.report.md', checked, checked);

  it.each([...formatCode])('shows none of them in %s', (_, run) => {
    const printer = run(context);
    const [printed = ''] = (printer.add(result) + printer.end()).split('"columnKind"');
    const found = new Set(checked.findings.map(({ rule }) => rule));
    expect([...found]).toEqual(expect.arrayContaining(['schema/unknown-key', 'across/other-provider']));
    expect(printed).not.toMatch(/Larchmere|Quernstone/i);
  });
});

describe.each([
  ['misspelt', '  privat: [Quernstone]\n  home-adress: 14 Larchmere Road\n', 'schema/unknown-key'],
  ['there twice', '  private: [Example]\n  private: [Quernstone]\n', 'syntax/duplicate-key'],
  ['in YAML with a slip', '  privat: [Quernstone\n  home-adress: Larchmere\n', 'syntax/yaml'],
])('private words under a key that is %s', (_, lines, rule) => {
  const front = `provider:\n  name: Example Care Limited\n${lines}`;
  const checked = check(exampleDraft({ framework: 'sccif', front }), 'a.report.md', { prose: testProse });
  const result = fileResult('a.report.md', checked, checked);

  it.each([...formatCode])('are not shown in %s', (_, run) => {
    const printer = run(context);
    const [printed = ''] = (printer.add(result) + printer.end()).split('"columnKind"');
    expect(checked.findings.map((finding) => finding.rule)).toContain(rule);
    expect(printed).not.toMatch(/Larchmere|Quernstone/i);
  });
});

describe('a private word in an entry that should have something else', () => {
  const front = 'provider: {name: Example Care Limited, home: Larchmere Lodge, private: [Quernstone]}\n';
  const wrong = exampleDraft({ framework: 'sccif', front }).replace(
    /leaders-and-managers: .*/,
    'leaders-and-managers: Quernstone at larchmere lodge',
  );
  const checked = check(wrong, 'a.report.md', { prose: testProse });
  const result = fileResult('a.report.md', checked, checked);

  it.each([...formatCode])('is not shown in %s', (_, run) => {
    const printer = run({ ...context, showsText: true });
    const [printed = ''] = (printer.add(result) + printer.end()).split('"columnKind"');
    expect(new Set(checked.findings.map(({ rule }) => rule))).toContain('judgement/grade');
    expect(printed).not.toMatch(/Larchmere|Quernstone/i);
  });
});

describe('the list of evidence', () => {
  const item = (id: string, said: string) =>
    `  - id: ${id}\n    kind: ${said} ${'a'.repeat(40)}\n    date: ${said}\n    place: ${said} ${'b'.repeat(80)}\n    note: ${said}\n`;
  const list = `${item('e1', 'Oluwaseun')}${item('oluwaseun-1', 'Adeyemi')}${item('oluwaseun-1', 'Clark')}  - Clark\n`;
  const checked = check(
    exampleDraft({ front: `evidence:\n${list}`, body: '1. Children are safe {e1}.\n' }),
    'a.report.md',
    { prose: testProse },
  );
  const result = fileResult('a.report.md', checked, checked);

  it.each([...formatCode])('is not quoted in %s', (_, run) => {
    const printer = run(context);
    const [printed = ''] = (printer.add(result) + printer.end()).split('"columnKind"');
    expect(new Set(checked.findings.map(({ rule }) => rule))).toContain('evidence/form');
    expect(printed).not.toMatch(/Oluwaseun|Adeyemi|Clark/i);
  });
});

describe('a line with a name and another finding', () => {
  const text = exampleDraft({
    framework: 'sccif',
    body: '## Overall experiences and progress of children and young people: good\n\nNiamh told inspectors that she recieved help from Oluwaseun Adeyemi-Clark.\n',
  });
  const checked = check(text, 'a.report.md', { prose: testProse });
  const spelling = checked.findings.filter(({ rule }) => rule === 'language/spelling');
  const result = fileResult('a.report.md', checked, { findings: spelling });
  const printed = (run: Format, unmasked: boolean): string => {
    const printer = run({ ...context, unmasked });
    return (printer.add(result) + printer.end()).split('"columnKind"')[0] ?? '';
  };

  it.each([...formatCode])('shows no name in %s', (_, run) => {
    expect(spelling).toHaveLength(1);
    expect(printed(run, false)).not.toMatch(/Niamh|Oluwaseun|Adeyemi/);
  });

  it('is shown with blocks in place of the names, and in full to a person at a terminal', () => {
    expect(printed(stylish, false)).toContain(
      '█████ told inspectors that she recieved help from ███████████████████████',
    );
    expect(printed(stylish, true)).toContain('Niamh told inspectors that she recieved help');
  });

  it('has no finding on the language of a name', () => {
    const names = exampleDraft({ body: '# Report\n\n1. Niahm told inspectors that Mr Recieve is kind.\n' });
    const { findings } = check(names, 'a.report.md', { prose: testProse });
    expect(findings.map(({ rule }) => rule).filter((rule) => /^(?:identity|language)/.test(rule))).toEqual([
      'identity/person',
      'identity/person',
    ]);
  });
});

describe('a comment with a name on a line with a finding', () => {
  it.each([
    ['<!-- inspection-report-disable-next-line section/ordr -- Niamh has agreed. -->', 'section/ordr'],
    ['<!-- inspection-report-disable-next-line section/order Niamh has agreed -->', 'section/order'],
    [
      '<!-- inspection-report-disable-next-line section/ordr -- It was agreed\nwith Niamh. -->',
      'section/ordr',
    ],
    ['# inspection-report-disable-next-line section/order -- Agreed by Niamh', 'section/order'],
    ['The home is warm. <!-- Ask Niamh --> Children recieve care.', 'recieve'],
    ['Children recieve care. <!-- Ask\nNiamh -->', 'recieve'],
  ])('shows no word of it: %j', (written, kept) => {
    const text = exampleDraft({ framework: 'sccif', body: `# Report\n\n${written}\n` });
    const checked = check(text, 'a.report.md', { prose: testProse });
    const printer = stylish(context);
    const printed = printer.add(fileResult('a.report.md', checked, checked)) + printer.end();
    expect(printed).toContain(kept);
    expect(printed).toContain('█');
    expect(printed).not.toMatch(/Niamh|Nia|mh\b/);
  });

  it('is shown in full to a person at a terminal', () => {
    const text = exampleDraft({
      framework: 'sccif',
      body: '# Report\n\nIt is warm. <!-- Ask Niamh --> They recieve it.\n',
    });
    const checked = check(text, 'a.report.md', { prose: testProse });
    const printer = stylish({ ...context, unmasked: true });
    expect(printer.add(fileResult('a.report.md', checked, checked))).toContain('Ask Niamh');
  });
});

describe('a detail in an entry that no rule on identity reads', () => {
  const front = [
    'provider: {name: Example Care Limited, home: Larchmere Lodge}',
    'x-team: Larchmere Lodge',
    'x-a: *Larchmere Lodge',
    'stage: ring 07700 900461',
    '"14 Quernstone Road": x',
  ];
  const draft = exampleDraft({ framework: 'sccif', front: `${front.join('\n')}\n` });
  const checked = check(draft, 'a.report.md', { prose: testProse });
  const result = fileResult('a.report.md', checked, checked);

  it.each([...formatCode])('is not shown in %s', (_, run) => {
    const printer = run({ ...context, showsText: true });
    const [printed = ''] = (printer.add(result) + printer.end()).split('"columnKind"');
    const found = checked.findings.map(({ rule }) => rule);
    expect(found).toEqual(
      expect.arrayContaining(['schema/not-allowed', 'schema/unknown-key', 'syntax/yaml']),
    );
    expect(printed).not.toMatch(/Larchmere|Quernstone|900461/i);
  });
});

it('a fix with a private word between its edits has each of them on its own in json', () => {
  const checked = check(
    exampleDraft({ framework: 'sccif', front: 'x-note: ring 07700 900461\n' }),
    'a.report.md',
  );
  const { text, lines } = checked.draft;
  const start = text.indexOf('ring');
  const edits = [start, start + 17].map((at) => ({ span: { start: at, end: at }, text: "'" }));
  const finding = {
    rule: 'a/b',
    severity: 'error',
    span: { start, end: start + 4 },
    message: 'A.',
    situation: 'a',
    words: [],
  } as const;
  const findings = [{ ...finding, fixes: [{ title: 'Quote', kind: 'safe', edits }] }] as const;
  const result = fileResult('a.report.md', { ...checked, findings }, { findings });
  const printer = formatCode.get('json')?.(context);
  const printed =
    (printer?.add({ ...result, checked: { text, lines, findings } }) ?? '') + (printer?.end() ?? '');
  expect(printed).toContain(`"range":[${start},${start}]`);
  expect(printed).not.toContain('07700');
});
