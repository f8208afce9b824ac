import { atMatch, atPlace, type Mutation } from './mutation';

const heading = /^(#{1,6})([ \t]+)(.*)$/gm;
const item = /^([ \t]*)(?:[-*]|\d+[.)])([ \t]+)(.*)$/gm;

const onHeading =
  (
    change: (parts: { marks: string; words: string }, random: Parameters<Mutation>[1]['random']) => string,
  ): Mutation =>
  (text, { random }) =>
    atMatch(text, heading, {
      random,
      put: ([, marks = '', , words = '']) => change({ marks, words }, random),
    });

const onItem =
  (
    change: (parts: { indent: string; words: string }, random: Parameters<Mutation>[1]['random']) => string,
  ): Mutation =>
  (text, { random }) =>
    atMatch(text, item, {
      random,
      put: ([, indent = '', , words = '']) => change({ indent, words }, random),
    });

const pieces = [
  '```\n',
  '~~~\n',
  '````md\n',
  '<!--',
  '-->',
  '<!-- a note -->\n',
  '<!-->',
  '<div>\n',
  '</div>',
  '<br>',
  '<https://example.org>',
  '[a](b)',
  '[a](<b c> "d")',
  '![a](b.png)',
  '[^1]',
  '[^1]: A note.\n',
  '[^9]:',
  '[a]: b\n',
  '[name of child]',
  '[sic]',
  'TODO',
  '*',
  '**',
  '_',
  '`',
  '\\',
  '> ',
  '\n> - > 1. a\n',
  '| a | b |\n|---|---|\n| c | d |\n',
  '|',
  '\n---\n',
  '\n===\n',
  '\n***\n',
  '\n    code\n',
  '&amp;',
  '&#0;',
  '&#x1F642;',
  '  \n',
  '\\\n',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> other\n',
] as const;

const bullets = ['• ', '· ', '▪ ', '– ', '* ', '+ ', 'o\t', 'a) ', '(i) ', '-', '1) ', '- - '] as const;
const numbers = ['0', '1', '2', '3', '7', '25', '2.1', '2．', '999999999', '9999999999', '-1', 'i'] as const;
const afterNumber = ['. ', '.', ') ', ': ', '\\. ', '.\u00a0', ' ', '．', '.\t'] as const;

export const markdownMutations: readonly Mutation[] = [
  onHeading(({ marks, words }, random) => `${marks}${random.pick(['', '#', '##'])} ${words}`),
  onHeading(({ words }, random) => `${random.pick(['#', '##', '###', '#######'])} ${words}`),
  onHeading(({ marks, words }) => `${marks}${words}`),
  onHeading(({ marks, words }) => `\\${marks} ${words}`),
  onHeading(({ marks, words }) => `${marks} **${words}**`),
  onHeading(({ marks, words }) => `${marks} ${words} ##`),
  onHeading(({ marks, words }) => `> ${marks} ${words}`),
  onHeading(({ marks, words }) => `   ${marks} ${words}`),
  onHeading(({ words }, random) => `${words}\n${random.pick(['---', '===', '-'])}`),
  onHeading(({ marks, words }) => `${marks} ${words}\n${marks} ${words}`),
  onHeading(({ marks, words }) => `${marks} ${words}[^1]`),
  onHeading(({ marks }) => `${marks}`),
  onItem(({ indent, words }, random) => `${indent}${random.pick(bullets)}${words}`),
  onItem(
    ({ indent, words }, random) => `${indent}${random.pick(numbers)}${random.pick(afterNumber)}${words}`,
  ),
  onItem(({ indent, words }, random) => `${indent}**${random.pick(numbers)}.** ${words}`),
  onItem(({ indent, words }) => `${indent}${words}`),
  (text, { random }) => atPlace(text, random, random.pick(pieces)),
  (text, { random }) => atPlace(text, random, random.pick(pieces)),
  (text, { random }) =>
    atPlace(
      text,
      random,
      random.pick(['> ', '- ', '*a ', '[', '[^1]', '`', '<', '**']).repeat(random.upTo(80)),
    ),
];
