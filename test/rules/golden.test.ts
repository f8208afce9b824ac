import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/lint/check';
import { testProse } from '../../server/src/prose/testing';
import { exampleDraft } from '../../server/src/rules/examples';
import type { Finding } from '../../server/src/rules/finding';
import { allMetas, snippetRules } from '../../server/src/rules/index';
import type { RuleMeta } from '../../server/src/rules/rule';
import { exampleCopied, exampleKnowledge, exampleOthers } from '../../server/src/rules/testing';
import { checkLibrary } from '../../server/src/snippets/checks/check';
import { libraryOf } from '../../server/src/snippets/library/library';
import { expectGolden, expectNoOrphans } from '../golden';
import { describeFinding } from './describe-finding';
import { moreExamples } from './more-examples';

// What each rule finds in its bad example, a file for each group, so that a fix that is lost, a place that moves and a
// severity that changes are seen in review.
const golden = fileURLToPath(new URL('golden/', import.meta.url));

/** A rule, and what it finds in each of its bad examples. */
interface Found {
  readonly id: string;
  readonly examples: readonly { readonly text: string; readonly findings: readonly Finding[] }[];
}

function foundBy(meta: RuleMeta): Found {
  const { id, bad } = meta;
  const library = snippetRules.some((rule) => rule.meta === meta);
  const examples = [bad, ...(moreExamples[id] ?? [])].map((example) => {
    const text = library ? (example.whole ?? '') : exampleDraft(example);
    const findings = library
      ? inLibrary(text)
      : check(text, 'draft.report.md', {
          knowledge: exampleKnowledge,
          prose: testProse,
          others: exampleOthers,
          copied: exampleCopied,
        }).findings;
    return { text, findings: findings.filter(({ rule }) => rule === id) };
  });
  return { id, examples };
}

function inLibrary(text: string): readonly Finding[] {
  const folder = 'file:///ours/';
  const library = libraryOf(folder, 'team', {
    'library.yaml': 'name: Ours\nversion: 1.0.0\nowner: QA\nlicence: MIT\n',
    'a.yaml': text,
  });
  return (
    new Map(checkLibrary(library, { today: '2026-07-01', prose: testProse })).get(`${folder}a.yaml`) ?? []
  );
}

const found = allMetas.map(foundBy);
const groupOf = ({ id }: Found): string => id.slice(0, id.indexOf('/'));
const groups = [...new Set(found.map(groupOf))];

describe('the bad examples', () => {
  it.each(groups)('of %s are found as they were', { tags: ['golden'] }, (group) => {
    const rules = found.filter((rule) => groupOf(rule) === group);
    const pages = rules.map(({ id, examples }) => {
      const findings = examples.flatMap(({ text, findings }) =>
        findings.map((finding) => describeFinding(finding, text)),
      );
      return [`# ${id}`, ...findings].join('\n\n');
    });
    expectGolden(join(golden, `${group}.txt`), `${pages.join('\n\n')}\n`);
  });

  it('have no golden of a group that is gone', { tags: ['golden'] }, () => {
    expectNoOrphans(
      golden,
      groups.map((group) => `${group}.txt`),
    );
  });
});

it('has a finding in each example', () => {
  for (const { id, examples } of found)
    for (const { findings } of examples) expect(findings.length, id).toBeGreaterThan(0);
});

// A rule that gets a fix leaves this list; one that loses its only fix does not get back into it unseen.
it('has a fix in some example of each rule but these', () => {
  const fixes = ({ examples }: Found) =>
    examples.flatMap(({ findings }) =>
      findings.flatMap((one) => [...(one.fixes ?? []), ...(one.moreFixes?.() ?? [])]),
    );
  expect(found.filter((rule) => fixes(rule).length === 0).map(({ id }) => id)).toEqual([
    'syntax/duplicate-key',
    'syntax/conflict-marker',
    'language/long-sentence',
    'schema/missing-key',
    'schema/wrong-type',
    'draft/edition',
    'draft/unfinished',
    'draft/encoding',
    'draft/expected-change',
    'inspection/manager-dates',
    'letter/date',
    'judgement/manager-cap',
    'judgement/combination',
    'judgement/standard-sentence',
    'previous/date',
    'requirement/possible',
    'requirement/none',
    'requirement/repeated',
    'requirement/same-words',
    'enforcement/registered',
    'improvement/citation',
    'reference/provision',
    'reference/paragraph',
    'reference/status',
    'reference/instrument',
    'section/edition',
    'section/order',
    'section/report-order',
    'section/length',
    'section/empty',
    'identity/street-address',
    'identity/location',
    'identity/postcode',
    'identity/telephone',
    'identity/email',
    'identity/date-of-birth',
    'identity/private',
    'across/other-provider',
    'across/other-inspection',
    'evidence/missing',
    'evidence/unused',
    'across/twin',
    'across/copied',
    'suppression/reason',
    'snippet/yaml',
    'snippet/schema',
    'snippet/left-out',
    'snippet/syntax',
    'snippet/variable',
    'snippet/prefix',
    'snippet/spelling',
    'snippet/where',
    'snippet/citation',
    'snippet/review',
    'snippet/retired',
    'snippet/inserted',
  ]);
});
