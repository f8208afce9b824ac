import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import type { Draft } from '../../draft/draft';
import { withoutEditorIndent } from '../../snippets/insert/insert-snippet';
import type { SnippetOffer } from '../../snippets/insert/offers';
import { type FittingSnippet, snippetKey } from '../../snippets/where/choose';

/** What an item carries until it is looked at more closely. */
export interface SnippetData {
  readonly snippet: string;
  readonly uri: string;
  /** Where it would be put in. */
  readonly offset: number;
}

/** What decides on the form of an item. */
export interface ItemForm {
  readonly snippets: boolean;
  /** Whether lines are inserted as they are; otherwise the editor indents them like the first. */
  readonly asIs: boolean;
  /** Whether the client may be told to insert them as they are. */
  readonly modes: boolean;
  readonly labels: boolean;
  /** Whether the client asks for the documentation of the one that it shows. */
  readonly lazy: boolean;
}

/** The form of items that a client can do with. */
export function itemForm({ textDocument }: ClientCapabilities): ItemForm {
  const { completionItem, insertTextMode } = textDocument?.completion ?? {};
  const modes = completionItem?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true;
  return {
    snippets: completionItem?.snippetSupport === true,
    modes,
    asIs: modes || insertTextMode !== InsertTextMode.adjustIndentation,
    labels: completionItem?.labelDetailsSupport === true,
    lazy: completionItem?.resolveSupport?.properties.includes('documentation') === true,
  };
}

/** An offer as an editor shows it; behind everything else at its place. */
export function snippetItem(
  offer: SnippetOffer,
  index: number,
  draft: Draft,
  uri: string,
  form: ItemForm,
): CompletionItem {
  const { choice, insertion, filter } = offer;
  const { library, snippet } = choice;
  const text = form.snippets ? offer.snippet : offer.plain;
  const data: SnippetData = { snippet: snippetKey(choice), uri, offset: insertion.replace.end };
  return {
    label: snippet.title,
    kind: CompletionItemKind.Snippet,
    ...(form.labels && { labelDetails: { description: library.meta.name } }),
    detail: [snippet.prefixes[0], library.meta.name, snippet.status].join(' · '),
    ...(!form.lazy && { documentation: snippetDocumentation(choice) }),
    filterText: filter,
    sortText: `s${String(index).padStart(3, '0')}`,
    insertTextFormat: form.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(form.modes && { insertTextMode: InsertTextMode.asIs }),
    textEdit: {
      range: draft.lines.range(insertion.replace),
      newText: form.asIs ? text : withoutEditorIndent(draft, insertion, text),
    },
    data,
  };
}

/** What is said of a snippet beside it, with its text as it would read. */
export function snippetDocumentation(choice: FittingSnippet) {
  const { plain } = choice.text();
  const fence = '`'.repeat(Math.max(3, ...(plain.match(/`+/g) ?? []).map(({ length }) => length + 1)));
  return {
    kind: MarkupKind.Markdown,
    value: `${choice.documentation()}\n\n${fence}text\n${plain}\n${fence}`,
  };
}
