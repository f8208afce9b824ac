import * as vscode from 'vscode';
import { assert, equal, fileUri } from './helpers';

const draft = 'fordwick.report.md';

suite('Export', () => {
  test('writes the draft as a file', async () => {
    const target = fileUri('fordwick.html');
    try {
      const written = await vscode.commands.executeCommand<vscode.Uri | undefined>(
        'inspectionReport.export',
        fileUri(draft),
        'html',
        target,
      );
      equal(written?.toString(), target.toString());
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      assert(text.startsWith('<!DOCTYPE html>'), `It begins with ${text.slice(0, 60)}`);
      assert(/<h1[^>]*>[^<]*Fordwick/.test(text), 'The title of the report is not in it.');
    } finally {
      await vscode.workspace.fs.delete(target).then(undefined, () => undefined);
    }
  });

  test('prints a PDF where a browser can be started, and says so where none can', async () => {
    const target = fileUri('fordwick.pdf');
    const inBrowser = target.scheme === 'vscode-test-web';
    try {
      const written = await vscode.commands.executeCommand<vscode.Uri | undefined>(
        'inspectionReport.export',
        fileUri(draft),
        'pdf',
        target,
      );
      equal(written?.toString(), inBrowser ? undefined : target.toString());
      if (inBrowser) return;
      const bytes = await vscode.workspace.fs.readFile(target);
      equal(new TextDecoder().decode(bytes.subarray(0, 5)), '%PDF-');
    } finally {
      await vscode.workspace.fs.delete(target).then(undefined, () => undefined);
    }
  });

  test('writes over no draft', async () => {
    const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(draft)));
    const written = await vscode.commands.executeCommand(
      'inspectionReport.export',
      fileUri(draft),
      'html',
      fileUri(draft),
    );
    equal(written, undefined);
    equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(draft))), before);
  });

  test('writes nothing of what is no draft', async () => {
    const target = fileUri('notes.html');
    const written = await vscode.commands.executeCommand(
      'inspectionReport.export',
      fileUri('notes.md'),
      'html',
      target,
    );
    equal(written, undefined);
    const there = await vscode.workspace.fs.stat(target).then(
      () => true,
      () => false,
    );
    equal(there, false);
  });
});
