import { describe, expect, it } from 'vitest';
import { check } from '../server/src/lint/check';
import { fileResult } from '../server/src/output/file-result';
import { formats } from '../server/src/output/formats';
import { unpainted } from '../server/src/output/paint';
import { testProse } from '../server/src/prose/testing';
import { allMetas, rules } from '../server/src/rules';
import { exampleDraft } from '../server/src/rules/examples';

// The place of identity/address-owner is the name of an entry.
const guards = rules
  .map(({ meta }) => meta)
  .filter(({ id }) => id.startsWith('identity/') && id !== 'identity/address-owner');
const context = {
  paint: unpainted,
  version: '0.0.0',
  today: '2026-11-29',
  rules: allMetas,
  absolute: (path: string) => `/${path}`,
};

describe.each(guards.map((meta) => [meta.id, meta] as const))('a finding of %s', (id, meta) => {
  const text = exampleDraft(meta.bad);
  const checked = check(text, 'a.report.md', { prose: testProse });
  const findings = checked.findings.filter(({ rule }) => rule === id);
  const result = fileResult('a.report.md', checked, findings);

  it.each(formats.map(({ name, run }) => [name, run] as const))('has none of its words in %s', (_, run) => {
    const printer = run(context);
    // SARIF has the pages of all rules, with their examples, after its results.
    const [printed = ''] = (printer.add(result) + printer.end()).split('"columnKind"');
    expect(findings.length).toBeGreaterThan(0);
    for (const { span } of findings) expect(printed).not.toContain(text.slice(span.start, span.end));
  });
});
