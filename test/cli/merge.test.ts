import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { broken, clean } from '../examples.mjs';
import { runIn } from './in-folder';

// A run in parts, merged, is the run as a whole: the same bytes, and the same exit code.
const formats = ['json', 'sarif', 'junit'];
const parts = [1, 2, 3];
let cwd: string;

const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), content);
};
const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');

/** Runs `lint` whole and in parts, each in all formats; the files are NAME.FORMAT and NAME-PART.FORMAT. */
async function runAll(name: string, ...args: string[]): Promise<number> {
  const run = (file: string, ...more: string[]) => {
    const outputs = formats.flatMap((format) => ['--format', `${format}=${file}.${format}`]);
    return runIn(cwd, ['lint', 'drafts', '--no-language', ...args, ...more, ...outputs]);
  };
  for (const part of parts) await run(`${name}-${part}`, '--shard', `${part}/3`);
  return (await run(name)).code;
}

const mergeAll = (name: string, format: string, ...args: string[]) =>
  runIn(cwd, ['merge', ...parts.map((part) => `${name}-${part}.${format}`), ...args]);

beforeAll(async () => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'merge-')));
  for (const { name, text } of [...broken.slice(0, 5), ...clean.slice(0, 2)]) put(`drafts/${name}`, text);
  put(
    'drafts/a %20é.report.md',
    '---\nframework: sccif\n# inspection-report-disable-file draft/inspected -- It is under way.\n---\n',
  );
  put('team.yaml', 'terms:\n  - avoid: challenging\n    write: difficult\n');
  put('faulty.yaml', 'colour: red\n');
  const codes = [await runAll('plain', '--config', 'team.yaml')];
  await runIn(cwd, ['baseline', 'update', 'drafts', '--config', 'team.yaml', '--baseline', 'known.json']);
  put('drafts/later.report.md', '---\nframework: 0\n---\n');
  codes.push(await runAll('later', '--config', 'team.yaml', '--baseline', 'known.json', '--fingerprints'));
  put('drafts/unreadable.report.md', new Uint8Array([0xff, 0xfe, 0x41, 0x00]));
  codes.push(await runAll('faulty', 'nowhere', '--config', 'faulty.yaml', '--rule', 'draft/*'));
  expect(codes).toEqual([1, 1, 1]);
});
afterAll(() => rmSync(cwd, { recursive: true }));

describe.each(formats)('%s', (format) => {
  it.each(['plain', 'later'])('has the bytes of one run (%s)', async (name) => {
    const { out, err, code } = await mergeAll(name, format);
    expect(out).toBe(read(`${name}.${format}`));
    expect({ err, code }).toEqual({ err: '', code: 1 });
  });

  it('counts faults of configs and wrong paths once, and fails for them alone', async () => {
    const { out, err, code } = await mergeAll('faulty', format, '--fail-on', 'never');
    expect({ err, code }).toEqual({ err: '', code: 1 });
    expect(byItems(out)).toEqual(byItems(read(`faulty.${format}`)));
  });
});

/** The parts of a result in any order: a path without drafts is the last of a run, whatever its name. */
const byItems = (text: string): string[] => text.split(/\n|(?<=\}),(?=\{"filePath")|[[\]]/).sort();
