import { describe, expect, it } from 'vitest';
import { atCursor } from '../../language/testing';
import { exampleDraft } from '../../rules/examples';
import { bringTogether, describeClash } from '../library/libraries';
import { libraryOf } from '../library/library';
import { builtInFolder } from '../library/library-file';
import { chooseSnippets, snippetKey } from './choose';
import { placeOf } from './place';

const today = '2026-07-01';
const home = (body: string, front = '') => exampleDraft({ framework: 'sccif', body, front });
const place = (marked: string, name?: string) => {
  const { checked, offset } = atCursor(marked, name);
  const { framework, setting, kind, section, grade, key, stage } = placeOf(checked, offset);
  return [framework, setting, kind, section, grade, key, stage];
};
const safety = '## How well children and young people are helped and protected: good';

describe('the place of a cursor', () => {
  it('is a section of the body, with its grade', () => {
    expect(place(home(`# A\n\nStart|\n\n${safety}\n\nText\n`))).toEqual([
      'sccif',
      'childrens-home',
      'full',
      'summary',
      'good',
      undefined,
      'review',
    ]);
    const front =
      'judgements: {overall-experiences-and-progress: inadequate, helped-and-protected: inadequate, leaders-and-managers: good}\nstage: drafting';
    expect(place(home(`# A\n\n${safety}\n\n### Missing\n\n|\n`, front))).toEqual([
      'sccif',
      'childrens-home',
      'full',
      'helped-and-protected',
      'inadequate',
      undefined,
      'drafting',
    ]);
    expect(place(home(`# A\n\n${safety}\n\n## Information about this inspection\n\n|`))[3]).toBe(
      'inspection',
    );
    expect(place(home(`# A\n\n${safety}\n\n## Something else\n\n|`))[3]).toBeUndefined();
  });

  it('is the list of what needs to improve', () => {
    const body = '# A\n\n## What needs to improve?\n\n- |\n';
    expect(place(exampleDraft({ framework: 'ilacs', body })).slice(0, 6)).toEqual([
      'ilacs',
      undefined,
      'standard',
      'areas-for-improvement',
      undefined,
      undefined,
    ]);
  });

  it('is a key of the front matter', () => {
    const key = (front: string) =>
      place(`---\nframework: sccif\nsetting: childrens-home\n${front}\n---\n`)[5];
    expect(key('requirements:\n  - |')).toBe('requirements');
    expect(key('requirements:\n  |')).toBe('requirements');
    expect(key('requirements:\n  - text: The |')).toBe('requirements.text');
    expect(key('requirements:\n  - text: >\n      The |')).toBe('requirements.text');
    expect(key('requirements:\n  - text: x\n  - text: |')).toBe('requirements.text');
    expect(key('provider: |')).toBe('provider');
    expect(key('|')).toBe('');
  });

  it('is narrative in a YAML draft', () => {
    const yaml = (text: string) =>
      place(`framework: ilacs\nauthority: X\n${text}`, 'a.report.yaml').slice(3, 6);
    expect(yaml('summary: |\n  Te|xt\n'.replace('|', '>'))).toEqual(['summary', undefined, undefined]);
    expect(yaml('judgements: {leaders: good}\nsections:\n  leaders: >\n    Te|xt\n')).toEqual([
      'leaders',
      'good',
      undefined,
    ]);
    expect(yaml('areas-for-improvement:\n  - |')).toEqual(['areas-for-improvement', undefined, undefined]);
    expect(yaml('authority: |')).toEqual([undefined, undefined, 'authority']);
  });
});

const snippet = (id: string, more: string, body = 'Text.') =>
  `  - {id: ${id}, prefix: ${id}, title: ${id}, body: "${body}", ${more}}\n`;
const library = (name: string, snippets: string, origin: 'team' | 'product' = 'team', more = '') =>
  libraryOf(`file:///${name}/`, origin, {
    'library.yaml': `name: ${name}\nversion: 1.0.0\nowner: QA\nlicence: MIT\n${more}`,
    'a.yaml': `snippets:\n${snippets}`,
  });
const chosen = (libraries: ReturnType<typeof library>[], marked: string, recent?: string[]) => {
  const { checked, offset } = atCursor(marked);
  return chooseSnippets(bringTogether(libraries), { checked, offset }, { today, ...(recent && { recent }) });
};
const here = home(`# A\n\n${safety}\n\n|\n`);

