import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { run } from '../server/src/cli/run';
import { Workspace } from '../server/src/lsp/workspace';
import { nodeFiles } from '../server/src/node/node-files';
import { exampleDraft } from '../server/src/rules/examples';

// The editor and the command line find the same in the same drafts, whatever their configs say.
const broken = 'judgements: {overall-experiences: goood}\nstage: drafting\n';
const drafts: Record<string, string> = {
  'a.report.md': exampleDraft({ framework: 'sccif', without: ['urn', 'setting'] }),
  'letters/b.report.md': exampleDraft({ framework: 'ilacs', without: ['inspection'] }),
  'letters/old/c.report.md': exampleDraft({ framework: 'sccif', front: broken, without: ['urn'] }),
  'd e/ö.report.yaml': 'framework: sccif\nsetting: childrens-home\nurn: SC12\n',
  's.report.md': exampleDraft({ framework: 'sccif', without: ['urn'] }).replace(
    'framework:',
    '# inspection-report-disable-file draft/urn -- It is not known yet.\nframework:',
  ),
};
const configs: Record<string, Record<string, string>> = {
  none: {},
  stage: { '.inspection-report.yaml': 'stage: final\n' },
  'severities by group and stage': {
    '.inspection-report.yaml':
      "rules: {draft/*: warning, draft/urn: {drafting: off, review: info}, '*': hint}\n",
  },
  strict: { '.inspection-report.yaml': 'extends: strict\n' },
  'a package and overrides': {
    'node_modules/team/inspection-report.yaml': 'rules: {draft/urn: off}\n',
    '.inspection-report.yaml':
      'extends: [team]\noverrides: [{files: letters/**, rules: {draft/urn: info}}, {framework: ilacs, rules: {inspection/dates: hint}}]\n',
  },
  'a nearer one that extends': {
    '.inspection-report.yaml': 'rules: {draft/urn: warning}\nstage: final\n',
    'letters/.inspection-report.yaml': 'extends: ../.inspection-report.yaml\nstage: drafting\n',
  },
  'an optional reason, and none for what is off': {
    '.inspection-report.yaml': 'suppressions: {reason: optional}\nrules: {suppression/unused: error}\n',
  },
  ignore: { '.inspection-report.yaml': "ignore: [letters, '!letters/old/*', 'd e']\n" },
};

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

for (const [name, files] of Object.entries(configs)) {
  it(`agree: ${name}`, async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'agree-'));
    made.push(cwd);
    for (const [path, text] of Object.entries({ ...drafts, ...files })) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), text);
    }
    let printed = '';
    const host = { cwd, today: '2026-11-21', env: {}, terminal: false, stdin: async () => new Uint8Array() };
    const out = (text: string) => {
      printed += text;
    };
    await run(['lint', '--format', 'json'], { ...host, out, err: () => {} });
    const results: { filePath: string; messages: { ruleId: string; line: number; message: string }[] }[] =
      JSON.parse(printed);
    const workspace = new Workspace(nodeFiles);
    let findings = 0;
    for (const [path, text] of Object.entries(drafts)) {
      const uri = pathToFileURL(join(cwd, path)).href;
      const document = TextDocument.create(uri, path.endsWith('.md') ? 'markdown' : 'yaml', 1, text);
      await workspace.resolve(document);
      const checked = workspace.check(document);
      const editor = (checked?.findings ?? []).map(
        ({ rule, severity, message, span }) =>
          `${rule} ${severity} ${document.positionAt(span.start).line + 1} ${message}`,
      );
      const found = results.find(({ filePath }) => filePath === join(cwd, path))?.messages ?? [];
      const cli = found.map((one) => `${one.ruleId} ${levelOf(one)} ${one.line} ${one.message}`);
      expect(cli, path).toEqual(editor);
      findings += editor.length;
    }
    expect(findings).toBeGreaterThan(0);
  });
}

function levelOf(message: object): string {
  const { severity, level } = message as { severity?: unknown; level?: unknown };
  return String(level ?? severity);
}
