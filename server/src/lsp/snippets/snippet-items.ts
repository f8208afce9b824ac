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
import type { InsertionPoint } from '../../snippets/insert/insertion';
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
    ...(form.labels && { labelDetails: { description: besideLabel(offer) } }),
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

/**
 * The first row after a semicolon: it leaves the semicolon as it is. A person who goes on with Enter, and wanted no snippet,
 * has none. It is gone with the first letter.
 */
export function searchHint({ replace }: InsertionPoint, { draft }: ItemTarget): CompletionItem {
  const typed = draft.text.slice(replace.start, replace.end);
  return {
    label: 'Type the first letters of a snippet',
    kind: CompletionItemKind.Text,
    filterText: typed,
    sortText: 'r',
    preselect: true,
    textEdit: { range: draft.lines.range(replace), newText: typed },
  };
}

/** The text to the right of the title: what a requirement cites and how its text begins; otherwise the library. */
function besideLabel({ choice: { library, snippet }, plain }: SnippetOffer): string {
  const [cited] = snippet.citations;
  if (!cited) return library.meta.name;
  const text = plain.replace(/^\s*(?:- )?(?:[\w-]+: *)?(?:[|>][-+]?\s+)?/, '').replace(/\s+/g, ' ');
  const whole = `${cited.text.trim()} · ${text}`;
  return whole.length > longestBeside ? `${whole.slice(0, longestBeside).trimEnd()}…` : whole;
}

/** In characters: a list of VS Code is about 80 wide at first. */
const longestBeside = 48;

/** Describes a snippet in Markdown, with its text as it would read in the draft. */
export function snippetDocumentation(choice: FittingSnippet) {
  const { plain } = choice.text();
  const fence = '`'.repeat(Math.max(3, ...(plain.match(/`+/g) ?? []).map(({ length }) => length + 1)));
  return {
    kind: MarkupKind.Markdown,
    value: `${choice.documentation()}\n\n${fence}text\n${plain}\n${fence}`,
  };
}
