import morphdom from 'morphdom';
import type { Preview } from '../../../../server/src/render/preview';
import type { FromPage, PageState, ToPage } from '../messages';
import { Bar } from './bar';
import { Margin } from './margin';
import { blockOf, placeOf } from './places';
import { Scroll } from './scroll';
import { followTheme } from './theme';

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const [report, column] = [element('report'), element('margin')];
const earlier = vscode.getState();
const { uri = '', version } = document.body.dataset;
let state: PageState = earlier ?? { uri, ...(version && { version }), findings: true, scroll: 0 };
const saveState = (change: Partial<PageState>): void => {
  state = { ...state, ...change };
  vscode.setState(state);
};
saveState({});
followTheme();

/** Has the editor go to a place of the draft. */
const go = (place: Omit<Extract<FromPage, { type: 'go' }>, 'type'>): void =>
  vscode.postMessage({ type: 'go', ...place });
const scroll = new Scroll(report, (offset) => vscode.postMessage({ type: 'scrolled', offset }));
const margin = new Margin(column, report, (start, end) => go({ start, end, words: 0, open: true }));
const showFindings = (shown: boolean): void => {
  column.hidden = !shown;
  saveState({ findings: shown });
};
const bar = new Bar(
  element('bar'),
  {
    exportTo: (format) => vscode.postMessage({ type: 'export', to: format }),
    showFindings,
    problems: () => vscode.postMessage({ type: 'problems' }),
  },
  state.findings,
);
showFindings(state.findings);
window.addEventListener('scroll', () => saveState({ scroll: window.scrollY }), { passive: true });

let isShown = false;
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'update') update(data.preview);
  else if (data.type === 'nothing') showMessage(data.message);
  else if (data.type === 'cursor') scroll.show(data.offset);
  else scroll.toTop(data.offset);
});

function update(preview: Preview): void {
  const next = document.createElement('div');
  next.id = 'report';
  // Text of the draft is escaped by render/html, and the page's policy lets no script run but this one.
  next.innerHTML = preview.body;
  // Only changed elements are replaced, so that the page does not flicker and its reader does not lose the place.
  morphdom(report, next, {
    onBeforeElUpdated: (from, to) => {
      // What the reader has unfolded stays so.
      if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
      return !from.isEqualNode(to);
    },
  });
  scroll.refresh();
  bar.update(preview);
  element('bar').hidden = false;
  margin.show(preview.findings);
  if (!isShown && earlier) scroll.restore(earlier.scroll);
  isShown = true;
  const blocks = report.querySelectorAll('[data-start]').length;
  vscode.postMessage({ type: 'rendered', blocks, marks: column.childElementCount });
}

function showMessage(message: string): void {
  const paragraph = document.createElement('p');
  paragraph.className = 'nothing';
  paragraph.textContent = message;
  report.replaceChildren(paragraph);
  margin.show([]);
  // The bar is about a report that is not shown any more.
  element('bar').hidden = true;
}

for (const type of ['click', 'dblclick'] as const) report.addEventListener(type, onClick);

function onClick(event: MouseEvent): void {
  const target = event.target as HTMLElement;
  // A selection is for copying, and a link has its own target: neither asks for the editor.
  if (target.closest('a') || (event.type === 'click' && !getSelection()?.isCollapsed)) return;
  const placed = target.closest<HTMLElement>('[data-start]');
  const place = placed && placeOf(placed);
  if (!placed || !place) return;
  const words = wordsBefore(blockOf(placed), event);
  go({ start: place.start, end: place.end, words, open: event.type === 'dblclick' });
}

/** Counts the words of a block before a click. */
function wordsBefore(block: HTMLElement, { clientX, clientY }: MouseEvent): number {
  const caret = document.caretRangeFromPoint(clientX, clientY);
  if (!caret || !block.contains(caret.startContainer)) return 0;
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(caret.startContainer, caret.startOffset);
  const text = range.cloneContents();
  // These are made by the renderer, so they are not in the draft.
  for (const added of text.querySelectorAll('.number, .noteref')) added.remove();
  const words = (text.textContent ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  // The word that was clicked on is counted as well, because the range ends in it.
  return Math.max(0, words.length - 1);
}

vscode.postMessage({ type: 'ready' });
