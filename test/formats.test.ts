import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse as readJunit } from 'junit2json';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { applyEdits } from '../server/src/lint/fix';
import type { FileResult } from '../server/src/output/result';
import { rules } from '../server/src/rules/index';
import { displayWidth } from '../server/src/text/width';
import { broken, clean } from './examples.mjs';
import { nasty, print, resultOf } from './printed';

it('writes a path with half of a character, as Windows allows it', () => {
  const { path: _, ...result } = nasty('# A\n', 0, 1, 'x');
  const [run] = JSON.parse(print('sarif', [{ ...result, path: 'a\ud800.report.md' }])).runs;
  const { uri } = run.results[0].locations[0].physicalLocation.artifactLocation;
  expect(decodeURIComponent(uri)).toBe('a\uFFFD.report.md');
});

const all: readonly FileResult[] = [
  ...[...clean, ...broken].map(({ name, text }) => resultOf(`drafts/${name}`, text)),
  nasty('one\r\nt🙂o ]]> & "two"', 5, 9, 'A <tag> & "quotes", 100%: a,b ]]> \u0007\uD800 and\nmore'),
  { path: '../elsewhere/a b.report.md', failure: 'It is saved as UTF-16; save it as UTF-8.' },
];
const found = all.reduce(
  (n, { checked, failure }) => n + (checked?.findings.length ?? 0) + (failure ? 1 : 0),
  0,
);

interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}
interface Sarif {
  runs: {
    columnKind: string;
    tool: { driver: { rules: { id: string; help?: { markdown: string } }[] } };
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: unknown[] }[];
    results: {
      ruleId: string;
      ruleIndex: number;
      partialFingerprints: Record<string, string>;
      locations: {
        physicalLocation: { artifactLocation: { uri: string; uriBaseId?: string }; region: Region };
      }[];
      relatedLocations?: unknown[];
      fixes?: {
        artifactChanges: { replacements: { deletedRegion: Region; insertedContent?: { text: string } }[] }[];
      }[];
    }[];
  }[];
}

describe('sarif', () => {
  const file = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  // The schema is of draft 4, of which it uses nothing that later drafts have not but the name of `id`.
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const validate = addFormats
    .default(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }))
    .compile(schema);
  const run = (results: readonly FileResult[]) => (JSON.parse(print('sarif', results)) as Sarif).runs[0];

  it('is valid by the schema of OASIS, with findings and without', () => {
    for (const results of [all, [], clean.map(({ name, text }) => resultOf(name, text))]) {
      expect(validate(JSON.parse(print('sarif', results))), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
  });

  it('has every rule with its help, and each result points to its own', () => {
    const { tool, results = [] } = run(all) ?? { tool: { driver: { rules: [] } } };
    expect(results.length).toBe(found - 1);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(
      tool.driver.rules.slice(0, rules.length).every(({ help }) => (help?.markdown.length ?? 0) > 100),
    ).toBe(true);
  });

  it('has 1-based places in UTF-16 units, and relative URIs', () => {
    const [one] = run([nasty('one\r\nt🙂o', 6, 8, 'Here.')])?.results ?? [];
    expect(one?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'draft%20s/N%C3%A9%2C1%3A100%25.report.md', uriBaseId: 'SRCROOT' },
      region: { startLine: 2, startColumn: 2, endLine: 2, endColumn: 4 },
    });
  });

  it('has fixes that mend what the editor mends', () => {
    for (const result of all) {
      const { text = '', lines, findings = [] } = result.checked ?? {};
      run([result])?.results.forEach(({ fixes = [] }, n) => {
        fixes.forEach(({ artifactChanges }, nth) => {
          const edits = (artifactChanges[0]?.replacements ?? []).map(
            ({ deletedRegion: at, insertedContent }) => ({
              span: {
                start: (lines?.start(at.startLine - 1) ?? 0) + at.startColumn - 1,
                end: (lines?.start(at.endLine - 1) ?? 0) + at.endColumn - 1,
              },
              text: insertedContent?.text ?? '',
            }),
          );
          expect(applyEdits(text, edits).text).toBe(
            applyEdits(text, findings[n]?.fixes?.[nth]?.edits ?? []).text,
          );
        });
      });
    }
  });

  it('has fingerprints that are each their own, and the same after an edit elsewhere', () => {
    for (const { name, text } of broken) {
      const prints = (content: string) =>
        (run([resultOf(name, content)])?.results ?? []).map(
          (one) => one.partialFingerprints.primaryLocationLineHash,
        );
      const before = prints(text);
      expect(new Set(before).size).toBe(before.length);
      if (!name.endsWith('.md')) continue;
      expect(prints(`${text}\nOne more sentence.\n`)).toEqual(before);
      // Lines that come in between move what is below them, and change none of it.
      expect(prints(text.replace('---\n', '---\n# One.\n# Two.\nx-note: Three.\n'))).toEqual(before);
    }
  });

  it('has the other places of a finding, in its own file and in others', () => {
    const results = run([nasty('# A\n', 2, 3, 'x')])?.results ?? [];
    const relatedLocations = results[0]?.relatedLocations;
    expect(relatedLocations).toEqual([
      {
        message: { text: 'The first.' },
        physicalLocation: {
          artifactLocation: results[0]?.locations[0]?.physicalLocation.artifactLocation,
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
        },
      },
      {
        message: { text: 'The other.' },
        physicalLocation: {
          artifactLocation: { uri: 'draft%20s/%C3%89.report.md', uriBaseId: 'SRCROOT' },
          region: { startLine: 5, startColumn: 6, endLine: 5, endColumn: 14 },
        },
      },
    ]);
  });

  it('has the findings that comments suppress, with their reasons', () => {
    const [finding] = nasty('a b', 0, 1, 'Here.').checked?.findings ?? [];
    if (!finding) throw new Error('no finding');
    const result = {
      ...nasty('a b', 2, 3, 'There.'),
      known: [],
      suppressed: [
        { finding, reason: 'Agreed <here>.' },
        { finding: { ...finding, severity: 'hint' as const }, reason: undefined },
      ],
    };
    const text = print('sarif', [result]);
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    const states = JSON.parse(text).runs[0].results.map(
      ({ baselineState, suppressions }: Record<string, unknown>) => [baselineState, suppressions],
    );
    expect(states).toEqual([
      ['new', [{ kind: 'inSource', justification: 'Agreed <here>.' }]],
      ['new', [{ kind: 'inSource' }]],
      ['new', undefined],
      ['new', undefined],
    ]);
  });

  it('says of a file that could not be read that the run was not whole', () => {
    expect(run(all)?.invocations[0]?.executionSuccessful).toBe(false);
    expect(run(all)?.invocations[0]?.toolExecutionNotifications.length).toBe(1);
    expect(run([])?.invocations[0]?.executionSuccessful).toBe(true);
  });
});

