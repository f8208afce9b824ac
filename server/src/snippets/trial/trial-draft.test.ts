import { describe, expect, it } from 'vitest';
import { builtIn } from '../../knowledge/knowledge';
import { check } from '../../lint/check';
import type { SnippetWhere } from '../library/snippet';
import { contextsFor, contextsOf, dayOf } from '../where/contexts';
import { placeOf } from '../where/place';
import { trialDraft } from './trial-draft';

const marked = 'The text that is tried.';

function draft(
  where: SnippetWhere,
  insert: string | undefined = marked,
  stage: 'drafting' | 'review' | 'final' = 'review',
) {
  const [context] = contextsFor(where, undefined, builtIn);
  if (!context) throw new Error('no such inspection');
  const start = dayOf(context, '2026-07-01');
  const { section, grade, key } = where;
  const text = trialDraft(
    { context, start, section: section?.[0], grade: grade?.[0], key: key?.[0], stage },
    insert,
  );
  return { text, checked: check(text, 'a.report.md') };
}

/** The keys of the place in which the text stands, as a cursor there would have it. */
function placed(where: SnippetWhere) {
  const { text, checked } = draft(where);
  const { framework, setting, kind, section, grade, key, stage } = placeOf(checked, text.indexOf(marked) + 2);
  return { framework, setting, kind, section, grade, key, stage };
}

describe('the draft that a snippet is tried in', () => {
  it('has it where it is offered, for every section of every sort of inspection', () => {
    let count = 0;
    for (const [framework, contexts] of contextsOf(builtIn)) {
      for (const { setting, kind, sections, edition } of contexts) {
        if (edition !== builtIn.framework(framework)?.editions.at(-1)) continue;
        for (const section of sections) {
          const where = {
            framework: [framework],
            kind: [kind.id],
            section: [section],
            ...(setting && { setting: [setting.id] }),
          };
          const at = placed(where);
          expect([at.framework, at.setting, at.kind, at.key], JSON.stringify(where)).toEqual([
            framework,
            setting?.id,
            kind.id,
            undefined,
          ]);
          expect(at.section, JSON.stringify(where)).toBe(section);
          count++;
        }
      }
    }
    expect(count).toBeGreaterThan(90);
  });

  it('has the grade and the stage', () => {
    const where = { framework: ['ilacs'], section: ['leaders'], grade: ['inadequate'] };
    expect(placed(where)).toMatchObject({ grade: 'inadequate', stage: 'review' });
    expect(draft(where, marked, 'final').checked.report?.stage).toBe('final');
    const outcome = ['inconsistent quality of service delivery'];
    expect(placed({ setting: ['supported-accommodation'], grade: outcome }).grade).toBe(outcome[0]);
  });

  it('has it under a key', () => {
    const home = { framework: ['sccif'], setting: ['childrens-home'] };
    for (const key of ['requirements.text', 'recommendations.text', 'inspection.lead-inspector', 'provider'])
      expect(placed({ ...home, key: [key] }).key, key).toBe(key);
    const item =
      '- text: The registered person must keep children safe.\n  regulation: 12(1)\n  due: 2026-09-01';
    const { text, checked } = draft({ ...home, key: ['requirements'] }, item);
    expect(text).toContain(
      'requirements:\n  - text: The registered person must keep children safe.\n    regulation: 12(1)\n',
    );
    // The day of the trial is that of the newest edition, which may be after the item's.
    const open = ['section/missing', 'requirement/due', 'section/empty'];
    expect(checked.findings.filter(({ rule }) => !open.includes(rule))).toEqual([]);
  });

  it('lacks nothing but text without it', () => {
    for (const framework of ['ilacs', 'sccif']) {
      const rules = draft({ framework: [framework] }, undefined).checked.findings.map(({ rule }) => rule);
      expect(
        rules.filter(
          (rule) =>
            !['section/missing', 'improvement/missing', 'draft/unfinished', 'section/empty'].includes(rule),
        ),
        framework,
      ).toEqual([]);
    }
  });
});
