import { expect, it } from 'vitest';
import { readConfig } from '../config';
import { memoryFiles } from '../files';
import { textsOfPattern } from './alternatives';
import { importFile } from './import-file';
import { writePack } from './write-pack';

it.each([
  ['in(?:to)? care', ['in care', 'into care']],
  ['(?i)[Cc]are (leaver|plan)s?', ['care leaver', 'care leavers', 'care plan', 'care plans']],
  ['\\bco-op\\b', ['co-op']],
  ['e\\.g', ['e.g']],
])('reads the texts of the pattern %s', (pattern, texts) => {
  expect(textsOfPattern(pattern)).toEqual(texts);
});

it.each([
  'a.*b',
  'a+',
  '[a-z]x',
  '(?<!a)b',
  'a{2}',
  '(a',
  'a)',
  '\\w',
  '^a',
  `${'(a|b)'.repeat(9)}`,
  '('.repeat(9),
])('does not guess at the pattern %s', (pattern) => {
  expect(textsOfPattern(pattern)).toBeUndefined();
});

it('reads a Vale vocabulary', () => {
  expect(
    importFile('styles/accept.txt', '# ours\nzorbing\n[Ww]ibble\nMASH\nOfsted\nfoo.*\ntwo words\n'),
  ).toEqual({
    words: ['zorbing', 'wibble'],
    acronyms: ['MASH'],
    terms: [],
    notes: [
      '1 left out: words with capitals (add them under “names” if they do not name a person) (“Ofsted”).',
      '1 left out: patterns (add each word that they match) (“foo.*”).',
      '1 left out: entries of several words, because spelling is checked word by word (“two words”).',
    ],
  });
  expect(importFile('reject.txt', '(?i)looked after\n')?.terms).toEqual([
    { avoid: 'looked after', write: [], severity: 'error', cased: false },
  ]);
});

it('reads Vale styles', () => {
  const style = `extends: substitution
message: Use '%s' instead of '%s'
level: suggestion
ignorecase: true
swap:
  abundance: plenty
  '(?:give|gave) rise to': lead to|cause
  'the (.*)': $1
exceptions: [x]
`;
  expect(importFile('Terms.yml', style)).toEqual({
    words: [],
    acronyms: [],
    terms: [
      { avoid: 'abundance', write: ['plenty'], severity: 'hint', cased: false },
      { avoid: 'give rise to', write: ['lead to', 'cause'], severity: 'hint', cased: false },
      { avoid: 'gave rise to', write: ['lead to', 'cause'], severity: 'hint', cased: false },
    ],
    notes: [
      '1 left out: replacements that reuse parts of what was found (“the (.*)”).',
      '1 left out: settings of the style (“exceptions”).',
    ],
  });
  expect(importFile('a.yml', 'extends: existence\ntokens: [very]\n')?.terms[0]?.avoid).toBe('very');
  expect(importFile('a.yml', 'extends: occurrence\nmax: 3\n')?.notes[0]).toContain('occurrence');
});

it('reads word lists and settings of cspell', () => {
  const list = '# list\nzorbing # a sport\n!recieve->receive\n~wibble\nfoo*\n';
  expect(importFile('words.txt', list)).toMatchObject({
    words: ['zorbing', 'wibble', 'foo'],
    terms: [{ avoid: 'recieve', write: ['receive'], severity: 'error', cased: false }],
    notes: ['1 left out: parts of longer words, which you can add yourself (“foo*”).'],
  });
  const json =
    '{\n  // ours\n  "words": ["zorbing"],\n  "flagWords": ["hte:the"],\n  "dictionaries": ["x"]\n}\n';
  expect(importFile('cspell.json', json)).toMatchObject({
    words: ['zorbing'],
    terms: [{ avoid: 'hte', write: ['the'] }],
    notes: ['1 left out: settings of cspell (“dictionaries”).'],
  });
});

it('reads Hunspell dictionaries without their inflections', () => {
  expect(importFile('en.dic', '3\nzorbing\nwibble/SM\nOfsted\n')).toMatchObject({
    words: ['zorbing', 'wibble'],
    notes: [
      '1 left out: forms of words that the .aff file makes (add these forms yourself) (“wibble/SM”).',
      '1 left out: words with capitals (add them under “names” if they do not name a person) (“Ofsted”).',
    ],
  });
});

it('reads nothing else', () => {
  for (const [name, text] of [
    ['a.yaml', 'title: x\n'],
    ['a.json', '[]'],
    ['a.pdf', 'x'],
    ['a.dic', '\0'],
  ] as const)
    expect(importFile(name, text)).toBeUndefined();
});

it('writes a pack that can be read without a fault', async () => {
  const imported = [
    importFile('words.txt', 'zorbing\n!recieve->receive\n!Recieve\nIRO\n"quoted"\n'),
    importFile('reject.txt', 'C# \n&\nLAC\nlac\n'),
  ].flatMap((each) => each ?? []);
  const { config, words } = writePack(imported, 'a.words.txt');
  const uri = 'file:///a/.inspection-report.yaml';
  const files = memoryFiles({ 'file:///a/a.yaml': config, 'file:///a/a.words.txt': words ?? '' });
  const read = await readConfig(uri, 'extends: ./a.yaml\n', files);
  expect(read.problems).toEqual([]);
  expect([...read.team.words]).toEqual(['zorbing', 'receive']);
  expect([...read.team.acronyms.keys()]).toEqual(['IRO']);
  expect(read.terms.map(({ id, avoid }) => `${id} ${avoid}`)).toEqual([
    'team/recieve recieve',
    'team/c-cased C#',
    'team/lac-cased LAC',
    'team/lac lac',
  ]);
});
