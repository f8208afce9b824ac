import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../server/src/lint/check';
import { compose } from '../../server/src/render/compose';
import { writeDocx } from '../../server/src/render/docx/docx';
import { exampleDraft } from '../../server/src/rules/examples';
import { runIn } from './in-folder';

let cwd: string;
const documents = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const framework of ['ilacs', 'sccif'] as const) {
    const published = compose(check(exampleDraft({ framework }), `${framework}.report.md`));
    documents.set(framework, (await writeDocx(published, { marked: false })).bytes);
  }
  cwd = mkdtempSync(join(tmpdir(), 'import-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));
beforeEach(() => {
  rmSync(cwd, { recursive: true });
  mkdirSync(join(cwd, 'in'), { recursive: true });
  put('in/a.docx', documents.get('ilacs'));
  put('in/Rose Cottage.docx', documents.get('sccif'));
});

const put = (name: string, content: Uint8Array | string = ''): void =>
  writeFileSync(join(cwd, name), content);
const drafts = (folder: string): string[] =>
  readdirSync(join(cwd, folder)).filter((name) => name.endsWith('.report.md'));

describe('inspection-report import', () => {
  it('writes a draft for every document of a folder, under names that identify nobody', async () => {
    const { code, out, err } = await runIn(cwd, ['import', 'in', '--out', 'drafts']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const names = drafts('drafts');
    expect(names).toHaveLength(2);
    expect(names.join()).not.toMatch(/rose|cottage/i);
    for (const name of names) {
      expect(out).toContain(join('drafts', name));
      expect(check(readFileSync(join(cwd, 'drafts', name), 'utf8'), name).findings).toEqual([]);
    }
    expect(out.match(/Checked: 0 errors, 0 warnings, 0 other findings\./g)).toHaveLength(2);
  });

  it('never writes over a draft: the next one gets a number', async () => {
    await runIn(cwd, ['import', 'in/a.docx']);
    const [first = ''] = drafts('in');
    put(join('in', first), 'mine');
    const { code } = await runIn(cwd, ['import', join('in', '*.docx').replaceAll('\\', '/'), 'in/a.docx']);
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, 'in', first), 'utf8')).toBe('mine');
    expect(drafts('in')).toContain(first.replace('.report', '-2.report'));
  });

  it('goes on after files that cannot be imported, and says which', async () => {
    put('in/empty.docx');
    put('in/text.pdf', 'Not a PDF.');
    const { code, out, err } = await runIn(cwd, [
      'import',
      'in',
      'missing',
      '--format',
      'json',
      '--out',
      'o',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('No Word files or PDFs found at missing.');
    expect(err).toContain('empty.docx: ');
    expect(err).toContain('text.pdf: ');
    expect(err).toContain('2 of 4 files were not imported.');
    const results = JSON.parse(out) as readonly Record<string, unknown>[];
    expect(results.map((result) => ['error' in result, 'draft' in result])).toEqual([
      [false, true],
      [false, true],
      [true, false],
      [true, false],
    ]);
    expect(drafts('o')).toHaveLength(2);
    expect(readdirSync(join(cwd, 'o'))).toHaveLength(2);
  });

  it('prints nothing that identifies a home', async () => {
    const { out } = await runIn(cwd, ['import', join('in', 'Rose Cottage.docx'), '--format', 'json']);
    const [result] = JSON.parse(out) as readonly {
      readonly draft: string;
      readonly found: readonly { readonly name: string; readonly value?: string }[];
    }[];
    expect(result?.draft).not.toMatch(/rose/i);
    expect(result?.found.find(({ name }) => name === 'Provider')).toEqual({
      name: 'Provider',
      confidence: 'sure',
    });
  });
});
