import * as vscode from 'vscode';

/** Where the page's own script and styles lie. */
export const resources = (extension: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(extension, 'dist', 'client');

/** The empty page of a view of a draft, which its script fills. Nothing but that script and its styles may run or load. */
export function shell(webview: vscode.Webview, extension: vscode.Uri, uri: string, view: string): string {
  const nonce = makeNonce();
  const address = (name: string) =>
    escaped(webview.asWebviewUri(vscode.Uri.joinPath(resources(extension), name)).toString());
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
<link rel="stylesheet" nonce="${nonce}" href="${address('preview.css')}">
</head>
<body data-uri="${escaped(uri)}" data-view="${escaped(view)}">
<header id="bar"></header>
<div id="page"><div id="margin"></div><div id="report"></div></div>
<script nonce="${nonce}" src="${address('preview.js')}"></script>
</body>
</html>
`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
