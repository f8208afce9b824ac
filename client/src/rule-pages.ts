import * as vscode from 'vscode';

const scheme = 'inspection-report';

/**
 * The base URI of the rules' pages inside VS Code. They have a scheme of their own so that a finding leads to the
 * rendered page on every host (the manifest associates it with the Markdown preview): a file would be shown as source,
 * and an address of the web server that a browser's extension comes from would leave the editor.
 */
export const rulePages = `${scheme}:/rules/`;

/** Lets VS Code read the rules' pages, which are part of the extension. */
export function provideRulePages({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => {
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      return read(vscode.Uri.joinPath(extensionUri, 'docs', 'rules', name));
    },
  });
}

async function read(page: vscode.Uri): Promise<string> {
  // In a browser the extension is on a web server, which the file system of VS Code does not read.
  if (page.scheme === 'https' || page.scheme === 'http') return (await fetch(page.toString(true))).text();
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
}
