import type { FromForm, ToForm } from '../messages';
import { keepChordsOut } from './chords';
import { FormView } from './form-view';
import { Gaps } from './gaps';

interface FormHost {
  postMessage(message: FromForm): void;
  getState(): unknown;
  setState(state: string): void;
}
declare function acquireVsCodeApi(): FormHost;

const vscode = acquireVsCodeApi();
const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const status = element('status');

const form = new FormView(element('facts'), {
  write: (id, value) => {
    gaps.sent(id);
    vscode.postMessage({ type: 'write', id, value });
  },
  remove: (id) => vscode.postMessage({ type: 'remove', id }),
  go: (range) => vscode.postMessage({ type: 'go', range }),
  announce: (sentence) => {
    status.textContent = sentence;
  },
  enter: () => gaps.enter(),
});
const gaps = new Gaps(form, element('gaps'), { finish: () => vscode.postMessage({ type: 'finished' }) });
/** A page begins where the focus was before it was hidden. */
const begun = { isDone: false };

/** The id of the control that has the focus. */
const focused = (): string | undefined => document.activeElement?.id || undefined;

function begin(): void {
  gaps.show();
  if (begun.isDone || form.isLocked) return;
  begun.isDone = true;
  const before = vscode.getState();
  gaps.begin(typeof before === 'string' ? before : undefined);
}

function toText(): void {
  form.writeFocused();
  const id = form.fields.find(({ control }) => control.id === focused())?.field.id;
  vscode.postMessage({ type: 'toText', ...(id !== undefined && { id }) });
}

document.addEventListener('focusin', () => {
  const id = focused();
  if (id === undefined) return;
  if (id.startsWith('field-')) vscode.setState(id);
  gaps.focused(id);
});

// VS Code gives the focus to the page, and not to what had it there.
window.addEventListener('focus', () => {
  if (focused() === undefined) gaps.resume();
});

keepChordsOut(document);

window.addEventListener('message', ({ data }: MessageEvent<ToForm>) => {
  switch (data.type) {
    case 'form':
      form.show(data.form);
      begin();
      vscode.postMessage({ type: 'shown', fields: form.size });
      break;
    case 'nothing':
      form.showMessage(data.message);
      gaps.show();
      break;
    case 'written':
      form.written(data.id);
      gaps.answered(data.id);
      break;
    case 'refused':
      form.refused(data.id, data.message);
      gaps.answered(data.id);
      break;
    case 'saving':
      vscode.postMessage({ type: 'unsent', ...form.unsent });
      break;
    case 'nextGap':
      gaps.next();
      break;
    case 'toText':
      toText();
      break;
  }
});

vscode.postMessage({ type: 'ready' });
