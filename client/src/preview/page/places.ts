/** An element with the part of the draft that it shows: 0-based UTF-16 offsets, `end` exclusive. */
export interface PlacedElement {
  readonly element: HTMLElement;
  readonly start: number;
  readonly end: number;
}

/** Reads which part of the draft an element shows; undefined for an element without a place. */
export function placeOf(element: HTMLElement): PlacedElement | undefined {
  const { start, end } = element.dataset;
  return start === undefined || end === undefined
    ? undefined
    : { element, start: Number(start), end: Number(end) };
}

/** All elements with a place, in the order of the page. */
export const placedIn = (root: HTMLElement): PlacedElement[] =>
  [...root.querySelectorAll<HTMLElement>('[data-start]')].flatMap((element) => placeOf(element) ?? []);

/** The innermost element around an offset in the draft, or else the last one that ends before it. */
export function elementAt(elements: readonly PlacedElement[], offset: number): PlacedElement | undefined {
  let best: PlacedElement | undefined;
  let before: PlacedElement | undefined;
  for (const element of elements) {
    if (element.start <= offset && offset <= element.end) {
      if (!best || element.end - element.start <= best.end - best.start) best = element;
    } else if (element.end < offset && (!before || element.end >= before.end)) before = element;
  }
  return best ?? before;
}

/** The block of the page around an element: a paragraph, row, item or heading. */
export const blockOf = (element: HTMLElement): HTMLElement =>
  element.closest<HTMLElement>('p, li, tr, h1, h2, h3, h4, h5, h6, dl > div, pre, blockquote') ?? element;
