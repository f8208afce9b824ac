import * as vscode from 'vscode';
import { equal, extension, findings, findingsUntil, has, open, openText } from './helpers';

suite('Activation', () => {
  test('other Markdown and YAML files start no server', async () => {
    await open('notes.md');
    await open('settings.yaml');
    const { state } = await extension().activate();
    equal(state(), 'idle');
  });

  test('a text that becomes a draft is checked from then on', async () => {
    const editor = await openText(
      'markdown',
      '---\nframewor\njudgements:\n  help-and-protection: goood\n---\n',
    );
    equal(extension().exports.state(), 'idle');
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 8), 'k: ilacs'));
    await findingsUntil(editor.document.uri, has('judgement/grade'));
    equal(extension().exports.state(), 'running');
  });

  test('files that are not drafts have no findings', async () => {
    for (const name of ['notes.md', 'settings.yaml']) {
      const { document } = await open(name);
      equal(findings(document.uri), []);
    }
  });

  test('suggestions are offered while front matter and YAML are typed, and words of the text are not', () => {
    for (const languageId of ['markdown', 'yaml']) {
      const settings = vscode.workspace.getConfiguration('editor', { languageId });
      // What is half-typed in YAML is a string to VS Code. Prose is not: there the snippets of its own Markdown
      // extension would come up, and Enter after the word "link" would turn it into one.
      equal(settings.get<Record<string, string>>('quickSuggestions')?.strings, 'on');
      if (languageId === 'markdown') {
        equal(settings.get<Record<string, string>>('quickSuggestions')?.other, 'off');
      }
      equal(settings.get('wordBasedSuggestions'), 'off');
    }
  });
});
