import { expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/draft';
import { builtIn } from '../../server/src/knowledge/knowledge';
import { check } from '../../server/src/lint/check';
import { noTeamWords } from '../../server/src/prose/team';
import { testProse } from '../../server/src/prose/testing';
import { comparedFacts } from '../../server/src/report/across/compared-facts';
import { DraftCollection } from '../../server/src/report/across/other-drafts';
import { readReport } from '../../server/src/report/report';
import { exampleDraft } from '../../server/src/rules/examples';
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