const xsd = (name: string): string => readFileSync(new URL(`formats/${name}.xsd`, import.meta.url), 'utf8');
const xmlErrors = async (name: string, xml: string): Promise<string[]> =>
  (await validateXML({ xml, schema: xsd(name) })).errors.map(({ rawMessage }) => rawMessage);

for (const name of ['junit', 'checkstyle']) {
  it(`${name} is valid by its schema, with findings and without`, async () => {
    expect(await xmlErrors(name, print(name, all))).toEqual([]);
    expect(await xmlErrors(name, print(name, []))).toEqual([]);
    expect(await xmlErrors(name, '<testsuites><testcase/></testsuites>')).not.toEqual([]);
  });
}

it('junit is read by another: a suite a draft, what is an error or a warning fails', async () => {
  const read = await readJunit(print('junit', all));
  const suites = read && 'testsuite' in read ? (read.testsuite ?? []) : [];
  expect(suites.map(({ name }) => name)).toEqual(all.map(({ path }) => path));
  const failing = all.map(
    ({ checked, failure }) =>
      (checked?.findings ?? []).filter(({ severity }) => severity === 'error' || severity === 'warning')
        .length + (failure ? 1 : 0),
  );
  expect(suites.map(({ failures }) => failures)).toEqual(failing);
  const last = suites.at(-2)?.testcase?.[0];
  expect(last?.failure?.[0]?.message).toBe('A <tag> & "quotes", 100%: a,b ]]> \uFFFD\uFFFD and\nmore');
});

