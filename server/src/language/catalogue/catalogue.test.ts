import { expect, it } from 'vitest';
import { builtIn } from '../../knowledge/knowledge';
import { answerRequest } from '../new-draft/request';
import { choices, frameworkFacts, frameworksOf } from './catalogue';
import { frameworksPage } from './page';
import { frameworkTable, listTable } from './text';

const all = frameworksOf(builtIn);

it('has every framework, setting and kind, each edition of the graded ones apart', () => {
  for (const framework of all) {
    const { inspections } = frameworkFacts(framework);
    for (const setting of framework.settings ?? [undefined]) {
      for (const kind of framework.kinds) {
        const rows = inspections.filter((one) => one.setting?.id === setting?.id && one.kind.id === kind.id);
        const has = !setting || setting.kinds.includes(kind.id);
        expect(rows.length > 0, `${framework.id} ${setting?.id} ${kind.id}`).toBe(has);
        for (const row of rows) {
          expect(row.graded ? row.editions.length : 1).toBe(1);
          expect(row.graded).toBe(row.judgements.length > 0);
        }
      }
    }
  }
});

it('gives each fact a source that there is', () => {
  for (const framework of all) {
    for (const { sources } of frameworkFacts(framework).inspections) {
      expect(sources.length).toBeGreaterThan(0);
      for (const key of sources) expect(framework.sources[key], `${framework.id} ${key}`).toBeDefined();
    }
  }
});

it('says of wording that is not known that it is not, and of what is uncertain that it is', () => {
  const sccif = all.find(({ id }) => id === 'sccif');
  if (!sccif) throw new Error('no SCCIF');
  const table = frameworkTable(sccif);
  expect(table).toContain('health: wording not known (likely “Children’s health”)');
  expect(table).toContain('no requirements (uncertain)');
  const secure = frameworkFacts(sccif).inspections.findLast(
    ({ kind, setting }) => setting?.id === 'secure-childrens-home' && kind.id === 'full',
  );
  expect(secure?.judgements.find(({ id }) => id === 'health')?.wording).toBeNull();
});

it('says which edition its judgements are of, and when that is or will be', () => {
  const [ilacs, sccif] = ['ilacs', 'sccif'].map((id) => all.find((framework) => framework.id === id));
  const last = sccif?.editions.at(-1);
  if (!ilacs || !sccif || !last) throw new Error('no framework');
  const next = { ...last, id: 'next', name: 'SCCIF to come', from: '2090-04-01' };
  const later = { ...sccif, editions: [...sccif.editions, next] };
  expect(frameworkTable(later)).toMatch(/judgements +SCCIF to come \(from 1 April 2090\)\n/);
  expect(frameworksPage([later])).toContain('| SCCIF to come (from 1 April 2090) |');
  expect(frameworkTable(ilacs)).toMatch(/^ +children-in-care-and-care-leavers +\S.* edition 2018 +\[/m);
  expect(frameworkTable(ilacs)).toMatch(/^ +leaders +“.*” +all editions +\[/m);
});

it('lists a rule on grades only with editions that it applies to', () => {
  const sccif = all.find(({ id }) => id === 'sccif');
  if (!sccif) throw new Error('no SCCIF');
  const rulesIn = (edition: string) =>
    frameworkFacts(sccif)
      .inspections.filter(({ graded, editions }) => graded && editions[0]?.id === edition)
      .flatMap(({ rules }) => rules.map(({ id }) => id));
  expect(rulesIn('2017')).toContain('limiting');
  expect(rulesIn('2012')).toEqual([]);
});

it('is told without a gap', () => {
  for (const text of [frameworksPage(all), listTable(all), ...all.map(frameworkTable)]) {
    expect(text).not.toMatch(/undefined|null|\[object|\(\)|“”/);
    expect(text).not.toMatch(/ +$/m);
  }
});

it('leads from each choice to a draft, and from choices left open to the next ones', () => {
  for (const framework of choices(builtIn)) {
    const ask = (wanted: object) => answerRequest(builtIn, { framework: framework.id, ...wanted });
    for (const setting of framework.settings ?? [framework]) {
      const chosen = framework.settings ? { setting: setting.id } : {};
      for (const kind of setting.kinds) expect(ask({ ...chosen, type: kind.id })).toHaveProperty('found');
      if (setting.kinds.length > 1) {
        expect(ask(chosen)).toEqual({ missing: 'type', choices: setting.kinds });
      }
    }
  }
  expect(answerRequest(builtIn, {})).toMatchObject({ missing: 'framework' });
});

it('refuses what there is not in a sentence that says what there is', () => {
  const why = (wanted: object) => answerRequest(builtIn, wanted);
  const home = { framework: 'sccif', setting: 'childrens-home' };
  const cases: [object, RegExp][] = [
    [{ framework: 'ilcas' }, /Unknown framework “ilcas”\. Use ilacs, sccif/],
    [{ framework: 'ilacs', setting: 'childrens-home' }, /ILACS has no settings/],
    [
      { framework: 'sccif', setting: 'secure-training-centre' },
      /joint framework.*Use “stc” as the framework/,
    ],
    [{ framework: 'sccif', setting: 'secure-school' }, /Use “secure-childrens-home”/],
    [{ ...home, type: 'short' }, /Unknown type of inspection “short”\. Use full/],
    [{ ...home, type: 'full', start: '31 February' }, /“31 February” is not a date/],
    [
      { ...home, type: 'full', start: '2026-06-08', end: '2026-06-01' },
      /ends on 1 June 2026, before it starts/,
    ],
    [
      { ...home, type: 'interim', start: '2022-04-01' },
      /An interim inspection is possible only from 1 April 2011/,
    ],
  ];
  for (const [wanted, sentence] of cases) {
    expect(why(wanted)).toEqual({ refused: expect.stringMatching(sentence) });
  }
  // The days of these visits are not certain, so that they stand in nobody's way.
  expect(why({ ...home, type: 'assurance-visit', start: '2021-05-04' })).toHaveProperty('found');
});
