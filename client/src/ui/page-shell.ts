import * as vscode from 'vscode';

/** The folder with the scripts and styles of our pages. */
export const resourcesOf = (extension: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(extension, 'dist', 'client');

interface ShellOptions {
  /** The folder of the extension. */
  readonly extension: vscode.Uri;
  /** The name of the page’s script and styles, without their extensions. */
  readonly name: string;
  readonly title: string;
  /** Attributes of the body, whose values are escaped here. */
  readonly data: Readonly<Record<string, string | undefined>>;
  /** The HTML of the body, which has no text of a draft. */
  readonly body: string;
}

/** An empty page, which its script fills. Nothing except that script and its styles may run or load. */
export function shellOf(
  webview: vscode.Webview,
  { extension, name, title, data, body }: ShellOptions,
): string {
  const nonce = createNonce();
  const addressOf = (file: string) =>
    escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(resourcesOf(extension), file)).toString());
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const attributes = Object.entries(data)
    .map(([key, value]) => (value === undefined ? '' : ` data-${key}="${escapeHtml(value)}"`))
    .join('');
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" nonce="${nonce}" href="${addressOf(`${name}.css`)}">
</head>
<body${attributes}>
${body}
<script nonce="${nonce}" src="${addressOf(`${name}.js`)}"></script>
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
