// Follows the marks that a page has around its texts: they say which element of the tag tree a text belongs to.
import type { Tag } from './tags';

/** What the marks say of a text. */
export interface MarkedText {
  readonly tag?: Tag;
  /** The first text of an item of a list whose bullet is drawn, and is no text. */
  readonly startsItem: boolean;
  /** Marked as decoration of the page, such as a running header. */
  readonly isArtifact: boolean;
}

interface OpenMark {
  readonly tag?: Tag | undefined;
  readonly isArtifact: boolean;
  hasText: boolean;
}

export class MarkedContent {
  readonly #open: OpenMark[] = [];
  /** Items of lists whose labels have no text, before their own text. */
  readonly #drawn = new Set<number>();

  /** @param tags by the ids of the marks */
  constructor(readonly tags: ReadonlyMap<string, Tag>) {}

  /** Opens or closes a mark. */
  follow({ type, id, tag }: { readonly type: string; readonly id?: string; readonly tag?: string }): void {
    if (type === 'endMarkedContent') {
      this.#close();
      return;
    }
    const outer = this.#open.at(-1);
    this.#open.push({
      // A mark without an id is part of the one around it.
      tag: typeof id === 'string' ? this.tags.get(id) : outer?.tag,
      isArtifact: tag === 'Artifact' || outer?.isArtifact === true,
      hasText: false,
    });
  }

  /** What is known of a text at this place. */
  text(): MarkedText {
    const mark = this.#open.at(-1);
    if (mark) mark.hasText = true;
    const tag = mark?.tag;
    const startsItem = tag?.item !== undefined && tag.role !== 'Lbl' && this.#drawn.delete(tag.item);
    return { startsItem, isArtifact: mark?.isArtifact === true, ...(tag && { tag }) };
  }

  #close(): void {
    const mark = this.#open.pop();
    const outer = this.#open.at(-1);
    if (mark?.hasText && outer) outer.hasText = true;
    if (mark?.tag?.role === 'Lbl' && mark.tag.item !== undefined && !mark.hasText)
      this.#drawn.add(mark.tag.item);
  }
}
