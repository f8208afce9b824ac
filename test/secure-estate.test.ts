// Secure training centres have a framework of their own, of which little is known, and secure schools are children's homes.
import { describe, expect, it } from 'vitest';
import { hover } from '../server/src/language/hover';
import { check } from '../server/src/lint/check';
import { compose } from '../server/src/render/compose';

const centre = (start: string, judgements: Record<string, string>, framework = 'stc') => `---
framework: ${framework}
setting: secure-training-centre
provider: Example Custody Limited
urn: '9999999'
stage: final
inspection: {type: full, start: ${start}, end: ${start}, lead-inspector: A N Other}
judgements: ${JSON.stringify(judgements)}
---

# Inspection of a secure training centre

An urgent notification was issued.
`;

const now = {
  'overall-experiences-and-progress': 'inadequate',
  'helped-and-protected': 'inadequate',
  'leaders-and-managers': 'requires improvement to be good',
};
const before = {
  'overall-effectiveness': 'requires improvement',
  safety: 'requires improvement',
  behaviour: 'requires improvement',
  care: 'good',
  achievement: 'good',
  'resettlement-of-young-people': 'good',
  'health-of-young-people': 'good',
  'leaders-and-managers': 'requires improvement',
};

const found = (text: string) =>
  check(text, 'a.report.md').findings.map(({ rule, severity }) => `${severity} ${rule}`);

describe('a draft on a secure training centre', () => {
  it('has the judgements of its time, and no finding of more than a warning', () => {
    const missing = ['warning section/missing'];
    expect(found(centre('2025-07-21', now))).toEqual(missing);
    expect(found(centre('2024-10-07', { ...now, resettlement: 'good', health: 'good' }))).toEqual(missing);
    expect(found(centre('2018-10-02', before))).toEqual(missing);
    for (const text of [centre('2018-10-02', now), centre('2025-07-21', { ...now, resettlement: 'good' })])
      expect(found(text).filter((finding) => !finding.startsWith('warning '))).toEqual([]);
  });

  it('is composed', () => {
    expect(JSON.stringify(compose(check(centre('2025-07-21', now), 'a.report.md')))).toContain('Inadequate');
  });

  it('has its urgent notification explained', () => {
    const text = centre('2025-07-21', now);
    const shown = hover(check(text, 'a.report.md'), text.indexOf('urgent') + 3)?.markdown;
    expect(shown).toContain('within 7 calendar days');
    expect(shown).toContain('No law provides for it');
  });

  it('is led to its framework from another, which says where its facts end', () => {
    const { findings } = check(centre('2025-07-21', now, 'sccif'), 'a.report.md');
    const [setting, ...others] = findings.filter(({ severity }) => severity === 'error');
    expect(others).toEqual([]);
    expect(setting?.message).toMatch(
      /Use “stc” as the framework for .*\. .* are not, and nothing checks those\.$/,
    );
    expect(setting?.fixes?.map(({ title }) => title)).toEqual(['Write “stc”']);
  });
});

it('takes a secure school for a secure children’s home', () => {
  const text = centre('2025-07-21', now, 'sccif').replace('secure-training-centre', 'secure-school');
  const [setting] = check(text, 'a.report.md').findings.filter(({ rule }) => rule === 'draft/setting');
  expect(setting?.fixes?.map(({ title }) => title)).toEqual(['Write “secure-childrens-home”']);
});
