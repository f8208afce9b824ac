import type { ClientCapabilities, CompletionItem, MarkupContent } from 'vscode-languageserver';
import { fieldsOf } from '../params';

/** So many lists are kept: a client asks for the items of the last one. */
const kept = 4;

type Documentation = string | MarkupContent;

/** The documentation of the items in the lists that were sent last, for clients that ask for it item by item. */
export class ListDocumentation {
  readonly #lists = new Map<number, ReadonlyMap<string, Documentation>>();
  #last = 0;

  /** The items without their documentation, if the client asks for it. */
  leftOut(items: readonly CompletionItem[], { textDocument }: ClientCapabilities): readonly CompletionItem[] {
    const { resolveSupport } = textDocument?.completion?.completionItem ?? {};
    if (!resolveSupport?.properties.includes('documentation')) return items;
    const list = ++this.#last;
    const documented = items.flatMap((item) =>
      item.documentation && item.data === undefined ? [[keyOf(item), item.documentation] as const] : [],
    );
    if (documented.length === 0) return items;
    this.#lists.set(list, new Map(documented));
    for (const old of this.#lists.keys()) if (old <= list - kept) this.#lists.delete(old);
    return items.map((item) => {
      if (!item.documentation || item.data !== undefined) return item;
      const { documentation: _, ...rest } = item;
      return { ...rest, data: { list } };
    });
  }

  /** The documentation of an item; undefined if its list is no longer kept. */
  of(item: CompletionItem): Documentation | undefined {
    const { list } = fieldsOf(item.data);
    return typeof list === 'number' ? this.#lists.get(list)?.get(keyOf(item)) : undefined;
  }
}

const keyOf = ({ label, sortText = '' }: CompletionItem): string => `${sortText}\n${label}`;
