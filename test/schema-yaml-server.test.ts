// The umbrella schema in the YAML language server that other editors and the general YAML extension use.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService, type LanguageService } from 'yaml-language-server';

let server: LanguageService;
let opened = 0;

beforeAll(() => {
  server = getLanguageService({
    schemaRequestService: async (uri) => readFileSync(new URL(uri), 'utf8'),
    workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
  });
  const uri = (name: string) => pathToFileURL(`schemas/${name}.schema.json`).href;
  server.configure({
    validate: true,
    hover: true,
    completion: true,
    schemas: [
      { uri: uri('report'), fileMatch: ['*.report.yaml'] },
      { uri: uri('ilacs'), fileMatch: ['*.ilacs.yaml'] },
      { uri: uri('ilacs-2018'), fileMatch: ['*.former.yaml'] },
    ],
  });
});

/** The server keeps what it read by name, so that each text has one of its own. */
const open = (text: string, sort = 'report') =>
  TextDocument.create(`file:///drafts/${++opened}.${sort}.yaml`, 'yaml', 1, text);

async function messages(text: string, sort?: string): Promise<string[]> {
  const found = await server.doValidation(open(text, sort), false);
  return found.map(({ message }) => message);
}

/** What is offered at the bar. */
async function offered(text: string, sort?: string): Promise<string[]> {
  const document = open(text.replace('|', ''), sort);
  const { items } = await server.doComplete(document, document.positionAt(text.indexOf('|')), false);
  return items.map(({ label }) => label);
}

const example = (name: string) => readFileSync(`examples/${name}`, 'utf8');

test('a clean draft has no diagnostics', async () => {
  expect(await messages(example('tolbermouth-2026.report.yaml'))).toEqual([]);
});

test('a broken draft has one for each slip, and no word of schemas that do not fit', async () => {
  const found = await messages(example('broken/broken-home.report.yaml'));
  expect(found).toContain('String is not a RFC3339 date.');
  expect(found).toContain('Missing property "text".');
  expect(found.filter((message) => /match|schema/.test(message))).toEqual([]);
});

test('only the branch that fits speaks', async () => {
  const draft =
    'framework: ilacs\nstage: drafting\ninspection:\n  start: 2026-06-08\njudgements:\n  overall-effectiveness: good\n';
  expect(await messages(draft)).toEqual(['Property overall-effectiveness is not allowed.']);
  expect(await messages(draft.replace('2026', '2024'))).toEqual([]);
  expect(await messages('framework: ilcas\nnonsense: 1\n')).toEqual([
    'Value is not accepted. Valid values: "ilacs", "jtai", "sccif", "sif", "stc".',
  ]);
});

test('the schema of one framework, setting and kind finds the edition, and former names lead to it', async () => {
  const draft = (judgements: string) =>
    `framework: ilacs\nstage: drafting\ninspection:\n  start: 2026-06-08\njudgements:\n  ${judgements}: good\n`;
  const fault = ['Property overall-effectiveness is not allowed.'];
  expect(await messages(draft('overall-effectiveness'), 'ilacs')).toEqual(fault);
  expect(await messages(draft('overall-effectiveness').replace('2026', '2024'), 'ilacs')).toEqual([]);
  expect(await offered(draft('|').replace(': good', ''), 'ilacs')).toEqual([
    'leaders',
    'help-and-protection',
    'children-in-care',
    'care-leavers',
  ]);
  const keys = await offered('framework: ilacs\n|', 'ilacs');
  expect(keys).toContain('judgements');
  expect(new Set(keys).size).toBe(keys.length);
  expect(await offered('framework: ilacs\nedition: |', 'ilacs')).toEqual(
    expect.arrayContaining(['2018', '2026']),
  );
  // That of an edition holds drafts to it, whatever their day.
  expect(await messages(draft('children-in-care-and-care-leavers'), 'former')).toEqual([]);
  expect(await messages(draft('care-leavers'), 'former')).toEqual(['Property care-leavers is not allowed.']);
});

describe('completion', () => {
  test('of frameworks, settings and types', async () => {
    expect(await offered('framework: |')).toEqual(['ilacs', 'jtai', 'sccif', 'sif', 'stc']);
    const settings = await offered('framework: sccif\nsetting: |');
    expect(settings).toContain('boarding-school');
    expect(settings).toHaveLength(11);
    const types = 'framework: sccif\nsetting: boarding-school\ninspection:\n  type: |';
    expect(await offered(types)).toEqual(['full', 'monitoring-visit', 'assurance-visit']);
    expect(await offered('framework: ilacs\ninspection:\n  type: |')).toContain('focused-visit');
  });

  test('of the judgements of the edition, and of grades', async () => {
    const draft = 'framework: ilacs\ninspection:\n  start: 2026-06-08\njudgements:\n  |';
    expect(await offered(draft)).toEqual([
      'leaders',
      'help-and-protection',
      'children-in-care',
      'care-leavers',
    ]);
    expect(await offered(draft.replace('2026', '2024'))).toContain('overall-effectiveness');
    expect(await offered(draft.replace('|', 'leaders: |'))).toContain('requires improvement to be good');
  });
});

describe('completion in SCCIF', () => {
  const draft = (setting: string, start: string, rest: string) =>
    `framework: sccif\nsetting: ${setting}\ninspection:\n  type: full\n  start: ${start}\n${rest}`;

  test('offers each key once', async () => {
    const keys = await offered(draft('childrens-home', '2026-06-09', '|'));
    expect(keys).toContain('judgements');
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('of the judgements and the outcomes of the setting', async () => {
    expect(await offered(draft('secure-childrens-home', '2026-06-09', 'judgements:\n  |'))).toEqual([
      'overall-experiences-and-progress',
      'helped-and-protected',
      'education-and-learning',
      'health',
      'leaders-and-managers',
    ]);
    expect(await offered(draft('supported-accommodation', '2026-06-09', 'outcome: |'))).toContain(
      'serious or widespread weaknesses',
    );
  });

  test('of the grades of the time, certain or not', async () => {
    const grades = (setting: string, start: string, judgement = 'helped-and-protected') =>
      offered(draft(setting, start, `judgements:\n  ${judgement}: |`));
    expect(await grades('childrens-home', '2014-06-10', 'overall-effectiveness')).toContain('adequate');
    expect(await grades('boarding-school', '2014-06-10', 'overall-effectiveness')).toContain('adequate');
    expect(await grades('childrens-home', '2016-06-10')).toContain('requires improvement');
    expect(await grades('childrens-home', '2026-06-09')).toEqual([
      'outstanding',
      'good',
      'requires improvement to be good',
      'inadequate',
    ]);
  });
});

test('hover says where a wording is not known', async () => {
  const text = 'framework: sccif\nsetting: secure-childrens-home\njudgements:\n  health: good\n';
  const hover = await server.doHover(open(text), { line: 3, character: 4 });
  expect(JSON.stringify(hover?.contents)).toContain('official wording is not known');
});

test('hover shows what a key is for', async () => {
  const hover = await server.doHover(open('framework: ilacs\nurn: 80999\n'), { line: 1, character: 1 });
  expect(JSON.stringify(hover?.contents)).toContain('unique reference number');
});
