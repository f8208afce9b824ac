import { expect, it } from 'vitest';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { memoryFiles } from '../../config/files';
import { parseDraft } from '../../draft/draft';
import { builtIn } from '../../knowledge/knowledge';
import { factsOf } from '../../language/draft-facts';
import { readReport } from '../../report/report';
import { exampleDraft } from '../../rules/examples';
import { comparedNumber } from '../../text/names/reference-number';
import { Workspace } from '../workspace';
import { ComparedDrafts } from './compared-drafts';
import type { FoundDraft } from './draft-index';
import { Drafts } from './drafts';

const text = exampleDraft({ framework: 'sccif' });
const number = 'SC999999';

function found(uri: string): FoundDraft {
  const report = readReport(parseDraft(text, 'markdown'), builtIn);
  if (!report) expect.fail('It is no draft.');
  return { uri, facts: factsOf(report, builtIn.instruments) };
}

/** Drafts in files, and an open one; `index.lists` counts how often the files are put in order. */
function drafts(uris: readonly string[]) {
  const open = [TextDocument.create('file:///t/open.report.md', 'markdown', 1, text)];
  const index = {
    revision: 1,
    lists: 0,
    uris,
    all() {
      this.lists++;
      return this.uris.map(found);
    },
  };
  const options = { documents: { all: () => open }, workspace: new Workspace(memoryFiles({})) };
  const pathOf = (uri: string) => uri.slice('file:///t/'.length);
  const compared = new ComparedDrafts({ ...options, index, pathOf });
  const others = (uri: string) =>
    compared
      .except(uri)
      .withNumber(comparedNumber(number))
      .map(({ path }) => path);
  return { index, open, others };
}

it('has open drafts as they are in the editor, and never a draft itself', () => {
  const { open, others } = drafts([
    'file:///t/z.report.md',
    'file:///t/a.report.md',
    'file:///t/open.report.md',
  ]);
  expect(others('file:///t/a.report.md')).toEqual(['open.report.md', 'z.report.md']);
  expect(others('file:///t/%61.report.md')).toEqual(['open.report.md', 'z.report.md']);
  expect(others('file:///t/open.report.md')).toEqual(['a.report.md', 'z.report.md']);
  open[0] = TextDocument.create('file:///t/open.report.md', 'markdown', 2, text.replace(number, 'SC1'));
  expect(others('file:///t/a.report.md')).toEqual(['z.report.md']);
});

it('puts the files in order once, until one of them changes', () => {
  const { index, others } = drafts(['file:///t/a.report.md']);
  for (let time = 0; time < 3; time++) others('file:///t/open.report.md');
  expect(index.lists).toBe(1);
  index.revision++;
  index.uris = [];
  expect(others('file:///t/open.report.md')).toEqual([]);
  expect(index.lists).toBe(2);
});

it('takes a file again after it was read again', async () => {
  const [first, second] = ['file:///t/a.report.md', 'file:///t/b.report.md'] as const;
  const workspace = new Workspace(memoryFiles({ [first]: text, [second]: text }));
  const documents = new TextDocuments(TextDocument);
  const progress = () => Promise.reject(new Error('Nothing is shown.'));
  const all = new Drafts({ workspace, documents, watched: true, warn: () => {}, progress });
  all.folders = ['file:///t/'];
  const others = () => all.comparedWith(first).withNumber(comparedNumber(number)).length;
  expect(await all.readToCompare()).toBe(true);
  expect(others()).toBe(1);
  all.changed(second, 'content');
  expect(others()).toBe(0);
  await all.readToCompare();
  expect(others()).toBe(1);
});
