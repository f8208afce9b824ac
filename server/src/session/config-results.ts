import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config/config';
import { configFindings } from '../config/findings';
import { nodeFiles } from '../node/node-files';
import type { FileResult } from '../output/result';
import { LineIndex } from '../text/span';

/**
 * The problems of configs and of the files that they name. They come first, because other findings may follow from them.
 * A config that several extend has its problems once.
 */
export async function configResults(
  configs: Iterable<Pick<Config, 'problems'>>,
  cwd: string,
): Promise<FileResult[]> {
  const results: FileResult[] = [];
  const problems = [...configs].flatMap((config) => config.problems);
  for (const [uri, findings] of configFindings({ problems })) {
    const text = (await nodeFiles.read(uri)) ?? '';
    const path = relative(cwd, fileURLToPath(uri));
    results.push({ path, checked: { text, lines: new LineIndex(text), findings }, config: true });
  }
  return results;
}
