import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { refactoringsAt } from '../actions';
import { atCursor } from '../testing';

const home =
  '---\nframework: sccif\nsetting: childrens-home\ninspection: {start: 2026-06-08, end: 2026-06-09}\n';
const ilacs = '---\nframework: ilacs\ninspection: {start: 2026-06-08, end: 2026-06-19}\n---\n\n';
const full = 'Write the citation in full';
const short = 'Shorten the citation';
const add = 'Add as requirement';

/** The whole text after the action of a title; undefined if it is not offered. */
function after(title: string, marked: string, name?: string): string | undefined {
  const { checked, offset, text } = atCursor(marked, name);
  const edit = refactoringsAt(checked, offset).find((one) => one.title === title)?.edits[0];
  return edit && text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

/** The same of the last line. */
const lastLine = (title: string, marked: string, name?: string): string | undefined =>
  after(title, marked, name)?.split('\n').at(-1);

describe('the full form', () => {
  const regulations = "the Children's Homes (England) Regulations 2015";
  it.each([
    ['See regulation |12(2)(a).', `See regulation 12(2)(a) of ${regulations}.`],
    ['Regulation |12 is met.', `Regulation 12 of ${regulations} is met.`],
    ['See reg |44.', `See regulation 44 of ${regulations}.`],
    ['See regulations 12 |and 13.', `See regulations 12 and 13 of ${regulations}.`],
    ['See regulation 45(3) to (|5).', `See regulation 45(3) to (5) of ${regulations}.`],
    ['See regulation |12 of the Regulations.', `See regulation 12 of ${regulations}.`],
    [
      'See the Children’s Homes (England) Regulations 2015, regulation |12.',
      `See regulation 12 of ${regulations}.`,
    ],
    [
      'The Children’s Homes (England) Regulations 2015, regulation |12, say so.',
      `Regulation 12 of ${regulations}, say so.`,
    ],
    ['See Schedule |2, paragraph 6.', `See Schedule 2, paragraph 6 of ${regulations}.`],
  ])('%s', (marked, expected) => {
    expect(lastLine(full, `${home}---\n\n${marked}`)).toBe(expected);
  });

  it('names the Act that is meant by custom', () => {
    expect(lastLine(full, `${ilacs}After section |47 enquiries.`)).toBe(
      'After section 47 of the Children Act 1989 enquiries.',
    );
  });

  it('is not offered where it is written, or the instrument is not known', () => {
    expect(after(full, `${home}---\n\nSee regulation |12 of ${regulations}.`)).toBeUndefined();
    expect(after(full, `${ilacs}See section |188 of the Housing Act 1996.`)).toBeUndefined();
    expect(after(full, `${ilacs}See section 47. Te|xt.`)).toBeUndefined();
  });

  it('keeps YAML what it is', () => {
    const key = (value: string) =>
      after(full, `${home}requirements:\n  - text: a\n    regulation: ${value}\n---\n`)?.split('\n').at(-3);
    expect(key('12|(2)(a)')).toBe(`    regulation: regulation 12(2)(a) of ${regulations}`);
    expect(key("'12|(2)(a)'")).toBe(
      "    regulation: 'regulation 12(2)(a) of the Children''s Homes (England) Regulations 2015'",
    );
  });

  it('has a name that can be read', () => {
    const text = `framework: sccif\nsetting: voluntary-adoption-agency\nrecommendations:\n  - text: a\n    source: standard |4`;
    expect(lastLine(full, text, 'a.report.yaml')).toMatch(
      /^ {4}source: '?standard 4 of the Adoption:? National Minimum Standards/,
    );
  });
});

describe('the short form', () => {
  it.each([
    [
      "See regulation |12(2)(a) of the Children's Homes (England) Regulations 2015.",
      'See regulation 12(2)(a).',
    ],
    ['See regulations 12 |and 13 of the Regulations.', 'See regulations 12 and 13.'],
    ['See Schedule |2, paragraph 6 of the Regulations.', 'See Schedule 2, paragraph 6.'],
    ['See section |47 of the Children Act 1989.', 'See section 47.'],
  ])('%s', (marked, expected) => {
    expect(lastLine(short, `${home}---\n\n${marked}`)).toBe(expected);
  });

  it('of a requirement is the number alone', () => {
    const text = `${home}requirements:\n  - text: a\n    regulation: regulation |12(2)(a) of the Regulations\n---\n`;
    expect(after(short, text)).toContain('\n    regulation: 12(2)(a)\n');
  });

  it('is not offered where it would be another instrument', () => {
    const other = 'of the Care Planning, Placement and Case Review (England) Regulations 2010';
    expect(after(short, `${home}---\n\nSee regulation |5 ${other}.`)).toBeUndefined();
    expect(after(short, `${home}---\n\nSee regulation |5.`)).toBeUndefined();
    // Alone it would be no citation.
    expect(after(short, `${ilacs}Some section |20 Children Act 1989 teams.`)).toBeUndefined();
  });
});

describe('a requirement', () => {
  const body = '---\n\nStaff are kind. Risks are not assessed (regulation |12(2)(a)).[^1] More.\n';
  const item = (indent: string) =>
    ['- text: |', '    Risks are not assessed (regulation 12(2)(a)).', '  regulation: 12(2)(a)', '  due: ']
      .map((line) => `${indent}${line}\n`)
      .join('');

  it.each([
    ['where there are none', '', `requirements:\n${item('  ')}`],
    ['where the list is empty', 'requirements: [] # none yet\n', `requirements: # none yet\n${item('  ')}`],
    ['where the key is empty', 'requirements:\nx-a: b\n', `requirements:\n${item('  ')}x-a: b\n`],
    [
      'behind the last',
      'requirements:\n  - text: >\n      b\n\n      c\n    regulation: 13\n\nx-a: b\n',
      `requirements:\n  - text: >\n      b\n\n      c\n    regulation: 13\n${item('  ')}\nx-a: b\n`,
    ],
    [
      'in a list that is not indented',
      'requirements:\n- text: b\n  regulation: 13\n',
      `requirements:\n- text: b\n  regulation: 13\n${item('')}`,
    ],
  ])('%s', (_, before, expected) => {
    const text = after(add, `${home}${before}${body}`);
    expect(text).toBe(`${home}${expected}${body.replace('|', '')}`);
    const { draft, findings } = check(text ?? '', 'a.report.md');
    expect(draft.problems).toEqual([]);
    expect(findings.filter(({ rule }) => rule.startsWith('requirement/')).map(({ rule }) => rule)).toContain(
      'requirement/due',
    );
  });

  it('in a YAML draft', () => {
    const yaml =
      'framework: sccif\nsetting: childrens-home\nsummary: >\n  Risks (regulation |45(3) to (5)).\n';
    expect(after(add, yaml, 'a.report.yaml')).toBe(
      `${yaml.replace('|4', '4')}requirements:\n  - text: |\n      Risks (regulation 45(3) to (5)).\n    regulation: 45(3) to (5)\n    due: \n`,
    );
  });

  it('is not offered where it cannot be made', () => {
    const text = (front: string, line: string) => after(add, `${front}---\n\n${line}\n`);
    expect(text(home, 'See regulation |12.')).toBeDefined();
    // There is one already; no such paragraph; expired; another instrument; a list in brackets.
    expect(text(`${home}requirements:\n  - regulation: 12\n`, 'See regulation |12.')).toBeUndefined();
    expect(text(home, 'See regulation |12(9).')).toBeUndefined();
    expect(text(home, 'See regulation |22(1A).')).toBeUndefined();
    expect(text(home, 'See section |47.')).toBeUndefined();
    expect(text(`${home}requirements: [{text: a}]\n`, 'See regulation |12.')).toBeUndefined();
    // The item that it would be added behind breaks off.
    const broken = 'requirements:\n  - text: a\n    re\nulation: 13\n    due: 2026-07-31\n';
    expect(text(home + broken, 'See regulation |12.')).toBeUndefined();
    const college = home.replace('childrens-home', 'further-education-college');
    expect(text(college, 'See regulation |12.')).toBeUndefined();
    expect(
      after(add, `${ilacs}See regulation |5 of the Care Leavers (England) Regulations 2010.`),
    ).toBeUndefined();
  });
});
