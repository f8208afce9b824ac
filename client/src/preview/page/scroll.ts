import { elementAt, type Placed, placedIn } from './places';

// How much of the window is above the text: the bar is stuck there, but in a small window.
const bar = (): number => {
  const found = document.getElementById('bar');
  return found && getComputedStyle(found).position === 'sticky' ? found.offsetHeight : 0;
};
const top = (element: Element): number => element.getBoundingClientRect().top + window.scrollY;

/** Keeps the page with the editor, and tells of its own scrolling by the person, never of that by the editor. */
export class Scroll {
  /** Where the last scrolling that was not the person's led to. */
  #led: number | undefined;
  #all: readonly Placed[] = [];

  constructor(
    readonly report: HTMLElement,
    readonly tell: (offset: number) => void,
  ) {
    window.addEventListener('scroll', () => this.#scrolled(), { passive: true });
  }

  /** To be called when the report has changed. */
  refresh(): void {
    this.#all = placedIn(this.report);
  }

  /** Brings what is written at a place into view, a third down the page; does nothing where it is in view. */
  show(offset: number): void {
    const found = elementAt(this.#all, offset);
    if (!found) return;
    const box = found.element.getBoundingClientRect();
    const whole = box.top >= bar() && box.bottom <= window.innerHeight;
    const large = box.height > window.innerHeight - bar();
    const y = top(found.element) + (large ? within(found, offset) * box.height : 0);
    const seen = y - window.scrollY >= bar() && y - window.scrollY < window.innerHeight;
    if (whole || (large && seen)) return;
    this.#to(y - bar() - (window.innerHeight - bar()) / 3);
  }

  /** Puts a place at the top of the page. */
  toTop(offset: number): void {
    const found = elementAt(this.#all, offset);
    const y = found ? top(found.element) + within(found, offset) * found.element.offsetHeight : 0;
    this.#to(found ? y - bar() : 0);
  }

  /** Goes where the page was before. */
  restore(y: number): void {
    this.#to(y);
  }

  #to(y: number): void {
    const most = document.documentElement.scrollHeight - window.innerHeight;
    this.#led = Math.round(Math.max(0, Math.min(y, most)));
    window.scrollTo({ top: this.#led, behavior: 'instant' });
  }

  /** The innermost element at a height of the window; else the first below it. A section may say no more than its heading. */
  #at(y: number): Placed | undefined {
    let best: { readonly one: Placed; readonly height: number } | undefined;
    let below: { readonly one: Placed; readonly top: number } | undefined;
    for (const one of this.#all) {
      const { top: from, bottom, height } = one.element.getBoundingClientRect();
      if (height === 0 || bottom <= y) continue;
      if (from > y) {
        if (!below || from < below.top) below = { one, top: from };
      } else if (!best || height <= best.height) best = { one, height };
    }
    // Between two blocks there is nothing but what both stand in.
    const inner = best && placedIn(best.one.element).length === 0 ? best.one : undefined;
    return inner ?? below?.one ?? best?.one;
  }

  #scrolled(): void {
    const led = this.#led !== undefined && Math.abs(window.scrollY - this.#led) <= 2;
    this.#led = undefined;
    // Only while the person is in this page: an editor that leads is not moved.
    if (led || !document.hasFocus()) return;
    const line = bar() + 1;
    const found = this.#at(line);
    if (!found) return;
    const box = found.element.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (line - box.top) / box.height));
    this.tell(Math.round(found.start + part * (found.end - found.start)));
  }
}

/** How far into an element a place is, from 0 to 1. */
const within = ({ start, end }: Placed, offset: number): number =>
  end > start ? Math.min(1, Math.max(0, (offset - start) / (end - start))) : 0;
