import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CancellationTokenSource, type WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { IndexProgress } from './index-progress';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function client() {
  const said: unknown[] = [];
  const source = new CancellationTokenSource();
  const shown: WorkDoneProgressServerReporter = {
    token: source.token,
    begin: (title) => said.push(title),
    report: (...args: unknown[]) => said.push(args),
    done: () => said.push('done'),
  };
  return { said, source, create: async () => shown };
}

it('is shown for work that takes long, and can be cancelled', async () => {
  const { said, source, create } = client();
  const progress = new IndexProgress(create);
  progress.report(10, 5000);
  vi.advanceTimersByTime(600);
  progress.report(64, 5000);
  await Promise.resolve();
  await Promise.resolve();
  progress.report(96, 5000);
  vi.advanceTimersByTime(300);
  progress.report(500, 5000);
  expect(said).toEqual(['Inspection Report: reading drafts', [10, '500 of 5000']]);
  source.cancel();
  expect(progress.token.isCancellationRequested).toBe(true);
  progress.end();
  expect(said.at(-1)).toBe('done');
});

it('shows nothing of work that is soon done, and needs no client that shows it', async () => {
  const { said, create } = client();
  const short = new IndexProgress(create);
  short.report(10, 20);
  short.end();
  const refused = new IndexProgress(async () => Promise.reject(new Error('no')));
  vi.advanceTimersByTime(600);
  refused.report(1, 2);
  refused.end();
  await Promise.resolve();
  expect(said).toEqual([]);
});
