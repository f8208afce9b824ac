import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { describe, expect, it } from 'vitest';
import { agreementPatterns } from '../grammar/agreement';
import { abbreviationPatterns } from './abbreviation';
import { dateFormPatterns } from './date-form';
import { apostrophePatterns, dashPatterns, quotePatterns } from './marks';
import { figurePatterns, numberWordPatterns, percentPatterns } from './number';
import { type SlipPattern, searchFor } from './patterns';
import { punctuationPatterns } from './punctuation';

const parser = new RegExpParser({ ecmaVersion: 2025 });

/** The most texts of one part of a pattern. */
const most = 150;

/** Texts that a part of a pattern may match: of a repetition, the fewest and one more; of a class, its first and last character. */
function textsOf(node: AST.Element | AST.Alternative | AST.Pattern): string[] {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.flatMap(textsOf);
    case 'Alternative':
      return node.elements.reduce<string[]>(
        (all, element) => {
          const next = textsOf(element);
          const joined = all.flatMap((text) => next.map((part) => text + part));
          // Each part of one of them is in one that is kept.
          const kept = Math.max(most, all.length, next.length);
          return joined.length <= kept
            ? joined
            : Array.from({ length: kept }, (_, at) => `${all[at % all.length]}${next[at % next.length]}`);
        },
        [''],
      );
    case 'Assertion':
      // What has to come before or next is a text, too.
      return (node.kind === 'lookahead' || node.kind === 'lookbehind') && !node.negate
        ? node.alternatives.flatMap(textsOf)
        : [''];
    case 'Quantifier': {
      const once = textsOf(node.element);
      const few = Array.from({ length: node.min }, () => 0).reduce<string[]>(
        (all) => all.map((text, at) => text + once[at % once.length]),
        once.map(() => ''),
      );
      return node.max > node.min ? [...new Set([...few, ...few.map((text, at) => text + once[at])])] : few;
    }
    case 'Character':
      return [String.fromCodePoint(node.value)];
    case 'CharacterClass':
      return node.negate
        ? ['x']
        : node.elements.flatMap((element) => {
            if (element.type === 'Character') return [String.fromCodePoint(element.value)];
            if (element.type === 'CharacterClassRange')
              return [String.fromCodePoint(element.min.value), String.fromCodePoint(element.max.value)];
            return textsOf(element as AST.Element);
          });
    case 'CharacterSet':
      return node.kind === 'digit' ? ['1', '2'] : ['s', '2'];
    case 'Backreference':
      return ['/', '.'];
    default:
      throw new Error(`There is no text for ${node.type}`);
  }
}

/** Before and after the texts. */
const frames = [
  ['', ''],
  ['', ' plans'],
  ['They do. ', '.'],
  ['the ', ' of'],
  ['Leaders’ ', ', and'],
  ['half-', '’s'],
  ['3', '4'],
  ['“', '”'],
] as const;

const lists: Readonly<Record<string, readonly SlipPattern[]>> = {
  abbreviationPatterns,
  agreementPatterns,
  apostrophePatterns,
  dashPatterns,
  dateFormPatterns,
  figurePatterns,
  numberWordPatterns,
  percentPatterns,
  punctuationPatterns,
  quotePatterns,
};

const withoutShortcuts = ({ first, needs, ...pattern }: SlipPattern): SlipPattern => pattern;

describe.each(Object.entries(lists))('%s', (_, patterns) => {
  it.each(patterns.map((pattern) => [pattern.find.source.slice(0, 60), pattern] as const))(
    'finds with shortcuts what it finds without: %s',
    (__, pattern) => {
      const fast = searchFor([pattern]);
      const full = searchFor([withoutShortcuts(pattern)]);
      const texts = textsOf(parser.parsePattern(pattern.find.source)).flatMap((text) =>
        frames.map(([before, after]) => before + text + after),
      );
      for (const text of texts) expect([text, fast(text)]).toEqual([text, full(text)]);
      expect(texts.some((text) => full(text).length > 0)).toBe(true);
    },
  );

  it('finds the same slips in a text that has many', () => {
    const text = patterns
      .flatMap(({ find }) => textsOf(parser.parsePattern(find.source)).slice(0, 20))
      .join('. They ');
    expect(searchFor(patterns)(text)).toEqual(searchFor(patterns.map(withoutShortcuts))(text));
  });
});
