import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import { RequestProgress, withProgress } from './request-progress';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function reporter() {
  const said: unknown[] = [];
  const shown: WorkDoneProgressReporter = {
    begin: (title) => said.push(title),
    report: (...args: unknown[]) => said.push(args),
    done: () => said.push('done'),
  };
  return { said, shown };
}

it('is shown for a request that takes long, and ends with it', async () => {
  const { said, shown } = reporter();
  const work = withProgress(new RequestProgress(shown, 'Reading'), async (progress) => {
    progress.report(1, 8);
    vi.advanceTimersByTime(600);
    progress.report(2, 8);
    progress.report(3, 8);
    vi.advanceTimersByTime(300);
    progress.report(4, 8);
    throw new Error('cancelled');
  });
  await expect(work).rejects.toThrow('cancelled');
  expect(said).toEqual(['Reading', [25, '2 of 8'], [50, '4 of 8'], 'done']);
});

it('shows nothing of a request that is soon answered', async () => {
  const { said, shown } = reporter();
  await withProgress(new RequestProgress(shown, 'Reading'), async (progress) => progress.report(7, 8));
  expect(said).toEqual([]);
});
