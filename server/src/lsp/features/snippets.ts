import { builtInTexts } from '../../snippets/library/built-in';
import { metaName } from '../../snippets/library/library';
import { isBuiltIn } from '../snippets/libraries';
import { pause } from '../snippets/library-folders';
import { allSnippets, libraryNode, problemSentences, snippetsFor } from '../snippets/snippet-answers';
import {
  type LibrariesAnswer,
  type LibraryNode,
  librariesRequest,
  libraryFileRequest,
  type SnippetsAnswer,
  snippetsRequest,
} from '../snippets/snippet-requests';
import { today } from '../today';
import type { Feature } from './feature';

/** Snippet libraries for clients that show them: to insert from, and as a tree. */
export const snippets: Feature = {
  capabilities: {},
  register(context) {
    const { connection, libraries, onDraft, workspace } = context;
    connection.onRequest(snippetsRequest, async (given: unknown): Promise<SnippetsAnswer | null> => {
      const { uri, position, recent } = readParams(given);
      if (uri === undefined) return null;
      const found = await libraries.of(uri);
      const { knowledge } = await workspace().configOf(uri);
      if (!position)
        return (
          onDraft(uri, (checked) => allSnippets(found, knowledge, checked, today())) ??
          allSnippets(found, knowledge, null, today())
        );
      return onDraft(uri, (checked) =>
        snippetsFor(found, checked, checked.draft.lines.offset(position), today(), recent),
      );
    });
    connection.onRequest(librariesRequest, async (given: unknown): Promise<LibrariesAnswer> => {
      const { uri } = readParams(given);
      const uris = uri === undefined ? context.places() : [uri];
      const nodes = new Map<string, LibraryNode>();
      const all = [];
      for (const one of uris.length > 0 ? uris : ['untitled:/x']) {
        const found = await libraries.of(one);
        all.push(found);
        for (const library of found.libraries.all) {
          if (nodes.has(library.folder)) continue;
          const config = await workspace().configOf(library.folder + metaName);
          nodes.set(library.folder, await libraryNode(found, library, config, today(), pause));
        }
      }
      // The product's own comes last, whichever document was looked at first.
      const list = [...nodes.values()].sort(
        (a, b) => Number(a.origin === 'product') - Number(b.origin === 'product'),
      );
      return { libraries: list, problems: problemSentences(all) };
    });
    connection.onRequest(libraryFileRequest, (given: unknown): string | null => {
      const { uri } = readParams(given);
      if (uri === undefined || !isBuiltIn(uri)) return null;
      const texts = builtInTexts();
      const name = uri.slice(uri.lastIndexOf('/') + 1);
      return Object.hasOwn(texts, name) ? (texts[name] ?? null) : null;
    });
  },
};

interface Params {
  readonly uri: string | undefined;
  readonly position: { readonly line: number; readonly character: number } | undefined;
  readonly recent: readonly string[];
}

/** What a client says, as far as it has the form. */
function readParams(given: unknown): Params {
  const { uri, position, recent } = (given ?? {}) as Record<string, unknown>;
  const { line, character } = (position ?? {}) as Record<string, unknown>;
  return {
    uri: typeof uri === 'string' ? uri : undefined,
    position: typeof line === 'number' && typeof character === 'number' ? { line, character } : undefined,
    recent: Array.isArray(recent) ? recent.filter((one): one is string => typeof one === 'string') : [],
  };
}
