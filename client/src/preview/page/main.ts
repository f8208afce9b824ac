import morphdom from 'morphdom';
import type { Preview } from '../../../../server/src/render/preview';
import type { FromPage, PageState, ToPage } from '../messages';
import { Bar } from './bar';
import { Margin } from './margin';
import { blockOf, placeOf } from './places';
import { Scroll } from './scroll';
import { followTheme } from './theme';

interface Host {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}
declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const [report, column] = [element('report'), element('margin')];
const before = host.getState();
let state: PageState = before ?? { uri: document.body.dataset.uri ?? '', findings: true, scroll: 0 };
const keep = (change: Partial<PageState>): void => {
  state = { ...state, ...change };
  host.setState(state);
};
keep({});
followTheme();

const go = (start: number, end: number, words = 0, open = false): void =>
  host.postMessage({ type: 'go', start, end, words, open });
const scroll = new Scroll(report, (offset) => host.postMessage({ type: 'scrolled', offset }));
const margin = new Margin(column, report, (start, end) => go(start, end, 0, true));
const showFindings = (shown: boolean): void => {
  column.hidden = !shown;
  keep({ findings: shown });
};
const bar = new Bar(
  element('bar'),
  {
    exportTo: (to) => host.postMessage({ type: 'export', to }),
    showFindings,
    problems: () => host.postMessage({ type: 'problems' }),
  },
  state.findings,
);
showFindings(state.findings);
window.addEventListener('scroll', () => keep({ scroll: window.scrollY }), { passive: true });

let shown = false;
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'update') update(data.preview);
  else if (data.type === 'nothing') nothing(data.message);
  else if (data.type === 'cursor') scroll.show(data.offset);
  else scroll.toTop(data.offset);
});

function update(preview: Preview): void {
  const next = document.createElement('div');
  next.id = 'report';
  // Every character of the draft in it is escaped (render/html), and nothing in this page may run but its own script.
  next.innerHTML = preview.body;
  // Only what has changed is touched: no flicker, and the place that is read stays where it is.
  morphdom(report, next, { onBeforeElUpdated: (from, to) => !from.isEqualNode(to) });
  scroll.refresh();
  bar.update(preview);
  element('bar').hidden = false;
  margin.show(preview.findings);
  if (!shown && before) scroll.restore(before.scroll);
  shown = true;
  const blocks = report.querySelectorAll('[data-start]').length;
  host.postMessage({ type: 'rendered', blocks, marks: column.childElementCount });
}

function nothing(message: string): void {
  const said = document.createElement('p');
  said.className = 'nothing';
  said.textContent = message;
  report.replaceChildren(said);
  margin.show([]);
  // What it says is of a report that is not shown any more.
  element('bar').hidden = true;
}

for (const kind of ['click', 'dblclick'] as const) report.addEventListener(kind, clicked);

function clicked(event: MouseEvent): void {
  const target = event.target as HTMLElement;
  // Whoever selects a text to copy does not ask for the editor; links lead where they lead.
  if (target.closest('a') || (event.type === 'click' && !getSelection()?.isCollapsed)) return;
  const placed = target.closest<HTMLElement>('[data-start]');
  const place = placed && placeOf(placed);
  if (placed && place)
    go(place.start, place.end, wordsBefore(blockOf(placed), event), event.type === 'dblclick');
}

/** How many words of a block stand before the place of a click. */
function wordsBefore(block: HTMLElement, { clientX, clientY }: MouseEvent): number {
  const caret = document.caretRangeFromPoint(clientX, clientY);
  if (!caret || !block.contains(caret.startContainer)) return 0;
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(caret.startContainer, caret.startOffset);
  const text = range.cloneContents();
  for (const own of text.querySelectorAll('.number, .noteref')) own.remove();
  const words = (text.textContent ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  // The word that was clicked on is begun, and so counted.
  return Math.max(0, words.length - 1);
}

host.postMessage({ type: 'ready' });
