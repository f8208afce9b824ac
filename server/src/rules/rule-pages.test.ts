import { expect, it } from 'vitest';
import { allMetas, metaOf } from './index';
import { severityOf } from './rule';
import { pageBody, ruleList } from './rule-pages';

const words = { error: 'An error', warning: 'A warning', info: 'Information', hint: 'A hint' };

it.each(allMetas)('$id has the same severity in the list of rules and on its page', (meta) => {
  const severity = words[severityOf(meta, {}, 'final')];
  expect(pageBody(meta)).toContain(`**Severity.** ${severity}`);
  expect(ruleList([meta])).toContain(`| ${severity}`);
});

it('refers to the cases with another severity that a page names', () => {
  const page = (id: string) => pageBody(metaOf(id) as NonNullable<ReturnType<typeof metaOf>>);
  expect(page('inspection/period')).toContain(
    '**Severity.** An error at every stage, except in the cases above.',
  );
  expect(page('draft/framework')).toContain('**Severity.** An error at every stage. ');
});

it('limits the severity of a finding by that of its rule, whatever the kind of the finding', () => {
  const meta = { ...allMetas[0], about: 'wrong', atMost: 'info' } as (typeof allMetas)[number];
  expect(severityOf(meta, {}, 'final')).toBe('info');
  expect(severityOf(meta, { about: 'missing' }, 'drafting')).toBe('info');
});
