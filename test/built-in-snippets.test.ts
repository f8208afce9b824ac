import { describe, expect, it } from 'vitest';
import { check } from '../server/src/lint/check';
import { exampleDraft } from '../server/src/rules/examples';
import { builtInSnippets } from '../server/src/snippets/library/built-in';
import { bringTogether } from '../server/src/snippets/library/libraries';
import type { Snippet } from '../server/src/snippets/library/snippet';
import { everyNode } from '../server/src/snippets/syntax/nodes';
import { parseSnippet } from '../server/src/snippets/syntax/parse';
import { outdatedIn } from '../server/src/snippets/uses/outdated';

const library = builtInSnippets();
const forKey = (key: string): Snippet[] =>
  library.snippets.filter(({ where }) => where.key?.includes(key) === true);

/** The values that a line of a body can get, one for each option of its choice. */
function valuesOf({ body }: Snippet, key: string): string[] {
  const line = new RegExp(`^\\s+${key}: (.*)$`, 'm').exec(body.text)?.[1] ?? '';
  const { nodes } = parseSnippet(line);
  const choice = [...everyNode(nodes)].find((node) => node.kind === 'stop' && node.options);
  const options = choice?.kind === 'stop' ? (choice.options ?? []) : [''];
  return options.map((option) => line.replace(/\$\{\d+\|.*\|\}/, option));
}

/** The findings on citations in a draft of a setting with an item of a list for each value. */
function citationFindings(setting: string, list: string, key: string, values: readonly string[]): string[] {
  const items = values.map((value) => `  - text: The registered person must do it.\n    ${key}: ${value}\n`);
  const text = exampleDraft({
    framework: 'sccif',
    front: `setting: ${setting}\n${list}:\n${items.join('')}`,
  });
  return check(text, 'a.report.md')
    .findings.filter(({ rule }) => /^(?:reference|schema)\/|^requirement\/regulation$/.test(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

describe('a requirement of the product’s own library', () => {
  const requirements = forKey('requirements');

  it('cites what there is, whichever option is chosen', () => {
    expect(requirements.length).toBeGreaterThan(100);
    for (const snippet of requirements)
      for (const setting of snippet.where.setting ?? [])
        expect(
          citationFindings(setting, 'requirements', 'regulation', valuesOf(snippet, 'regulation')),
          snippet.id,
        ).toEqual([]);
  });

  it('leaves gaps for the words of the regulation and for the date', () => {
    for (const { id, body } of requirements) {
      expect(body.text, id).toMatch(/\[What the registered person must do, in the regulation’s own words\]/);
      expect(body.text, id).toMatch(/^ {2}due: \$\{DUE_DATE:'\[[^\]]+\]'\}$/m);
    }
  });

  it('cites a particular of a quality standard with the standard', () => {
    const standards = requirements.filter(({ tags }) => tags.includes('quality standard'));
    expect(standards.length).toBeGreaterThan(15);
    for (const snippet of standards)
      for (const value of valuesOf(snippet, 'regulation'))
        expect(value, snippet.id).toMatch(/^\d+\(1\)(?:\(2\)|$)/);
  });
});

it('puts no day of the inspection where another is meant', () => {
  for (const { id, body } of library.snippets)
    expect(body.text, id).not.toMatch(/\b(?:due|date): .*\$\{?(?:INSPECTION|TODAY)/);
});

it('says nothing of drafts that hold a phrase that it had before', () => {
  const text = exampleDraft({
    framework: 'sccif',
    front: `requirements:
  - text: |
      The registered person must ensure that medicines are stored safely. In particular, the key must be kept by the person in charge.
    regulation: 23(2)(a)
    due: 2026-07-30`,
    body: `# A

## How well children and young people are helped and protected: good

No enforcement action has been taken since the last inspection.

No grades are given at a monitoring visit. The inspector spoke with two children and looked at their records.
`,
  });
  expect(outdatedIn(check(text, 'a.report.md'), bringTogether([library]))).toEqual([]);
});
