import { describe, expect, it } from 'vitest';
import { applyEdits } from '../server/src/lint/fix';
import { formatNames } from '../server/src/output/formats/index';
import { exampleDraft } from '../server/src/rules/examples';
import type { Finding } from '../server/src/rules/finding';
import { LineIndex } from '../server/src/text/span';
import { print, resultOf } from './printed';

describe('a fix that many findings share', () => {
  const body = Array.from({ length: 400 }, (_, at) => `${at % 2 ? 7 : at + 1}. Leaders know ${at}.\n`).join(
    '\n',
  );
  const heading = '## The experiences and progress of care leavers: good';
  const text = exampleDraft({ framework: 'ilacs', body: `${heading}\n\n${body}` });
  const result = resultOf('a.report.md', text);
  const shared = result.checked?.findings.filter(({ rule }) => rule === 'paragraph/numbering') ?? [];

  it('is written once in JSON, next to the messages', () => {
    const [file] = JSON.parse(print('json', [result]));
    expect(file.fixes).toHaveLength(1);
    const [fix] = file.fixes;
    const named = file.messages.filter(({ fixId }: { fixId?: string }) => fixId === fix.id);
    expect(named).toHaveLength(shared.length);
    expect(named.some((message: object) => 'fix' in message)).toBe(false);
    const edits = fix.edits.map(
      ({ range: [start, end], ...edit }: { range: [number, number]; text: string }) => ({
        span: { start, end },
        text: edit.text,
      }),
    );
    expect(applyEdits(text, edits).text).toContain('\n400. Leaders know 399.');
    const lines = print('jsonl', [result]).trimEnd().split('\n');
    expect(lines.filter((line) => JSON.parse(line).fixes)).toHaveLength(1);
  });

  it('is on the first result in SARIF', () => {
    const [run] = JSON.parse(print('sarif', [result])).runs;
    const named = run.results.filter(({ ruleId }: { ruleId: string }) => ruleId === 'paragraph/numbering');
    expect(named.map(({ fixes }: { fixes?: unknown[] }) => fixes?.length ?? 0)).toEqual([
      1,
      ...Array.from({ length: shared.length - 1 }, () => 0),
    ]);
    const ids = new Set(named.map(({ properties }: { properties: { fixId: string } }) => properties.fixId));
    expect([...ids]).toEqual([named[0].fixes[0].properties.id]);
  });

  it.each(formatNames)('grows %s in proportion to the draft', (name) => {
    expect(print(name, [result]).length).toBeLessThan(print(name, []).length + 60 * text.length);
  });
});

it('writes a fix of one finding into its message, until those repeat too much of the draft', () => {
  const text = '# A\n'.repeat(3000);
  const apart = (at: number) =>
    [at, text.length - at].map((start) => ({ span: { start, end: start }, text: '!' }));
  const findings = Array.from(
    { length: 50 },
    (_, at): Finding => ({
      rule: 'judgement/grade',
      severity: 'error',
      span: { start: at, end: at },
      message: 'x',
      situation: 'fault',
      words: [],
      fixes: [{ title: 'Write', kind: 'safe', edits: apart(at) }],
    }),
  );
  const file = (all: readonly Finding[]) =>
    JSON.parse(
      print('json', [{ path: 'a.report.md', checked: { text, lines: new LineIndex(text), findings: all } }]),
    )[0];
  expect(file(findings.slice(0, 2)).fixes).toBeUndefined();
  const { messages, fixes } = file(findings);
  expect(messages.filter(({ fix }: { fix?: object }) => fix).length + fixes.length).toBe(50);
  expect(JSON.stringify(fixes).length).toBeLessThan(10_000);
});
