import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config/config';
import { configFindings } from '../config/findings';
import { nodeFiles } from '../node/node-files';
import type { FileResult } from '../output/result';
import { LineIndex } from '../text/span';

/** The problems of a config and of the files that it names. They come first, because other findings may follow from them. */
export async function configResults(config: Pick<Config, 'problems'>, cwd: string): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const [uri, findings] of configFindings(config)) {
    const text = (await nodeFiles.read(uri)) ?? '';
    const path = relative(cwd, fileURLToPath(uri));
    results.push({ path, checked: { text, lines: new LineIndex(text), findings }, config: true });
  }
  return results;
}
