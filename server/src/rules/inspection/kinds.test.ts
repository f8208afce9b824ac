import { describe, expect, it } from 'vitest';
import { framework, frameworkIds } from '../../knowledge/frameworks/frameworks';
import type { Framework, Kind } from '../../knowledge/frameworks/types';
import { check } from '../../lint/check';
import { capital, withArticle } from '../../text/words';

const draft = (data: Framework, setting: string | undefined, kind: string, start: string, more = '') =>
  `---
framework: ${data.id}
${setting ? `setting: ${setting}\nprovider` : 'authority'}: Example
urn: '${data.urn.example}'
inspection: {type: ${kind}, start: ${start}, end: ${start}, lead-inspector: A N Other}
${more}---

# Inspection
`;

const found = (text: string, rule: string) =>
  check(text, 'draft.report.md', { stage: 'final' })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity, message }) => ({ severity, message }));

const all = frameworkIds.flatMap((id) => {
  const data = framework(id) as Framework;
  const settings = data.settings?.map((setting) => setting.id) ?? [undefined];
  return settings.flatMap((setting) =>
    data.kinds
      .filter((kind) => !setting || data.settings?.find(({ id }) => id === setting)?.kinds.includes(kind.id))
      .map((kind) => ({ data, setting, kind })),
  );
});

/** A day on which there were inspections of a kind. */
const dayOf = (data: Framework, { from, until }: Kind) =>
  from ?? until ?? data.editions.at(-1)?.until ?? '2025-06-04';
const next = (day: string, by: number) =>
  new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);

describe('a grade in an inspection that gives none', () => {
  for (const { data, setting, kind } of all.filter((sort) => !sort.kind.graded)) {
    // Where the framework has no judgements, their key is no key of it.
    if (data.judgements.length === 0) continue;
    // Visits that may give new judgements.
    if (kind['new-judgement']) continue;
    it(`${data.id} ${setting ?? ''} ${kind.id}`, () => {
      const id = data.judgements[0]?.id;
      const text = draft(data, setting, kind.id, dayOf(data, kind), `judgements: {${id}: good}\n`);
      const [first, ...others] = found(text, 'judgement/ungraded');
      expect(others).toEqual([]);
      expect(first?.severity).toBe(kind['grades-certainty'] === 'uncertain' ? 'warning' : 'error');
      expect(first?.message).toContain(capital(kind.change ?? `${withArticle(kind.name)} gives no grades`));
    });
  }

  it('is an error for outcomes instead of grades', () => {
    const data = framework('sccif') as Framework;
    const text = draft(
      data,
      'supported-accommodation',
      'full',
      '2025-03-04',
      'judgements: {helped-and-protected: good}\n',
    );
    expect(found(text, 'judgement/ungraded')[0]?.severity).toBe('error');
    expect(found(text, 'judgement/ungraded')[0]?.message).toContain('three outcomes');
  });
});

describe('a kind of inspection on the days it existed and the days beside them', () => {
  for (const { data, setting, kind } of all) {
    it(`${data.id} ${setting ?? ''} ${kind.id}`, () => {
      const on = (day: string) => found(draft(data, setting, kind.id, day), 'inspection/period');
      expect(on(dayOf(data, kind))).toEqual([]);
      const severity = kind.certainty === 'uncertain' ? 'warning' : 'error';
      const outside = [kind.from && next(kind.from, -1), kind.until && next(kind.until, 1)];
      for (const day of outside.filter((day) => day !== undefined && day !== '') as string[]) {
        expect(
          on(day).map(({ severity }) => severity),
          day,
        ).toEqual([severity]);
        expect(on(day)[0]?.message).toContain('could take place only');
      }
      for (const day of [kind.from, kind.until]) if (day) expect(on(day)).toEqual([]);
    });
  }

  it('says what there was instead', () => {
    const home = draft(framework('sccif') as Framework, 'childrens-home', 'interim', '2023-05-09');
    expect(found(home, 'inspection/period')[0]?.message).toBe(
      'Correct the type or the dates. An interim inspection could take place only from 1 April 2011 to 31 March 2022. On 9 May 2023 it would be an assurance inspection.',
    );
  });

  it('knows when a framework gave way to another', () => {
    const on = (day: string) =>
      found(draft(framework('sif') as Framework, undefined, 'single', day), 'inspection/period');
    expect(on('2018-06-30')).toEqual([]);
    expect(on('2019-02-04')).toEqual([
      {
        severity: 'warning',
        message:
          'Use “ilacs” as the framework, or correct the dates. The last inspections under the SIF started in June 2018, and this one started on 4 February 2019.',
      },
    ]);
  });
});
