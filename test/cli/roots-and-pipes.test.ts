import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lint } from '../../server/src/api';
import { exampleDraft } from '../../server/src/rules/examples';
import { runIn } from './in-folder';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'roots-')));
const at = (name: string): string => join(folder, name);
const draft = exampleDraft({ framework: 'sccif', without: ['urn'] });

beforeAll(() => {
  mkdirSync(at('drafts'));
  mkdirSync(at('library'));
  writeFileSync(at('drafts/a.report.md'), draft);
  writeFileSync(at('library/library.yaml'), 'name: Phrases\n');
  for (const name of ['pipe.report.md', 'pipe.yaml', 'pipe.docx', 'library/pipe.yaml'])
    execFileSync('mkfifo', [at(name)]);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('in the root of the disk', () => {
  it('lints, renders, cites and writes a baseline', async () => {
    expect((await runIn('/', ['lint', at('drafts')])).out).toContain('draft/urn');
    expect((await runIn('/', ['lint', at('drafts/*.md')])).out).toContain('draft/urn');
    expect((await runIn('/', ['cite', '--list', at('drafts')])).code).toBe(0);
    expect((await runIn('/', ['render', at('drafts'), '--out', at('out')])).code).toBe(0);
    const updated = await runIn('/', ['baseline', 'update', '--baseline', at('known.json'), at('drafts')]);
    expect(updated.code).toBe(0);
    expect(readFileSync(at('known.json'), 'utf8')).toContain('draft/urn');
  });

  it.each(['lint', 'lint .', 'cite --list', 'render /', 'baseline update'])(
    'does not search the whole disk: %s',
    async (command) => {
      const { code, err } = await runIn('/', command.split(' '));
      expect({ code, err }).toMatchObject({
        code: 2,
        err: expect.stringContaining('Give the folder with the drafts. The whole disk is not searched.'),
      });
    },
  );

  it('checks for a script', async () => {
    const results = await lint([at('drafts')], { cwd: '/' });
    expect(results.map(({ kind, findings }) => [kind, findings.length > 0])).toEqual([['draft', true]]);
  });
});

describe('what is no regular file is refused, and not waited for', () => {
  const drafts = ['lint', 'render', 'cite --list', 'baseline update'].map((command) => command.split(' '));
  it.each(drafts)('%s', async (...command) => {
    for (const path of ['pipe.report.md', 'pipe.yaml', '/dev/zero']) {
      const { code, out, err } = await runIn(folder, [...command, path]);
      expect(code).not.toBe(0);
      expect(out + err).toContain('This is a pipe, socket or device.');
    }
  });

  it('as a config, and in what a config names', async () => {
    for (const key of ['extends: ./pipe.yaml', 'knowledge: pipe.yaml', 'baseline: pipe.yaml']) {
      writeFileSync(at('config.yaml'), `${key}\n`);
      const { out } = await runIn(folder, ['lint', '--config', 'config.yaml', 'drafts']);
      expect(out).toMatch(/config\.yaml[\s\S]*pipe\.yaml/);
    }
    const { err } = await runIn(folder, ['lint', '--config', 'pipe.yaml', 'drafts']);
    expect(err).toContain(
      'pipe.yaml cannot be read as a config. It is a pipe, socket or device. Give a file',
    );
  });

  it('as a file to import', async () => {
    const { err } = await runIn(folder, ['import', 'pipe.docx']);
    expect(err).toBe('pipe.docx: It is a pipe, socket or device. Give a file.\n');
  });

  it('as a baseline that is named, and so is a folder', async () => {
    const messageFor = async (path: string) =>
      (await runIn(folder, ['lint', '--baseline', path, 'drafts'])).err;
    expect(await messageFor('pipe.yaml')).toBe(
      'pipe.yaml cannot be read as a baseline. It is a pipe, socket or device. Give a file.\n',
    );
    expect(await messageFor('library')).toContain('library cannot be read as a baseline. It is a folder');
  });

  it('as a template, an earlier run, a file of snippets and a file of a library', async () => {
    const all = [
      ['render', '--to', 'docx', '--template', 'pipe.docx', 'drafts'],
      ['lint', '--format', 'html=out.html', '--previous', 'pipe.yaml', 'drafts'],
      ['snippets', 'import', 'pipe.yaml', '--out', 'imported'],
    ];
    for (const args of all) expect((await runIn(folder, args)).code).toBe(2);
    expect((await runIn(folder, ['snippets', 'check', 'library'])).out).toContain('library.yaml');
    expect((await runIn(folder, ['lint', 'library/pipe.yaml'])).code).not.toBe(0);
  });
});
