import * as vscode from 'vscode';
import { codeActions } from './code-actions';
import { assert, equal, findingsUntil, has, open, openText, replace, ruleOf } from './helpers';

/** A wrong grade is in both drafts, written the old way. */
const drafts = ['fordwick.report.md', 'withernby.report.yaml'];
const grade = 'judgement/grade';

suite('Findings', () => {
  for (const name of drafts) {
    test(`a wrong grade is found when ${name} is opened, and follows the text`, async () => {
      const editor = await open(name);
      const { document } = editor;
      const found = (await findingsUntil(document.uri, has(grade))).filter((one) => ruleOf(one) === grade);
      equal(found.length, 1);
      equal(found[0] && document.getText(found[0].range), 'requires improvement');

      await replace(editor, 'help-and-protection: requires improvement', 'help-and-protection: good');
      await findingsUntil(document.uri, (all) => !has(grade)(all));
      await replace(editor, 'children-in-care: good', 'children-in-care: gud');
      const [next] = (await findingsUntil(document.uri, has(grade))).filter((one) => ruleOf(one) === grade);
      equal(next && document.getText(next.range), 'gud');
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  }

  test('a draft without a file is checked too', async () => {
    const { document } = await openText('yaml', 'framework: ilacs\njudgements:\n  leaders: Excellent\n');
    await findingsUntil(document.uri, has(grade));
  });

  test('a finding leads to the page of its rule', async () => {
    const { document } = await open('fordwick.report.md');
    const [found] = (await findingsUntil(document.uri, has(grade))).filter((one) => ruleOf(one) === grade);
    const { code } = found ?? {};
    assert(typeof code === 'object', 'The finding has no link.');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert(page.getText().includes('# judgement/grade'), `The page says ${page.getText()}`);
  });
});

suite('Quick fixes', () => {
  for (const name of drafts) {
    test(`the fix of a wrong grade in ${name} clears the finding`, async () => {
      const { document } = await open(name);
      const found = (await findingsUntil(document.uri, has(grade))).find((one) => ruleOf(one) === grade);
      assert(found, 'no finding');
      const kind = vscode.CodeActionKind.QuickFix;
      const actions = await codeActions(document.uri, found.range, { kind, resolved: 10 });
      const fix = actions.find(
        ({ edit, title }) => edit && title.includes('requires improvement to be good'),
      );
      assert(fix?.edit, `no fix among ${JSON.stringify(actions.map(({ title }) => title))}`);
      await vscode.workspace.applyEdit(fix.edit);
      assert(/help-and-protection: requires improvement to be good$/m.test(document.getText()), 'not fixed');
      await findingsUntil(document.uri, (all) => !has(grade)(all));
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  }
});
