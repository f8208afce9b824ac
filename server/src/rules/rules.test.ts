import { describe, expect, it } from 'vitest';
import { check } from '../lint/check';
import { applyEdits, safeFixes } from '../lint/fix';
import { testProse } from '../prose/testing';
import { exampleDraft } from './examples';
import { allMetas, rules } from './index';
import { exampleCopied, exampleKnowledge, exampleOthers } from './testing';

const name = 'draft.report.md';
const found = (text: string, id: string) =>
  check(text, name, {
    knowledge: exampleKnowledge,
    prose: testProse,
    others: exampleOthers,
    copied: exampleCopied,
  }).findings.filter(({ rule }) => rule === id);

describe('the complete drafts that examples are filled up from', () => {
  for (const framework of ['ilacs', 'sccif'] as const) {
    it(`have no findings: ${framework}`, () => {
      const { findings } = check(exampleDraft({ framework }), name, { stage: 'final', prose: testProse });
      expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    });
  }
});

it('has every rule once, under an id of two parts', () => {
  const ids = rules.map(({ meta }) => meta.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
});

describe('the metadata of', () => {
  it.each(allMetas)('$id is written to its end', ({ title, harm, what, why, sources, calibration }) => {
    const texts = [title, what, why, ...sources, ...(harm ? [harm] : [])];
    expect(sources.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toMatch(/^(?!.*TODO).{3,}/);
    expect(title).toMatch(/^.{1,59}[^.]$/);
    for (const text of [what, why]) expect(text).toMatch(/\.$/);
    // A rule is measured on published reports. One that they cannot show at work says why.
    if (typeof calibration === 'string')
      expect(calibration).toMatch(
        /^(?:No|None|\d+)\b.* in .*\d+ published (?:SCCIF )?(?:reports|letters).*\.$/s,
      );
    else expect(calibration.notMeasurable).toMatch(/^[a-z].{30,}\.$/);
  });
});

for (const { meta } of rules) {
  describe(meta.id, () => {
    const bad = exampleDraft(meta.bad);

    it('finds its bad example, in words and at a place', () => {
      const findings = found(bad, meta.id);
      expect(findings.length).toBeGreaterThan(0);
      for (const { message, span } of findings) {
        expect(message).toMatch(/^[“A-Z].*[.?]$/);
        expect(message).not.toMatch(
          /undefined|\[object|required property|additional propert|\benum\b|schema/,
        );
        expect(bad.slice(span.start, span.end)).not.toMatch(/^\s|\n$/);
      }
    });

    it('is content with its good example', () => {
      expect(found(exampleDraft(meta.good), meta.id)).toEqual([]);
    });

    it('has examples that differ in what it is about, and in nothing else that is found', () => {
      const others = (text: string) =>
        check(text, name, { stage: 'final', knowledge: exampleKnowledge })
          .findings.filter(({ rule }) => rule !== meta.id)
          .map(({ rule }) => rule)
          .sort();
      expect(others(exampleDraft(meta.good))).toEqual(others(bad));
    });

    const findings = found(bad, meta.id);
    const safe = safeFixes(findings);
    const fixes = findings.flatMap((finding) => (finding.fixes ?? []).map((fix) => ({ finding, fix })));

    it.runIf(safe.length > 0)(
      'finds nothing that its safe fixes promise to mend, once they are applied',
      () => {
        const { text } = applyEdits(
          bad,
          safe.flatMap(({ edits }) => edits),
        );
        expect(text).not.toBe(bad);
        const left = found(text, meta.id).filter((finding) =>
          finding.fixes?.some(({ kind }) => kind === 'safe'),
        );
        expect(left).toEqual([]);
      },
    );

    it.runIf(fixes.length > 0)('has fixes that mend what they are for', () => {
      for (const { finding, fix } of fixes) {
        const { text } = applyEdits(bad, fix.edits);
        const left = found(text, meta.id).map(({ message, span }) => `${span.start} ${message}`);
        expect(left, fix.title).not.toContain(`${finding.span.start} ${finding.message}`);
        expect(text, fix.title).not.toBe(bad);
        expect(check(text, name).draft.problems.length, fix.title).toBeLessThanOrEqual(
          check(bad, name).draft.problems.length,
        );
      }
    });
  });
}
