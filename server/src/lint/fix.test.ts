import { describe, expect, it } from 'vitest';
import type { Finding, Fix } from '../rules/finding';
import { type Checked, check } from './check';
import { applyEdits, fixesOf, fixText, safeFixes } from './fix';

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });
const fix = (kind: Fix['kind'], ...edits: Fix['edits'][number][]): Fix => ({ title: 'Fix', kind, edits });
const finding = (...fixes: Fix[]): Finding => ({
  rule: 'draft/urn',
  severity: 'error',
  span: { start: 0, end: 1 },
  message: 'Fault.',
  situation: 'fault',
  words: [],
  fixes,
});

describe('edits', () => {
  it.each([
    ['in the order of the text', [edit(4, 5, 'E'), edit(0, 1, 'A')], 'AbcdEf', 2],
    ['that touch', [edit(0, 2, 'x'), edit(2, 4, 'y')], 'xyef', 2],
    ['that overlap, without the later', [edit(1, 4, 'x'), edit(0, 2, 'y')], 'ycdef', 1],
    ['two at one place, in their order', [edit(2, 2, 'x'), edit(2, 2, 'y')], 'abxycdef', 2],
    ['one before what is replaced', [edit(2, 3, 'x'), edit(2, 2, 'y')], 'abyxdef', 2],
    ['within what is replaced', [edit(1, 5, 'x'), edit(3, 3, 'y')], 'axf', 1],
    ['at the end', [edit(6, 6, 'x')], 'abcdefx', 1],
    ['none', [], 'abcdef', 0],
  ])('are applied: %s', (_, edits, text, applied) => {
    expect(applyEdits('abcdef', edits)).toEqual({ text, applied });
  });
});

describe('the fixes that are chosen', () => {
  const [a, b, c] = [edit(0, 2, 'x'), edit(1, 3, 'y'), edit(3, 4, 'z')];
  it.each([
    ['a safe one before a suggestion', [finding(fix('suggestion', b), fix('safe', a))], ['safe'], [a]],
    ['no safe one where only suggestions are asked for', [finding(fix('safe', a))], ['suggestion'], []],
    ['no suggestion where only safe ones are', [finding(fix('suggestion', a))], ['safe'], []],
    ['a suggestion that is alone', [finding(fix('suggestion', a))], ['safe', 'suggestion'], [a]],
    [
      'none of two suggestions',
      [finding(fix('suggestion', a), fix('suggestion', c))],
      ['safe', 'suggestion'],
      [],
    ],
    ['the first of two that overlap', [finding(fix('safe', a)), finding(fix('safe', b))], ['safe'], [a]],
    ['both of two that touch', [finding(fix('safe', b)), finding(fix('safe', c))], ['safe'], [b, c]],
    ['a fix of two findings once', [finding(fix('safe', a)), finding(fix('safe', a))], ['safe'], [a]],
    [
      'none of one with an edit that overlaps',
      [finding(fix('safe', a)), finding(fix('safe', c, b))],
      ['safe'],
      [a],
    ],
    ['none of a finding without', [finding()], ['safe'], []],
  ] as const)('%s', (_, findings, kinds, edits) => {
    expect(fixesOf(findings, kinds).flatMap((chosen) => chosen.edits)).toEqual(edits);
  });

  it('are the safe ones unless others are asked for', () => {
    const findings = [finding(fix('safe', a)), finding(fix('suggestion', c))];
    expect(safeFixes(findings)).toEqual([fix('safe', a)]);
  });
});

