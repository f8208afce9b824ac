import type { Position } from 'vscode-languageserver';
import { metaName } from '../../../config/referenced-files';
import { builtInTexts } from '../../../snippets/library/built-in';
import type { Feature, FeatureContext } from '../../feature';
import { fieldsOf, positionOf, textIn, textsOf } from '../../params';
import { type DocumentLibraries, isBuiltIn } from '../../snippets/libraries';
import { problemSentences } from '../../snippets/library-names';
import { libraryNode } from '../../snippets/library-tree';
import { allSnippets, snippetsAt } from '../../snippets/snippet-choices';
import {
  type LibrariesAnswer,
  type LibraryNode,
  librariesRequest,
  libraryFileRequest,
  type SnippetsAnswer,
  snippetsRequest,
} from '../../snippets/snippet-requests';

/** A folder without a config, whose libraries are those of the settings and the product's own. */
export const nowhere = 'untitled:/x';

/** Snippet libraries for clients that show them: to insert from, and as a tree. */
export const snippets: Feature = {
  register(context) {
    const { connection } = context;
    connection.onRequest(snippetsRequest, (params: unknown) => snippetsFor(params, context));
    connection.onRequest(librariesRequest, (params: unknown) => libraryTree(textIn(params, 'uri'), context));
    connection.onRequest(libraryFileRequest, (params: unknown) => builtInText(textIn(params, 'uri')));
  },
};

async function snippetsFor(params: unknown, context: FeatureContext): Promise<SnippetsAnswer | null> {
  const { uri, position, recent } = readParams(params);
  if (uri === undefined) return null;
  const found = await context.libraries.of(uri);
  const { knowledge, dueDays } = await context.workspace.configOf(uri);
  const checked = context.draft(uri)?.checked;
  const today = context.today();
  if (!position) return allSnippets(found, { checked, knowledge, today, dueDays });
  if (!checked) return null;
  const offset = checked.draft.lines.offset(position);
  return snippetsAt(found, { checked, offset }, { today, recent, dueDays });
}

/** The libraries of a document, or of the whole workspace, each once; the product's own comes last. */
async function libraryTree(uri: string | undefined, context: FeatureContext): Promise<LibrariesAnswer> {
  const places = uri === undefined ? context.places() : [uri];
  const nodes = new Map<string, LibraryNode>();
  const all: DocumentLibraries[] = [];
  for (const place of places.length > 0 ? places : [nowhere]) {
    const found = await context.libraries.of(place);
    all.push(found);
    for (const library of found.libraries.all) {
      if (nodes.has(library.folder)) continue;
      const config = await context.workspace.configOf(library.folder + metaName);
      const today = context.today();
      nodes.set(library.folder, await libraryNode(found, library, { config, today }));
    }
  }
  const libraries = [...nodes.values()].sort(
    (a, b) => Number(a.origin === 'product') - Number(b.origin === 'product'),
  );
  return { libraries, problems: problemSentences(all) };
}

function builtInText(uri: string | undefined): string | null {
  if (uri === undefined || !isBuiltIn(uri)) return null;
  const texts = builtInTexts();
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return Object.hasOwn(texts, name) ? (texts[name] ?? null) : null;
}

interface SnippetsRequestParams {
  readonly uri: string | undefined;
  readonly position: Position | undefined;
  readonly recent: readonly string[];
}

function readParams(params: unknown): SnippetsRequestParams {
  const { position, recent } = fieldsOf(params);
  return { uri: textIn(params, 'uri'), position: positionOf(position), recent: textsOf(recent) };
}
