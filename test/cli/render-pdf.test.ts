import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../server/src/cli/run';
import { exampleDraft } from '../../server/src/rules/examples';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'render-pdf-'));
  writeFileSync(join(cwd, 'a.report.md'), exampleDraft({ framework: 'ilacs', front: 'stage: final' }));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** A program in the place of a browser: it writes a PDF with the page's title. */
function fake(): void {
  const script = `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs');
const page = readFileSync(new URL(process.argv.at(-1)), 'utf8');
const title = /<title>([^<]*)/.exec(page)[1];
const hex = Buffer.from(title, 'utf16le').swap16().toString('hex');
const out = process.argv.find((one) => one.startsWith('--print-to-pdf=')).slice('--print-to-pdf='.length);
writeFileSync(out, '%PDF-1.4 /Title <FEFF' + hex + '> ' + page.length);
`;
  writeFileSync(join(cwd, 'browser.cjs'), script);
  chmodSync(join(cwd, 'browser.cjs'), 0o755);
}

async function render(env: Record<string, string>, ...args: string[]) {
  let printed = '';
  const say = (text: string) => {
    printed += text;
  };
  const host = { cwd, today: '2026-11-21', env, terminal: false, out: say, err: say };
  const code = await run(['render', '--to', 'pdf', ...args], {
    ...host,
    stdin: async () => new Uint8Array(),
  });
  return `${printed}exit ${code}`;
}

describe.skipIf(process.platform === 'win32')('inspection-report render --to pdf', () => {
  it('writes what the browser of the option prints, or that of the environment', async () => {
    fake();
    expect(await render({}, '--browser', './browser.cjs', 'a.report.md')).toBe(
      'a.report.pdf was written.\nexit 0',
    );
    expect(readFileSync(join(cwd, 'a.report.pdf'), 'utf8')).toMatch(/^%PDF-1\.4 /);
    const env = { INSPECTION_REPORT_BROWSER: join(cwd, 'browser.cjs') };
    expect(await render(env, '--out', 'b.pdf', 'a.report.md')).toBe('b.pdf was written.\nexit 0');
    expect(await render({ INSPECTION_REPORT_BROWSER: '/no/such' }, 'a.report.md')).toContain(
      'No browser found at /no/such (INSPECTION_REPORT_BROWSER).',
    );
  });
});
