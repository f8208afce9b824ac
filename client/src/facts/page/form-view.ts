import type {
  FactsForm,
  FormField,
  FormGroup,
  FormItem,
  FormList,
} from '../../../../server/src/language/facts/form-model';
import type { Range } from '../../../../server/src/text/span';
import { createElement } from '../../preview/page/element';
import { factsTexts } from '../texts';
import { createFieldset, findingList } from './elements';
import { type FieldActions, FieldView, goButton } from './field-view';

/** What the form asks of VS Code. */
export interface FormActions {
  readonly write: (id: string, value: string) => void;
  readonly remove: (id: string) => void;
  readonly go: (range: Range) => void;
  /** Says something to those who do not see the page. */
  readonly announce: (sentence: string) => void;
  /** Enter was pressed in a field that is in the draft. */
  readonly enter: () => void;
}

/** A part of an id that stands for an item that is still to be added. */
const newPart = '/new';

/** The whole form. It is built again only if other fields are in it; otherwise the fields are changed in their places. */
export class FormView {
  #form: FactsForm | undefined;
  #structure = '';
  #views = new Map<string, FieldView>();
  /** The lists to which an item is being added. */
  readonly #adding = new Set<string>();
  /** The lists whose new item was sent, with their numbers of items before: further fields of it wait for its number. */
  readonly #sent = new Map<string, number>();
  #isBuilding = false;
  /** What gets the focus after an item was removed. */
  #focusNext: string | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly actions: FormActions,
  ) {}

  /** The number of fields. */
  get size(): number {
    return this.#views.size;
  }

  get fields(): readonly FieldView[] {
    return [...this.#views.values()];
  }

  /** The lists that need an item, none of which is being added. */
  get emptyLists(): readonly FormList[] {
    const lists = this.#form?.groups.flatMap((group) => group.lists) ?? [];
    return lists.filter(({ id, gap }) => gap === true && !this.#adding.has(id));
  }

  /** Nothing can be changed. */
  get isLocked(): boolean {
    return this.#form?.locked !== undefined;
  }

  /** Writes the text of the field that has the focus. */
  writeFocused(): void {
    const view = this.fields.find(({ hasFocus }) => hasFocus);
    if (view) this.#write(view);
  }

  /** Shows the form as the draft is now. */
  show(form: FactsForm): void {
    const moved = this.#movedIds(form);
    this.#form = form;
    const structure = JSON.stringify([form, [...this.#adding]], withoutValues);
    if (structure === this.#structure && moved.size === 0) this.#update(form);
    else this.#build(form, moved);
    this.#structure = structure;
    this.#writeMoved(moved);
  }

  /** Shows a sentence instead of a form. */
  showMessage(message: string): void {
    this.#form = undefined;
    this.#structure = '';
    this.#views.clear();
    this.root.replaceChildren(createElement('p', 'nothing', message));
  }

  written(id: string): void {
    const view = this.#views.get(id);
    view?.accept();
    if (view) this.actions.announce(factsTexts.changed(view.field.label));
  }

  refused(id: string, message: string): void {
    const list = listOfNew(id);
    if (list !== undefined) this.#sent.delete(list);
    this.#views.get(id)?.refuse(message);
    this.actions.announce(message);
  }

  /** The field that is being written, if its text is not in the draft. */
  get unsent(): { readonly id: string; readonly value: string } | undefined {
    const view = this.fields.find(({ hasFocus, isChanged }) => hasFocus && isChanged);
    if (!view || this.#sent.has(listOfNew(view.field.id) ?? '')) return undefined;
    return { id: view.field.id, value: view.value };
  }

  #update(form: FactsForm): void {
    for (const field of fieldsOf(form, this.#adding)) this.#views.get(field.id)?.update(field);
    for (const list of this.root.querySelectorAll('[data-others]')) list.remove();
    this.#showOthers(form);
  }

  /** The ids of the fields of a new item, with those that they have since it is in the draft. */
  #movedIds({ groups }: FactsForm): Map<string, string> {
    const moved = new Map<string, string>();
    for (const { id, items } of groups.flatMap(({ lists }) => lists)) {
      const before = this.#sent.get(id);
      if (before === undefined || items.length <= before) continue;
      this.#sent.delete(id);
      this.#adding.delete(id);
      for (const field of items.at(-1)?.fields ?? []) {
        const rest = field.id.slice(`${id}/${items.length - 1}`.length);
        moved.set(`${id}${newPart}${rest}`, field.id);
      }
    }
    return moved;
  }

  /** Builds the page again. The texts that are being written, the focus and the caret stay. */
  #build(form: FactsForm, moved: ReadonlyMap<string, string>): void {
    const focused = document.activeElement;
    const old = this.#views;
    const scroll = window.scrollY;
    this.#isBuilding = true;
    this.#views = new Map();
    this.root.replaceChildren(...this.#heading(form), ...form.groups.map((group) => this.#group(group)));
    this.#showOthers(form);
    for (const [id, view] of old) {
      const next = this.#views.get(moved.get(id) ?? id);
      const isKept = view.isChanged && (view.control === focused || view.unsent.refusal !== undefined);
      if (next && (isKept || (moved.has(id) && view.isChanged && view.value !== next.value)))
        next.restore(view.unsent);
      if (view.control === focused) next?.control.focus({ preventScroll: true });
      if (next && view.control === focused && !isKept) next.restore({ ...view.unsent, value: next.value });
    }
    if (focused instanceof HTMLButtonElement && focused.id !== '')
      document.getElementById(focused.id)?.focus({ preventScroll: true });
    window.scrollTo({ top: scroll });
    if (this.#focusNext !== undefined) this.#focus(this.#focusNext);
    this.#focusNext = undefined;
    this.#isBuilding = false;
  }

  /** Gives the focus to a field or button, with all of its item in sight. */
  #focus(id: string): void {
    const element = document.getElementById(id);
    element?.focus({ preventScroll: true });
    element?.closest('.item')?.scrollIntoView({ block: 'nearest' });
    element?.scrollIntoView({ block: 'nearest' });
  }

  /** Writes what was typed into further fields of an item while it was being added. */
  #writeMoved(moved: ReadonlyMap<string, string>): void {
    for (const id of moved.values()) {
      const view = this.#views.get(id);
      if (view?.isChanged && !view.hasFocus) this.#write(view);
    }
  }

  #heading({ locked }: FactsForm): HTMLElement[] {
    const heading = createElement('h1', '', factsTexts.heading);
    if (!locked) return [heading, createElement('p', 'intro', factsTexts.intro)];
    const box = createElement('div', 'notice');
    box.append(
      createElement('p', '', locked.message),
      goButton(factsTexts.heading, () => this.actions.go(locked.range)),
    );
    this.actions.announce(locked.message);
    return [heading, box];
  }

  /** The findings that are on no field. */
  #showOthers({ findings, groups }: FactsForm): void {
    const add = (parent: Element | null, after: Element | null, all: FactsForm['findings']): void => {
      const list = findingList(all);
      if (!list || !parent) return;
      list.dataset.others = '';
      parent.insertBefore(list, after?.nextSibling ?? parent.firstChild);
    };
    add(this.root, this.root.querySelector('.intro, .notice'), findings);
    const elements = this.root.querySelectorAll('fieldset.group');
    for (const [index, group] of groups.entries()) {
      const element = elements[index] ?? null;
      add(element, element?.querySelector('legend') ?? null, group.findings);
      const lists = element?.querySelectorAll('fieldset.list') ?? [];
      for (const [at, list] of group.lists.entries())
        add(lists[at] ?? null, lists[at]?.querySelector('legend') ?? null, list.findings);
    }
  }

  #group({ title, fields, lists }: FormGroup): HTMLElement {
    const group = createFieldset('group', title);
    group.append(...fields.map((field) => this.#field(field)), ...lists.map((list) => this.#list(list)));
    return group;
  }

  #field(field: FormField): HTMLElement {
    const actions: FieldActions = {
      write: (view) => this.#write(view),
      // In a new item the other fields come next, gaps or not.
      enter: ({ field: { id } }) => listOfNew(id) === undefined && this.actions.enter(),
      go: this.actions.go,
    };
    const view = new FieldView(field, this.isLocked, actions);
    this.#views.set(field.id, view);
    return view.element;
  }

  #list(list: FormList): HTMLElement {
    const { id, label, items, next, locked, range } = list;
    const element = createFieldset('list', label);
    if (locked !== undefined)
      element.append(
        createElement('p', 'locked', locked),
        goButton(label, () => this.actions.go(range)),
      );
    if (items.length === 0 && !this.#adding.has(id))
      element.append(createElement('p', 'none', factsTexts.noItems));
    element.append(...items.map((item) => this.#item(item, list)));
    if (!next) return element;
    if (this.#adding.has(id)) element.append(this.#item(next, list));
    else element.append(this.#addButton(next, id));
    return element;
  }

  #item(item: FormItem, list: FormList): HTMLElement {
    const element = createFieldset('item', item.label);
    element.append(...item.fields.map((field) => this.#field(field)));
    const isNew = item.id === `${list.id}${newPart}`;
    if (item.locked !== undefined || this.isLocked) return element;
    const button = createElement('button', 'remove', factsTexts.remove);
    button.type = 'button';
    button.id = `remove-${item.id}`;
    button.setAttribute('aria-label', factsTexts.removeItem(item.label));
    button.addEventListener('click', () => this.#remove(item, list, isNew));
    element.append(button);
    return element;
  }

  #remove(item: FormItem, list: FormList, isNew: boolean): void {
    this.#focusNext = `add-${list.id}`;
    if (isNew) {
      this.#adding.delete(list.id);
      if (this.#form) this.show(this.#form);
      return;
    }
    this.actions.remove(item.id);
    this.actions.announce(factsTexts.removed(item.label));
  }

  #addButton(next: FormItem, id: string): HTMLElement {
    const button = createElement('button', 'add', factsTexts.add(next.label.replace(/^New /, '')));
    button.type = 'button';
    button.id = `add-${id}`;
    button.addEventListener('click', () => {
      this.#adding.add(id);
      this.#focusNext = `field-${next.fields[0]?.id}`;
      if (this.#form) this.show(this.#form);
    });
    return button;
  }

  /** Sends the text of a field that was changed. */
  #write(view: FieldView): void {
    const { id } = view.field;
    const list = listOfNew(id);
    if (this.#isBuilding || (list !== undefined && this.#sent.has(list))) return;
    const value = view.takeUnsent();
    if (value === undefined) return;
    if (list !== undefined) this.#sent.set(list, this.#countOf(list));
    this.actions.write(id, value);
  }

  #countOf(id: string): number {
    const lists = this.#form?.groups.flatMap((group) => group.lists) ?? [];
    return lists.find((list) => list.id === id)?.items.length ?? 0;
  }
}

/** The list to which a field of a new item belongs. */
function listOfNew(id: string): string | undefined {
  const at = id.search(/\/new(?:\/|$)/);
  return at < 0 ? undefined : id.slice(0, at);
}

function fieldsOf({ groups }: FactsForm, adding: ReadonlySet<string>): FormField[] {
  return groups.flatMap(({ fields, lists }) => [
    ...fields,
    ...lists.flatMap(({ id, items, next }) =>
      [...items, ...(next && adding.has(id) ? [next] : [])].flatMap((item) => item.fields),
    ),
  ]);
}

/** Leaves out what changes without other fields being in the form. */
const withoutValues = (key: string, value: unknown): unknown => (changing.has(key) ? undefined : value);

const changing: ReadonlySet<string> = new Set(['value', 'findings', 'range', 'gap']);
