import { expect, it } from 'vitest';
import { builtIn } from '../../knowledge/knowledge';
import { check } from '../../lint/check';
import { exampleDraft } from '../examples';

// Reports give the provider's own names and addresses among the details, under a heading with the setting's name.

const settings = builtIn.framework('sccif')?.settings ?? [];
const details = `Unique reference number: SC999999

Registered provider: Example Care Limited

Registered provider address: 12 Larch Road, Penwick, Devon EX99 9ZZ

Registered manager: Philippa Ravensworth-Lane

Telephone number: 01632 960999

Email: office@example-care.example
`;

const found = (setting: string, heading: string, text = details): string[] => {
  const manager =
    'provider:\n  name: Example Care Limited\n  registered-manager: Philippa Ravensworth-Lane\n';
  const draft = exampleDraft({
    framework: 'sccif',
    front: `setting: ${setting}\n${manager}`,
    body: `# Report\n\n${heading}\n\n${text}`,
  });
  return check(draft, 'a.report.md')
    .findings.filter(({ rule }) => rule.startsWith('identity/'))
    .map(({ rule }) => rule);
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

it.each(settings)('are in their place in the report of a $id', (setting) => {
  const name = setting['in-reports']?.name ?? '';
  for (const heading of [
    `## ${capital(name)} details`,
    `## ${capital(name).replaceAll('’', "'")} details`,
    `### ${capital(name)} Details`,
    '## Service details',
    `**Note.**\n\n## ${capital(setting.name)} details`,
  ])
    expect(found(setting.id, heading), heading).toEqual([]);
});

it('are none anywhere else, but for a line with the label of a detail', () => {
  expect(found('childrens-home', '## Recent inspection history').sort()).toEqual([
    'identity/email',
    'identity/telephone',
  ]);
  expect(found('childrens-home', '## Leadership', 'Children live at 12 Larch Road, Penwick.\n')).not.toEqual(
    [],
  );
});

it('has the inspectorate’s addresses anywhere', () => {
  expect(
    found('childrens-home', '## Leadership', 'Email enquiries@ofsted.gov.uk or jo.mitchell@ofsted.gov.uk.\n'),
  ).toEqual([]);
});
