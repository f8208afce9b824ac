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

/** Identifies the snippet of an item when its documentation is asked for. */
export interface SnippetData {
  /** Its key (`snippetKey`). */
  readonly snippet: string;
  readonly uri: string;
  /** 0-based UTF-16 offset of the cursor. */
  readonly offset: number;
}

/** The abilities of a client that decide on the form of an item. */
export interface ItemForm {
  readonly snippets: boolean;
  /** True if lines are inserted unchanged; otherwise the editor indents them like the first. */
  readonly asIs: boolean;
  /** True if an item may ask for its lines to be inserted unchanged. */
  readonly modes: boolean;
  readonly labels: boolean;
  /** True if the client asks for the documentation of the item that it shows. */
  readonly lazy: boolean;
}

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

/** The draft that snippets are offered for, and the form that the client takes them in. */
export interface ItemTarget {
  readonly uri: string;
  readonly draft: Draft;
  readonly form: ItemForm;
}

/**
 * An offer as an editor lists it, after everything else for its place.
 * @param index its place among the offers, from 0
 */
export function snippetItem(
  offer: SnippetOffer,
  index: number,
  { uri, draft, form }: ItemTarget,
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

/** Describes a snippet in Markdown, with its text as it would read in the draft. */
export function snippetDocumentation(choice: FittingSnippet) {
  const { plain } = choice.text();
  const fence = '`'.repeat(Math.max(3, ...(plain.match(/`+/g) ?? []).map(({ length }) => length + 1)));
  return {
    kind: MarkupKind.Markdown,
    value: `${choice.documentation()}\n\n${fence}text\n${plain}\n${fence}`,
  };
}
