import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readConfig } from '../server/src/config/config';
import { memoryFiles } from '../server/src/config/files';
import { optionsFor } from '../server/src/config/options';
import { check } from '../server/src/lint/check';
import { testProse } from '../server/src/prose/testing';
import { exampleDraft } from '../server/src/rules/examples';
import { root } from './architecture/sources';

const folder = 'file:///team/';
const pack = (name: string) => readFileSync(`${root}examples/team-pack/${name}`, 'utf8');
const files = memoryFiles({
  [`${folder}pack/inspection-report.yaml`]: pack('inspection-report.yaml'),
  [`${folder}pack/words.txt`]: pack('words.txt'),
});
const read = (text: string) => readConfig(`${folder}.inspection-report.yaml`, text, files);
const extending = 'extends: ./pack/inspection-report.yaml\n';
const section = '## How well children and young people are helped and protected: good\n\n';

async function found(body: string, { config = extending, front = '' } = {}): Promise<string[]> {
  const name = `${folder}a.report.md`;
  const text = exampleDraft({ framework: 'sccif', front, body: `${section}${body}\n` });
  const { findings } = check(text, name, { ...optionsFor(await read(config), name), prose: testProse });
  return findings
    .filter(({ rule }) => /^(?:team|language|identity)\//.test(rule))
    .map(({ rule, span, severity }) => `${rule} ${severity} ${text.slice(span.start, span.end)}`);
}

it('has ten terms and a list of words, without a fault', async () => {
  const { problems, terms, team } = await read(extending);
  expect(problems).toEqual([]);
  expect(terms).toHaveLength(10);
  expect([...team.words]).toContain('zorbing');
});

it('brings its terms and words into the drafts of a config that extends it', async () => {
  expect(
    await found(
      '1. Looked after children like zorbing, in order to see family at contact. The LAC team is to be confirmed.',
      { front: 'stage: final\n' },
    ),
  ).toEqual([
    'team/looked-after-child warning Looked after children',
    'team/in-order-to hint in order to',
    'team/contact-with-family info contact',
    'team/lac warning LAC',
    'team/unconfirmed error to be confirmed',
  ]);
});

it('lets a config override its terms by name', async () => {
  const config = `${extending}rules: {team/lac: off, team/*: error}\nterms:\n  - {avoid: zorb, id: in-order-to}\n`;
  expect(await found('1. A LAC review in order to zorb with a service user.', { config })).toEqual([
    'team/in-order-to error zorb',
    'team/service-user error service user',
  ]);
});

it('allows the number of a switchboard, and no other', async () => {
  const body = '1. Staff can be reached on 0300 123 0000 or (0300) 1230000, and on 07700 900123.';
  expect(await found(body)).toEqual(['identity/telephone warning 07700 900123']);
});

it('goes on where spelling and wording are switched off', async () => {
  const config = `${extending}language: off\n`;
  expect(await found('1. A LAC review. They recieve help. Ring 07700 900123.', { config })).toEqual([
    'team/lac warning LAC',
    'identity/telephone warning 07700 900123',
  ]);
});
