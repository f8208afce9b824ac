import { atMatch, atPlace, type Mutation } from './mutation';

const key = /^([ \t]*(?:- )?)([\w-]+)(:)([ \t]*)(.*)$/gm;

interface KeyLine {
  readonly indent: string;
  readonly name: string;
  readonly space: string;
  readonly value: string;
}

/** Changes a line with a key and its value. */
const onKey =
  (change: (line: KeyLine, random: Parameters<Mutation>[1]['random']) => string): Mutation =>
  (text, { random }) =>
    atMatch(text, key, {
      random,
      put: ([, indent = '', name = '', , space = '', value = '']) =>
        change({ indent, name, space, value }, random),
    });

const values = [
  '',
  'true',
  'null',
  '~',
  '0x1F',
  '0123',
  '1e999',
  '-.inf',
  '2026-13-40',
  '12 June 2026',
  '[]',
  '{}',
  '[, ,',
  '{a: 1',
  '{a: {b: {c: [1, {d: 2}]}}}',
  "'it''s'",
  "'open",
  '"open',
  '"\\x41\\u0041\\q"',
  '!!binary aGk=',
  '!<tag:a> b',
  '&a b',
  '*a',
  '*missing',
  '|',
  '|-',
  '>+',
  '|2',
  '|99',
  '> text',
  '@at',
  '`tick`',
  '%percent',
  '# comment',
  'a: b: c',
  'a #b',
  '- a',
  '? a',
  'yes, no',
  '…',
] as const;

const pieces = [
  ':',
  ': ',
  ' :',
  '：',
  ' = ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '- ',
  '-',
  '\t',
  '#',
  ' # ',
  '&a ',
  '*a',
  '!tag ',
  '|\n',
  '>\n',
  '? ',
  '---\n',
  '...\n',
  '%YAML 1.2\n---\n',
  '<<: *a\n',
  '<<: {a: 1}\n',
  '__proto__: 1\n',
  'constructor: {}\n',
  'toString:\n',
  'x-own: 1\n',
  '\n- a\n',
  '\n  text: |\n    a\n',
] as const;

export const yamlMutations: readonly Mutation[] = [
  onKey(({ indent, name, space, value }) => `${indent}${name}${space}${value}`),
  onKey(({ indent, name, value }) => `${indent}${name}:${value}`),
  onKey(({ indent, name, space, value }) => `${indent}${name} =${space}${value}`),
  onKey(({ indent, name, space, value }) => `${indent}${name}：${space}${value}`),
  onKey(({ indent, name, space, value }) => `${indent}${name}::${space}${value}`),
  onKey(({ indent, name, space, value }, random) => {
    const at = random.upTo(name.length);
    return `${indent}${name.slice(0, at)}${random.pick(['', 'x', '-', '_', ' '])}${name.slice(at + 1)}:${space}${value}`;
  }),
  onKey(({ indent, name, space, value }) => `${indent}${name.toUpperCase()}:${space}${value}`),
  onKey(({ indent, name, space, value }, random) => {
    const quote = random.pick(['"', "'", '“', '`']);
    return `${indent}${name}:${space}${quote}${value}${random.chance(0.6) ? quote : ''}`;
  }),
  onKey(({ indent, name, space, value }) => `${indent}"${name}":${space}${value}`),
  onKey(({ indent, name }, random) => `${indent}${name}: ${random.pick(values)}`),
  onKey(({ indent, name, value }, random) => `${indent}${name}: ${value} ${random.pick(values)}`),
  onKey(({ indent, name, value }) => `${indent}${name}: &a ${value}\n${indent}${name}-2: *a`),
  onKey(({ indent, name, value }) => `${indent}${name}: |\n${indent}  ${value}\n${indent}  ${value}`),
  onKey(({ indent, name, value }) => `${indent}${name}: >-\n${value}`),
  onKey(({ indent, name, value }) => `${indent}${name}: {a: ${value}}`),
  onKey(({ indent, name, value }) => `${indent}${name}: [${value}, ${value}]`),
  onKey(({ indent, name, value }) => `${indent}- ${name}: ${value}`),
  onKey(({ indent, name, value }) => `${indent}? ${name}\n${indent}: ${value}`),
  onKey(({ indent, name, value }) => `${indent}${name}: ${value} # a note`),
  onKey(({ indent, name, value }) => `${indent}${name}: ${value} #note`),
  (text, { random }) => atPlace(text, random, random.pick(pieces)),
  (text, { random }) => atPlace(text, random, random.pick(pieces)),
  (text, { random }) =>
    atPlace(text, random, random.pick(['{', '[', 'a: ', '- ', '? ']).repeat(random.upTo(60))),
  // Aliases of aliases grow without bound where they are followed.
  (text, { random }) =>
    atPlace(
      text,
      random,
      `\nx-a: &a [1, 1, 1]\n${[...'bcdefg'].map((name, at) => `x-${name}: &${name} [${`*${'abcdef'[at]}, `.repeat(5)}]\n`).join('')}`,
    ),
];
