import { describe, expect, it } from 'vitest';
import { parseDraft } from '../server/src/draft/draft';
import { framework, frameworkIds } from '../server/src/knowledge/frameworks/frameworks';
import type { Combination } from '../server/src/knowledge/frameworks/grades';
import type { Edition, EditionException, Framework, Setting } from '../server/src/knowledge/frameworks/types';
import { builtIn } from '../server/src/knowledge/knowledge';
import { readReport } from '../server/src/report/report';
import ceiling from '../server/src/rules/judgement/ceiling';
import combination from '../server/src/rules/judgement/combination';
import limiting from '../server/src/rules/judgement/limiting';
import { severityOf } from '../server/src/rules/rule';
import { share } from './volume';

// Every framework, setting and edition with every tuple of grades: what the rules say is compared with a small oracle
// that reads the same data in its own way. A limiting or ceiling rule is an error, and nothing else is.

const rules = [limiting, ceiling, combination];

interface Case {
  readonly data: Framework;
  readonly setting: Setting | undefined;
  readonly edition: Edition;
  readonly ids: readonly string[];
  readonly labels: readonly string[];
}

/** What an edition has for one setting alone. */
const own = ({ exceptions = [] }: Edition, setting: Setting | undefined): EditionException | undefined =>
  exceptions.find(({ settings, kinds }) => !kinds && setting && settings?.includes(setting.id));

const cases: Case[] = frameworkIds.flatMap((id) => {
  const data = framework(id) as Framework;
  const settings: (Setting | undefined)[] = [...(data.settings ?? [undefined])];
  return settings.flatMap((setting) =>
    data.editions.flatMap((edition) => {
      const ids = own(edition, setting)?.judgements ?? setting?.judgements ?? edition.judgements;
      const labels = (edition.grades ?? data.grades).map(({ label }) => label);
      return ids.length > 0 && labels.length > 0 ? [{ data, setting, edition, ids, labels }] : [];
    }),
  );
});

function* tuples(ids: readonly string[], labels: readonly string[]): Generator<Record<string, string>> {
  const [first, ...rest] = ids;
  if (first === undefined) yield {};
  else for (const label of labels) for (const tail of tuples(rest, labels)) yield { [first]: label, ...tail };
}

const draftOf = ({ data, setting, edition }: Case, grades: Readonly<Record<string, string>>) => {
  const kind = data.kinds.find(({ graded, judgements }) => graded && !judgements)?.id;
  const day = edition.from ?? edition.until ?? '2024-06-04';
  const lines = Object.entries(grades).map(([id, grade]) => `  ${id}: ${grade}\n`);
  return `---
framework: ${data.id}
${setting ? `setting: ${setting.id}\n` : ''}edition: '${edition.id}'
inspection: {type: ${kind}, start: ${day}, end: ${day}}
judgements:
${lines.join('')}---
`;
};

/** What the rules say: the severity and the kind of rule for each finding. */
function said(text: string): string[] {
  const draft = parseDraft(text, 'markdown');
  const report = readReport(draft, builtIn);
  return rules.flatMap((rule) =>
    [...rule.check({ draft, report, knowledge: builtIn, shape: [], phrases: [] }, {})].map(
      (found) => `${rule.meta.id} ${severityOf(rule.meta, found, report?.stage ?? 'final')}`,
    ),
  );
}

