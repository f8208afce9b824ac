import { expect, it, vi } from 'vitest';
import { once } from './once';

it('does its work at the first call, and only then', () => {
  const work = vi.fn(() => ({}));
  const answer = once(work);
  expect(work).not.toHaveBeenCalled();
  expect(answer()).toBe(answer());
  expect(work).toHaveBeenCalledTimes(1);
});
