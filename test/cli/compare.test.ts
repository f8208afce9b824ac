import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runIn } from './in-folder';

const draft = (start: string, grade: string) =>
  `framework: sccif\nsetting: childrens-home\nurn: SC999001\ninspection: {type: full, start: ${start}}\njudgements: {helped-and-protected: ${grade}}\n`;
let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'compare-'));
  writeFileSync(join(cwd, '2026.report.yaml'), draft('2026-09-15', 'good'));
  writeFileSync(join(cwd, '2025.report.yaml'), draft('2025-07-08', 'inadequate'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

async function render(...args: string[]): Promise<(name: string) => string> {
  expect((await runIn(cwd, ['render', ...args])).code).toBe(0);
  return (name) => readFileSync(join(cwd, name), 'utf8');
}

it('compares the drafts that are exported together, each with those before it', async () => {
  const written = await render('--compare', '.');
  expect(written('2026.report-draft.html')).toContain('1 improved.');
  expect(written('2026.report-draft.html')).toContain(
    '<span class="whole">8 July 2025</span><br>Full inspection',
  );
  expect(written('2025.report-draft.html')).not.toContain('<table class="comparison"');
});

it('compares nothing unless it is asked to', async () => {
  const written = await render('.');
  expect(written('2026.report-draft.html')).not.toContain('<table class="comparison"');
});
