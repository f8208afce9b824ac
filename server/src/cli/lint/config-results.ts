import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../config/config';
import { configFindings } from '../../config/findings';
import { nodeFiles } from '../../node/node-files';
import type { FileResult } from '../../output/result';
import { LineIndex } from '../../text/span';

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
