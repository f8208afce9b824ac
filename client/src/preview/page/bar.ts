import type { Preview } from '../../../../server/src/render/preview';
import { previewTexts } from '../../texts';
import type { ExportName } from '../messages';
import { createElement } from './element';

/** The actions that a person can start from the bar. */
export interface BarActions {
  readonly exportTo: (format: ExportName) => void;
  readonly showFindings: (shown: boolean) => void;
  readonly problems: () => void;
}

const exports: readonly { readonly format: ExportName; readonly name: string }[] = [
  { format: 'html', name: 'HTML' },
  { format: 'docx', name: 'Word' },
  { format: 'pdf', name: 'PDF' },
];

/** The bar above the report: its stage, edition and lengths, a count of findings and open marks, and export. */
export class Bar {
  readonly #facts = createElement('span', 'facts');
  readonly #count = createElement('button', 'count');
  readonly #lengths = createElement('table');
  readonly #total = createElement('summary');
  readonly #toggle = createElement('button', 'toggle', previewTexts.findings);
  #shown: boolean;

  constructor(root: HTMLElement, actions: BarActions, shown: boolean) {
    this.#shown = shown;
    const details = createElement('details');
    const list = createElement('div', 'lengths');
    // Those who have no mouse scroll it by keys.
    list.tabIndex = 0;
    list.append(this.#lengths);
    details.append(this.#total, list);
    this.#count.addEventListener('click', actions.problems);
    this.#count.title = previewTexts.showProblems;
    this.#toggle.title = previewTexts.showFindings;
    this.#toggle.addEventListener('click', () => {
      this.#shown = !this.#shown;
      this.#showPressed();
      actions.showFindings(this.#shown);
    });
    this.#showPressed();
    const buttons = exports.map(({ format, name }) => {
      const button = createElement('button', 'export', name);
      button.title = previewTexts.exports[format];
      button.addEventListener('click', () => actions.exportTo(format));
      return button;
    });
    const group = createElement('span', 'exports');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', previewTexts.exportGroup);
    group.append(...buttons);
    root.append(this.#facts, details, this.#count, this.#toggle, group);
    // The list covers the report, so a click outside it closes it, as with menus.
    document.addEventListener('click', ({ target }) => {
      if (target instanceof Node && !details.contains(target)) details.open = false;
    });
  }

  #showPressed(): void {
    this.#toggle.setAttribute('aria-pressed', String(this.#shown));
  }

  update({ stage, edition, lengths, findings, open }: Preview): void {
    const facts = [
      stage && createElement('span', `stage ${stage}`, stage),
      edition && createElement('span', 'edition', edition),
    ];
    this.#facts.replaceChildren(...facts.filter((fact) => fact instanceof HTMLElement));
    const words = lengths.reduce((sum, section) => sum + section.words, 0);
    this.#total.textContent = previewTexts.words(words);
    this.#lengths.replaceChildren(headRow(), ...lengths.map(sectionRow));
    // Something missing has a finding, and is counted once.
    const toFinish = findings.filter((finding) => finding.toFinish === true).length;
    const count = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length;
    this.#count.textContent = previewTexts.counts({
      errors: count('error'),
      warnings: count('warning'),
      notes: count('info') - toFinish,
      hints: count('hint'),
      unfinished: open + toFinish,
    });
  }
}

function headRow(): HTMLElement {
  const line = createElement('tr');
  line.append(...previewTexts.lengths.map((name) => createElement('th', '', name)));
  return line;
}

function sectionRow({ heading, words, paragraphs, most }: Preview['lengths'][number]): HTMLElement {
  const line = createElement('tr', most !== undefined && paragraphs > most ? 'long' : '');
  const count = createElement(
    'td',
    '',
    most === undefined ? String(paragraphs) : previewTexts.atMost(paragraphs, most),
  );
  line.append(createElement('td', '', heading), createElement('td', '', String(words)), count);
  return line;
}
