import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LineIndex } from '../draft/span';
import type { Config } from '../lint/config';
import { configFindings } from '../lint/config-findings';
import type { FileResult } from '../lint/result';
import { nodeFiles } from '../lsp/node-files';

/** A config that cannot be followed in full is said first: everything else may be wrong because of it. */
export async function configResults(config: Pick<Config, 'problems'>, cwd: string): Promise<FileResult[]> {
  const all: FileResult[] = [];
  for (const [uri, findings] of configFindings(config)) {
    const text = (await nodeFiles.read(uri)) ?? '';
    const path = relative(cwd, fileURLToPath(uri));
    all.push({ path, checked: { text, lines: new LineIndex(text), findings }, config: true });
  }
  return all;
}