describe('a text that is fixed until nothing is left', () => {
  const blank = check('', 'a.report.md');
  /** Checks a text by what is found in it. */
  const checkWith =
    (find: (text: string) => Finding[]) =>
    (text: string): Checked => ({
      ...blank,
      draft: { ...blank.draft, text },
      findings: find(text),
    });
  const replacing = (text: string, from: string, to: string, kind: Fix['kind'] = 'safe'): Finding[] => {
    const at = text.indexOf(from);
    const found = finding(fix(kind, edit(at, at + from.length, to)));
    return at < 0 ? [] : [{ ...found, message: `“${from}” is wrong.` }];
  };
  const safe = { kinds: ['safe'] } as const;

  const suggested = { kinds: ['suggestion'] } as const;

  it('has the suggestions for what a suggestion leads to', () => {
    const find = checkWith((text) => [
      ...replacing(text, 'a', 'b', 'suggestion'),
      ...replacing(text, 'b', 'c', 'suggestion'),
    ]);
    const { text, applied, checked } = fixText('a', find, suggested);
    expect([text, applied, checked.findings]).toEqual(['c', 2, []]);
  });

  it('has no safe fix that leads to another finding, but the others', () => {
    const find = checkWith((text) => [
      ...replacing(text, 'a', 'b'),
      ...replacing(text, 'b', 'c'),
      ...replacing(text, 'x', 'y'),
    ]);
    expect(fixText('a x', find, safe)).toMatchObject({ text: 'a y', applied: 1 });
  });

  it('is left as it is where nothing is found', () => {
    const { text, applied } = fixText(
      'a',
      checkWith(() => []),
      safe,
    );
    expect([text, applied]).toEqual(['a', 0]);
  });

  it('is the same wherever two rules that disagree begin', () => {
    const find = checkWith((text) => [
      ...replacing(text, 'a', 'b', 'suggestion'),
      ...replacing(text, 'b', 'a', 'suggestion'),
    ]);
    for (const text of ['a', 'b']) expect(fixText(text, find, suggested).text).toBe('a');
  });

  it('has no fix that does not remove its finding', () => {
    const find = checkWith((text) => replacing(text, 'a', 'aa', 'suggestion'));
    expect(fixText('a', find, suggested)).toMatchObject({ text: 'a', applied: 0 });
    const nothing = checkWith((text) => replacing(text, 'a', 'a'));
    expect(fixText('a', nothing, safe)).toMatchObject({ text: 'a', applied: 0 });
  });

  it('has no suggestion applied while it cannot be read in full', () => {
    const broken = { ...finding(), rule: 'syntax/yaml' };
    const find = checkWith((text) => [
      ...(text.includes('!') ? [broken, ...replacing(text, '!', '.')] : []),
      ...replacing(text, 'a', text.includes('!') ? 'wrong' : 'right', 'suggestion'),
    ]);
    expect(fixText('a!', find, { kinds: ['safe', 'suggestion'] }).text).toBe('right.');
  });

  it('is never left harder to read than before', () => {
    const broken = { ...finding(), rule: 'syntax/yaml' };
    const find = checkWith((text) => (text === 'a' ? replacing(text, 'a', 'b') : [broken]));
    expect(fixText('a', find, safe)).toMatchObject({ text: 'a', applied: 0 });
    const same = checkWith((text) => [broken, ...replacing(text, 'a', 'b')]);
    expect(fixText('a', same, safe)).toMatchObject({ text: 'b', applied: 1 });
  });

  it('has the fixes of the findings that are asked for', () => {
    const find = checkWith((text) => [...replacing(text, 'a', 'x'), ...replacing(text, 'b', 'y')]);
    const last = { ...safe, findingsOf: ({ findings }: Checked) => findings.slice(-1) };
    expect(fixText('ab', find, last).text).toBe('xy');
    expect(fixText('ab', find, { ...safe, findingsOf: () => [] }).text).toBe('ab');
  });

  it.each(['\n', '\r\n', '\r'])('keeps its line breaks: %j', (lineBreak) => {
    const lines = (text: string) => text.replaceAll('\n', lineBreak);
    const find = checkWith((text) => replacing(text, 'a', 'b\nc\r\nd'));
    expect(fixText(lines('x\na\n'), find, safe).text).toBe(
      lineBreak === '\n' ? 'x\nb\nc\r\nd\n' : lines('x\nb\nc\nd\n'),
    );
  });
});
