import type { MarkdownIt, StateInline } from 'markdown-it';

/**
 * Makes a reader find the ends of labels of links, images and notes more quickly, with the same result. For each bracket after
 * the last that closes, the package tries all that could be in a label.
 */
export function findLabelsQuickly({ helpers }: MarkdownIt): void {
  const { parseLinkLabel } = helpers;
  const lastCloses = new WeakMap<StateInline, number>();
  const lastClose = (state: StateInline): number => {
    const known = lastCloses.get(state) ?? state.src.lastIndexOf(']');
    lastCloses.set(state, known);
    return known;
  };
  helpers.parseLinkLabel = (state, start, disableNested) =>
    lastClose(state) > start ? parseLinkLabel(state, start, disableNested) : -1;
}
