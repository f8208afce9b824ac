import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../config/config';
import { memoryFiles } from '../../config/files';
import { libraryOptionsFor } from '../../config/options';
import { testProse } from '../../prose/testing';
import { snippetRules } from '../../rules/index';
import { builtInSnippets } from '../library/built-in';
import { libraryOf } from '../library/library';
import { checkLibrary, checkLibraryFile } from './check';

const today = '2026-07-01';
const meta = 'name: Ours\nversion: 1.0.0\nowner: QA\nlicence: MIT\n';
const folder = 'file:///ours/';
const found = (texts: Record<string, string>, rule?: string) => {
  const library = libraryOf(folder, 'team', { 'library.yaml': meta, ...texts });
  return [...checkLibrary(library, { today, prose: testProse })].flatMap(([uri, findings]) =>
    findings
      .filter((finding) => rule === undefined || finding.rule === rule)
      .map(({ span, message, severity }) => {
        const text = texts[uri.slice(folder.length)] ?? meta;
        return { at: text.slice(span.start, span.end), message, severity, text };
      }),
  );
};
const findingsOf = (text: string, rule: string) =>
  found({ 'a.yaml': text }, rule).map(({ at, message }) => `${at} | ${message}`);
const snippet = (more: string, body = 'Text.', id = 'one') =>
  `  - {id: ${id}, prefix: ${id}, title: ${id}, body: "${body}"${more && `, ${more}`}}\n`;
const file = (...snippets: string[]) => `snippets:\n${snippets.join('')}`;

