import type { PreviewFinding } from '../../../../server/src/render/preview';
import { previewTexts } from '../../texts';
import { blockOf, elementAt, placedIn } from './places';

const order = ['hint', 'info', 'warning', 'error'] as const;
const names: Record<PreviewFinding['severity'], string> = previewTexts.severities;

/** A mark in the margin: all findings on one block. */
interface Mark {
  readonly block: HTMLElement;
  readonly findings: PreviewFinding[];
  readonly button: HTMLButtonElement;
}

/** The findings, shown next to the blocks that they are on. */
export class Margin {
  #marks: Mark[] = [];

  constructor(
    readonly column: HTMLElement,
    readonly report: HTMLElement,
    readonly go: (start: number, end: number) => void,
  ) {
    new ResizeObserver(() => this.#arrange()).observe(report);
  }

  /** Shows these findings instead of the earlier ones. A finding that is on no block is shown next to the title. */
  show(findings: readonly PreviewFinding[]): void {
    const elements = placedIn(this.report);
    const byBlock = new Map<HTMLElement, PreviewFinding[]>();
    const first = this.report.querySelector<HTMLElement>('h1') ?? this.report;
    for (const finding of findings) {
      const place = elementAt(elements, finding.start);
      const holds = place !== undefined && place.start <= finding.end && place.end >= finding.start;
      const block = holds ? blockOf(place.element) : first;
      byBlock.set(block, [...(byBlock.get(block) ?? []), finding]);
    }
    this.#marks = [...byBlock].map(([block, list]) => ({
      block,
      findings: list,
      button: this.#button(list),
    }));
    this.column.replaceChildren(...this.#marks.map(({ button }) => button));
    this.#arrange();
  }

  #button(findings: PreviewFinding[]): HTMLButtonElement {
    const worst = findings.reduce((a, b) => (order.indexOf(b.severity) > order.indexOf(a.severity) ? b : a));
    const button = document.createElement('button');
    button.className = `mark ${worst.severity}`;
    button.textContent = findings.length > 1 ? String(findings.length) : '';
    const title = findings.map(({ severity, message }) => `${names[severity]}: ${message}`).join('\n');
    button.title = title;
    button.setAttribute('aria-label', title);
    button.addEventListener('click', () => this.go(worst.start, worst.end));
    return button;
  }

  /** Moves each mark to the height of its block, or below the mark before it where the two would overlap. */
  #arrange(): void {
    const origin = this.column.getBoundingClientRect().top;
    const heights = this.#marks.map(({ block }) => block.getBoundingClientRect().top - origin);
    let least = Number.NEGATIVE_INFINITY;
    const sorted = this.#marks
      .map((mark, index) => ({ mark, y: heights[index] as number }))
      .sort((a, b) => a.y - b.y);
    for (const { mark, y } of sorted) {
      const top = Math.max(y, least);
      mark.button.style.top = `${top}px`;
      least = top + mark.button.offsetHeight + 2;
    }
  }
}
