import { describe, expect, it } from 'vitest';
import { describeUnfinished } from '../server/src/export/unfinished';
import { builtIn } from '../server/src/knowledge/knowledge';
import { newDraft } from '../server/src/language/new-draft/new-draft';
import { progressOf } from '../server/src/language/progress/progress';
import type { Progress, ProgressRow } from '../server/src/language/progress/progress-model';
import { type CheckOptions, check } from '../server/src/lint/check';
import { knownOf } from '../server/src/lint/known/compare';
import { compose } from '../server/src/render/compose';
import { printedSections } from '../server/src/render/preview';
import { exampleDraft } from '../server/src/rules/examples';
import { metaOf } from '../server/src/rules/index';
import { broken, clean } from './examples.mjs';

// The progress of a draft, with its sections as the report prints them: over every framework, setting and type.

function progress(text: string, name = 'a.report.md'): Progress {
  const checked = check(text, name);
  return progressOf(checked, printedSections(checked));
}

const framework = (id: string) => {
  const found = builtIn.framework(id);
  if (!found) throw new Error(`There is no framework ${id}`);
  return found;
};
const states = (rows: readonly ProgressRow[] = []): string[] =>
  rows.map(({ label, state, detail }) => [state, label, detail].filter(Boolean).join(': '));

describe('a new draft of a children’s home', () => {
  const sccif = framework('sccif');
  const asked = {
    framework: sccif,
    setting: sccif.settings?.find(({ id }) => id === 'childrens-home'),
    kind: sccif.kinds.find(({ id }) => id === 'full'),
    start: '2026-06-02',
  };

  it.each(['markdown', 'yaml'] as const)('in %s has its first day, and all else to be written', (surface) => {
    const text = newDraft({ ...asked, surface });
    const shown = progress(text, surface === 'yaml' ? 'a.report.yaml' : 'a.report.md');
    expect(shown).toMatchObject({ stage: 'drafting', inspected: 'Children’s home', words: 0 });
    expect(states(shown.facts)).toEqual([
      'done: Setting: Children’s home',
      'missing: Registered provider',
      'empty: Registered provider address',
      'empty: Responsible individual',
      'empty: Registered manager',
      'missing: Unique reference number',
      'done: Type of inspection: Full inspection',
      'done: First day: 2 June 2026',
      'missing: Last day',
      'missing: Lead inspector',
    ]);
    expect(states(shown.judgements)).toEqual([
      'missing: Overall experiences and progress',
      'missing: Helped and protected',
      'missing: Leaders and managers',
    ]);
    expect(shown.sections.map(({ state, words }) => `${state} ${words}`)).toEqual(Array(4).fill('missing 0'));
    expect([shown.requirements, shown.recommendations, shown.areas]).toEqual([[], [], undefined]);
    expect(shown.left.map(({ kind, rule }) => `${kind} ${rule}`)).toEqual([
      'missing schema/missing-key',
      'missing draft/urn',
      'missing inspection/dates',
      'missing inspection/lead-inspector',
      ...Array(3).fill('missing judgement/missing'),
      'unfinished section/empty',
      ...Array(3).fill('missing section/missing'),
    ]);
    // A tick is at the place to write it.
    const urn = shown.facts.find(({ label }) => label === 'Unique reference number');
    expect(text.split('\n')[urn?.range.start.line ?? 0]).toBe("urn: ''");
  });
});

describe('every framework, setting and type', () => {
  const asked = builtIn.ids.flatMap((id) => {
    const known = framework(id);
    return (known.settings ?? [undefined]).flatMap((setting) =>
      [undefined, ...known.kinds].map((kind) => ({ framework: known, setting, kind })),
    );
  });

  it.each(asked)('$framework.id $setting.id $kind.id: what rules miss in front matter is a fact', (draft) => {
    const text = newDraft({ ...draft, start: '2026-06-02' });
    const { facts, left } = progress(text);
    const onFacts = left.filter(
      ({ kind, rule, message }) =>
        kind === 'missing' &&
        !message.startsWith('Begin the letter') &&
        /^(?:draft|inspection|letter\/addressee|schema)/.test(rule),
    );
    const missing = facts.filter(({ state }) => state === 'missing').length;
    // A finding may be on two days, or on the whole of “inspection”.
    expect(missing, JSON.stringify(onFacts.map(({ message }) => message))).toBeGreaterThanOrEqual(
      onFacts.length,
    );
    expect(new Set(left.map((item) => JSON.stringify(item))).size).toBe(left.length);
  });
});

