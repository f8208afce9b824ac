import * as vscode from 'vscode';
import { assert, equal, fileUri, findings, findingsUntil, has } from './helpers';

interface Checked {
  readonly drafts: number;
  readonly errors: number;
}

const draft = (urn: string) =>
  `---\nframework: ilacs\nauthority: Ashcombe\nurn: '${urn}'\nstage: drafting\ninspection: {type: standard, start: 2026-06-08, end: 2026-06-19, lead-inspector: A N Other}\n---\n\n# Ashcombe\n`;

suite('Check All Drafts', () => {
  const uri = fileUri('ashcombe.report.md');
  const report = fileUri('findings.html');
  const write = (urn: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(draft(urn)));

  test('shows the findings of drafts that are not open, as their files are', async () => {
    try {
      await write('none');
      const found = await vscode.commands.executeCommand<Checked>('inspectionReport.checkAll');
      assert(found.drafts > 5 && found.errors > 0, `It found ${JSON.stringify(found)}`);
      await findingsUntil(uri, has('draft/urn'));
      await write('80999');
      await findingsUntil(uri, (now) => !has('draft/urn')(now));

      const written = await vscode.commands.executeCommand<vscode.Uri>(
        'inspectionReport.saveFindings',
        'html',
        report,
      );
      equal(written.toString(), report.toString());
      const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(report));
      assert(html.includes('ashcombe.report.md'), 'The report does not name the draft.');

      await write('none');
      await findingsUntil(uri, has('draft/urn'));
      await vscode.commands.executeCommand('inspectionReport.checkOpen');
      await findingsUntil(uri, (now) => now.length === 0);
      equal(findings(uri), []);
    } finally {
      for (const one of [uri, report]) await vscode.workspace.fs.delete(one).then(undefined, () => undefined);
    }
  });
});
