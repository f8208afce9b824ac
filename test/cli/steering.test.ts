import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../server/src/cli/run';

// Words of drafts and names of files must not steer a terminal, or the log of a CI server.
const signs = '\u001b]0;x\u0007\u009b31m\u202e\u2066\u200f\u007f';
const steering = /[^\P{Cc}\n\t]|[\p{Bidi_Control}\u2028\u2029]|^\s*::|##(?:vso|teamcity)?\[/mu;
const name = `a${signs}.report.md`;
const draft = `---
framework: sccif
setting: childrens-home
urn: SC1${signs}
provider: Willow${signs}
judgements:
  dancing${signs}: good
requirements:
  - text: "Act.${signs}"
    regulation: 12(2)${signs}
x-team: South${signs}
---

# Report ${signs}

[name${signs}] TODO${signs} ::error::x ##vso[task.x] regulation 12(2)(a)${signs}
`;

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'steering-'));
  writeFileSync(join(cwd, name), draft);
  writeFileSync(join(cwd, '::error::b.report.md'), draft);
  mkdirSync(join(cwd, 'phrases'));
  writeFileSync(
    join(cwd, 'phrases/library.yaml'),
    `name: "N\\e${signs.replace(/\p{Cc}/gu, '')}"\nversion: 1.0.0\n`,
  );
  writeFileSync(
    join(cwd, 'phrases/a.yaml'),
    'snippets:\n  - id: a\n    title: "T\\e[31m"\n    body: "B\\e[31m"\n    description: "D\\a"\n',
  );
});
afterAll(() => rmSync(cwd, { recursive: true }));

/** Runs a command line. What it prints is kept apart. */
async function printed(args: readonly string[], { terminal = false, input = '' } = {}) {
  let [out, err] = ['', ''];
  await run(args, {
    cwd,
    today: '2026-11-28',
    env: {},
    terminal,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => new TextEncoder().encode(input),
  });
  return { out, err };
}

describe('nothing that is printed steers a terminal', () => {
  const formats = ['stylish', 'compact', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle'];
  it.each([
    ...['html', 'markdown', ...formats].map((format) => ['lint', '--format', format, '.']),
    ['lint', '--fix-dry-run', '.'],
    ['lint', `missing${signs}.report.md`],
    ['lint', `--${signs}`],
    ['lint', '--print-config', name],
    ['render', '--strict', '.'],
    ['render', '--strict', '--out', `out${signs}`, name],
    ['render', '--out', `out${signs}`, name],
    ['baseline', 'update', '--baseline', `known${signs}.json`, '.'],
    ['cite', `restraint${signs}`],
    ['cite', '--list', '.'],
    ['cite', '--list', '--format', 'json', '.'],
    ['snippets', 'list', '--library', 'phrases', '--all'],
    ['snippets', 'list', '--library', 'phrases', '--format', 'json'],
    ['snippets', 'show', '--library', 'phrases', 'a'],
    ['snippets', 'check', 'phrases'],
    ['explain', `x${signs}`],
    [`x${signs}`],
  ])('%j %j %j', async (...args) => {
    const given = args.filter((arg): arg is string => typeof arg === 'string');
    const { out, err } = await printed(given);
    expect(out + err).not.toBe('');
    expect(err).not.toMatch(steering);
    // GitHub reads what is for it.
    expect(out.replace(/^::(?:error|warning|notice) /gm, '')).not.toMatch(steering);
  });
});

describe('a file on standard output', () => {
  it.each([
    ['lint', '--fix', '-', '--stdin-filename', 'a.report.md'],
    ['render', '-', '--stdin-filename', 'a.report.md'],
  ])('is as it is, unless a terminal would show it: %s', async (...args) => {
    const input = `---\nframework: ilacs\n---\n\n# A\u001b[31m\tb\r\n\nIt is so\u202ewritten.\n`;
    const { out } = await printed(args, { input });
    expect(out).toContain('\u202e');
    if (args[0] === 'lint') expect(out).toContain('\tb\r\n');
    const { out: shown } = await printed(args, { input, terminal: true });
    expect(shown.replaceAll('\r\n', '\n')).not.toMatch(steering);
  });
});

it('is a draft with the signs that are looked for', () => {
  expect(readFileSync(join(cwd, name), 'utf8')).toMatch(steering);
});
