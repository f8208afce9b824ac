import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';
import { type MeaningToken, tokenKinds, tokensOf } from '../../../language/marks/tokens';
import type { Feature, FeatureContext } from '../../feature';
import { isSwitchedOn } from '../../settings';
import { tokenTypes } from '../../start/capabilities';

/** The tokens that a client has of a document. */
interface SentTokens {
  readonly resultId: string;
  readonly data: readonly number[];
}

/** Colours for grades, judgements, citations and gaps, on until they are switched off. */
export const semanticTokens: Feature = {
  register(context) {
    const { connection, client, documents } = context;
    const { semanticTokens: tokens } = connection.languages;
    const sent = new Map<string, SentTokens>();
    let answers = 0;
    const keep = (uri: string, data: readonly number[]): SentTokens => {
      answers++;
      const result = { resultId: String(answers), data };
      sent.set(uri, result);
      return result;
    };
    tokens.on(async ({ textDocument: { uri } }): Promise<SemanticTokens> => {
      const { resultId, data } = keep(uri, await dataOf(context, uri));
      return { resultId, data: [...data] };
    });
    tokens.onDelta(async ({ textDocument: { uri }, previousResultId }) => {
      const before = sent.get(uri);
      const { resultId, data } = keep(uri, await dataOf(context, uri));
      if (before?.resultId !== previousResultId) return { resultId, data: [...data] };
      return { resultId, edits: editsBetween(before.data, data) } satisfies SemanticTokensDelta;
    });
    tokens.onRange(async ({ textDocument: { uri }, range: { start, end } }) => ({
      data: await dataOf(context, uri, ({ line }) => start.line <= line && line <= end.line),
    }));
    documents.onDidClose(({ document }) => sent.delete(document.uri));
    context.onSettings(() => {
      if (client.workspace?.semanticTokens?.refreshSupport) tokens.refresh();
    });
  },
};

/** The tokens of a draft as the protocol has them: five numbers each, places from the token before. */
async function dataOf(
  context: FeatureContext,
  uri: string,
  isWanted: (token: MeaningToken) => boolean = () => true,
): Promise<number[]> {
  if (!(await isSwitchedOn(context, 'semanticHighlighting', true))) return [];
  const checked = context.draft(uri)?.checked;
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const token of checked ? tokensOf(checked).filter(isWanted) : []) {
    const { line, character, length, kind } = token;
    data.push(line - last.line, line === last.line ? character - last.character : character, length);
    data.push(legend.indexOf(tokenTypes[kind]), 0);
    last = token;
  }
  return data;
}

const legend: readonly string[] = tokenKinds.map((kind) => tokenTypes[kind]);

/** The part that differs, in whole tokens. */
function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  start -= start % 5;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  end -= end % 5;
  if (start === before.length && start === after.length) return [];
  return [{ start, deleteCount: before.length - end - start, data: after.slice(start, after.length - end) }];
}