describe('what is left', () => {
  const all = [...clean, ...broken];

  it.each(all)('in $name is what the rules find at stage “final”, each once', ({ name, text }) => {
    const final = check(text, name, { stage: 'final' });
    const wanted = final.findings.filter(
      (finding) =>
        finding.severity === 'error' ||
        (finding.severity !== 'hint' && (finding.about ?? metaOf(finding.rule)?.about) === 'missing'),
    );
    const { left } = progress(text, name);
    expect(left.map(({ rule, message }) => `${rule} ${message}`).sort()).toEqual(
      wanted.map(({ rule, message }) => `${rule} ${message}`).sort(),
    );
    // An export is refused as final for the same reasons.
    const refused = describeUnfinished({
      ...compose(final),
      properties: { ...compose(final).properties, stage: 'final' },
    });
    expect(left.some(({ blocks }) => blocks.includes('final'))).toBe(refused !== undefined);
  });

  it('is nothing in a finished report, whose parts are all done', () => {
    const text = exampleDraft({ framework: 'sccif' });
    const { left, facts, judgements, sections, words } = progress(text);
    expect(left).toEqual([]);
    for (const row of [...judgements, ...sections]) expect(row.state).toBe('done');
    expect(facts.filter(({ state }) => state === 'missing')).toEqual([]);
    expect(words).toBeGreaterThan(5);
  });

  it('leaves out what a config switches off, and has what a baseline knows', () => {
    const text = exampleDraft({ framework: 'sccif', without: ['urn'] });
    const rules = (options: CheckOptions) =>
      progressOf(check(text, 'a.report.md', options), { sections: [], withhold: (words) => words }).left.map(
        ({ rule, blocks }) => [rule, ...blocks].join(' '),
      );
    const level = (stages: object) => ({ layers: [{ rules: [{ rule: 'draft/urn', ...stages }] }] });
    expect(rules({})).toEqual(['draft/urn review final']);
    expect(rules(level({ level: 'off' }))).toEqual([]);
    expect(rules(level({ level: 'hint' }))).toEqual([]);
    expect(rules(level({ stages: { final: 'off' } }))).toEqual(['draft/urn review']);
    expect(rules(level({ stages: { review: 'warning' } }))).toEqual(['draft/urn final']);
    const { draft, findings } = check(text, 'a.report.md');
    expect(rules({ known: knownOf(draft, findings) })).toEqual(['draft/urn review final']);
  });
});

describe('rows', () => {
  it('of sections have their words, without those printed where nothing is written', () => {
    const text = exampleDraft({})
      .replace('2. Children live in stable homes.', '')
      .replace('Care leavers are supported well.', 'Care leavers are TODO.\n\n4. Two are.')
      .replace('4. Leaders know', '5. Leaders know');
    const { sections } = progress(text);
    expect(sections.map(({ state, words, paragraphs }) => [state, words, paragraphs])).toEqual([
      ['done', 7, 1],
      ['done', 9, 0],
      ['done', 4, 1],
      ['missing', 0, 0],
      ['gaps', 6, 2],
      ['done', 4, 1],
    ]);
  });

  it('of sections include those that the draft does not have', () => {
    const text = exampleDraft({}).replace(/## The impact of leaders[^#]*?\n\n4.*\n/, '');
    const { sections, left } = progress(text);
    expect(states(sections).at(-1)).toBe('missing: Leaders');
    expect(left.map(({ rule }) => rule)).toEqual(['section/missing']);
  });

  it('of requirements have their regulation and due date, and no text', () => {
    const requirements = [
      '  - {text: The registered person must keep children safe., regulation: 12(1), due: 2026-07-30}',
      '  - {text: The registered person must keep records.}',
    ].join('\n');
    const recommendations = '  - {text: Leaders should train staff.}';
    const text = exampleDraft({
      framework: 'sccif',
      front: `requirements:\n${requirements}\nrecommendations:\n${recommendations}`,
    });
    const shown = progress(text);
    expect(states(shown.requirements)).toEqual([
      'done: Requirement 1: regulation 12(1): due 30 July 2026',
      'missing: Requirement 2: no due date',
    ]);
    expect(states(shown.recommendations)).toEqual(['missing: Recommendation 1: no source']);
    expect(JSON.stringify(shown)).not.toContain('registered person');
  });

  it('of areas for improvement have their first words unless these identify somebody', () => {
    const { areas } = progress(exampleDraft({}));
    expect(states(areas)).toEqual([
      'done: Area 1: The consistency of written plans. (outcome 3, national fr…',
    ]);
    const identifying = exampleDraft({}).replace('written plans', 'written plans at LS6 2AB');
    expect(states(progress(identifying).areas)).toEqual([expect.stringMatching(/^(?:done|gaps): Area 1$/)]);
  });

  it('have nothing that an anonymous report must not have', () => {
    const front = [
      'provider:',
      '  name: Harbour House Care Limited',
      '  home: Harbour House',
      '  home-address: 7 Mill Lane, Fordwick',
      '  registered-manager: Joan Ashdown',
      '  private: [Tolbermouth Academy]',
      'urn: Harbour House',
      'requirements:',
      '  - {text: Staff at Harbour House must be safe., regulation: Tolbermouth Academy, due: soon}',
    ].join('\n');
    const body =
      '## Harbour House\n\nText. TODO.\n\n## Overall experiences and progress of children and young people: Harbour House\n\nText at Tolbermouth Academy.\n';
    const shown = JSON.stringify(progress(exampleDraft({ framework: 'sccif', front, body })));
    expect(shown).not.toMatch(/Harbour|Mill Lane|Ashdown|Tolbermouth Academy/);
    expect(shown).toContain('[name of the home]');
  });
});

it('names the stage that a config sets', () => {
  const text = exampleDraft({ front: 'stage: drafting' });
  const of = (stage?: 'review') =>
    progressOf(check(text, 'a.report.md', { stage }), { sections: [], withhold: (words) => words });
  expect(of()).toMatchObject({ stage: 'drafting', inspected: 'ILACS' });
  expect(of().setStage).toBeUndefined();
  expect(of('review')).toMatchObject({ stage: 'review', setStage: 'review' });
});

it('lists what is left of a draft whose framework is not known', () => {
  const shown = progress('---\nframework: ilac\nurn: 1\njudgements: {}\n---\n# A\n');
  expect(shown).toMatchObject({ inspected: 'Report', facts: [], sections: [] });
  expect(shown.left.map(({ rule }) => rule)).toEqual(['draft/framework']);
});
