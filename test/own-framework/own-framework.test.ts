import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../server/src/cli/run';
import { Configs } from '../../server/src/config/config';
import type { Knowledge } from '../../server/src/knowledge/knowledge';
import { completions } from '../../server/src/language/completion';
import { hover } from '../../server/src/language/hover';
import { newDraft } from '../../server/src/language/new-draft/new-draft';
import { check } from '../../server/src/lint/check';
import { nodeFiles } from '../../server/src/node/node-files';

// A framework that nobody has written a line of TypeScript for, brought in by a config: everything works with it.
let folder = '';
let knowledge: Knowledge;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'own-framework-'));
  const data = readFileSync(fileURLToPath(new URL('harbours.yaml', import.meta.url)), 'utf8');
  writeFileSync(join(folder, 'harbours.yaml'), data);
  writeFileSync(join(folder, '.inspection-report.yaml'), 'knowledge: harbours.yaml\n');
  const config = await new Configs(nodeFiles).of(pathToFileURL(join(folder, 'a.report.md')).href);
  expect(config.problems).toEqual([]);
  ({ knowledge } = config);
});

afterAll(() => rmSync(folder, { recursive: true }));

const draft = (changes: Record<string, string> = {}) => {
  const parts = {
    urn: 'H123',
    voyage: 'afloat',
    lifeboats: 'afloat',
    more: '',
    one: '## The voyage of young people: afloat\n\nThey sail.\n',
    two: '## The lifeboats and those who man them: afloat\n\nThey are manned.\n',
    ...changes,
  };
  return `---
framework: harbours
provider: Example Harbours
urn: ${parts.urn}
inspection: {type: full, start: 2027-03-01, end: 2027-03-02, lead-inspector: A N Other}
judgements:
  voyage: ${parts.voyage}
  lifeboats: ${parts.lifeboats}
${parts.more}---

# Inspection of a harbour

${parts.one}
${parts.two}`;
};

const found = (text: string) =>
  check(text, 'a.report.md', { knowledge }).findings.map(({ rule, message }) => `${rule}: ${message}`);

describe('a framework from a config', () => {
  it('is known, and a whole draft is clean', () => {
    expect(found(draft())).toEqual([]);
    expect(check(draft(), 'a.report.md').findings.map(({ rule }) => rule)).toEqual(['draft/framework']);
  });

  it('has its rules', () => {
    expect(
      found(
        draft({
          lifeboats: 'aground',
          two: draft().split('## ')[2]?.replace(/^/, '## ').replace(': afloat', ': aground') ?? '',
        }),
      ),
    ).toEqual([
      'judgement/limiting: Correct “afloat”, or the grades that it does not fit. Where the lifeboats are aground, so is the voyage.',
    ]);
    expect(found(draft({ voyage: 'good' }))[0]).toBe(
      'judgement/grade: “good” is not a grade under HARBOURS. Use “shipshape”, “afloat” or “aground”.',
    );
    expect(found(draft({ urn: '123' }))[0]).toMatch(/^draft\/urn: .*H and three digits/);
  });

  it('has its headings', () => {
    expect(found(draft({ one: '## Voyage of young people: afloat\n\nThey sail.\n' }))).toEqual([
      'section/wording: Use the official wording for this heading: “The voyage of young people”.',
    ]);
    expect(found(draft({ one: '## The voyage of young people: aground\n\nThey sail.\n' }))[0]).toMatch(
      /^section\/grade/,
    );
  });

  it('has a shape, checked without code made for it', () => {
    expect(found(draft({ more: 'provder: x\n' }))[0]).toMatch(/^schema\/unknown-key: “provder”/);
    expect(found(draft({ more: 'requirements: none\n' }))[0]).toMatch(/^schema\/wrong-type/);
    expect(found(draft({ more: 'stage: soon\n' }))[0]).toMatch(/^schema\/not-allowed: “soon”/);
  });

  it('is completed and explained', () => {
    const text = '---\nframework: harbours\njudgements:\n  lifeboats: ';
    const values = completions(check(`${text}\n---\n`, 'a.report.md', { knowledge }), text.length);
    expect(values.map(({ label }) => label)).toEqual(['shipshape', 'afloat', 'aground']);
    const keys = '---\nframework: harbours\njudgements:\n  ';
    expect(
      completions(check(`${keys}\n---\n`, 'a.report.md', { knowledge }), keys.length).map(
        ({ label }) => label,
      ),
    ).toEqual(['voyage', 'lifeboats']);
    const top = '---\nframework: ';
    expect(
      completions(check(`${top}\n---\n`, 'a.report.md', { knowledge }), top.length).map(({ label }) => label),
    ).toContain('harbours');
    const at = draft().indexOf('lifeboats') + 2;
    expect(hover(check(draft(), 'a.report.md', { knowledge }), at)?.markdown).toContain(
      'The lifeboats and those who man them',
    );
  });

  it('has new drafts that lint clean', () => {
    const framework = knowledge.framework('harbours');
    if (!framework) throw new Error('not there');
    for (const kind of framework.kinds) {
      const text = newDraft({ framework, kind, start: '2027-03-01', end: '2027-03-02' });
      const wrong = check(text, 'a.report.md', { knowledge }).findings.filter(
        ({ severity, pending }) => severity !== 'hint' && !pending,
      );
      expect(wrong, kind.id).toEqual([]);
    }
  });

  it('has its letter, in which a grade is an error', () => {
    expect(found(draft().replace('type: full', 'type: dock-visit'))).toContainEqual(
      expect.stringMatching(/^judgement\/ungraded: .*A dock visit gives no grades/),
    );
  });

  it('is found by the command line too', async () => {
    writeFileSync(join(folder, 'a.report.md'), draft());
    let out = '';
    const code = await run(['lint', '.'], {
      cwd: folder,
      today: '2026-11-21',
      env: {},
      terminal: false,
      out: (text) => {
        out += text;
      },
      err: () => {},
      stdin: async () => new Uint8Array(),
    });
    expect([code, out]).toEqual([0, '1 draft checked: nothing found.\n']);
  });
});
