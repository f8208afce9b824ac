import type { CancellationToken, Connection } from 'vscode-languageserver';
import { unpainted } from '../../output/paint';
import { readPrevious } from '../../output/previous';
import { allMetas } from '../../rules/index';
import { type AllDrafts, counted } from '../all-drafts';
import {
  checkAllProgress,
  checkAllRequest,
  checkOpenRequest,
  type FindingsAnswer,
  findingsRequest,
} from '../requests';
import { today } from '../today';

/** A client is told of the progress no more often than in so many milliseconds. */
const between = 100;

/** Answers requests to check all drafts, and to hand on what is found in them. */
export function provideCheckAll(connection: Connection, all: AllDrafts, version: string): void {
  connection.onRequest(checkAllRequest, async (_: unknown, token: CancellationToken) => {
    let told = performance.now();
    const found = await all.check(token, (checked) => {
      if (performance.now() - told < between) return;
      told = performance.now();
      void connection.sendNotification(checkAllProgress, { checked });
    });
    return found ?? null;
  });
  connection.onRequest(checkOpenRequest, () => {
    all.openOnly();
    return null;
  });
  connection.onRequest(findingsRequest, async (given: unknown, token): Promise<object | null> => {
    const { format, previous } = (given ?? {}) as Record<string, unknown>;
    const answer = await findings(all, String(format), previous, version, token);
    return token.isCancellationRequested ? null : answer;
  });
}

async function findings(
  all: AllDrafts,
  name: string,
  earlier: unknown,
  version: string,
  token: CancellationToken,
): Promise<FindingsAnswer> {
  const { formatNamed } = await import('../../output/formats/index');
  const format = formatNamed(name);
  if (!format) return { refused: `There is no format “${name}” for findings; choose another.` };
  const previous = typeof earlier === 'string' ? readPrevious(earlier) : undefined;
  if (typeof earlier === 'string' && !previous)
    return { refused: 'The file to compare with is not one that “json” wrote; choose another, or none.' };
  const printer = format.run({
    paint: unpainted,
    version,
    today: today(),
    rules: allMetas,
    absolute: (path) => path,
    previous,
  });
  const results = await all.results(token);
  const text = results.map((result) => printer.add(result)).join('') + printer.end();
  return { text, found: counted(results) };
}
