import * as vscode from 'vscode';
import { assert, equal, findingsUntil, has, open, openText } from './helpers';

const head = '---\nframework: ilacs\ninspection: {start: 2026-06-08, end: 2026-06-19}\njudgements:\n';

async function completions(editor: vscode.TextEditor): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Accepts the first suggestion as soon as the list is shown; no event tells of that, so it is tried until it works. */
async function acceptSuggestion({ document }: vscode.TextEditor): Promise<void> {
  const before = document.version;
  const end = Date.now() + 10_000;
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  while (document.version === before) {
    assert(Date.now() < end, 'No suggestion could be accepted.');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
  }
}

suite('Hover', () => {
  for (const name of ['fordwick.report.md', 'withernby.report.yaml']) {
    test(`a judgement key of ${name} shows the official wording`, async () => {
      const { document } = await open(name);
      await findingsUntil(document.uri, has('judgement/grade'));
      const key = document.positionAt(document.getText().indexOf('help-and-protection') + 3);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        key,
      );
      const text = hovers
        .flatMap(({ contents }) => contents)
        .map((part) => (typeof part === 'string' ? part : part.value))
        .join('\n');
      assert(
        /experiences and progress of children who need help and protection/i.test(text),
        `it says: ${text}`,
      );
    });
  }
});

suite('Completion', () => {
  test('a judgement key in half-typed front matter', async () => {
    const editor = await openText('markdown', `${head}  lea|`);
    assert((await completions(editor)).includes('leaders'), 'no "leaders"');
    await acceptSuggestion(editor);
    equal(editor.document.getText(), `${head}  leaders: `);
  });

  test('a grade in half-typed front matter', async () => {
    const editor = await openText('markdown', `${head}  leaders: req|`);
    assert((await completions(editor)).includes('requires improvement to be good'), 'no grade');
    await acceptSuggestion(editor);
    equal(editor.document.getText(), `${head}  leaders: requires improvement to be good`);
  });

  test('a grade in a YAML draft', async () => {
    const text = `${head.replace('---\n', '')}  leaders: |\n  care-leavers: good\n`;
    const editor = await openText('yaml', text);
    assert((await completions(editor)).includes('outstanding'), 'no grade');
  });

  test('nothing of ours in other Markdown', async () => {
    const editor = await openText('markdown', '# Notes\n\nleaders: |\n');
    assert(!(await completions(editor)).includes('outstanding'), 'a grade is offered');
  });
});
