import * as vscode from 'vscode';
import { previewTexts } from '../texts';

/** The folder with the page's own script and styles. */
export const resourcesOf = (extension: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(extension, 'dist', 'client');

interface PageOptions {
  /** The folder of the extension. */
  readonly extension: vscode.Uri;
  /** The URI of the draft. */
  readonly uri: string;
  /** The type of the view, which the styles depend on. */
  readonly view: string;
  /** The version that the draft is compared with, which the page stores. */
  readonly version: string | undefined;
}

/** The empty page of a view, which its script fills. Nothing except that script and its styles may run or load. */
export function pageShell(webview: vscode.Webview, { extension, uri, view, version }: PageOptions): string {
  const nonce = createNonce();
  const addressOf = (name: string) =>
    escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(resourcesOf(extension), name)).toString());
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${previewTexts.preview}</title>
<link rel="stylesheet" nonce="${nonce}" href="${addressOf('preview.css')}">
</head>
<body data-uri="${escapeHtml(uri)}" data-view="${escapeHtml(view)}"${version === undefined ? '' : ` data-version="${escapeHtml(version)}"`}>
<header id="bar"></header>
<div id="page"><div id="margin"></div><div id="report"></div></div>
<script nonce="${nonce}" src="${addressOf('preview.js')}"></script>
</body>
</html>
`;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
