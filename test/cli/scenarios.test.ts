import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { it } from 'vitest';
import { run } from '../../server/src/cli/run';
import { check } from '../../server/src/lint/check';
import { compose } from '../../server/src/render/compose';
import { writeDocx } from '../../server/src/render/docx/docx';
import { exampleDraft } from '../../server/src/rules/examples';
import { expectGolden } from '../golden';

// Each file of scenarios/ is one run of the command line: `$` and the arguments, `//- path` and a file each, `//- <`
// and standard input, then what is printed and the exit code, which `npm run update:goldens` writes.
// Lines with `#` below the command say more: `# terminal`, `# env NAME=value`, `# show files` (what was written is printed
// after the exit code), `# git` (the files are committed; those under `//- +path` come or change afterwards; `//- ++path`
// are staged, too), `# only KEY KEY` (of the JSON that is printed, what is under these keys). A file that begins with `@word` is the Word file of the
// draft below it, with one word changed afterwards after `@word often → weekly`.
const folder = join(dirname(fileURLToPath(import.meta.url)), 'scenarios');

interface Scenario {
  readonly args: string[];
  readonly settings: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  readonly input: string;
  readonly setup: string;
}

function read(text: string): Scenario {
  const [setup = ''] = text.split(/^=+$\n?/m);
  const [command = '', ...parts] = setup.split(/^\/\/- /m);
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
  const settings = [...command.matchAll(/^# (.*)$/gm)].map((one) => one[1] ?? '');
  return { args, settings, files, input, setup };
}

/** Control characters as they are written in TypeScript, and the byte order mark. */
const visible = (text: string): string =>
  text.replace(/[^\P{Cc}\n\t]|\uFEFF/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

const envOf = ({ settings }: Scenario): Record<string, string> =>
  Object.fromEntries(settings.filter((one) => one.startsWith('env ')).map((one) => one.slice(4).split('=')));

/** JSON with nothing but the values of some keys, wherever they are; the text itself if all of it is to be seen. */
function partOf(json: string, { settings }: Scenario): string {
  const keys = settings
    .find((setting) => setting.startsWith('only '))
    ?.split(' ')
    .slice(1);
  if (!keys) return json;
  const part = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const entries = Object.entries(value).map(([key, own]) => [key, keys.includes(key) ? own : part(own)]);
    const kept = entries.filter(([, own]) => own !== undefined);
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  };
  return `${JSON.stringify(part(JSON.parse(json)), null, 2)}\n`;
}

function filesIn(cwd: string): Map<string, string> {
  const names = readdirSync(cwd, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${cwd}/.git`))
    .map((entry) => relative(cwd, join(entry.parentPath, entry.name)));
  return new Map(
    names.sort().map((name) => [name, readFileSync(join(cwd, name), 'utf8').replaceAll(cwd, '/cwd')]),
  );
}

const word = /^@word(?: (\w+) → (\w+))?\n/;

/** The Word file that is exported of a draft in Markdown, with a word replaced afterwards if two are given. */
async function wordFile(text: string, before?: string, after?: string): Promise<Uint8Array> {
  const { bytes } = await writeDocx(compose(check(text, 'a.report.md')), { marked: true });
  if (before === undefined || after === undefined) return bytes;
  const parts = unzipSync(bytes);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(body.replace(before, after)) });
}

/** Writes the files of a scenario, and commits those that are to be. */
async function layOut(cwd: string, { files, settings }: Scenario): Promise<void> {
  const write = async (mark: string) => {
    for (const [file, content] of files) {
      if ((/^\+*/.exec(file)?.[0] ?? '') !== mark) continue;
      const path = join(cwd, file.slice(mark.length));
      mkdirSync(dirname(path), { recursive: true });
      const [command = '', before, after] = word.exec(content) ?? [];
      const exported = command && (await wordFile(content.slice(command.length), before, after));
      writeFileSync(path, exported || content);
    }
  };
  const git = (...args: string[]) => {
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...who, ...args], { cwd, stdio: 'pipe' });
  };
  await write('');
  if (!settings.includes('git')) return;
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message=First');
  await write('++');
  git('add', '--all');
  await write('+');
}

for (const name of readdirSync(folder)) {
  it(name, { tags: ['golden'] }, async () => {
    const path = join(folder, name);
    const scenario = read(readFileSync(path, 'utf8'));
    const cwd = mkdtempSync(join(tmpdir(), 'scenario-'));
    try {
      await layOut(cwd, scenario);
      const before = scenario.settings.includes('show files') ? filesIn(cwd) : undefined;
      let printed = '';
      const code = await run(scenario.args, {
        cwd,
        today: '2026-11-21',
        env: envOf(scenario),
        terminal: scenario.settings.includes('terminal'),
        out: (text) => {
          printed += partOf(text, scenario);
        },
        err: (text) => {
          printed += text.replace(/^(?=.)/gm, 'stderr: ');
        },
        stdin: async () => new TextEncoder().encode(scenario.input),
      });
      // The command line does not decide the styles.
      const shown = printed.replaceAll(cwd, '/cwd').replace(/(<style>)[\s\S]*?(<\/style>)/g, '$1…$2');
      const written = before
        ? [...filesIn(cwd)].filter(([file, content]) => before.get(file) !== content)
        : [];
      const files = written.map(([file, content]) => `//- ${file}\n${visible(content)}`).join('');
      const outcome = `${visible(shown)}exit ${code}\n${files}`;
      expectGolden(path, `${scenario.setup}======\n${outcome}`);
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });
}
