import type { FieldChoice, FormField } from '../../../../server/src/language/facts/form-model';
import type { Range } from '../../../../server/src/text/span';
import { createElement } from '../../preview/page/element';
import { factsTexts } from '../texts';
import { findingItem } from './elements';

/** What a field asks of the form. */
export interface FieldActions {
  readonly write: (view: FieldView) => void;
  /** Enter was pressed in a field of one line, or in a choice. */
  readonly enter: (view: FieldView) => void;
  readonly go: (range: Range) => void;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field on the page: its label, hint, control and findings, which the control refers to. */
export class FieldView {
  readonly element = createElement('div', 'field');
  readonly control: Control;
  readonly #findings = createElement('ul', 'findings');
  #field: FormField;
  /** Why the text in the control was not written. */
  #refusal: string | undefined;
  /** The text that was last sent, which leaving the field does not send again. */
  #sent: string | undefined;

  /** @param isLocked nothing in the form can be changed */
  constructor(field: FormField, isLocked: boolean, actions: FieldActions) {
    this.#field = field;
    const { id, label, hint, choices, locked } = field;
    const isReadOnly = isLocked || locked !== undefined;
    this.control = controlFor(field, isReadOnly);
    this.control.id = `field-${id}`;
    const labelElement = createElement('label', '', label);
    labelElement.htmlFor = this.control.id;
    const notes: HTMLElement[] = [];
    if (hint !== undefined) notes.push(createElement('p', 'hint', hint));
    if (locked !== undefined) notes.push(createElement('p', 'locked', locked));
    for (const [index, note] of notes.entries()) note.id = `note-${index}-${id}`;
    this.#findings.id = `findings-${id}`;
    this.control.setAttribute(
      'aria-describedby',
      [...notes, this.#findings].map((note) => note.id).join(' '),
    );
    this.element.append(labelElement, ...notes);
    if (locked !== undefined) this.element.append(goButton(label, () => actions.go(this.#field.range)));
    this.element.append(this.control);
    if (choices && this.control instanceof HTMLInputElement && !isReadOnly) {
      const list = suggestions(choices, `choices-${id}`);
      this.control.setAttribute('list', list.id);
      this.element.append(list);
    }
    this.element.append(this.#findings);
    if (!isReadOnly) this.#listen(actions);
    this.update(field);
  }

  #listen({ write, enter }: FieldActions): void {
    const { control } = this;
    control.addEventListener('change', () => write(this));
    control.addEventListener('blur', () => write(this));
    control.addEventListener('keydown', (event) => {
      if (!(event instanceof KeyboardEvent) || event.isComposing) return;
      const isPlainEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isPlainEnter && !(control instanceof HTMLTextAreaElement)) {
        // In a list of choices, Enter would send a form.
        event.preventDefault();
        this.#sent = undefined;
        write(this);
        enter(this);
      }
      if (event.key === 'Escape' && this.isChanged) {
        event.preventDefault();
        this.#refusal = undefined;
        this.#show(this.#field.value);
        this.#showFindings();
      }
    });
  }

  get field(): FormField {
    return this.#field;
  }

  /** The text in the control. */
  get value(): string {
    return this.control.value;
  }

  /** The text in the control is not that of the draft. */
  get isChanged(): boolean {
    return this.control.value !== this.#field.value;
  }

  /** The text is to be sent: it is not in the draft, and was not sent before. From now on it was. */
  takeUnsent(): string | undefined {
    if (!this.isChanged || this.value === this.#sent) return undefined;
    this.#sent = this.value;
    return this.value;
  }

  /** Something is to be written in it, or was not accepted. */
  get isGap(): boolean {
    return this.#refusal !== undefined || (this.#field.gap === true && !this.isChanged);
  }

  get isRefused(): boolean {
    return this.#refusal !== undefined;
  }

  get hasFocus(): boolean {
    return document.activeElement === this.control;
  }

  /** Shows the field as it is in the draft now. A text that is being written, or was refused, stays. */
  update(field: FormField): void {
    const isKept = this.isChanged && (this.hasFocus || this.#refusal !== undefined);
    this.#field = field;
    if (!isKept) this.#show(field.value);
    if (!this.isChanged) {
      this.#refusal = undefined;
      this.#sent = undefined;
    }
    this.#showFindings();
  }

  /** Takes over a text that is being written, with its caret. */
  restore({ value, start, end, refusal }: Unsent): void {
    this.#refusal = refusal;
    this.#show(value);
    this.#showFindings();
    if (start !== null && !(this.control instanceof HTMLSelectElement))
      this.control.setSelectionRange(start, end);
  }

  /** The text that is being written, to be restored. */
  get unsent(): Unsent {
    const { control } = this;
    const caret = control instanceof HTMLSelectElement ? null : control.selectionStart;
    const end = control instanceof HTMLSelectElement ? null : control.selectionEnd;
    return { value: control.value, start: caret, end, refusal: this.#refusal };
  }

  refuse(message: string): void {
    this.#refusal = message;
    this.#showFindings();
  }

  /** The text is in the draft. */
  accept(): void {
    this.#refusal = undefined;
    this.#sent = undefined;
    this.#showFindings();
  }

  #show(value: string): void {
    const { control } = this;
    if (
      control instanceof HTMLSelectElement &&
      ![...control.options].some((option) => option.value === value)
    )
      control.append(new Option(value, value));
    if (control.value !== value) control.value = value;
    if (control instanceof HTMLTextAreaElement)
      control.rows = Math.min(14, Math.max(2, value.split('\n').length + 1));
  }

  #showFindings(): void {
    const { findings } = this.#field;
    const all =
      this.#refusal === undefined
        ? findings
        : [{ severity: 'error' as const, message: this.#refusal }, ...findings];
    this.#findings.replaceChildren(...all.map(findingItem));
    this.#findings.hidden = all.length === 0;
    const isWrong = all.some(({ severity }) => severity === 'error');
    if (isWrong) this.control.setAttribute('aria-invalid', 'true');
    else this.control.removeAttribute('aria-invalid');
  }
}

/** A text in a field that is not in the draft, with its caret. */
export interface Unsent {
  readonly value: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly refusal: string | undefined;
}

function controlFor({ input, choices = [] }: FormField, isReadOnly: boolean): Control {
  if (input === 'lines') {
    const area = createElement('textarea');
    area.readOnly = isReadOnly;
    return area;
  }
  // A choice that cannot be made is shown as text, which can be reached and read.
  if ((input === 'choice' || input === 'flag') && !isReadOnly) {
    const select = createElement('select');
    select.append(
      new Option(factsTexts.none, ''),
      ...choices.map(({ value, label }) => new Option(label, value)),
    );
    return select;
  }
  const line = createElement('input');
  line.type = 'text';
  line.autocomplete = 'off';
  line.spellcheck = false;
  line.readOnly = isReadOnly;
  return line;
}

function suggestions(choices: readonly FieldChoice[], id: string): HTMLDataListElement {
  const list = createElement('datalist');
  list.id = id;
  for (const { value, label } of choices) list.append(new Option(label, value));
  return list;
}

/** A button that shows a place in the text. */
export function goButton(label: string, go: () => void): HTMLButtonElement {
  const button = createElement('button', 'link', factsTexts.showText);
  button.type = 'button';
  button.setAttribute('aria-label', factsTexts.showTextOf(label));
  button.addEventListener('click', go);
  return button;
}
