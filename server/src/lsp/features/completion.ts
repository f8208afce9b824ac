import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import { completionList } from '../../language/completion';
import { type SearchTrigger, searchAt, snippetOffers } from '../../snippets/insert/offers';
import { readySnippet, snippetKey } from '../../snippets/where/choose';
import { completeConfig } from '../config-document';
import { toCompletionItem } from '../convert';
import type { Feature, FeatureContext, OpenDraft } from '../feature';
import { fieldsOf, textsOf } from '../params';
import { completeLibraryFile } from '../snippets/library-document';
import { ListDocumentation } from '../snippets/list-documentation';
import { listFor } from '../snippets/list-form';
import {
  itemForm,
  type SnippetData,
  searchHint,
  snippetDocumentation,
  snippetItem,
} from '../snippets/snippet-items';
import { recentSnippetsNotification } from '../snippets/snippet-requests';

/** A list waits so many milliseconds for libraries that are still loading; then it is shown without their snippets. */
const patience = 150;

/** Completes keys, values and citations of drafts, then snippets; and the keys of configs and library files. */
export const completion: Feature = {
  register(context) {
    const { connection, workspace } = context;
    let recent: readonly string[] = [];
    connection.onNotification(recentSnippetsNotification, (params: unknown) => {
      recent = textsOf(fieldsOf(params).keys);
    });
    const documentation = new ListDocumentation();
    const answer = context.byKind<CompletionParams, CompletionItem[] | CompletionList | null>({
      draft: (params, draft) => completeDraft(params, draft, { context, recent: () => recent }),
      config: ({ position }, document) => completeConfig(document, position, workspace.files),
      library: ({ position }, file) => completeLibraryFile(file, position, context.today()),
    });
    connection.onCompletion(async (params, token) => {
      const found = await answer(params, token);
      return found && inForm(found, params, { context, documentation });
    });
    connection.onCompletionResolve((item) => {
      const known = documentation.of(item);
      return known ? { ...item, documentation: known } : withDocumentation(item, context);
    });
  },
};

/** A list as the client takes it. A plain list stays one where nothing can be sent once for all items. */
function inForm(
  found: CompletionItem[] | CompletionList,
  { textDocument: { uri }, position }: CompletionParams,
  { context, documentation }: { readonly context: FeatureContext; readonly documentation: ListDocumentation },
): CompletionItem[] | CompletionList {
  const { client, documents } = context;
  const { items, ...list } = Array.isArray(found) ? { isIncomplete: false, items: found } : found;
  const short = documentation.leftOut(items, client);
  const [start, end] = [
    { line: position.line, character: 0 },
    { line: position.line + 1, character: 0 },
  ];
  const document = documents.get(uri);
  const before = document?.getText({ start, end: position }) ?? '';
  const after = document?.getText({ start: position, end }) ?? '';
  const formed = listFor({ ...list, items: [...short] }, { position, before, after }, client);
  return Array.isArray(found) && !formed.itemDefaults ? formed.items : formed;
}

interface DraftCompletionOptions {
  readonly context: FeatureContext;
  /** Keys of snippets used lately, the last one first. */
  readonly recent: () => readonly string[];
}

async function completeDraft(
  params: CompletionParams,
  draft: OpenDraft,
  { context, recent }: DraftCompletionOptions,
): Promise<CompletionItem[] | CompletionList | null> {
  const { client, libraries } = context;
  const { uri } = params.textDocument;
  const asked = askedBy(params);
  const wanted = searchAt(
    { checked: draft.checked, offset: draft.checked.draft.lines.offset(params.position) },
    asked,
  );
  const found = wanted && ((await libraries.now(uri)) ?? (await inTime(libraries.of(uri))));
  const { dueDays } = await context.workspace.configOf(uri);
  // The text may have changed, or the document been closed, during the wait for libraries.
  const checked = context.draft(uri)?.checked;
  if (!checked) return null;
  const { lines } = checked.draft;
  const offset = lines.offset(params.position);
  // A list that goes on was opened by a person or by a character; `completionList` finds out which.
  const list = completionList(checked, offset, { explicit: asked !== 'character' });
  const items = list.items.map((item) => toCompletionItem(item, lines, itemForm(client)));
  const search = found && searchAt({ checked, offset }, asked);
  if (!search) return list.incomplete || wanted ? { isIncomplete: true, items } : items;
  const options = { today: context.today(), recent: recent(), dueDays };
  const target = { uri, draft: checked.draft, form: itemForm(client) };
  const snippets = snippetOffers(found.libraries, search, options).map((offer, index) =>
    snippetItem(offer, index, target),
  );
  const isIncomplete = list.incomplete || snippets.length > 0;
  const asks = search.word('text');
  const hint = asks?.asked && asks.query === '' && snippets.length > 0 ? [searchHint(asks, target)] : [];
  return isIncomplete ? { isIncomplete, items: [...items, ...hint, ...snippets] } : items;
}

/** Adds the documentation of a snippet, which is not sent with the list. */
async function withDocumentation(item: CompletionItem, context: FeatureContext): Promise<CompletionItem> {
  const data = readData(item.data);
  if (!data || item.documentation) return item;
  const { libraries } = await context.libraries.of(data.uri);
  const offered = libraries.snippets.find((snippet) => snippetKey(snippet) === data.snippet);
  const draft = context.draft(data.uri);
  if (!offered || !draft) return item;
  const choice = readySnippet(offered, { checked: draft.checked, offset: data.offset }, context.today());
  return { ...item, documentation: snippetDocumentation(choice) };
}

function askedBy({ context }: CompletionParams): SearchTrigger {
  if (context?.triggerKind === CompletionTriggerKind.TriggerCharacter) return 'character';
  return context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions ? 'goes-on' : 'asked';
}

const inTime = <T>(work: Promise<T>): Promise<T | undefined> =>
  Promise.race([work, new Promise<undefined>((done) => setTimeout(() => done(undefined), patience))]);

function readData(data: unknown): SnippetData | undefined {
  const { snippet, uri, offset } = fieldsOf(data);
  const complete = typeof snippet === 'string' && typeof uri === 'string' && typeof offset === 'number';
  return complete ? { snippet, uri, offset } : undefined;
}
