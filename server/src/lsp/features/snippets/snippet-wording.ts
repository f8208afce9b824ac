import type { CancellationToken } from 'vscode-languageserver';
import type { Draft } from '../../../draft/draft';
import { selection, snippetFrom } from '../../../snippets/exchange/from-selection';
import type { Snippet } from '../../../snippets/library/snippet';
import { outdatedIn } from '../../../snippets/uses/outdated';
import { usesOf } from '../../../snippets/uses/use';
import { snippetKey } from '../../../snippets/where/choose';
import { progressOf, scanTitles, withProgress } from '../../drafts/request-progress';
import type { Feature, FeatureContext } from '../../feature';
import { fieldsOf, rangeOf, textIn } from '../../params';
import { nameOf } from '../../snippets/library-names';
import {
  type NewSnippetAnswer,
  newSnippetRequest,
  type OutdatedText,
  outdatedRequest,
  type SnippetUse,
  snippetUseRequest,
} from '../../snippets/snippet-requests';
import { rejectIfCancelled } from '../../turns';
import { nowhere } from './snippets';

/** The texts of drafts compared with snippets: their uses, other wordings, and new snippets made of a selection. */
export const snippetWording: Feature = {
  register(context) {
    const { connection } = context;
    connection.onRequest(snippetUseRequest, (params: unknown, token) => findUses(params, context, token));
    connection.onRequest(outdatedRequest, (params: unknown) => findOutdated(textIn(params, 'uri'), context));
    connection.onRequest(newSnippetRequest, (params: unknown) => makeSnippet(params, context));
  },
};

async function findUses(
  params: unknown,
  context: FeatureContext,
  token: CancellationToken,
): Promise<SnippetUse[]> {
  const [key, uri] = [textIn(params, 'key'), textIn(params, 'uri')];
  if (key === undefined) return [];
  const snippet = await findSnippet(key, uri === undefined ? [...context.places(), nowhere] : [uri], context);
  if (!snippet) return [];
  const uses: SnippetUse[] = [];
  const visit = (draftUri: string, draft: Draft): void => {
    for (const { span, likeness, how } of usesOf(draft, snippet))
      uses.push({ uri: draftUri, range: draft.lines.range(span), likeness, how });
  };
  await withProgress(progressOf(params, scanTitles.read, context.connection), (progress) =>
    context.drafts.each(token, visit, progress),
  );
  rejectIfCancelled(token);
  return uses;
}

/**
 * The snippet with a key (`snippetKey`), retired or hidden ones included.
 * @param places URIs whose libraries are searched in turn
 */
async function findSnippet(
  key: string,
  places: readonly string[],
  { libraries }: FeatureContext,
): Promise<Snippet | undefined> {
  for (const place of places) {
    const { all } = (await libraries.of(place)).libraries;
    const library = all.find(({ folder }) => key.startsWith(`${folder}#`));
    const snippet = library?.byId.get(key.slice(library.folder.length + 1));
    if (snippet) return snippet;
  }
  return undefined;
}

async function findOutdated(
  uri: string | undefined,
  context: FeatureContext,
): Promise<OutdatedText[] | null> {
  if (uri === undefined) return null;
  const { libraries } = await context.libraries.of(uri);
  const draft = context.draft(uri);
  if (!draft) return null;
  const { checked, document } = draft;
  return outdatedIn(checked, libraries).map(({ offered, span, text, newText, likeness }) => ({
    range: checked.draft.lines.range(span),
    version: document.version,
    text,
    newText,
    likeness,
    key: snippetKey(offered),
    title: offered.snippet.title,
    library: nameOf(offered.library),
  }));
}

async function makeSnippet(params: unknown, context: FeatureContext): Promise<NewSnippetAnswer | null> {
  const uri = textIn(params, 'uri');
  const range = rangeOf(fieldsOf(params).range);
  if (uri === undefined || !range) return null;
  const { all } = (await context.libraries.of(uri)).libraries;
  const checked = context.draft(uri)?.checked;
  if (!checked) return null;
  const { lines } = checked.draft;
  const selected = selection(lines.offset(range.start), lines.offset(range.end));
  const takenIds = new Set(all.flatMap(({ byId }) => [...byId.keys()]));
  const snippet = snippetFrom(checked, selected, { today: context.today(), taken: takenIds });
  if (!snippet) return null;
  const libraries = all
    .filter(({ origin }) => origin === 'team')
    .map((library) => ({ library: nameOf(library), files: library.files.map((file) => file.uri) }));
  return { ...snippet, libraries };
}
