import { describe, expect, it } from 'vitest';
import { readConfig } from '../config';
import { memoryFiles } from '../files';

const uri = 'file:///work/.inspection-report.yaml';
const read = (text: string, files: Record<string, string> = {}) => readConfig(uri, text, memoryFiles(files));
const faults = async (text: string, files?: Record<string, string>) =>
  (await read(text, files)).problems.map(
    ({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`,
  );

describe('the team’s words', () => {
  it('are read from the file next to the config, and from the files that it names', async () => {
    const list = 'file:///work/.inspection-report.words.txt';
    const own = await read('stage: review\n', { [list]: '# Ours\nZorbing\r\nparent’s # note\n\n' });
    expect([...own.team.words]).toEqual(['zorbing', "parent's"]);
    expect(own.wordsFile).toBe(list);
    const named = await read('words: [a.txt, sub/b.txt]\n', {
      [list]: 'no\n',
      'file:///work/a.txt': 'one',
      'file:///work/sub/b.txt': 'two',
    });
    expect([...named.team.words]).toEqual(['one', 'two']);
    expect(named.wordsFile).toBe('file:///work/a.txt');
    expect(named.sourceFiles).toEqual([uri, 'file:///work/a.txt', 'file:///work/sub/b.txt']);
  });

  it('wait for a file that does not exist yet', async () => {
    const { missingPaths, wordsFile, problems } = await read('');
    expect(problems).toEqual([]);
    expect(missingPaths).toEqual([wordsFile]);
    expect((await read('words: a.txt\n')).missingPaths).toEqual(['file:///work/a.txt']);
  });

  it('come from packs, too', async () => {
    const { team, wordsFile } = await read('extends: pack/team.yaml\nnames: [Grace Lodge]\n', {
      'file:///work/pack/team.yaml': 'words: w.txt\nnames: Staying Close\nacronyms: {MASH: hub, IRO: }\n',
      'file:///work/pack/w.txt': 'zorbing\n',
    });
    expect([...team.words]).toEqual(['zorbing']);
    expect(wordsFile).toBe('file:///work/.inspection-report.words.txt');
    expect([...team.acronyms]).toEqual([
      ['MASH', 'hub'],
      ['IRO', ''],
    ]);
    const text = 'At Grace Lodge, Staying Close began; staying close.';
    expect(team.names.in(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Grace Lodge',
      'Staying Close',
    ]);
  });

  it('are reported where an entry is none, and the others are read', async () => {
    const text =
      "words: w.txt\nnames: [5, '', Staying Close]\nacronyms: {MASH: 5, '': x, IRO: }\nallow: ['', 5]\n";
    const files = { 'file:///work/w.txt': 'one\ntwo words # note\nthree # a note\n' };
    expect(await faults(text, files)).toEqual([
      'w.txt: Write one word on each line of “w.txt”. Line 2 has several, so it is left out.',
      "'': Add text to this entry of “names”, or remove it.",
      '5: Correct or remove “5” under “names”. It has no letters.',
      '5: After “MASH:”, write the words in full, or nothing.',
      "'': Write the acronym before the colon, or remove this line.",
      "'': Add text to this entry of “allow”, or remove it.",
    ]);
    const { team, allow } = await read(text, files);
    expect([[...team.words], [...team.acronyms], allow]).toEqual([['one', 'three'], [['IRO', '']], ['5']]);
  });

  it('are reported where a file cannot be used', async () => {
    const files = { 'file:///work/bin.txt': 'a\0b', 'file:///work/long.txt': 'word\n'.repeat(500_000) };
    expect(await faults('words: [gone.txt, ../out.txt, bin.txt, long.txt, {a: b}]\n', files)).toEqual([
      '{a: b}: Write “words” as text, or as a list.',
      '../out.txt: “../out.txt” is outside the folder of this config. Use a folder or file inside it.',
      'gone.txt: There is no file “gone.txt”. Check the path, or create the file with one word on each line.',
      'bin.txt: “bin.txt” is not a list of words. Save it as UTF-8, with one word on each line.',
      'long.txt: “long.txt” is too long. Only files of at most 2 million characters and 100,000 words are read.',
    ]);
  });
});

describe('the switch for spelling and wording', () => {
  it('is on or off, and the nearest config decides', async () => {
    const files = { 'file:///work/team.yaml': 'language: off\n' };
    expect((await read('extends: ./team.yaml\n', files)).language).toBe('off');
    expect((await read('extends: ./team.yaml\nlanguage: on\n', files)).language).toBe('on');
    expect(await faults('language: of\n')).toEqual([
      'of: “of” is not allowed for “language”. Use “on” or “off”.',
    ]);
  });
});

describe('a team’s terms', () => {
  it('are read with their settings, and those of a pack are replaced by name', async () => {
    const pack = 'terms:\n  - {avoid: LAC, id: lac, write: child in care}\n  - avoid: in order to\n';
    const { termRules } = await read(
      'extends: ./team.yaml\nterms:\n  - {avoid: LAC, write: care, id: lac, severity: hint}\n',
      { 'file:///work/team.yaml': pack },
    );
    expect(termRules.map(({ meta }) => [meta.id, meta.title, meta.about])).toEqual([
      ['team/lac', 'Write “care”, not “LAC”', 'advice'],
      ['team/in-order-to', 'Avoid “in order to”', 'doubtful'],
    ]);
  });

  it('are reported where they cannot be used', async () => {
    const text = `terms:
  - avoid: one
    severty: hint
  - {write: x}
  - {avoid: '&', fix: saef}
  - {avoid: two, framework: sccf, section: help, stage: finl}
  - {avoid: three, id: Not This}
  - {avoid: four}
  - {avoid: Four!}
  - five
  - {avoid: a b c d e f g h i j k}
rules: {team/fuor: off, team/four: off, team/*: hint}
`;
    expect(await faults(text)).toEqual([
      'severty: “severty” is not an entry of “terms”. Did you mean “severity”?',
      '{write: x}: Add the words to avoid under “avoid”.',
      "'&': “&” has no letter or digit, so it cannot be found. Write a word.",
      'saef: “saef” is not allowed for “fix”. Use “suggestion”, “safe” or “none”.',
      'finl: “finl” is not allowed for “stage”. Use “drafting”, “review” or “final”.',
      'Not This: Write the name “Not This” with lower-case letters, digits and hyphens, such as “child-in-care”.',
      '{avoid: Four!}: Two terms have the name “four”. Give one of them another name under “id”.',
      'five: Begin this entry with “avoid:” and the words to avoid. You can add “write” and “why”.',
      'a b c d e f g h i j k: Shorten “a b c d e f g h i j k”. Words to avoid have at most 10 words and 100 characters.',
      'team/fuor: There is no term “team/fuor”. Did you mean “team/four”?',
      'sccf: “sccf” is not a framework. Did you mean “sccif”?',
      'help: “help” is not a judgement. “inspection-report frameworks ID” lists the judgements of a framework.',
    ]);
  });
});

describe('rules on identity', () => {
  it('are switched off one by one, each with a reason', async () => {
    expect(await faults('rules: {identity/*: off, identity/home: off}\n')).toEqual([
      'identity/*: Switch off rules on identity one by one, each with a reason. “identity/*” cannot be off.',
      'identity/home: Add the reason for switching this rule off, such as “identity/home: {severity: off, reason: The report is about a public service.}”.',
    ]);
    const reasoned = 'rules:\n  identity/home: {severity: off, reason: The service is public.}\n';
    expect(await faults(reasoned)).toEqual([]);
    expect((await read(reasoned)).layers.flatMap(({ rules }) => rules)).toEqual([
      { rule: 'identity/home', level: 'off' },
    ]);
    expect(await faults('rules: {identity/*: hint, identity/home: warning}\n')).toEqual([]);
  });
});
