import type { CancellationToken } from 'vscode-languageserver';
import { loadFormat } from '../../output/formats/format';
import { formatNamed, formats } from '../../output/formats/index';
import { unpainted } from '../../output/paint';
import { readPrevious } from '../../output/previous';
import { pathInFolder } from '../../output/repository-path';
import { allMetas } from '../../rules/index';
import { countAll } from '../drafts/all-drafts';
import { progressOf, scanTitles, withProgress } from '../drafts/request-progress';
import type { Feature, FeatureContext } from '../feature';
import { fieldsOf } from '../params';
import {
  checkAllProgress,
  checkAllRequest,
  checkOpenRequest,
  type FindingsAnswer,
  findingsFormatsRequest,
  findingsRequest,
  type SaveChoice,
} from '../requests';

/** The least number of milliseconds between two notifications of progress. */
const progressInterval = 100;

/** Checks of all drafts, open or not, and reports of their findings. */
export const checkAll: Feature = {
  register(context) {
    const { connection, allDrafts, watchers } = context;
    connection.onRequest(checkAllRequest, async (params: unknown, token: CancellationToken) => {
      let notified = performance.now();
      const seen = (checked: number): void => {
        if (performance.now() - notified < progressInterval) return;
        notified = performance.now();
        void connection.sendNotification(checkAllProgress, { checked });
      };
      const counts = await withProgress(progressOf(params, scanTitles.check, connection), (progress) =>
        allDrafts.check(token, seen, progress),
      );
      await watchers.watchFolders(counts !== undefined);
      return counts ?? null;
    });
    connection.onRequest(checkOpenRequest, async () => {
      allDrafts.openOnly();
      await watchers.watchFolders(false);
      return null;
    });
    connection.onRequest(findingsFormatsRequest, saveChoices);
    connection.onRequest<FindingsAnswer | null, void>(findingsRequest, async (params: unknown, token) => {
      const answer = await report(params, context, token);
      return token.isCancellationRequested ? null : answer;
    });
  },
};

/** The formats that are offered, those for managers first. */
function saveChoices(): SaveChoice[] {
  const choices = [...formats].sort(
    (a, b) => Number(b.readBy === 'managers') - Number(a.readBy === 'managers'),
  );
  return choices.flatMap(({ name, save, compares = false }) =>
    save ? [{ format: name, compares, ...save }] : [],
  );
}

async function report(
  params: unknown,
  { allDrafts, connection, version, today }: FeatureContext,
  token: CancellationToken,
): Promise<FindingsAnswer> {
  const fields = fieldsOf(params);
  const name = String(fields.format);
  const format = formatNamed(name);
  if (!format) return { refused: `Unknown format “${name}” for findings. Choose another.` };
  const isCompared = typeof fields.previous === 'string';
  const previous = isCompared ? readPrevious(String(fields.previous)) : undefined;
  if (isCompared && !previous)
    return {
      refused:
        'Choose another file to compare with, or none. Only findings that were saved as JSON can be compared.',
    };
  const run = await loadFormat(format);
  const printer = run({
    paint: unpainted,
    version,
    today: today(),
    rules: allMetas,
    absolute: (path) => path,
    inRepository: pathInFolder,
    previous,
  });
  const results = await withProgress(progressOf(params, scanTitles.check, connection), (progress) =>
    allDrafts.results(token, progress, format.showsFigures === true),
  );
  const text = results.map((result) => printer.add(result)).join('') + printer.end();
  return { text, found: countAll(results) };
}
