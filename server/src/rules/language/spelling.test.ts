import { expect, it } from 'vitest';
import { check } from '../../lint/check';
import { applyEdits } from '../../lint/fix';
import { testProse } from '../../prose/testing';
import { exampleDraft } from '../examples';

const id = 'language/spelling';
const misspelt = (text: string, name = 'a.report.md') =>
  check(text, name, { prose: testProse }).findings.filter(({ rule }) => rule === id);
const places = (text: string, name?: string) =>
  misspelt(text, name).map(({ span }) => text.slice(span.start, span.end));
const draft = (front: string, body: string) => exampleDraft({ framework: 'sccif', front, body });
const section = '## Overall experiences and progress of children and young people: good\n\n';

it('is left out where there are no tables', () => {
  const text = draft('', `${section}1. They recieve care.\n`);
  expect(check(text, 'a.report.md').findings.filter(({ rule }) => rule === id)).toEqual([]);
});

it('finds words in the body, in requirements and in texts of YAML drafts', () => {
  const front =
    'requirements:\n  - text: The registered person must recieve it.\n    regulation: 12(1)\n    due: 2026-07-31\n';
  expect(places(draft(front, `${section}1. They recieve\n   caer.\n`))).toEqual([
    'recieve',
    'recieve',
    'caer',
  ]);
  const yaml =
    'framework: sccif\nsetting: childrens-home\nsections:\n  helped-and-protected: |\n    1. They recieve\n       help.\n  leaders-and-managers: "They\\u2019re goverment staff."\n';
  expect(places(yaml, 'a.report.yaml')).toEqual(['recieve', 'goverment']);
});

it('knows the words of the draft’s own facts, and those that it lists', () => {
  const body = `${section}1. Frobnicare’s staff use frobnicare and zorbing.\n`;
  expect(places(draft('', body))).toEqual(['frobnicare', 'zorbing']);
  const front = 'provider: Frobnicare Limited\nignore-words: [Zorbing]\n';
  expect(places(draft(front, body))).toEqual([]);
});

it('never finds a word in what may identify somebody, in code, or in a code block', () => {
  const body = `${section}1. Write to jo.blggs@exampel.org or see \`plnas\`.\n\n\`\`\`\nrecieve\n\`\`\`\n`;
  expect(places(draft('', body))).toEqual([]);
});

const fixed = (text: string, title: RegExp) => {
  const fix = misspelt(text)[0]
    ?.moreFixes?.()
    .find((each) => title.test(each.title));
  return fix && applyEdits(text, fix.edits).text;
};

it('offers the words that were probably meant, with the draft’s own apostrophe', () => {
  const text = draft('', `${section}1. Each manegar’s plan.\n`);
  expect(places(text)).toEqual(['manegar’s']);
  expect(fixed(text, /manager/)).toBe(text.replace('manegar’s', 'manager’s'));
});

it('offers to ignore a word in the draft, in each form of list', () => {
  const body = `${section}1. They like zorbing.\n`;
  const without = draft('', body);
  expect(fixed(without, /^Ignore/)).toContain('\nignore-words:\n  - zorbing\n---');
  for (const [list, after] of [
    ['ignore-words: [Wibble]\n', 'ignore-words: [Wibble, zorbing]\n'],
    ['ignore-words:\n  - wibble\n', 'ignore-words:\n  - wibble\n  - zorbing\n'],
  ] as const) {
    const text = draft(list, body);
    const next = fixed(text, /^Ignore/);
    expect(next).toBe(text.replace(list, after));
    expect(places(next ?? '')).toEqual([]);
  }
});

it('does not offer to list a word with a capital: it may be a name', () => {
  const text = draft('', `${section}1. Childern are safe.\n`);
  expect(misspelt(text).length).toBe(1);
  expect(fixed(text, /^Ignore/)).toBeUndefined();
});
