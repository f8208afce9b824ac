import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../server/src/cli/run';
import { terminalAsk } from '../../server/src/cli/terminal/ask';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'new-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

/** Runs a command line with somebody who gives these answers and then goes. */
async function runWith(answers: readonly string[] | undefined, ...args: string[]) {
  const [questions, left] = [[] as string[], [...(answers ?? [])]];
  let [out, err] = ['', ''];
  const code = await run(args, {
    cwd,
    today: '2026-11-21',
    env: {},
    terminal: answers !== undefined,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => new Uint8Array(),
    ...(answers && {
      ask: async (question: string) => {
        questions.push(question);
        return left.shift();
      },
    }),
  });
  return { code, out, err, questions };
}

describe('inspection-report new', () => {
  it('asks for what the options do not say, by number or id, until the answer is one', async () => {
    const answers = ['2', '99', 'childrens-home', '1', '8 June 2026', '2026-06-01', '9/6/2026'];
    const { code, out, questions, err } = await runWith(answers, 'new');
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('setting: childrens-home\n');
    expect(out).toContain('  type: full\n  start: 2026-06-08\n  end: 2026-06-09\n');
    expect(questions[0]).toContain('\n  2  SCCIF: Social care common inspection framework (sccif)\n');
    expect(questions[2]).toBe('Type a number from 1 to 11: ');
    expect(questions[6]).toContain('The inspection ends on 1 June 2026, before it starts on 8 June 2026');
  });

  it('leaves days open that are not known yet, and asks nothing that is given', async () => {
    const given = ['--framework', 'ilacs', '--type', 'focused-visit', '--end', '2026-06-09'];
    const { out, questions } = await runWith([''], 'new', ...given);
    expect(questions.length).toBe(1);
    expect(out).toContain('  type: focused-visit\n  start: \n  end: 2026-06-09\n');
  });

  it('writes nothing when the questions are broken off', async () => {
    const { code, out, err } = await runWith(['1'], 'new', '--out', 'a.report.md');
    expect([code, out, readdirSync(cwd)]).toEqual([2, '', []]);
    expect(err).toBe('Nothing was written, because not every question was answered.\n');
  });

  const visit = ['new', '--framework', 'ilacs', '--type', 'focused-visit', '--start', '2026-06-08'];

  it('writes a file that lints without errors, leaves nothing else, and overwrites none', async () => {
    for (const name of ['a.report.md', 'b.report.yaml']) {
      expect((await runWith(undefined, ...visit, '--out', name)).code).toBe(0);
      const text = readFileSync(join(cwd, name), 'utf8');
      expect(text.startsWith('---')).toBe(name.endsWith('.md'));
      expect((await runWith(undefined, 'lint', name)).code).toBe(0);
      writeFileSync(join(cwd, name), 'mine');
      // Before any question is put.
      const again = await runWith([], 'new', '--out', name);
      expect(again).toMatchObject({ code: 2, questions: [] });
      expect(again.err).toBe(`Choose another name. ${name} exists already and was not changed.\n`);
      expect(readFileSync(join(cwd, name), 'utf8')).toBe('mine');
    }
    expect(readdirSync(cwd).sort()).toEqual(['a.report.md', 'b.report.yaml']);
  });

  it('knows the frameworks of the config beside the file', async () => {
    const sif = readFileSync(new URL('../../knowledge/frameworks/sif.yaml', import.meta.url), 'utf8');
    writeFileSync(join(cwd, 'own.yaml'), sif.replace(/^id: sif$/m, 'id: own'));
    writeFileSync(join(cwd, '.inspection-report.yaml'), 'knowledge: [own.yaml]\n');
    const { out, err } = await runWith(undefined, 'new', '--framework', 'own', '--type', 'single');
    expect(err).toBe('');
    expect(out).toContain('framework: own\n');
    expect((await runWith(undefined, 'frameworks')).out).toMatch(/^own /m);
  });
});

describe('questions at a terminal', () => {
  it('take one line each, also of those that were pasted at once, and end with the input', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const ask = terminalAsk(input, output);
    const first = ask('One? ');
    input.write('a\nb\nc');
    expect([await first, await ask('Two? ')]).toEqual(['a', 'b']);
    const third = ask('Three? ');
    input.end();
    expect(await third).toBe(undefined);
  });
});
