import type { FromForm, ToForm } from '../messages';
import { FormView } from './form-view';

interface FormHost {
  postMessage(message: FromForm): void;
}
declare function acquireVsCodeApi(): FormHost;

const vscode = acquireVsCodeApi();
const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const status = element('status');

const form = new FormView(element('facts'), {
  write: (id, value) => vscode.postMessage({ type: 'write', id, value }),
  remove: (id) => vscode.postMessage({ type: 'remove', id }),
  go: (range) => vscode.postMessage({ type: 'go', range }),
  announce: (sentence) => {
    status.textContent = sentence;
  },
});

window.addEventListener('message', ({ data }: MessageEvent<ToForm>) => {
  switch (data.type) {
    case 'form':
      form.show(data.form);
      vscode.postMessage({ type: 'shown', fields: form.size });
      break;
    case 'nothing':
      form.showMessage(data.message);
      break;
    case 'written':
      form.written(data.id);
      break;
    case 'refused':
      form.refused(data.id, data.message);
      break;
    case 'saving':
      vscode.postMessage({ type: 'unsent', ...form.unsent });
      break;
  }
});

vscode.postMessage({ type: 'ready' });
