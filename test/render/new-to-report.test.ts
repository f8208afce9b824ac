import { expect, it } from 'vitest';
import { termsOf } from '../../server/src/knowledge/frameworks/terms';
import type { Setting } from '../../server/src/knowledge/frameworks/types';
import { builtIn } from '../../server/src/knowledge/knowledge';
import { newDraft } from '../../server/src/language/new-draft/new-draft';
import { check } from '../../server/src/lint/check';
import { compose } from '../../server/src/render/compose';
import { plainText } from '../../server/src/render/document';

// A new draft of every setting, filled in as an inspector would, has no finding, and its report has each part once.

const { framework, kind, edition } = newest();

function newest() {
  const sccif = builtIn.framework('sccif');
  const last = sccif?.editions.at(-1);
  const graded = sccif?.kinds.find(({ id }) => id === 'full');
  if (!sccif || !last || !graded) throw new Error('The SCCIF is missing');
  return { framework: sccif, edition: last, kind: graded };
}

const values: Readonly<Record<string, string>> = {
  provider: 'Example Care Limited',
  name: 'Example Care Limited',
  address: '3 High Street, Penwick',
  'provision-sub-type': 'A sub-type',
  'responsible-individual': 'Ada Quill',
  'registered-manager': 'Post vacant',
  'registered-service-manager': 'Ada Quill',
  urn: 'SC999999',
  stage: 'final',
  'lead-inspector': '{ name: A N Other, role: Social Care Inspector }',
  'standard-sentence': 'The standard sentence.',
  enforcement: '[]',
  previous: '[{ date: 2024-07-11, type: full, judgement: good }]',
};

function filled(setting: Setting): string {
  const { expected, judgements, sections } = termsOf(framework, { edition, setting, kind });
  const outcome = setting.outcome ? { [setting.outcome.key]: setting.outcome.values[0] ?? '' } : {};
  const own: Record<string, string> = {
    ...values,
    ...outcome,
    ...(setting.outcome && { previous: '[]' }),
    ...Object.fromEntries(expected.map((id) => [id, 'good'])),
  };
  const wordings = new Set(
    judgements
      .filter(({ id }) => sections.includes(id))
      .flatMap(({ wording, likely }) => wording ?? likely ?? []),
  );
  return newDraft({ framework, setting, kind, start: '2026-06-09', end: '2026-06-10' })
    .split('\n')
    .map((line) => {
      const [, indent = '', key = ''] = /^( *)([\w-]+): *(?:''|drafting|\[\])?$/.exec(line) ?? [];
      if (Object.hasOwn(own, key) && (line !== 'provider:' || key !== 'provider'))
        return `${indent}${key}: ${own[key]}`;
      const heading = /^## (.*)$/.exec(line)?.[1];
      if (heading === undefined) return line;
      if (wordings.has(heading)) return `${line}: good\n\nChildren make good progress.`;
      return heading.startsWith('Information') ? `${line}\n\nThe service cares for children.` : line;
    })
    .join('\n');
}

it.each(framework.settings ?? [])('of a $id', (setting) => {
  const text = filled(setting);
  const checked = check(text, 'a.report.md');
  expect(
    checked.findings.map(({ rule, message }) => `${rule}: ${message}`),
    text,
  ).toEqual([]);
  const { parts, open } = compose(checked);
  expect(open.map(({ message }) => message)).toEqual([]);
  const headings = parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 2 ? [plainText(block.inlines)] : [],
    ),
  );
  const name = setting['in-reports']?.name ?? '';
  const graded = setting.outcome === undefined;
  expect(headings.filter((heading) => !heading.endsWith(': good'))).toEqual([
    `Information about this ${name}`,
    ...(graded ? ['Recent inspection history', 'Inspection judgements'] : ['Recent inspection history']),
    'Information about this inspection',
    `${name.charAt(0).toUpperCase()}${name.slice(1)} details`,
    'Inspector',
  ]);
});
