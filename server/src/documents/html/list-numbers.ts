// Counts the items of HTML lists, which have no labels of their own.

import type { SourceItem } from '../document';
import { itemOf, printNumber } from './labels';
import { attribute, type HtmlElement, numberIn } from './tree';

interface OpenList {
  readonly isNumbered: boolean;
  readonly kind: string | undefined;
  next: number;
}

/** The lists that are open at a place in the text. */
export class ListNumbers {
  readonly #open: OpenList[] = [];
  /** The last number at each depth, for labels such as “2.1”. */
  readonly #last: number[] = [];

  /** Begins a list; `kind` is its `list-style-type`. */
  begin(list: HtmlElement, kind: string | undefined): void {
    const isNumbered = list.tagName === 'ol';
    this.#open.push({
      isNumbered,
      kind: kind ?? attribute(list, 'type'),
      next: numberIn(list, 'start') ?? 1,
    });
  }

  end(): void {
    this.#open.pop();
  }

  /** The label of the next item; undefined if it has none. */
  item(element: HtmlElement, ownKind: string | undefined): SourceItem | undefined {
    const list = this.#open.at(-1);
    if (!list) return undefined;
    const kind = ownKind ?? list.kind;
    if (kind === 'none') return undefined;
    // Word for the web and Google Docs say how deep an item is.
    const level = numberIn(element, 'aria-level') ?? numberIn(element, 'data-aria-level');
    const depth = Math.min(8, Math.max(0, (level ?? this.#open.length) - 1));
    if (!list.isNumbered || kind === 'disc' || kind === 'circle' || kind === 'square')
      return itemOf(depth, '•');
    const number = numberIn(element, 'value') ?? list.next;
    list.next = number + 1;
    this.#last[depth] = number;
    return itemOf(depth, this.#label(depth, kind, attribute(element, 'data-leveltext')));
  }

  /** The label of the last item at a depth, by the pattern of its list, such as “%1.” or “(%2)”. */
  #label(depth: number, kind: string | undefined, pattern: string | undefined): string {
    const print = (level: number): string =>
      printNumber(this.#last[level] ?? 1, level === depth ? kind : undefined);
    if (pattern === undefined || !/%\d/.test(pattern)) return `${print(depth)}.`;
    return pattern.slice(0, 20).replace(/%(\d)/g, (_all, level: string) => print(Number(level) - 1));
  }
}