describe('the snippets for a place', () => {
  it('are those that fit it', () => {
    const one = library(
      'one',
      [
        snippet('any', 'status: approved'),
        snippet('section', 'where: {section: [leaders-and-managers, helped-and-protected]}'),
        snippet('other-section', 'where: {section: leaders-and-managers}'),
        snippet('grade', 'where: {grade: Good}'),
        snippet('other-grade', 'where: {grade: inadequate}'),
        snippet('framework', 'where: {framework: sccif, setting: childrens-home, kind: full, stage: review}'),
        snippet('other-setting', 'where: {setting: boarding-school}'),
        snippet('other-kind', 'where: {kind: monitoring-visit}'),
        snippet('other-stage', 'where: {stage: drafting}'),
        snippet('key', 'where: {key: requirements}'),
        snippet('retired', 'status: retired'),
      ].join(''),
    );
    const ids = chosen([one], here).map((choice) => choice.snippet.id);
    expect(ids.sort()).toEqual(['any', 'framework', 'grade', 'section']);
    const key = `---\nframework: sccif\nsetting: childrens-home\nrequirements:\n  - |\n---\n`;
    expect(chosen([one], key).map((choice) => choice.snippet.id)).toEqual(['key']);
    const elsewhere = library('two', snippet('a', ''), 'team', 'frameworks: [ilacs]\n');
    expect(chosen([elsewhere], here)).toEqual([]);
  });

  it('are in order: used lately, the team’s, the approved, the closest', () => {
    const product = library(
      'product',
      snippet('p', 'status: approved, where: {section: helped-and-protected}'),
      'product',
    );
    const team = library(
      'team',
      snippet('draft', 'where: {section: helped-and-protected}') +
        snippet('wide', 'status: approved') +
        snippet('close', 'status: approved, where: {section: helped-and-protected, grade: good}'),
    );
    const ids = (recent?: string[]) =>
      chosen([team, product], here, recent).map((choice) => choice.snippet.id);
    expect(ids()).toEqual(['close', 'wide', 'draft', 'p']);
    const p = product.byId.get('p');
    if (!p) throw new Error('no p');
    expect(ids([snippetKey({ library: product, snippet: p })])).toEqual(['p', 'close', 'wide', 'draft']);
  });

  it('come filled in, with where they are from', () => {
    const one = library(
      'Our library',
      snippet(
        'a',
        'status: approved, author: A N Other, reviewed: 2026-05-01, review-by: 2026-06-01, description: For *good* homes., citations: [regulation 12], tags: [x]',
        '${1:$PROVIDER} is $GRADE at $SECTION.',
      ),
    );
    const [choice] = chosen([one], here);
    expect(choice?.text()).toEqual({
      snippet:
        '${1:Example Care Limited} is good at How well children and young people are helped and protected.',
      plain: 'Example Care Limited is good at How well children and young people are helped and protected.',
    });
    expect(choice?.documentation()).toBe(
      `**a**

For *good* homes.

Our library 1.0.0 · approved, reviewed on 1 May 2026, review was due by 1 June 2026 · A N Other

Cites regulation 12.

Tags: x`,
    );
  });
});

it('an earlier library hides the same id of a later one, even where it retires it', () => {
  const team = library('Team', snippet('a', 'status: retired'));
  const product = library('Product', snippet('a', '') + snippet('b', ''), 'product');
  const together = bringTogether([team, product]);
  expect(together.hidden.map(describeClash)).toEqual([
    '“a” of Product is hidden by the snippet with the same id in Team, which comes first.',
  ]);
  expect(chosen([team, product], here).map((choice) => choice.snippet.id)).toEqual(['b']);
  expect(builtInFolder).toMatch(/\/$/);
});

it('compares each place once among 5,000 snippets of ten libraries, and fills in what is asked for', () => {
  const sections = ['helped-and-protected', 'leaders-and-managers', 'overall-experiences-and-progress'];
  const libraries = Array.from({ length: 10 }, (_, number) =>
    library(
      `l${number}`,
      Array.from({ length: 500 }, (_, at) =>
        snippet(
          `s${number}-${at}`,
          `where: {framework: sccif, section: ${sections[at % 3]}}, status: approved`,
          '${1:$PROVIDER} did well.',
        ),
      ).join(''),
    ),
  );
  const together = bringTogether(libraries);
  const { checked, offset } = atCursor(here);
  expect(new Set(together.ranked.map(({ applicability }) => applicability)).size).toBe(3);
  let reads = 0;
  const counted = together.ranked.map(({ candidate, applicability }) => {
    const snippet = Object.defineProperty({ ...candidate.snippet }, 'body', {
      get: () => {
        reads++;
        return candidate.snippet.body;
      },
    });
    return { candidate: { ...candidate, snippet }, applicability };
  });
  const choices = chooseSnippets({ ...together, ranked: counted }, { checked, offset }, { today });
  expect(choices.length).toBe(1670);
  expect(reads).toBe(0);
  const [first] = choices;
  expect(first?.text().snippet).toBe(first?.text().snippet);
  expect(reads).toBe(1);
});
