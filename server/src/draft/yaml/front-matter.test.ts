import { describe, expect, it } from 'vitest';
import { parseDraft } from '../draft';
import { toJson } from './value';

const keys = 'framework: ilacs\nurn: 1\nstage: review\n';
const body = '\n# Title\n\nText.\n';
const clean = `---\n${keys}---\n${body}`;

const dataOf = (text: string) => {
  const { data } = parseDraft(text, 'markdown');
  return data && toJson(data);
};

const otherFences = [
  ...['—', '–', '——', '+++', '----', '***', '--', '___', '===', '~~~', '−−−', '- - -', '--- yaml', '---yaml'],
  ' ---',
];

describe.each<[string, string]>([
  ['a blank line above', `\n${clean}`],
  ['blank lines above', `\n \n\u00a0\n${clean}`],
  ['a comment above', `<!-- note -->\n${clean}`],
  ['a comment of several lines above', `<!--\nnote\n-->\n\n${clean}`],
  ...otherFences.map((fence): [string, string] => [`“${fence}” at the start`, clean.replace('---', fence)]),
  ...otherFences.map((fence): [string, string] => [`“${fence}” at the end`, `---\n${keys}${fence}\n${body}`]),
  ['“+++” at both ends', `+++\n${keys}+++\n${body}`],
  ['TOML', `+++\n${keys.replaceAll(': ', ' = ')}+++\n${body}`],
  ['TOML in other forms', `+++\nframework="ilacs"\n# note\n\nurn = '1'\nstage =review\n+++\n${body}`],
  ['TOML with dashes at its end', `+++\n${keys.replaceAll(': ', '=')}---\n${body}`],
  ['“***” at both ends', `***\n${keys}***\n${body}`],
  ['“```yaml” at the start', `\`\`\`yaml\n${keys}---\n${body}`],
  ['no dashes at the start', `${keys}---\n${body}`],
  ['no dashes', `${keys}${body}`],
  ['no dashes at the end', `---\n${keys}${body}`],
  ['dashes between the keys', clean.replace('urn', '---\nurn')],
  ['full stops between the keys', clean.replace('urn', '...\nurn')],
  ['dashes and blank lines between the keys', clean.replace('urn', '\n---\n\nurn')],
  ['dashes between the keys alone', `---\n${keys.replace('stage', '---\nstage')}${body}`],
])('front matter with %s', (_, text) => {
  it('has one problem, is read, and is right after the fix', () => {
    const { problems, passages } = parseDraft(text, 'markdown');
    expect(problems).toHaveLength(1);
    expect(dataOf(text)).toEqual(dataOf(clean));
    expect(passages[0]?.markdown.text.trim()).toBe(body.trim());
    const fix = problems[0]?.fix;
    const fixed = fix && text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end);
    expect(parseDraft(fixed ?? '', 'markdown').problems).toEqual([]);
    expect(dataOf(fixed ?? '')).toEqual(dataOf(clean));
  });
});

it.each([
  ['a rule', `${clean}\n---\n\nMore.\n`],
  ['a rule before a word with a colon', `${clean}\n---\n\nnote: more.\n`],
  ['two rules', `${clean}\n***\n\n---\n`],
])('%s in the body is none', (_, text) => {
  expect(parseDraft(text, 'markdown').problems).toEqual([]);
  expect(dataOf(text)).toEqual(dataOf(clean));
});

it.each(['note: this is prose.\nMore of it.\n', '# Title\n\n---\nframework: ilacs\n---\n', '***\n\nText.\n'])(
  'a text without front matter has none: %j',
  (text) => {
    expect(parseDraft(text, 'markdown').yaml).toBeUndefined();
  },
);
