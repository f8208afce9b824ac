/** An element that says which part of the draft it shows: 0-based UTF-16 offsets, `end` exclusive. */
export interface Placed {
  readonly element: HTMLElement;
  readonly start: number;
  readonly end: number;
}

/** What an element shows; undefined for one that does not say. */
export function placeOf(element: HTMLElement): Placed | undefined {
  const { start, end } = element.dataset;
  return start === undefined || end === undefined
    ? undefined
    : { element, start: Number(start), end: Number(end) };
}

/** All elements that say what they show, in the order of the page. */
export const placedIn = (root: HTMLElement): Placed[] =>
  [...root.querySelectorAll<HTMLElement>('[data-start]')].flatMap((element) => placeOf(element) ?? []);

/** The innermost element around a place of the draft; else the one that ends last before it. */
export function elementAt(all: readonly Placed[], offset: number): Placed | undefined {
  let best: Placed | undefined;
  let before: Placed | undefined;
  for (const one of all) {
    if (one.start <= offset && offset <= one.end) {
      if (!best || one.end - one.start <= best.end - best.start) best = one;
    } else if (one.end < offset && (!before || one.end >= before.end)) before = one;
  }
  return best ?? before;
}

/** The block of the page that a person would point at: a paragraph, row, item or heading. */
export const blockOf = (element: HTMLElement): HTMLElement =>
  element.closest<HTMLElement>('p, li, tr, h1, h2, h3, h4, h5, h6, dl > div, pre, blockquote') ?? element;
