import type * as vscode from 'vscode';
import { previewTexts } from '../texts';
import { shellOf } from '../ui/page-shell';

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

/** The empty page of a view, which its script fills. */
export const pageShell = (webview: vscode.Webview, { extension, ...data }: PageOptions): string =>
  shellOf(webview, {
    extension,
    name: 'preview',
    title: previewTexts.preview,
    data,
    body: '<header id="bar"></header>\n<div id="page"><div id="margin"></div><div id="report"></div></div>',
  });
