import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  addLibrary,
  addSnippet,
  libraryFile,
  type NewSnippet,
  type RefusedInsertion,
  type TextInsertion,
} from './yaml-writing';

const snippet: NewSnippet = {
  id: 'missing',
  prefix: 'missing',
  title: 'Children who go missing',
  where: { framework: 'sccif', grade: ['good', 'requires improvement to be good'] },
  body: '${1:Staff} search.\n\n  They tell $AUTHORITY: “at once”.',
};

/** The text after the insertion, with `|` where the new item begins. */
function after(text: string, change: TextInsertion | RefusedInsertion): string {
  if ('refused' in change) return change.refused;
  const { offset, text: added, at } = change;
  return `${text.slice(0, offset)}${added.slice(0, at)}|${added.slice(at)}${text.slice(offset)}`;
}
const short: NewSnippet = { id: 'new', prefix: 'nn', title: 'New', where: {}, body: 'Text.' };
const item = (indent: string) =>
  ['- id: new', '  prefix: nn', '  title: New', '  status: draft', '  body: |', '    Text.']
    .map((line) => `${indent}${line}\n`)
    .join('');

describe('a snippet is added to a file', () => {
  test.each([
    [
      'after the last, indented like it',
      'snippets:\n- id: a\n  body: x\n',
      `snippets:\n- id: a\n  body: x\n|${item('')}`,
    ],
    [
      'before what follows the list',
      'snippets:\n    - id: a\n      body: |\n        x\n\n\n# Ours.\nx-ours: 1\n',
      `snippets:\n    - id: a\n      body: |\n        x\n|${item('    ')}\n\n# Ours.\nx-ours: 1\n`,
    ],
    ['to an empty list', 'description: Ours\nsnippets:\n', `description: Ours\nsnippets:\n|${item('  ')}`],
    ['to an empty file', '', `snippets:\n|${item('  ')}`],
    ['after a line without an end', 'snippets:\n  - id: a', `snippets:\n  - id: a\n|${item('  ')}`],
    [
      'with the line ends of the file',
      'snippets:\r\n  - id: a\r\n',
      `snippets:\r\n  - id: a\r\n|${item('  ').replaceAll('\n', '\r\n')}`,
    ],
    [
      'not where the list is on one line',
      'snippets: [{id: a}]\n',
      'Leave only “snippets:” on its line. Below it, write each item on its own line, beginning with “- ”.',
    ],
  ])('%s', (_name, text, expected) => {
    expect(after(text, addSnippet(text, short))).toBe(expected);
  });

  test.each([
    snippet,
    { ...snippet, title: 'Yes: a “title” #1', prefix: 'no', body: '  indented\n- first' },
    { ...snippet, title: "It's 1.0, [done]", prefix: '12', body: '\tTab\u2028separator' },
    { ...snippet, title: '- dash', prefix: '@x', where: {}, body: '# Heading\n\n\nText: more' },
    { ...snippet, title: 'a, b', prefix: 'null', where: { key: 'requirements.text' }, body: ' ' },
  ])('and read back as it was: $title', (one) => {
    const change = addSnippet('snippets:\n', one);
    const text = 'refused' in change ? '' : `snippets:\n${change.text}`;
    const [read] = (parse(text) as { snippets: Record<string, unknown>[] }).snippets;
    const { where = {}, body, ...rest } = read ?? {};
    expect({ ...rest, where, body: String(body).replace(/\n$/, '') }).toEqual({ ...one, status: 'draft' });
  });
});

describe('a library is added to a config', () => {
  test.each([
    ['', 'libraries:\n|  - snippets\n'],
    ['stage: review', 'stage: review\nlibraries:\n|  - snippets\n'],
    [
      'libraries:\n  - ours # first\nstage: review\n',
      'libraries:\n  - ours # first\n|  - snippets\nstage: review\n',
    ],
    ['libraries: # none yet\n', 'libraries: # none yet\n|  - snippets\n'],
    [
      'libraries: ours\n',
      'Leave only “libraries:” on its line. Below it, write the lines “- ours” and “- snippets”.',
    ],
    [
      'libraries: [ours]\n',
      'Leave only “libraries:” on its line. Below it, write each item on its own line, beginning with “- ”.',
    ],
  ])('%j', (text, expected) => {
    expect(after(text, addLibrary(text, 'snippets'))).toBe(expected);
  });
});

test('a new library says what it has to', () => {
  expect(parse(libraryFile({ name: 'North: homes', owner: 'QA' }))).toEqual({
    name: 'North: homes',
    version: '0.1.0',
    owner: 'QA',
    licence: 'Not for use outside the team',
  });
});
