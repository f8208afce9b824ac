import { expect, it } from 'vitest';
import { officialPage } from './official-page';
import { instrument, instrumentIds, provisionOf, scheduleOf } from './references';

const page = (id: string, number?: string) => {
  const found = instrument(id);
  if (!found) throw new Error(`There is no ${id}`);
  return officialPage(found, number === undefined ? undefined : provisionOf(found, number));
};

it('is of the provision where the data tells for certain', () => {
  expect(page('chr-2015', '12')).toEqual({
    url: 'https://www.legislation.gov.uk/uksi/2015/541/regulation/12',
    of: 'provision',
  });
  expect(page('ca-1989', '22c')?.url).toBe('https://www.legislation.gov.uk/ukpga/1989/41/section/22C');
  const homes = instrument('chr-2015');
  expect(homes && officialPage(homes, scheduleOf(homes, '2'))?.url).toBe(
    'https://www.legislation.gov.uk/uksi/2015/541/schedule/2',
  );
});

it('is of the instrument where it does not: rules, guidance, what is not listed', () => {
  const rules = { url: 'https://www.legislation.gov.uk/uksi/1998/472', of: 'instrument' };
  expect(page('secure-training-centre-rules-1998', '6')).toEqual(rules);
  expect(page('chr-guide-2015', '4.10')?.of).toBe('instrument');
  expect(page('chr-2015', '300')?.of).toBe('instrument');
  expect(page('chr-2015')?.of).toBe('instrument');
});

it('is none where there is none, or none that is safe to open', () => {
  expect(page('kcsie')).toBeUndefined();
  for (const url of ['http://example.org/', 'command:x', 'https://a.b/) [x](c', 'file:///etc']) {
    expect(officialPage({ url })).toBeUndefined();
  }
});

it('is safe in every file', () => {
  for (const id of instrumentIds) {
    const found = instrument(id);
    for (const provision of found?.provisions ?? []) {
      const url = found && officialPage(found, provision)?.url;
      expect(url ?? 'https://').toMatch(/^https:\/\/[^\s()]*$/);
    }
  }
});
