import * as vscode from 'vscode';
import { versionTexts } from '../texts';
import { nameOf } from '../ui/locations';
import { textAt } from './git';

/** The version that a draft is compared with. It is stored as JSON with a panel, to be read again after a restart. */
export type VersionSource =
  | { readonly kind: 'file'; readonly uri: string }
  | { readonly kind: 'commit'; readonly commit: string };

/** A file as the version to compare with. */
export const fileSource = (uri: vscode.Uri): VersionSource => ({ kind: 'file', uri: uri.toString() });

/** Reads the source that a panel has stored; undefined for anything else. */
export function readSource(json: unknown): VersionSource | undefined {
  if (typeof json !== 'string') return undefined;
  try {
    const { kind, uri, commit } = JSON.parse(json) as Record<string, unknown>;
    if (kind === 'file' && typeof uri === 'string') return { kind, uri };
    if (kind === 'commit' && typeof commit === 'string') return { kind, commit };
    return undefined;
  } catch {
    return undefined;
  }
}

/** The limit in bytes: that of the server for copies in Word and PDF. */
const largest = 50 * 1024 * 1024;

/** The earlier version as the server takes it, or a sentence on why it cannot be read. */
export async function earlierVersion(draft: vscode.Uri, source: VersionSource): Promise<object | string> {
  if (source.kind === 'file') return fileVersion(vscode.Uri.parse(source.uri));
  const text = await textAt(draft, source.commit);
  if (text === undefined) return versionTexts.commitNotRead;
  return { name: nameOf(draft), revision: source.commit.slice(0, 8), text };
}

async function fileVersion(uri: vscode.Uri): Promise<object | string> {
  const name = nameOf(uri);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return { name, text: open.getText() };
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > largest) return versionTexts.tooLarge(name);
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (/\.(?:docx|docm|pdf)$/i.test(name)) return { name, base64: base64(bytes) };
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    return error instanceof TypeError ? versionTexts.notText(name) : versionTexts.fileNotRead(name);
  }
}

/** Bytes that are encoded at once: a multiple of three, so that the encoded parts can be joined. */
const chunk = 3 * 4096;

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += chunk)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + chunk))));
  return parts.join('');
}
