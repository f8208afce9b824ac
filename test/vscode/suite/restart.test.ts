import * as vscode from 'vscode';
import { equal, extension, findings, findingsUntil, has, open } from './helpers';

suite('Restart', () => {
  test('the command ends the server and starts it again', async () => {
    const { document } = await open('fordwick.report.md');
    await findingsUntil(document.uri, has('judgement/grade'));
    const cleared = new Promise<void>((resolve) => {
      const listener = vscode.languages.onDidChangeDiagnostics(() => {
        if (findings(document.uri).length > 0) return;
        listener.dispose();
        resolve();
      });
    });
    await vscode.commands.executeCommand('inspectionReport.restartServer');
    await cleared;
    await findingsUntil(document.uri, has('judgement/grade'));
    equal(extension().exports.state(), 'running');
  });
});
