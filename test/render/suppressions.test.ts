import { expect, it } from 'vitest';
import { htmlDocument } from '../../server/src/render/html/index';
import { exampleDraft } from '../../server/src/rules/examples';
import { publish } from './drafts';

it('prints no word of what suppresses a finding', () => {
  const clean = exampleDraft({ framework: 'sccif' });
  const comment = '<!-- inspection-report-disable-next-line section/order -- QAREASON -->';
  const html = htmlDocument(
    publish(
      clean
        .replace('\n## ', `\n${comment}\n## `)
        .replace('urn:', '# inspection-report-disable-line draft/urn -- QAREASON\nurn:')
        .replace('Children make', `Children <!-- inspection-report-disable-line x/y -- QAREASON --> make`),
    ),
    { marked: true },
  );
  expect(html).toContain('Children');
  expect(html).not.toMatch(/QAREASON|inspection-report-disable/);
});
