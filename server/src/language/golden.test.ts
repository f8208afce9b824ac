import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { expectGolden, expectNoOrphans } from '../../../test/golden';
import { check } from '../lint/check';
import { applyEdits } from '../lint/fix';
import { actionsAt } from './actions';
import { definition } from './citations/definition';
import { listCitations } from './citations/listing/list';
import { completionList } from './completion';
import { factsOf } from './draft-facts';
import { hover } from './hover';

const golden = fileURLToPath(new URL('golden/', import.meta.url));

/** Drafts with slips, of frameworks, settings and kinds that differ from one another. */
const drafts: Readonly<Record<string, string>> = {
  'authority.report.md': `---
framework: ilacs
authority:
urn: '80999'
stage: drafting
edition: '2026'
inspection:
  type: standard
  start: 2026-06-08
  end: 2026-06-19
  lead
judgements:
  leaders: RI
  help-and-protection: adequate
  children-in-care: good
  overall-effectiveness: splendid
previous: [{date: 2019-06-10, type: short, judgement: good}]
nonsense: 1
---

# Inspection

## What needs to improve?

- Plans. (outcome 3, national framework)
- Visits. (Outcome three)

## The experiences and progress of children in care: outstanding

1. They are helped under section 20 and regulation 36.

## Children in care and care leavers

3. They are helped.
`,
  'home.report.yaml': `framework: sccif
setting: childrens-home
provider: {name: Example Care, home: The Elms}
urn: SC999999
inspection: {type: full, start: 2026-06-09, end: 2026-06-10, lead-inspector: A N Other}
judgements:
  overall-experiences-and-progress: good
  helped-and-protected: inadequate
  leaders-and-managers:
requirements:
  - text: The registered person should keep records. (regulation 36)
    regulation: [12(2)(a), 99]
    due: 2026-05-30
  - text: The registered person must act.
recommendations:
  - text: Leaders should act.
    source: Guide, page 22, paragraph 4.10
  - source:
summary: The Elms is safe under regulation 12.
sections:
  helped-and-protected: |
    Children are safe here. They met regulation 12(2)(a).
enforcement: []
`,
  'outcome.report.md': `---
framework: sccif
setting: supported-accommodation
inspection:
  type: full
  start: 2025-06-09
outcome: x
judgements: {}
---

# Inspection
`,
  'visit.report.md': `---
framework: ilacs
inspection: {type: focused-visit, start: 2023-06-08, end: 2023-06-09}
addressee: A
areas-for-priority-action:
  - text: Plans.
    citation: outcome 1
---

Dear A
`,
  'earlier.report.yaml':
    'framework: ilacs\ninspection:\n  type:\n  start: 2019-06-10\njudgements:\n  leaders: outstanding\n',
  'joint.report.yaml':
    'framework: jtai\ninspection:\n  type: joint-inspection\n  start: 2026-06-08\n  inspectorates: [Ofsted]\n',
  'single.report.yaml':
    'framework: sif\ninspection:\n  type: single\n  start: 2016-06-08\njudgements:\n  leadership: good\n',
  'nothing.report.yaml': 'framework: x\nsetting: y\n',
  'begun.report.md': '---\nfra\n---\n',
};

const quote = (text: string): string => JSON.stringify(text);

/** Everything that the editor says and offers, line by line. */
function told(name: string, text: string): string {
  const checked = check(text, name);
  const { lines } = checked.draft;
  const at = ({ start, end }: { readonly start: number; readonly end: number }) =>
    quote(text.slice(start, end));
  const all: string[] = [];
  for (let line = 0; line < lines.count; line++) {
    const written = lines.text(line);
    all.push(`---- ${written}`);
    const [start, end] = [lines.start(line), lines.end(line)];
    const explicit = { explicit: true };
    for (const offset of new Set([start + (/^[ -]*/.exec(written)?.[0].length ?? 0), end])) {
      const { items, incomplete } = completionList(checked, offset, explicit);
      const [first] = items;
      if (!first) continue;
      const labels = items.slice(0, 8).map(({ label }) => label);
      const after = applyEdits(text, [{ span: first.replace, text: first.text }]).text;
      const now = after.slice(start).split('\n')[0] ?? '';
      all.push(
        `${offset - start}: ${items.length}${incomplete ? '+' : ''} ${first.kind} ${labels.join(', ')} → ${quote(now)}`,
      );
      if (first.documentation)
        all.push(`   ${first.filter} ${first.detail ?? ''} | ${first.documentation.split('\n')[0]}`);
    }
    const seen = new Set<string>();
    for (const { index } of written.matchAll(/[\p{L}\d(]+/gu)) {
      const found = hover(checked, start + index);
      const line = found && `hover ${at(found.span)}: ${found.markdown.replace(/\n+/g, ' ¶ ')}`;
      if (line && !seen.has(line)) all.push(line);
      if (line) seen.add(line);
      const target = definition(checked, start + index);
      const leads =
        target && target.to.length > 0 && `definition ${at(target.from)} → ${target.to.map(at).join(', ')}`;
      if (leads && !seen.has(leads)) all.push(leads);
      if (leads) seen.add(leads);
    }
  }
  const { report, knowledge } = checked;
  for (const { finding, fix, preferred, placeholder } of checked.findings.flatMap(({ span }) =>
    actionsAt(checked, span),
  ))
    all.push(
      `action ${finding.rule}: ${fix.title}${preferred ? ' (preferred)' : ''}${placeholder ? ` ${placeholder}` : ''}`,
    );
  if (report) {
    all.push(`facts ${JSON.stringify(factsOf(report, knowledge.instruments))}`);
    for (const cited of listCitations(report, knowledge.instruments))
      all.push(`cited ${JSON.stringify({ ...cited, instrument: cited.instrument?.id })}`);
  }
  return `${all.map((line) => line.trimEnd()).join('\n')}\n`;
}

it.each(Object.entries(drafts))(
  '%s is explained and completed as it was',
  { tags: ['golden'] },
  (name, text) => {
    expectGolden(`${golden}${name}.txt`, told(name, text));
  },
);

it('has no golden of something else', { tags: ['golden'] }, () => {
  expectNoOrphans(
    golden,
    Object.keys(drafts).map((name) => `${name}.txt`),
  );
  expect(Object.keys(drafts).length).toBeGreaterThan(5);
});
