import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import { completionList } from '../../language/completion';
import { type SearchTrigger, searchAt, snippetOffers } from '../../snippets/insert/offers';
import { readySnippet, snippetKey } from '../../snippets/where/choose';
import { provideConfigCompletion } from '../config-document';
import { toCompletionItem } from '../convert';
import { provideLibraryCompletion } from '../snippets/library-document';
import { itemForm, type SnippetData, snippetDocumentation, snippetItem } from '../snippets/snippet-items';
import { recentSnippetsNotification } from '../snippets/snippet-requests';
import { today } from '../today';
import type { Context } from './feature';

/** So many milliseconds a person waits for libraries that are still being loaded; then the list goes on without them. */
const patience = 150;

/** Answers requests for completion: what the draft's language has, then the snippets of its libraries. */
export function provideCompletion(context: Context): void {
  const { connection, libraries, onDraft, client, configDocument, libraryFile, workspace } = context;
  let recent: readonly string[] = [];
  connection.onNotification(recentSnippetsNotification, (given: unknown) => {
    const { keys } = (given ?? {}) as Record<string, unknown>;
    recent = Array.isArray(keys) ? keys.filter((key): key is string => typeof key === 'string') : [];
  });
  connection.onCompletion(async (params) => {
    const { uri } = params.textDocument;
    const config = configDocument(uri);
    if (config) return provideConfigCompletion(config, params.position, workspace());
    const file = await libraryFile(uri);
    if (file) return provideLibraryCompletion(file, params.position);
    const asked = askedBy(params);
    const wanted = onDraft(uri, (checked) =>
      searchAt({ checked, offset: checked.draft.lines.offset(params.position) }, asked),
    );
    const found = wanted && ((await libraries.now(uri)) ?? (await inTime(libraries.of(uri))));
    // What is open now is what counts: the text may have changed while libraries were waited for.
    return onDraft(uri, (checked, document): CompletionItem[] | CompletionList => {
      const { lines } = checked.draft;
      const offset = lines.offset(params.position);
      // A list that goes on was begun by a person or by a character; which, the list itself shows.
      const list = completionList(checked, offset, { explicit: asked !== 'character' });
      const items = list.items.map((item) => toCompletionItem(item, lines));
      const search = found && searchAt({ checked, offset }, asked);
      if (!search) return list.incomplete || wanted ? { isIncomplete: true, items } : items;
      const form = itemForm(client());
      const offers = snippetOffers(found.libraries, search, { today: today(), recent });
      const more = offers.map((offer, at) => snippetItem(offer, at, checked.draft, document.uri, form));
      const incomplete = list.incomplete || more.length > 0;
      return incomplete ? { isIncomplete: true, items: [...items, ...more] } : items;
    });
  });

  connection.onCompletionResolve(async (item) => {
    const data = readData(item.data);
    if (!data || item.documentation) return item;
    const found = await libraries.of(data.uri);
    const one = found.libraries.snippets.find((offered) => snippetKey(offered) === data.snippet);
    const choice =
      one && onDraft(data.uri, (checked) => readySnippet(one, { checked, offset: data.offset }, today()));
    return choice ? { ...item, documentation: snippetDocumentation(choice) } : item;
  });
}

function askedBy({ context }: CompletionParams): SearchTrigger {
  if (context?.triggerKind === CompletionTriggerKind.TriggerCharacter) return 'character';
  return context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions ? 'goes-on' : 'asked';
}

const inTime = <T>(work: Promise<T>): Promise<T | undefined> =>
  Promise.race([work, new Promise<undefined>((done) => setTimeout(() => done(undefined), patience))]);

function readData(data: unknown): SnippetData | undefined {
  const { snippet, uri, offset } = (data ?? {}) as Record<string, unknown>;
  const whole = typeof snippet === 'string' && typeof uri === 'string' && typeof offset === 'number';
  return whole ? { snippet, uri, offset } : undefined;
}
