import { afterEach, expect, it, vi } from 'vitest';
import { parseDraft } from '../../draft/draft';
import { LineIndex } from '../../text/span';
import { reachesOf } from './reach';

afterEach(() => vi.restoreAllMocks());

it('looks at each line once, however many comments follow each other', () => {
  const count = 500;
  const comment =
    '<!-- inspection-report-disable-next-line section/order -- the order is that of the service -->';
  const draft = parseDraft(`# A home\n\n${`${comment}\n\n`.repeat(count)}Text.\n`, 'markdown');
  const looks = vi.spyOn(LineIndex.prototype, 'text');
  const reaches = reachesOf(draft);
  expect(looks.mock.calls.length).toBeLessThan(4 * count);
  expect(new Set(reaches.map(({ start, end }) => draft.text.slice(start, end)))).toEqual(new Set(['Text.']));
  expect(reaches).toHaveLength(count);
});
