import { elementAt, type PlacedElement, placedIn } from './places';

/** The height in pixels of the bar that covers the top of the window, which a small window has not. */
const barHeight = (): number => {
  const found = document.getElementById('bar');
  return found && getComputedStyle(found).position === 'sticky' ? found.offsetHeight : 0;
};
const top = (element: Element): number => element.getBoundingClientRect().top + window.scrollY;

/** Scrolls the page with the editor, and reports scrolling by the person, but not by the editor. */
export class Scroll {
  /** The position in pixels of the last scrolling that was not by the person. */
  #target: number | undefined;
  #elements: readonly PlacedElement[] = [];

  constructor(
    readonly report: HTMLElement,
    readonly onScroll: (offset: number) => void,
  ) {
    window.addEventListener('scroll', () => this.#reportScroll(), { passive: true });
  }

  /** Finds the places again after the report has changed. */
  refresh(): void {
    this.#elements = placedIn(this.report);
  }

  /** Scrolls an offset of the draft into view, a third down the page, unless it is in view. */
  show(offset: number): void {
    const found = elementAt(this.#elements, offset);
    if (!found) return;
    const box = found.element.getBoundingClientRect();
    const isVisible = box.top >= barHeight() && box.bottom <= window.innerHeight;
    const isLarge = box.height > window.innerHeight - barHeight();
    const y = top(found.element) + (isLarge ? within(found, offset) * box.height : 0);
    const isStartVisible = y - window.scrollY >= barHeight() && y - window.scrollY < window.innerHeight;
    if (isVisible || (isLarge && isStartVisible)) return;
    this.#to(y - barHeight() - (window.innerHeight - barHeight()) / 3);
  }

  /** Scrolls an offset of the draft to the top of the page. */
  toTop(offset: number): void {
    const found = elementAt(this.#elements, offset);
    const y = found ? top(found.element) + within(found, offset) * found.element.offsetHeight : 0;
    this.#to(found ? y - barHeight() : 0);
  }

  /** Scrolls to where the page was before, in pixels. */
  restore(y: number): void {
    this.#to(y);
  }

  #to(y: number): void {
    const most = document.documentElement.scrollHeight - window.innerHeight;
    this.#target = Math.round(Math.max(0, Math.min(y, most)));
    window.scrollTo({ top: this.#target, behavior: 'instant' });
  }

  /** The innermost element at a height of the window, or else the first below it. */
  #elementAtHeight(y: number): PlacedElement | undefined {
    let best: { readonly element: PlacedElement; readonly height: number } | undefined;
    let below: { readonly element: PlacedElement; readonly top: number } | undefined;
    for (const element of this.#elements) {
      const { top: from, bottom, height } = element.element.getBoundingClientRect();
      if (height === 0 || bottom <= y) continue;
      if (from > y) {
        if (!below || from < below.top) below = { element, top: from };
      } else if (!best || height <= best.height) best = { element, height };
    }
    // Between two blocks the innermost element is the section around both, so the second block counts.
    const inner = best && placedIn(best.element.element).length === 0 ? best.element : undefined;
    return inner ?? below?.element ?? best?.element;
  }

  #reportScroll(): void {
    const isOwn = this.#target !== undefined && Math.abs(window.scrollY - this.#target) <= 2;
    this.#target = undefined;
    // Only the side that the person works in moves the other one.
    if (isOwn || !document.hasFocus()) return;
    const line = barHeight() + 1;
    const found = this.#elementAtHeight(line);
    if (!found) return;
    const box = found.element.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (line - box.top) / box.height));
    this.onScroll(Math.round(found.start + part * (found.end - found.start)));
  }
}

/** The position of an offset within an element, from 0 to 1. */
const within = ({ start, end }: PlacedElement, offset: number): number =>
  end > start ? Math.min(1, Math.max(0, (offset - start) / (end - start))) : 0;
