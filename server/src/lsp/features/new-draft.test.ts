import { expect, it } from 'vitest';
import { noFiles } from '../client-files';
import { catalogueFor, draftFor } from './new-draft';

it('gives the choices, and the text of what is chosen', async () => {
  const found = await catalogueFor(undefined, noFiles);
  expect(found.map(({ id }) => id)).toContain('sccif');
  const home = { framework: 'sccif', setting: 'childrens-home', type: 'full', start: '8 June 2026', end: '' };
  expect(await draftFor(home, noFiles)).toEqual({
    text: expect.stringContaining('  start: 2026-06-08\n  end: \n'),
  });
  expect(await draftFor({ ...home, surface: 'yaml' }, noFiles)).toEqual({
    text: expect.stringMatching(/^framework: sccif\n/),
  });
});

it('says what is missing or wrong, whatever it is given', async () => {
  expect(await draftFor({ framework: 'sccif' }, noFiles)).toEqual({
    refused: expect.stringContaining('Add the setting. Use one of: childrens-home'),
  });
  for (const given of [undefined, null, 7, 'ilacs', [], { framework: 7 }]) {
    expect(await draftFor(given, noFiles)).toEqual({
      refused: expect.stringContaining('Add the framework.'),
    });
  }
});
