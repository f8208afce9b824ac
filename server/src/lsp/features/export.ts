import type { Connection } from 'vscode-languageserver';
import type { Print } from '../../export/index';
import type { Checked } from '../../lint/check';
import { type ExportAnswer, exportRequest } from '../requests';
import type { OtherDrafts } from './compare';

/** Makes the port that prints, with the browser of that path or name, or with one that is found. */
export type Printer = (browser: string | undefined) => Print;

/**
 * Answers requests for exports. What writes them is loaded with the first.
 * @param checkedOf all that is found in an open draft; undefined for what is none
 * @param others what is compared with, where it is asked for
 * @param printer absent where no browser can be started
 */
export function provideExports(
  connection: Connection,
  checkedOf: (uri: string) => Promise<Checked | undefined>,
  others: OtherDrafts,
  printer: Printer | undefined,
): void {
  connection.onRequest(exportRequest, async (given: unknown): Promise<object | null> => {
    const { uri, to, browser, compare } = (given ?? {}) as Record<string, unknown>;
    const checked = typeof uri === 'string' ? await checkedOf(uri) : undefined;
    if (!checked) return null;
    const named = typeof browser === 'string' && browser.trim() !== '' ? browser.trim() : undefined;
    const earlier = compare === true ? await others(String(uri)) : undefined;
    return exported(checked, String(to), printer?.(named), earlier);
  });
}

async function exported(
  checked: Checked,
  to: string,
  print: Print | undefined,
  compare: readonly Checked[] | undefined,
): Promise<ExportAnswer> {
  const { amount, ExportError, exportFormats } = await import('../../export/index');
  const { compose } = await import('../../render/compose');
  const format = Object.hasOwn(exportFormats, to) ? exportFormats[to] : undefined;
  if (!format) return { refused: `There is no format “${to}” to export to; choose another.` };
  const published = compose(checked, compare && { compare });
  const left = amount(published);
  try {
    const written = await format.write(published, { marked: left !== undefined, ...(print && { print }) });
    const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
    return { base64: base64(bytes), extension: format.extension, ...(left && { left }) };
  } catch (error) {
    if (error instanceof ExportError) return { refused: error.message };
    throw error;
  }
}

/** Whole groups of three bytes at a time, so that what they become can be put together. */
const group = 3 * 4096;

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += group) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + group))));
  }
  return parts.join('');
}