/** The oracle: whether grades break what a rule expects, each in a sentence of its own. */
function breaks({ data, edition, ids, labels }: Case, rule: Combination, grades: Record<string, string>) {
  if (rule.from !== undefined && (edition.from === undefined || edition.from < rule.from)) return false;
  const isOverall = (id: string) => data.judgements.find((one) => one.id === id)?.overall === true;
  const overallId = ids.find(isOverall);
  const rest = ids.filter((id) => !isOverall(id)).map((id) => grades[id] as string);
  if (overallId === undefined) return false;
  const gradeOf = (id: string) => grades[id === 'overall' ? overallId : id];
  const among = (id: string, some: readonly string[]) => some.includes(gradeOf(id) ?? '—');
  for (const [id, some] of Object.entries(rule.when ?? {})) if (!among(id, some)) return false;
  const { overall, judgements, every, some, half, within } = rule.expect;
  const most = rule.expect['most-one'];
  const count = (list: readonly string[]) => rest.filter((grade) => list.includes(grade)).length;
  if (overall && !among('overall', overall)) return true;
  for (const [id, list] of Object.entries(judgements ?? {})) if (gradeOf(id) && !among(id, list)) return true;
  if (every && count(every) < rest.length) return true;
  if (some && count(some) < 1) return true;
  if (half && count(half) < rest.length / 2) return true;
  if (most && count(most) > 1) return true;
  const place = (grade: string | undefined) => labels.indexOf(grade ?? '');
  const places = rest.map(place).sort((a, b) => a - b);
  const own = place(gradeOf('overall'));
  return within === true && (own < (places[0] ?? 0) || own > (places.at(-1) ?? 0));
}

function expected(one: Case, grades: Record<string, string>): string[] {
  const { data, edition, setting } = one;
  const combinations = own(edition, setting)?.combinations ?? edition.combinations ?? data.combinations;
  const first = combinations.find((rule) => breaks(one, rule, grades));
  if (!first) return [];
  const severity = first.certainty === 'certain' ? 'error' : 'warning';
  return [`judgement/${first.kind ?? 'combination'} ${severity}`];
}

for (const one of cases) {
  const { data, setting, edition, ids, labels } = one;
  const all = [...tuples(ids, labels)];
  const title = [data.id, setting?.id, edition.id].filter((part) => part).join(' ');
  it(`${title}: ${all.length} tuples`, { tags: ['volume'] }, () => {
    const wrong: string[] = [];
    for (const grades of share(all)) {
      const [found, wanted] = [said(draftOf(one, grades)), expected(one, grades)];
      if (found.join() !== wanted.join()) {
        wrong.push(
          `${JSON.stringify(grades)}: ${found.join() || 'nothing'} instead of ${wanted.join() || 'nothing'}`,
        );
      }
    }
    expect(wrong.slice(0, 5).join('\n')).toBe('');
    expect(all.length).toBe(labels.length ** ids.length);
  });
}

describe('the rules that are certain, in words', () => {
  const home = cases.find(
    ({ setting, edition }) => setting?.id === 'childrens-home' && edition.id === '2017',
  ) as Case;
  const grade = (overall: string, protection: string, leaders: string) =>
    said(
      draftOf(home, {
        'overall-experiences-and-progress': overall,
        'helped-and-protected': protection,
        'leaders-and-managers': leaders,
      }),
    ).filter((finding) => finding.endsWith('error'));
  const [outstanding, good, improve, inadequate] = home.labels as [string, string, string, string];

  it('inadequate protection makes the whole inadequate', () => {
    for (const leaders of home.labels) {
      for (const overall of [outstanding, good, improve]) {
        expect(grade(overall, inadequate, leaders)).toEqual(['judgement/limiting error']);
      }
      expect(grade(inadequate, inadequate, leaders)).toEqual([]);
    }
  });

  it('inadequate leaders allow no more than requires improvement to be good', () => {
    for (const protection of [outstanding, good, improve]) {
      for (const overall of [outstanding, good]) {
        expect(grade(overall, protection, inadequate)).toEqual(['judgement/ceiling error']);
      }
      for (const overall of [improve, inadequate]) expect(grade(overall, protection, inadequate)).toEqual([]);
    }
  });

  it('nothing else is an error', () => {
    for (const overall of home.labels) {
      for (const protection of [outstanding, good, improve]) {
        for (const leaders of [outstanding, good, improve])
          expect(grade(overall, protection, leaders)).toEqual([]);
      }
    }
  });

  it('there are no such rules of other frameworks, and none before the SCCIF', () => {
    const certain = frameworkIds.flatMap(
      (id) => framework(id)?.combinations.filter(({ kind }) => kind) ?? [],
    );
    expect(certain.map(({ id, from }) => `${id} ${from}`)).toEqual([
      'limiting 2017-04-01',
      'ceiling 2017-04-01',
    ]);
  });
});
