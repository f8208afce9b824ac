import type { Preview } from '../../../../server/src/render/preview';
import { inflect, plural } from '../../../../server/src/text/words';
import type { ExportName } from '../messages';

/** What the bar lets a person do. */
export interface BarActions {
  readonly exportTo: (to: ExportName) => void;
  readonly showFindings: (shown: boolean) => void;
  readonly problems: () => void;
}

const exports: readonly (readonly [ExportName, string, string])[] = [
  ['html', 'HTML', 'Export as one HTML file'],
  ['docx', 'Word', 'Export as a Word document'],
  ['pdf', 'PDF', 'Export as a PDF'],
];

/** The bar above the report: stage, edition, lengths, what is open, and export. */
export class Bar {
  readonly #facts = make('span', 'facts');
  readonly #count = make('button', 'count');
  readonly #lengths = make('table');
  readonly #total = make('summary');
  readonly #toggle = make('button', 'toggle', 'Findings');
  #shown: boolean;

  constructor(root: HTMLElement, actions: BarActions, shown: boolean) {
    this.#shown = shown;
    const details = make('details');
    details.append(this.#total, this.#lengths);
    this.#count.addEventListener('click', actions.problems);
    this.#count.title = 'Show them in Problems';
    this.#toggle.title = 'Show findings in the margin, or not';
    this.#toggle.addEventListener('click', () => {
      this.#shown = !this.#shown;
      this.#pressed();
      actions.showFindings(this.#shown);
    });
    this.#pressed();
    const buttons = exports.map(([to, name, title]) => {
      const button = make('button', 'export', name);
      button.title = title;
      button.addEventListener('click', () => actions.exportTo(to));
      return button;
    });
    const group = make('span', 'exports');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', 'Export');
    group.append(...buttons);
    root.append(this.#facts, details, this.#count, this.#toggle, group);
    // A list that covers the report is put away by a click beside it, as menus are.
    document.addEventListener('click', ({ target }) => {
      if (target instanceof Node && !details.contains(target)) details.open = false;
    });
  }

  #pressed(): void {
    this.#toggle.setAttribute('aria-pressed', String(this.#shown));
  }

  update({ stage, edition, lengths, findings, open }: Preview): void {
    const facts = [
      stage && make('span', `stage ${stage}`, stage),
      edition && make('span', 'edition', edition),
    ];
    this.#facts.replaceChildren(...facts.filter((one) => one instanceof HTMLElement));
    const words = lengths.reduce((sum, one) => sum + one.words, 0);
    this.#total.textContent = `${words.toLocaleString('en-GB')} ${inflect(words, 'word', 'words')}`;
    this.#lengths.replaceChildren(head(), ...lengths.map(row));
    const parts = [
      said(findings.filter(({ severity }) => severity === 'error').length, 'error'),
      said(findings.filter(({ severity }) => severity === 'warning').length, 'warning'),
      said(findings.filter(({ severity }) => severity === 'info' || severity === 'hint').length, 'hint'),
      open > 0 && `${open} not yet final`,
    ].filter((part) => part);
    this.#count.textContent = parts.join(', ') || 'nothing to correct';
  }
}

const said = (count: number, what: string): string | false => count > 0 && plural(count, what);

function head(): HTMLElement {
  const line = make('tr');
  line.append(...['Section', 'Words', 'Paragraphs'].map((name) => make('th', '', name)));
  return line;
}

function row({ heading, words, paragraphs, most }: Preview['lengths'][number]): HTMLElement {
  const line = make('tr', most !== undefined && paragraphs > most ? 'long' : '');
  const many = make('td', '', most === undefined ? String(paragraphs) : `${paragraphs} of at most ${most}`);
  line.append(make('td', '', heading), make('td', '', String(words)), many);
  return line;
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, name = '', text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (name !== '') element.className = name;
  if (text !== '') element.textContent = text;
  return element;
}
