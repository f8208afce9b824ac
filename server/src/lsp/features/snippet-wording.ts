import { LSPErrorCodes, type Range, ResponseError } from 'vscode-languageserver';
import { selection, snippetFrom } from '../../snippets/exchange/from-selection';
import { outdatedIn } from '../../snippets/uses/outdated';
import { usesOf } from '../../snippets/uses/use';
import { snippetKey } from '../../snippets/where/choose';
import { nameOf } from '../snippets/snippet-answers';
import {
  type NewSnippetAnswer,
  newSnippetRequest,
  type OutdatedText,
  outdatedRequest,
  type SnippetUse,
  snippetUseRequest,
} from '../snippets/snippet-requests';
import { today } from '../today';
import type { Feature } from './feature';

/** The wording of snippets in drafts: where it stands, where it is another, and a snippet made of it. */
export const snippetWording: Feature = {
  capabilities: {},
  register({ connection, drafts, libraries, onDraft, places }) {
    connection.onRequest(snippetUseRequest, async (given: unknown, token): Promise<SnippetUse[]> => {
      const { key, uri } = params(given);
      if (typeof key !== 'string') return [];
      for (const place of typeof uri === 'string' ? [uri] : [...places(), 'untitled:/x']) {
        const { all } = (await libraries.of(place)).libraries;
        const library = all.find(({ folder }) => key.startsWith(`${folder}#`));
        const snippet = library?.byId.get(key.slice(library.folder.length + 1));
        if (!snippet) continue;
        const uses: SnippetUse[] = [];
        await drafts.each(token, (found, draft) => {
          for (const { span, likeness, how } of usesOf(draft, snippet))
            uses.push({ uri: found, range: draft.lines.range(span), likeness, how });
        });
        if (token.isCancellationRequested)
          throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
        return uses;
      }
      return [];
    });

    connection.onRequest(outdatedRequest, async (given: unknown): Promise<OutdatedText[] | null> => {
      const { uri } = params(given);
      if (typeof uri !== 'string') return null;
      const found = await libraries.of(uri);
      return onDraft(uri, (checked, { version }) =>
        outdatedIn(checked, found.libraries).map(({ offered, span, text, newText, likeness }) => ({
          range: checked.draft.lines.range(span),
          version,
          text,
          newText,
          likeness,
          key: snippetKey(offered),
          title: offered.snippet.title,
          library: nameOf(offered.library),
        })),
      );
    });

    connection.onRequest(newSnippetRequest, async (given: unknown): Promise<NewSnippetAnswer | null> => {
      const { uri, range } = params(given);
      if (typeof uri !== 'string' || !isRange(range)) return null;
      const { all } = (await libraries.of(uri)).libraries;
      return onDraft(uri, (checked) => {
        const { lines } = checked.draft;
        const taken = new Set(all.flatMap(({ byId }) => [...byId.keys()]));
        const drawn = snippetFrom(checked, selection(lines.offset(range.start), lines.offset(range.end)), {
          today: today(),
          taken,
        });
        const own = all.filter(({ origin }) => origin === 'team');
        return drawn
          ? {
              ...drawn,
              libraries: own.map((library) => ({
                library: nameOf(library),
                files: library.files.map((file) => file.uri),
              })),
            }
          : null;
      });
    });
  },
};

const params = (given: unknown): Record<string, unknown> =>
  typeof given === 'object' && given !== null ? { ...given } : {};

function isRange(given: unknown): given is Range {
  const { start, end } = params(given);
  return [start, end].every((one) => {
    const { line, character } = params(one);
    return typeof line === 'number' && typeof character === 'number';
  });
}
