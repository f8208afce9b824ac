import { expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/draft';
import { builtIn } from '../../server/src/knowledge/knowledge';
import { check } from '../../server/src/lint/check';
import { noTeamWords } from '../../server/src/prose/team';
import { testProse } from '../../server/src/prose/testing';
import { comparedFacts } from '../../server/src/report/across/compared-facts';
import { copySearch, draftSketch, memoryIndex } from '../../server/src/report/across/copied/copied';
import { DraftCollection } from '../../server/src/report/across/other-drafts';
import { readReport } from '../../server/src/report/report';
import { exampleDraft } from '../../server/src/rules/examples';
import { copiedSeeds } from './copied-seeds';
import { leftoverSeeds } from './leftover-seeds';
import { twinSeeds } from './twin-seeds';

it.each(leftoverSeeds.map((seed) => [seed.text, seed] as const))(
  'finds “%s”, left from another report',
  (_, seed) => {
    const text = exampleDraft(seed.draft);
    const { findings } = check(text, 'draft.report.md', { prose: testProse, team: noTeamWords });
    const found = findings
      .filter(({ rule }) => rule.startsWith('across/'))
      .map(({ severity, span }) => `${severity} ${text.slice(span.start, span.end)}`);
    expect(found).toEqual([`${seed.severity} ${seed.text}`]);
  },
);

it.each(twinSeeds.map((seed) => [seed.name, seed] as const))(
  'finds drafts that do not agree: %s',
  (_, seed) => {
    const { checked, other, framework = 'sccif' } = seed;
    const text = exampleDraft({ framework, front: checked });
    const report = readReport(
      parseDraft(exampleDraft({ framework, front: other ?? '' }), 'markdown'),
      builtIn,
    );
    const facts = report && comparedFacts(report);
    const drafts = other !== undefined && facts ? [{ uri: 'file:///b', path: 'b.report.md', facts }] : [];
    const { findings } = check(text, 'a.report.md', {
      others: new DraftCollection(drafts).except('file:///a'),
    });
    const rules = /^(?:across\/(?:twin|earlier-draft)|requirement\/same-words)$/;
    expect(findings.filter(({ rule }) => rules.test(rule))).toHaveLength(1);
  },
);

it('finds at least 95 of 100 copied paragraphs, and nothing else', () => {
  const reportOf = (paragraphs: readonly string[], front: string) => {
    const body = `## The experiences and progress of children in care: good\n\n${paragraphs.join('\n\n')}\n`;
    return readReport(parseDraft(exampleDraft({ front, body }), 'markdown'), builtIn);
  };
  const source = reportOf(
    copiedSeeds.map(({ text }) => text),
    '',
  );
  const sketch = source && draftSketch(source);
  const indexes = [memoryIndex(sketch ? [{ uri: 'file:///a', path: 'a.report.md', ...sketch }] : [])];
  const found = [0, 1, 2, 3].flatMap((kind) => {
    const copy = reportOf(
      copiedSeeds.map(({ copies }) => copies[kind] ?? ''),
      'authority: Other Borough\nurn: "80111"\n',
    );
    const copied = copy ? [...copySearch('file:///b', { indexes }).copiedIn(copy)] : [];
    return copied.map(({ paragraph, copies: [match] }) => paragraph.line - (match?.line ?? 0));
  });
  expect(found.length).toBeGreaterThanOrEqual(0.95 * 4 * copiedSeeds.length);
  expect(new Set(found)).toEqual(new Set([0]));
});
