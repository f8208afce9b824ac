import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { run } from '../../server/src/cli/run';
import { exampleDraft } from '../../server/src/rules/examples';

// Each file of scenarios/ is one run of the command line: `$` and the arguments, `//- path` and a file each, `//- <`
// and standard input, then what is printed and the exit code. `UPDATE=1 npx vitest run test/cli` writes the outcome.
const folder = join(dirname(fileURLToPath(import.meta.url)), 'scenarios');

interface Scenario {
  readonly args: string[];
  readonly files: ReadonlyMap<string, string>;
  readonly input: string;
  readonly given: string;
  readonly expected: string;
}

function read(text: string): Scenario {
  const [given = '', expected = ''] = text.split(/^=+$\n?/m);
  const [command = '', ...parts] = given.split(/^\/\/- /m);
  const files = new Map<string, string>();
  let input = '';
  for (const part of parts) {
    const [path = '', ...lines] = part.split('\n');
    // `@ilacs` and `@sccif` stand for complete drafts, in which nothing is found.
    const content = lines
      .join('\n')
      .replace(/^@(ilacs|sccif)\n/m, (_, framework) => exampleDraft({ framework }))
      .replaceAll('\\0', '\0');
    if (path === '<') input = content;
    else files.set(path, content);
  }
  const args = [...(/^\$ ?(.*)$/m.exec(command)?.[1] ?? '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    (m) => m[1] ?? m[2] ?? '',
  );
  return { args, files, input, given, expected };
}

for (const name of readdirSync(folder)) {
  it(name, async () => {
    const path = join(folder, name);
    const scenario = read(readFileSync(path, 'utf8'));
    const cwd = mkdtempSync(join(tmpdir(), 'scenario-'));
    try {
      for (const [file, content] of scenario.files) {
        mkdirSync(dirname(join(cwd, file)), { recursive: true });
        writeFileSync(join(cwd, file), content);
      }
      let printed = '';
      const code = await run(scenario.args, {
        cwd,
        today: '2026-11-21',
        env: {},
        terminal: false,
        out: (text) => {
          printed += text;
        },
        err: (text) => {
          printed += text.replace(/^(?=.)/gm, 'stderr: ');
        },
        stdin: async () => new TextEncoder().encode(scenario.input),
      });
      // What styles there are is no matter of the command line.
      const shown = printed.replaceAll(cwd, '/cwd').replace(/(<style>)[\s\S]*?(<\/style>)/g, '$1…$2');
      const outcome = `${shown}exit ${code}\n`;
      if (process.env.UPDATE) writeFileSync(path, `${scenario.given}======\n${outcome}`);
      else expect(outcome).toBe(scenario.expected);
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });
}