for (const { meta: rule } of snippetRules) {
  describe(rule.id, () => {
    it('finds its bad example, in words and at a place', () => {
      const findings = found({ 'a.yaml': rule.bad.whole ?? '' });
      expect(findings.length).toBeGreaterThan(0);
      expect(found({ 'a.yaml': rule.bad.whole ?? '' }, rule.id).length).toBe(findings.length);
      for (const { at, message } of findings) {
        expect(message).toMatch(/^[“A-Z].*[.?]$/);
        expect(message).not.toMatch(/undefined|\[object|required property|\benum\b|schema/);
        expect(at).not.toMatch(/^\s|\n$/);
        expect(at).not.toBe('');
      }
    });

    it('is content with its good example', () => {
      expect(found({ 'a.yaml': rule.good.whole ?? '' })).toEqual([]);
    });
  });
}

describe('where', () => {
  const cases: [string, string[]][] = [
    ['framework: [sccif, ilac]', ['ilac | “ilac” is not a framework. Did you mean “ilacs”?']],
    [
      'framework: sccif, setting: childrens-homes',
      ['childrens-homes | “childrens-homes” is not a setting. Did you mean “childrens-home”?'],
    ],
    [
      'framework: ilacs, setting: childrens-home',
      [
        'childrens-home | No report meets all these conditions. Change “childrens-home”, another entry under “where”, or the library’s frameworks.',
      ],
    ],
    [
      'setting: boarding-school, kind: interim',
      [
        'interim | No report meets all these conditions. Change “interim”, another entry under “where”, or the library’s frameworks.',
      ],
    ],
    [
      'framework: ilacs, kind: focused-visit, grade: good',
      [
        'good | No report meets all these conditions. Change “good”, another entry under “where”, or the library’s frameworks.',
      ],
    ],
    [
      'grade: requires improvment',
      ['requires improvment | “requires improvment” is not a grade. Did you mean “requires improvement”?'],
    ],
    [
      'framework: sccif, key: requirement',
      ['requirement | “requirement” is not a part of a draft. Did you mean “requirements”?'],
    ],
    ['framework: sccif, key: requirements.text', []],
    [
      'framework: ilacs, key: requirements',
      [
        'requirements | No report meets all these conditions. Change “requirements”, another entry under “where”, or the library’s frameworks.',
      ],
    ],
    ['setting: supported-accommodation, grade: consistently strong service delivery', []],
    ['framework: [ilacs, sccif], section: [children-in-care, helped-and-protected, summary, inspection]', []],
    ['framework: ilacs, kind: focused-visit, section: areas-for-priority-action', []],
  ];
  for (const [where, messages] of cases)
    it(where, () =>
      expect(findingsOf(file(snippet(`where: {${where}}`)), 'snippet/where')).toEqual(messages),
    );

  it('is held against the frameworks of the library, and these against what there is', () => {
    const text = file(snippet('where: {setting: childrens-home}'));
    const library = { 'library.yaml': `${meta}frameworks: [ilacs, jtei]\n`, 'a.yaml': text };
    expect(found(library, 'snippet/where').map(({ at }) => at)).toEqual(['jtei', 'childrens-home']);
  });

  it('in the defaults is said once', () => {
    const text = `defaults: {where: {section: nowhere}}\n${file(snippet(''), snippet('', 'Text.', 'two'))}`;
    expect(findingsOf(text, 'snippet/where').length).toBe(1);
  });

  it('names the framework that a setting has instead', () => {
    const [first] = findingsOf(file(snippet('where: {setting: secure-school}')), 'snippet/where');
    expect(first).toMatch(/^secure-school \| “secure-school” is not a setting here\. /);
  });
});

describe('citations', () => {
  const home = 'where: {framework: sccif, setting: childrens-home}';
  const cases: [string, string, string[]][] = [
    [home, 'regulation 12(2)(a)(i)', []],
    [
      home,
      '12(9)',
      [
        '12(9) | There is no regulation 12(9) in the Children’s Homes (England) Regulations 2015. Check the brackets.',
      ],
    ],
    [
      home,
      'the usual',
      [
        'the usual | “the usual” cannot be read as a citation. Write it as in a draft, such as “regulation 12(2)(a)”.',
      ],
    ],
    [
      home,
      'outcome 1, national framework',
      [
        "outcome 1, national framework | Reports on a children's home do not cite the national framework. Cite law or guidance that they do cite, or change “where”.",
      ],
    ],
    ['where: {framework: ilacs}', 'outcome 1, national framework', []],
    [
      'where: {framework: ilacs}',
      'outcome 9, national framework',
      [
        'outcome 9, national framework | There is no outcome 9 in the national framework. Correct the citation.',
      ],
    ],
    ['', 'section 47 of the Children Act 1989', []],
    [
      'where: {framework: sccif, setting: boarding-school}',
      'standard 3 of the Fostering Services: National Minimum Standards 2011',
      [
        'standard 3 of the Fostering Services: National Minimum Standards 2011 | “Fostering Services: National Minimum Standards 2011” does not apply to a boarding school. Cite an instrument that does, or change “where”.',
      ],
    ],
    [
      '',
      'section 3 of the Nobody Act 1999',
      ['section 3 of the Nobody Act 1999 | “Nobody Act 1999” is not a known instrument. Check its title.'],
    ],
  ];
  for (const [where, citation, messages] of cases)
    it(`${where}: ${citation}`, () => {
      const text = file(snippet(`${where}${where && ', '}citations: ["${citation}"]`));
      const got = findingsOf(text, 'snippet/citation').map((line) => line.replaceAll("'", '’'));
      expect(got).toEqual(messages.map((line) => line.replaceAll("'", '’')));
    });

  it('of one setting’s regulations are not for another', () => {
    const text = file(
      snippet(
        'where: {framework: sccif, setting: [childrens-home, boarding-school]}, citations: "regulation 12 of the Children’s Homes (England) Regulations 2015"',
      ),
    );
    expect(findingsOf(text, 'snippet/citation')[0]).toMatch(
      / \| The Children.s Homes \(England\) Regulations 2015 do not apply to a boarding school\. Cite an instrument that does, or change “where”\.$/,
    );
  });
});

describe('inserted', () => {
  it('a day of the inspection by which a requirement has to be met', () => {
    const due = (value: string) =>
      findingsOf(
        `snippets:\n  - id: one\n    prefix: one\n    title: One\n    where: {framework: sccif, setting: childrens-home, key: requirements}\n    body: |\n      - text: The registered person must keep children safe.\n        regulation: 12(1)\n        due: ${value}\n`,
        'snippet/inserted',
      );
    for (const value of ['$INSPECTION_END', '${1:$INSPECTION_END}', '${2:${INSPECTION_START}}'])
      expect(due(value)).toEqual([expect.stringContaining('Check this date. The requirement is due on')]);
    for (const value of ["${DUE_DATE:'[date]'}", '2099-01-01', '2020-01-01']) expect(due(value)).toEqual([]);
  });

  it('reports what a rule says, at its place in the body', () => {
    const text = file(
      snippet(
        'where: {framework: sccif, setting: childrens-home, section: helped-and-protected}',
        'Staff breached regulation 112 of the Children’s Homes (England) Regulations 2015, said ${1:$PROVIDER}.',
      ),
    );
    const [first] = found({ 'a.yaml': text }, 'snippet/inserted');
    expect(first?.at).toBe('112');
    expect(first?.message).toMatch(
      /^There is no regulation 112 in .*reference\/provision.*draft under the SCCIF/,
    );
    expect(first?.severity).toBe('error');
  });

  it('finds no fault with what fits, in every part of a draft', () => {
    const text = file(
      snippet(
        'where: {framework: ilacs, section: areas-for-improvement}',
        'The quality of plans. (outcome ${1|1,2|}, national framework)',
        'a',
      ),
      snippet(
        'where: {framework: ilacs, section: leaders, grade: outstanding}',
        'Leaders know $AUTHORITY.\\n\\nThey listen.',
        'b',
      ),
      snippet(
        'where: {framework: ilacs, kind: focused-visit, section: areas-for-priority-action}',
        'Plans.',
        'c',
      ),
      snippet('where: {framework: ilacs, section: summary}', 'Children in $AUTHORITY are helped.', 'd'),
      snippet(
        'where: {framework: sccif, setting: supported-accommodation, grade: consistently strong service delivery}',
        'Young people do well.',
        'e',
      ),
      snippet(
        'where: {framework: sccif, setting: [childrens-home, secure-childrens-home, independent-fostering-agency], section: leaders-and-managers}',
        'Leaders listen.',
        'f',
      ),
      snippet(
        'where: {framework: sccif, setting: childrens-home, key: recommendations}',
        '- text: Leaders should listen.\\n  source: Guide, page 22, paragraph 4.10',
        'g',
      ),
      snippet('where: {framework: sccif, key: inspection.lead-inspector}', '$LEAD_INSPECTOR', 'h'),
      snippet('', 'Anything.', 'i'),
    );
    expect(found({ 'a.yaml': text }).map(({ at, message }) => `${at} | ${message}`)).toEqual([]);
  });
});

it('finds nothing in the product’s own library', () => {
  const all = [...checkLibrary(builtInSnippets(), { today })].flatMap(([uri, findings]) =>
    findings.map(({ rule, message }) => `${uri} ${rule}: ${message}`),
  );
  expect(all).toEqual([]);
});

it('weighs its findings as a config says, as of what is about to be published', async () => {
  const text = file(
    snippet('', 'Text.', 'one'),
    snippet('prefix: one', 'Text.', 'two').replace('prefix: two, ', ''),
  );
  const uri = `${folder}.inspection-report.yaml`;
  const under = async (config: string) => {
    const library = libraryOf(folder, 'team', { 'library.yaml': meta, 'a.yaml': text });
    const [a] = library.files;
    if (!a) throw new Error('no file');
    const options = libraryOptionsFor(await readConfig(uri, config, memoryFiles({})), a.uri);
    return checkLibraryFile(library, a, { today, ...options }).map(
      ({ rule, severity }) => `${rule} ${severity}`,
    );
  };
  expect(await under('')).toEqual(['snippet/prefix warning']);
  expect(await under('rules: {snippet/prefix: off}')).toEqual([]);
  expect(await under('rules: {snippet/*: error}')).toEqual(['snippet/prefix error']);
  expect(await under('rules: {snippet/prefix: {drafting: off, final: info}}')).toEqual([
    'snippet/prefix info',
  ]);
  expect(await under('extends: strict')).toEqual(['snippet/prefix error']);
  expect(await under('overrides: [{files: a.yaml, rules: {snippet/prefix: hint}}]')).toEqual([
    'snippet/prefix hint',
  ]);
  expect(await under('overrides: [{framework: sccif, rules: {snippet/prefix: hint}}]')).toEqual([
    'snippet/prefix warning',
  ]);
  expect(await under('ignore: a.yaml')).toEqual([]);
});

it('reports a rule that fails, and goes on with the others', () => {
  const library = libraryOf(folder, 'team', {
    'library.yaml': meta,
    'a.yaml': file(snippet('status: retired')),
  });
  const broken = {
    meta: { ...(snippetRules[0] as (typeof snippetRules)[number]).meta, id: 'snippet/broken' },
    check: () => {
      throw new Error('no');
    },
  };
  const [a] = library.files;
  if (!a) throw new Error('no file');
  const findings = checkLibraryFile(library, a, { today, rules: [broken, ...snippetRules] });
  expect(findings.map(({ rule }) => rule)).toEqual(['internal/rule-failed', 'snippet/retired']);
});

it('says of a file that was refused why', () => {
  const library = libraryOf(folder, 'team', { 'library.yaml': meta, 'a.yaml': 'x'.repeat(3_000_000) });
  expect(
    [...checkLibrary(library, { today })].map(([uri, [first]]) => `${uri}: ${first?.rule} ${first?.message}`),
  ).toEqual([
    'file:///ours/a.yaml: snippet/left-out This file has more than 2 million characters. Split it, or remove it from the library.',
  ]);
});

it('checks any text without a failure, at places inside it', { tags: ['volume'] }, () => {
  const whole = snippetRules.map(({ meta: { bad } }) => bad.whole ?? '').filter((text) => text.length > 0);
  const piece = fc.constantFrom(
    '',
    '\n',
    ': ',
    '- ',
    '{',
    '[',
    '"',
    '${1:',
    '|',
    '  ',
    'where:',
    'é',
    '\0',
    '&a',
    '*a',
  );
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.nat(400), fc.nat(30), piece, (text, at, length, put) => {
      const start = at % text.length;
      const changed = text.slice(0, start) + put + text.slice(start + length);
      const library = libraryOf(folder, 'team', { 'library.yaml': changed, 'a.yaml': changed });
      for (const findings of checkLibrary(library, { today }).values()) {
        for (const { rule, span, message } of findings) {
          expect(rule).toMatch(/^snippet\//);
          expect(message).not.toMatch(/undefined|\[object/);
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(changed.length);
        }
      }
    }),
  );
});