it('gitlab is valid by its schema, with fingerprints that are each their own', () => {
  const schema = JSON.parse(readFileSync(new URL('formats/gitlab.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  const issues = JSON.parse(print('gitlab', all));
  expect(validate(issues), JSON.stringify(validate.errors)).toBe(true);
  expect(validate([{ ...issues[0], location: { path: 'a', lines: { begin: 0 } } }])).toBe(false);
  expect(issues.length).toBe(found);
  expect(new Set(issues.map((one: { fingerprint: string }) => one.fingerprint)).size).toBe(found);
  expect(JSON.parse(print('gitlab', []))).toEqual([]);
});

it('github escapes what its runner would take for the end of a value', () => {
  expect(print('github', [nasty('one\ntwo', 4, 7, '100%: a,b\nmore')])).toBe(
    `::error file=draft s/Né%2C1%3A100%25.report.md,line=2,endLine=2,col=1,endColumn=4,title=judgement/grade::100%25: a,b%0Amore
::notice file=draft s/Né%2C1%3A100%25.report.md,line=2,endLine=2,col=1,endColumn=4,title=judgement/grade::100%25: a,b%0Amore
`,
  );
  expect(print('github', [nasty('one\ntwo', 0, 7, 'Both.')])).toContain(',line=1,endLine=2,title=');
});

it('github says how much of it is not shown beside the lines', () => {
  const ten = Array.from({ length: 10 }, () => nasty('x', 0, 1, 'Is.'));
  expect(print('github', ten)).not.toContain('GitHub');
  expect(print('github', [...ten, nasty('x', 0, 1, 'Is.')])).toMatch(
    /\n11 errors, 11 notices\. GitHub shows the first 10 of each kind next to their lines\. This log has all findings\.\n$/,
  );
});

it('what a person reads on a terminal or in a log moves no cursor and ends no line', () => {
  const text = 'a\u001b[2Jb\u202ec\u009bd\te';
  const result = { ...nasty(text, 0, 3, `One\n${text}`), path: 'a\n\u001b[31m.md' };
  for (const name of ['stylish', 'compact', 'markdown']) {
    const printed = print(name, [result, { path: 'b\u001b.md', failure: 'No.' }]);
    expect(printed).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]/u);
    expect(printed).toContain('[31m.md');
  }
  expect(print('stylish', [result])).toContain('    1 | a␛[2Jb\uFFFDc\uFFFDd e\n      | ^^^\n');
});

describe('stylish marks the place under', () => {
  it.each([
    ['wide characters before it', '日本 [x]', 3, 6, '日本 [x]', '     ^^^'],
    ['wide characters', 'a 日本', 2, 4, 'a 日本', '  ^^^^'],
    ['emoji', '🙂👨‍👩‍👧 x', 11, 12, '🙂👨‍👩‍👧 x', '     ^'],
    ['combining marks', 'e\u0301e\u0301 x', 5, 6, 'e\u0301e\u0301 x', '   ^'],
    ['a mark alone', 'e\u0301', 1, 2, 'e\u0301', ' ^'],
    ['characters without a width', 'a\u200B\u200Bb', 3, 4, 'a\u200B\u200Bb', ' ^'],
    ['tabs', 'a\tb', 2, 3, 'a b', '  ^'],
    ['control characters', '\u001b[1mb', 4, 5, '␛[1mb', '    ^'],
  ])('%s', (_, text, start, end, shown, marks) => {
    expect(print('stylish', [nasty(text, start, end, 'Here.')])).toContain(
      `    1 | ${shown}\n      | ${marks}\n`,
    );
  });

  it('a long line of which a part is shown, without parting a character', () => {
    const text = `${'🙂'.repeat(80)}x${'🙂'.repeat(40)}`;
    const [, line = '', marks = ''] = print('stylish', [nasty(text, 160, 161, 'Here.')]).split('\n');
    expect(line).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
    const before = line.slice(0, line.indexOf('x'));
    expect(marks.indexOf('^')).toBe(displayWidth(before));
  });
});

it('compact and jsonl have a line a finding', () => {
  for (const name of ['compact', 'jsonl']) expect(print(name, all).split('\n').length).toBe(found + 1);
  expect(print('compact', [nasty('one\ntwo', 4, 7, 'Here.')])).toContain(
    'draft s/Né,1:100%.report.md:2:1: error: Here. [judgement/grade]\n',
  );
  const [first] = print('jsonl', all.slice(-1)).split('\n');
  expect(JSON.parse(first ?? '')).toMatchObject({ path: '../elsewhere/a b.report.md', fatal: true, line: 1 });
});

// What the types LintResult and LintMessage of ESLint have (eslint.org/docs/latest/integrate/nodejs-api), which its
// formatters read. On 30 November 2026 those of ESLint 10.15 (stylish, json, html, json-with-metadata), and the packages
// compact, unix and junit, printed the findings of all examples.
it('json has all that formatters of ESLint read', () => {
  const counts = [
    'errorCount',
    'fatalErrorCount',
    'warningCount',
    'fixableErrorCount',
    'fixableWarningCount',
  ];
  for (const file of JSON.parse(print('json', all))) {
    expect(file.filePath).toMatch(/^\//);
    for (const name of counts) expect(file[name], name).toBeGreaterThanOrEqual(0);
    expect(file.errorCount + file.warningCount).toBe(file.messages.length);
    expect(file.suppressedMessages).toEqual([]);
    for (const { ruleId, severity, message, line, column, fix } of file.messages) {
      expect([typeof ruleId, typeof message]).toEqual(['string', 'string']);
      expect([1, 2]).toContain(severity);
      expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      if (fix)
        expect(fix).toEqual({ range: [expect.any(Number), expect.any(Number)], text: expect.any(String) });
    }
  }
});

it('json and jsonl name the file of a place in another draft as they name that of the finding', () => {
  const draft = nasty('# A\n', 2, 3, 'x');
  const [file] = JSON.parse(print('json', [draft]));
  const [line = ''] = print('jsonl', [draft]).split('\n');
  const inDraft = { message: 'The first.', line: 1, column: 1 };
  const inOther = { message: 'The other.', line: 5, column: 6 };
  expect(file.filePath).toBe(`/work/${draft.path}`);
  expect(file.messages[0].related).toEqual([inDraft, { ...inOther, filePath: '/work/draft s/É.report.md' }]);
  expect(JSON.parse(line).path).toBe(draft.path);
  expect(JSON.parse(line).related).toEqual([inDraft, { ...inOther, path: 'draft s/É.report.md' }]);
});

it.each(['junit', 'gitlab', 'checkstyle', 'github', 'compact', 'stylish'])(
  'the text of %s has no other places',
  (name) => {
    expect(print(name, [nasty('# A\n', 2, 3, 'x')])).not.toContain('The other.');
  },
);

it('json is a list of all files, whatever was found', () => {
  for (const results of [all, []]) expect(JSON.parse(print('json', results)).length).toBe(results.length);
});
