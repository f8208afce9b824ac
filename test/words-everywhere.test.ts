import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lint } from '../server/src/api';
import { run } from '../server/src/cli/run';
import { check } from '../server/src/lint/check';
import { connect } from '../server/src/lsp/testing';
import { nodeFiles } from '../server/src/node/node-files';
import { testProse } from '../server/src/prose/testing';
import { root } from './architecture/sources';

const words = (text: string, name: string): string[] =>
  check(text, name, { prose: testProse })
    .findings.filter(({ rule }) => rule === 'language/spelling')
    .map(({ span }) => text.slice(span.start, span.end));

it('finds words in YAML scalars of every style, at their exact places', () => {
  const text = `framework: sccif
setting: childrens-home
summary: They recieve
  help and goverment
  aid.
sections:
  helped-and-protected: 'It''s a manegar''s plan.'
  leaders-and-managers: "They\\u2019re saftey\\
    -minded: a \\"diffrent\\" way."
  overall-experiences-and-progress: >-
    Children are wellcome
    and beleive it.

    - They acheive.
requirements:
  - text: |
      The person must recieve it,
      and seperate them.
    regulation: 12(1)
recommendations:
  - text: Keep a calandar.
`;
  expect(words(text, 'a.report.yaml').sort()).toEqual(
    [
      'recieve',
      'goverment',
      "manegar''s",
      'diffrent',
      'wellcome',
      'beleive',
      'acheive',
      'recieve',
      'seperate',
      'calandar',
      'saftey\\\n    -minded',
    ].sort(),
  );
});

it('finds words in each part of a Markdown draft', () => {
  const text = `---
framework: ilacs
authority: Exampleshire
areas-for-improvement:
  - The qualty of plans.
---

# A hedding of it

## The experiences and progress of children in care: good

1. Children *recieve* help[^1].

> A quotaton.

- An itme.

| Cel | Two |
|---|---|
| wich | x |

[^1]: A foootnote.
`;
  for (const word of ['qualty', 'hedding', 'recieve', 'quotaton', 'itme', 'wich', 'foootnote'])
    expect(words(text, 'a.report.md'), word).toContain(word);
});

const draft = `---
framework: sccif
setting: childrens-home
stage: drafting
---

## Overall experiences and progress of children and young people: good

1. They recieve zorbing. A looked after child.
`;
const library = 'name: Ours\nversion: 1.0.0\nowner: QA\nlicence: MIT\n';
const snippets = `snippets:
  - id: one
    prefix: one
    title: One
    body: Children recieve \${1:gapp} zorbing.
`;
const config = 'words: w.txt\nterms:\n  - {avoid: looked after child, write: child in care}\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'words-'));
  const files = {
    'a.report.md': draft,
    '.inspection-report.yaml': config,
    'w.txt': 'zorbing\n',
    'library.yaml': library,
    'phrases.yaml': snippets,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function printed(...args: string[]): Promise<string> {
  let out = '';
  await run(args, {
    cwd: folder,
    today: '2026-11-21',
    env: {},
    terminal: false,
    err: () => {},
    stdin: async () => new Uint8Array(),
    out: (text) => {
      out += text;
    },
  });
  return out;
}

const onWords = (rule: string) => /^(?:language|team)\/|^snippet\/spelling$/.test(rule);

it('says the same in the editor, on the command line and to scripts', async () => {
  const expected = ['team/looked-after-child 9:28', 'language/spelling 9:9', 'snippet/spelling 5:20'].sort();
  interface Message {
    ruleId: string;
    line: number;
    column: number;
  }
  const files: { messages: Message[] }[] = JSON.parse(await printed('lint', '--format', 'json', '.'));
  const fromCli = files.flatMap(({ messages }) => messages).filter(({ ruleId }) => onWords(ruleId));
  expect(fromCli.map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`).sort()).toEqual(expected);
  const results = await lint('.', { cwd: folder });
  const fromApi = results.flatMap(({ findings }) => findings).filter(({ rule }) => onWords(rule));
  expect(fromApi.map(({ rule, line, column }) => `${rule} ${line}:${column}`).sort()).toEqual(expected);
  const language = pathToFileURL(`${root}server/src/generated/language/`).href;
  const { client } = await connect(nodeFiles, { initializationOptions: { language } });
  const shown = new Map<string, string[]>();
  interface Shown {
    code: string;
    range: { start: { line: number; character: number } };
  }
  const done = new Promise<void>((resolve) => {
    client.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Shown[] }) => {
        const found = diagnostics.filter(({ code }) => onWords(code));
        shown.set(
          uri,
          found.map(({ code, range: { start } }) => `${code} ${start.line + 1}:${start.character + 1}`),
        );
        if ([...shown.values()].flat().length >= expected.length) resolve();
      },
    );
  });
  for (const [name, languageId] of [
    ['a.report.md', 'markdown'],
    ['phrases.yaml', 'yaml'],
  ] as const) {
    const uri = pathToFileURL(join(folder, name)).href;
    const text = readFileSync(join(folder, name), 'utf8');
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }
  await done;
  expect([...shown.values()].flat().sort()).toEqual(expected);
});

it('leaves spelling and wording out of drafts and libraries alike', async () => {
  const out = await printed('lint', '--no-language', '.');
  expect(out).not.toMatch(/language\/|snippet\/spelling/);
  expect(out).toContain('team/looked-after-child');
});

it('reads no tables for commands that check no text', async () => {
  const read = vi.spyOn(nodeFiles, 'read');
  const tables = () => read.mock.calls.filter(([uri]) => /\/language\/[^/]+$/.test(uri)).length;
  for (const args of [
    ['--version'],
    ['explain', 'judgement/grade'],
    ['rules'],
    ['frameworks'],
    ['cite', 'regulation 12'],
    ['snippets', 'list'],
    ['knowledge', 'status'],
    ['render', 'a.report.md', '--format', 'html'],
    ['lint', '--print-config', 'a.report.md'],
  ])
    await printed(...args);
  expect(tables()).toBe(0);
  await printed('lint', 'a.report.md');
  expect(tables()).toBeGreaterThan(0);
  read.mockRestore();
});
