import { describe, expect, it } from 'vitest';
import type { Edition, Framework, Kind, Setting } from '../../knowledge/frameworks/types';
import { builtIn, withOwn } from '../../knowledge/knowledge';
import { check } from '../../lint/check';
import { newDraft } from './new-draft';

interface DraftCombination {
  readonly framework: Framework;
  readonly setting: Setting | undefined;
  readonly kind: Kind | undefined;
  readonly edition: Edition;
  readonly start: string;
}

/** A day within all of the limits, if there is one. */
function dayWithin(
  ...limits: readonly { readonly from?: string; readonly until?: string }[]
): string | undefined {
  const days = ['2026-06-08', ...limits.flatMap(({ from, until }) => [from, until])];
  return days.find(
    (day) => day !== undefined && limits.every(({ from = '', until = '9' }) => from <= day && day <= until),
  );
}

function* combinations(): Generator<DraftCombination> {
  for (const id of builtIn.ids) {
    const framework = builtIn.framework(id) as Framework;
    for (const setting of framework.settings ?? [undefined]) {
      for (const kind of [undefined, ...framework.kinds]) {
        if (kind && setting && !setting.kinds.includes(kind.id)) continue;
        for (const edition of framework.editions) {
          const from = setting?.['full-from'];
          const start = dayWithin(edition, kind ?? {}, from ? { from } : {});
          if (start !== undefined) yield { framework, setting, kind, edition, start };
        }
      }
    }
  }
}

/** What is more than missing, and what a rule or the YAML could not make out. */
const wrong = (text: string, name: string) =>
  check(text, name)
    .findings.filter(
      ({ severity, pending, rule }) => (severity !== 'hint' && !pending) || rule.startsWith('syntax/'),
    )
    .map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);

const all = [...combinations()];
const names = { markdown: 'new.report.md', yaml: 'new.report.yaml' } as const;

describe('a new draft of every framework, setting, kind and edition has nothing wrong in it', () => {
  it('of which there are many', () => expect(all.length).toBeGreaterThan(100));

  for (const { framework, setting, kind, edition, start } of all) {
    const what = [framework.id, setting?.id, kind?.id ?? 'no kind', edition.id].filter(Boolean).join(' ');
    it(what, () => {
      for (const surface of ['markdown', 'yaml'] as const) {
        const text = newDraft({ framework, setting, kind, start, end: start, surface });
        expect(wrong(text, names[surface]), text).toEqual([]);
        // Its own reading agrees: the same framework, setting, kind and edition, and every section found.
        const { report } = check(text, names[surface]);
        expect(report?.edition.id).toBe(edition.id);
        expect(report?.setting?.id).toBe(setting?.id);
        // The only kind that there is need not be chosen.
        const only = framework.kinds.length === 1 ? framework.kinds[0] : undefined;
        expect(report?.kind?.id).toBe((kind ?? only)?.id);
        expect(report?.judgementEntries.map(({ entry }) => entry.key)).toEqual(report?.terms.expected);
        expect(report?.sections.map(({ judgement }) => judgement.id)).toEqual(report?.terms.sections);
      }
    });
  }
});

it('has the name of who is inspected in every framework, in a draft in which nothing is wrong', () => {
  for (const { framework, setting, kind, start } of all.filter((_, at) => at % 5 === 0)) {
    const text = newDraft({ framework, setting, kind, start, end: start, inspected: 'Fernlock & Sons: “A”' });
    expect(text).toContain(`: 'Fernlock & Sons: “A”'\n`);
    expect(wrong(text, names.markdown), text).toEqual([]);
  }
});

