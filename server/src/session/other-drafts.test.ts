import { expect, it } from 'vitest';
import { noConfig } from '../config/config';
import { check } from '../lint/check';
import { exampleDraft } from '../rules/examples';
import { decode } from './decode';
import { CollectedDrafts } from './other-drafts';

const good = exampleDraft({ framework: 'ilacs' });
const collected = (path: string, text: string) => {
  const decoded = decode(new TextEncoder().encode(text));
  return new CollectedDrafts([{ path, decoded, config: noConfig, stdin: false }], '/');
};

it('keeps front matter until its draft is checked, which does not read it again', () => {
  const drafts = collected('a.report.md', good);
  const like = drafts.taken('a.report.md');
  expect(like?.text.length).toBeLessThan(good.length);
  const checked = check(good, 'a.report.md', like && { like });
  expect(checked.draft.data).toBe(like?.data);
  expect(checked.findings).toEqual(check(good, 'a.report.md').findings);
  expect(drafts.taken('a.report.md')).toBeUndefined();
});

it('keeps no draft that was read as a whole', () => {
  const yaml = 'framework: ilacs\nurn: "80999"\n';
  const drafts = collected('a.report.yaml', yaml);
  expect(drafts.collection.all).toHaveLength(1);
  expect(drafts.taken('a.report.yaml')).toBeUndefined();
});

it('reads front matter again that has changed', () => {
  const like = collected('a.report.md', good).taken('a.report.md');
  const changed = good.replace('leaders: good', 'leaders: Good');
  const rules = check(changed, 'a.report.md', like && { like }).findings.map(({ rule }) => rule);
  expect(rules).toEqual(['judgement/grade-case']);
});
