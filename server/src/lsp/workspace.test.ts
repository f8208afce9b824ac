import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { memoryFiles } from '../config/files';
import { exampleDraft } from '../rules/examples';
import { Workspace } from './workspace';

it('reads only what a keystroke changed, and searches only there', () => {
  const workspace = new Workspace(memoryFiles({}));
  const text = exampleDraft({ framework: 'sccif', body: 'Children settle.\n\nStaff are kind.\n' });
  const versionOf = (version: number, written: string) => {
    const document = TextDocument.create('file:///a.report.md', 'markdown', version, written);
    return workspace.checkQuickly(document)?.draft;
  };
  const first = versionOf(1, text);
  const second = versionOf(2, text.replace('kind', 'very kind'));
  expect(second?.passages).not.toEqual(first?.passages);
  expect(second?.data).toBe(first?.data);
  const third = versionOf(3, text.replace('sccif', 'ilacs'));
  expect(third?.data).not.toBe(first?.data);
});
