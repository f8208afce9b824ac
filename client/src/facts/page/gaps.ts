import { factsTexts } from '../texts';
import type { FormView } from './form-view';

/** Asks of the page, which are answered outside it. */
interface GapActions {
  /** There is no gap after the field that has the focus, and everything is written. */
  readonly finish: () => void;
}

/** Moves the focus from one empty or unfinished field to the next, and shows in a bar how many there are. */
export class Gaps {
  readonly #button: HTMLButtonElement;
  readonly #count: HTMLElement;
  /** The fields whose texts were sent, and not yet answered. */
  readonly #waiting = new Set<string>();
  #isFinishing = false;
  /** The id of the control in the form that had the focus last. */
  #last = '';

  constructor(
    private readonly form: FormView,
    bar: HTMLElement,
    private readonly actions: GapActions,
  ) {
    this.#count = bar.querySelector('p') as HTMLElement;
    this.#button = bar.querySelector('button') as HTMLButtonElement;
    // The field keeps the focus, from which the next gap is found.
    this.#button.addEventListener('mousedown', (event) => event.preventDefault());
    this.#button.addEventListener('click', () => this.next());
  }

  /** Shows how many gaps there are, or hides the bar where nothing can be changed. */
  show(): void {
    const count = this.#all().length;
    (this.#button.parentElement as HTMLElement).hidden = this.form.isLocked || this.form.size === 0;
    this.#count.textContent = count === 0 ? '' : factsTexts.gapsLeft(count);
    this.#name(this.#after() ? factsTexts.nextGap : factsTexts.toText);
  }

  /** Gives the focus to a field of before, or to the first gap, or to the first field where there is none. */
  begin(id: string | undefined): void {
    const controls = this.form.fields.map(({ control }) => control);
    const before = id === undefined ? undefined : controls.find((control) => control.id === id);
    focus(before ?? this.#all()[0] ?? controls[0]);
  }

  /** Gives the focus back to the control that had it last. */
  resume(): void {
    document.getElementById(this.#last)?.focus();
  }

  /** Goes to the next gap, and after the last to the text. */
  next(): void {
    const gap = this.#after();
    // A text is written when the focus leaves its field.
    if (gap) {
      focus(gap);
      return;
    }
    this.form.writeFocused();
    this.#isFinishing = true;
    this.#finish();
  }

  /** Goes to the next gap, and after the last to the button that leads to the text: Enter alone does not close the form. */
  enter(): void {
    focus(this.#after() ?? this.#button);
  }

  /** Notes the control that has the focus. The bar is after the form, and no control of it. */
  focused(id: string): void {
    if (id !== this.#button.id) this.#last = id;
    this.show();
  }

  sent(id: string): void {
    this.#waiting.add(id);
  }

  answered(id: string): void {
    this.#waiting.delete(id);
    this.#finish();
  }

  #finish(): void {
    if (!this.#isFinishing || this.#waiting.size > 0) return;
    this.#isFinishing = false;
    const refused = this.form.fields.find(({ isRefused }) => isRefused);
    if (refused) focus(refused.control);
    else this.actions.finish();
  }

  #name(label: string): void {
    if (this.#button.textContent !== label) this.#button.textContent = label;
  }

  /** The controls of all gaps, in the order of the page. A list without an item has the button that adds one. */
  #all(): HTMLElement[] {
    const fields = this.form.fields.filter(({ isGap }) => isGap).map(({ control }) => control);
    const lists = this.form.emptyLists.flatMap(({ id }) => document.getElementById(`add-${id}`) ?? []);
    return [...fields, ...lists].sort(byPlace);
  }

  /** The next gap after the control that has the focus. */
  #after(): HTMLElement | undefined {
    const last = document.getElementById(this.#last);
    return this.#all().find((control) => !last || byPlace(last, control) < 0);
  }
}

const byPlace = (a: Node, b: Node): number =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

function focus(control: HTMLElement | undefined): void {
  control?.focus();
  if (control instanceof HTMLInputElement) control.select();
}