describe('a new draft', () => {
  const ilacs = builtIn.framework('ilacs') as Framework;
  const sccif = builtIn.framework('sccif') as Framework;
  const setting = (id: string) => sccif.settings?.find((one) => one.id === id) as Setting;
  const kind = (framework: Framework, id: string) => framework.kinds.find((one) => one.id === id) as Kind;

  it('has the judgements and headings of the edition on the first day', () => {
    const text = newDraft({ framework: ilacs, kind: kind(ilacs, 'standard'), start: '2022-05-09' });
    expect(text).toContain('  children-in-care-and-care-leavers: \n');
    expect(text).toContain('## The experiences and progress of children in care and care leavers\n');
    expect(text).toContain('## What needs to improve?');
    expect(text).not.toContain('\n## The experiences and progress of care leavers');
  });

  it('explains the citations of the national framework where areas for improvement have them', () => {
    const since = newDraft({ framework: ilacs, kind: kind(ilacs, 'standard'), start: '2026-05-11' });
    expect(since).toMatch(/^## What needs to improve\?\[\^1\]$/m);
    expect(since).toMatch(/^\[\^1\]: .*National Framework/m);
    expect(newDraft({ framework: ilacs, kind: kind(ilacs, 'standard'), start: '2024-05-13' })).not.toContain(
      '[^1]',
    );
  });

  it('of a letter has an addressee, areas for priority action and no grades', () => {
    const text = newDraft({ framework: ilacs, kind: kind(ilacs, 'focused-visit') });
    expect(text).toMatch(/^addressee: $/m);
    expect(text).toMatch(/^areas-for-priority-action: \[\]$/m);
    expect(text).not.toContain('judgements:');
    expect(text).toContain('# Focused visit to …');
  });

  it('of a joint inspection names the inspectorates and the theme', () => {
    const jtai = builtIn.framework('jtai') as Framework;
    const text = newDraft({ framework: jtai, kind: jtai.kinds[0] });
    expect(text).toMatch(/^ {2}inspectorates: \[\]\n {2}theme: $/m);
  });

  it('of supported accommodation has an outcome, and says which there are', () => {
    const text = newDraft({
      framework: sccif,
      setting: setting('supported-accommodation'),
      kind: kind(sccif, 'full'),
    });
    expect(text).toMatch(/^# Write “consistently strong service delivery”, .* or “serious.*\noutcome: $/m);
    expect(text).not.toContain('judgements:');
  });

  it('has requirements only where the setting may have them', () => {
    const of = (id: string) =>
      newDraft({ framework: sccif, setting: setting(id), kind: kind(sccif, 'full') });
    expect(of('childrens-home')).toContain('\nrequirements: []\nrecommendations: []\nenforcement: []\n');
    expect(of('further-education-college')).not.toContain('requirements: []');
    expect(of('further-education-college')).toContain('recommendations: []');
    expect(of('boarding-school')).not.toContain('enforcement');
  });

  it('in YAML has its narrative in keys', () => {
    const text = newDraft({ framework: ilacs, kind: kind(ilacs, 'standard'), surface: 'yaml' });
    expect(text).toContain('areas-for-improvement: []\nsections:\n  help-and-protection: |\n');
    expect(text).not.toContain('---');
  });

  it('leaves out what is no day, and takes what is not said as open', () => {
    const text = newDraft({ framework: sccif, start: 'soon' });
    expect(text).toContain('  type: \n  start: \n  end: \n');
    expect(wrong(text, names.markdown)).toEqual([]);
  });

  it('works for a framework that a team has made up, which needs no more than its data', () => {
    const own: Framework = {
      id: 'own',
      name: 'Inspecting lighthouses',
      short: 'OWN',
      who: 'provider',
      sources: { us: { title: 'We say so' } },
      urn: { pattern: '^L\\d$', shape: 'L and a digit', example: 'L1', source: 'us' },
      kinds: [
        { id: 'visit', name: 'visit', graded: true, source: 'us' },
        { id: 'note', name: 'note after a visit', graded: false, letter: true, source: 'us' },
      ],
      grades: ['bright', 'dim', 'dark'].map((label) => ({ label, source: 'us' })),
      labels: [],
      judgements: [
        { id: 'lamp', wording: 'The lamp', short: 'lamp', overall: true, source: 'us' },
        { id: 'stairs', wording: null, likely: 'The keeper’s stairs', short: 'stairs', source: 'us' },
      ],
      editions: [
        {
          id: 'all',
          name: 'all',
          judgements: ['lamp', 'stairs'],
          sections: ['stairs', 'lamp'],
          source: 'us',
        },
      ],
      headings: { separator: ': ', source: 'us' },
      numbering: { paragraphs: true, source: 'us' },
      combinations: [],
    };
    const knowledge = withOwn(builtIn, [own]);
    for (const one of own.kinds) {
      for (const surface of ['markdown', 'yaml'] as const) {
        const text = newDraft({ framework: own, kind: one, start: '2026-06-08', surface });
        const { findings, report } = check(text, names[surface], { knowledge });
        expect(findings.filter(({ severity, pending }) => severity !== 'hint' && !pending)).toEqual([]);
        expect(report?.sections.map(({ judgement }) => judgement.id)).toEqual(report?.terms.sections);
        expect(text.includes('# Grades: bright, dim or dark.')).toBe(one.graded);
      }
    }
    expect(newDraft({ framework: own, kind: own.kinds[0] })).toContain(
      '# Visit to …\n\n## The keeper’s stairs\n\n1. \n\n## The lamp\n',
    );
  });
});
