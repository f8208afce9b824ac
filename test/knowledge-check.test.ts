// Faulty data of knowledge/ ends a build with a sentence for each mistake, and not with an error of a script.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { frameworkFaults } from '../build/knowledge-check.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ilacs = readFileSync(join(root, 'knowledge/frameworks/ilacs.yaml'), 'utf8');
const first =
  'judgements: [leaders, help-and-protection, children-in-care-and-care-leavers, overall-effectiveness]';
const line = ilacs.slice(0, ilacs.indexOf(first)).split('\n').length;

const faults = (from: string, to: string) => {
  expect(ilacs).toContain(from);
  return frameworkFaults([{ path: 'ilacs.yaml', text: ilacs.replace(from, to) }]);
};

it('finds nothing in the data of the product', async () => {
  expect(await frameworkFaults()).toEqual([]);
});

it('names the edition, and the line where it can', async () => {
  expect(await faults(first, first.replace('leaders', 'leadres'))).toEqual([
    expect.stringMatching(/^ilacs\.yaml: The edition “2018” names the judgement “leadres”.*“leaders”/),
  ]);
  expect(await faults(first, first.replace('judgements', 'judgments'))).toEqual([
    expect.stringMatching(
      new RegExp(
        `^ilacs\\.yaml:${line}: Write “judgements” instead of “judgments” \\(in “2018” under “editions”\\)`,
      ),
    ),
  ]);
  expect(await faults(`    ${first}\n`, '')).toEqual([
    expect.stringMatching(/^ilacs\.yaml:\d+: Add “judgements” to “2018” under “editions”/),
  ]);
  expect(await faults('editions:', 'editions: [')).toContainEqual(
    expect.stringMatching(/^ilacs\.yaml:\d+: /),
  );
});

it('is said by the command line of a checkout, which cannot be built', { tags: ['slow'] }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-check-'));
  try {
    for (const path of [
      'build',
      'knowledge',
      'schemas',
      'snippets',
      'server/src',
      'server/bin',
      'client/src',
    ])
      cpSync(join(root, path), join(folder, path), {
        recursive: true,
        filter: (source) => !/[\\/]src[\\/]generated$/.test(source),
      });
    for (const path of ['esbuild.mjs', 'package.json', 'package-lock.json'])
      cpSync(join(root, path), join(folder, path));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(
      join(folder, 'knowledge/frameworks/ilacs.yaml'),
      ilacs.replace(first, first.replace('leaders', 'leadres')),
    );
    const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    const command = run('server/bin/inspection-report.mjs', 'lint');
    expect([command.status, command.stdout]).toEqual([2, '']);
    expect(command.stderr).toContain('knowledge/frameworks/ilacs.yaml: The edition “2018” names');
    expect(command.stderr).not.toMatch(/npm ci|TypeError|\n +at /);
    for (const script of ['build/schemas/write.mjs', 'build/docs.mjs']) {
      const { status, stderr } = run(script);
      expect(status).toBe(3);
      expect(stderr).toMatch(/^knowledge\/frameworks\/ilacs\.yaml: [^\n]+\n$/);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
