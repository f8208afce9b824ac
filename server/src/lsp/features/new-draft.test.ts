import { expect, it } from 'vitest';
import { memoryFiles } from '../../config/files';
import { noFiles } from '../client-files';
import { catalogueFor, draftFor } from './new-draft';

it('gives the choices, and the text of what is chosen', async () => {
  const found = await catalogueFor(undefined, noFiles);
  expect(found.map(({ id }) => id)).toContain('sccif');
  const home = { framework: 'sccif', setting: 'childrens-home', type: 'full', start: '8 June 2026', end: '' };
  expect(await draftFor(home, noFiles)).toEqual({
    text: expect.stringContaining('  start: 2026-06-08\n  end: \n'),
    stem: 'childrens-home',
  });
  expect(await draftFor({ ...home, surface: 'yaml' }, noFiles)).toEqual({
    text: expect.stringMatching(/^framework: sccif\n/),
    stem: 'childrens-home',
  });
});

it('writes who is inspected, and names the file after nobody where reports are anonymous', async () => {
  const days = { start: '2026-06-08', end: '2026-06-09' };
  const home = { framework: 'sccif', setting: 'childrens-home', type: 'full', ...days };
  const draft = await draftFor({ ...home, urn: 'sc 123456', inspected: 'Fernlock: Care Ltd' }, noFiles);
  expect(draft).toEqual({
    text: expect.stringContaining("  name: 'Fernlock: Care Ltd'\n"),
    stem: 'sc123456-2026-06',
  });
  expect(draft).toHaveProperty('text', expect.stringContaining("\nurn: 'SC123456'\n"));
  const mistaken = { ...home, urn: 'Robin Sample', inspected: 'Fernlock' };
  expect(await draftFor(mistaken, noFiles)).toHaveProperty('stem', 'childrens-home-2026-06');
  const authority = { framework: 'ilacs', type: 'standard', ...days, inspected: 'Carrowby' };
  expect(await draftFor(authority, noFiles)).toEqual({
    text: expect.stringContaining('\nauthority: Carrowby\n'),
    stem: 'carrowby-2026-06-09',
  });
});

it('has the inspectors of an earlier draft, unless others are set', async () => {
  const files = memoryFiles({
    'file:///a.report.md':
      '---\ninspection:\n  lead-inspector: {name: A N Other, role: Lead}\n  team: [B Else]\n---\n',
  });
  const wanted = { framework: 'ilacs', type: 'standard', like: 'file:///a.report.md' };
  expect(await draftFor(wanted, files)).toHaveProperty(
    'text',
    expect.stringContaining(
      '  lead-inspector:\n    name: A N Other\n    role: Lead\n  team:\n    - B Else\n',
    ),
  );
  expect(await draftFor({ ...wanted, leadInspector: 'C Third', team: ['D Last', 7] }, files)).toHaveProperty(
    'text',
    expect.stringContaining('  lead-inspector: C Third\n  team:\n    - D Last\n'),
  );
  const joint = { ...wanted, framework: 'jtai', type: undefined };
  expect(await draftFor(joint, files)).not.toHaveProperty('text', expect.stringContaining('A N Other'));
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
