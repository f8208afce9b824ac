import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** A text that repeats a part: what comes before it, the part, and what comes after. */
export interface Attack {
  readonly before: string;
  readonly part: string;
  readonly after: string;
}

/** The text of an attack, at least so long. */
export const attackText = ({ before, part, after }: Attack, length: number): string =>
  before + part.repeat(Math.ceil(length / part.length)) + after;

const parser = new RegExpParser({ ecmaVersion: 2025 });

/** Letters that most classes take or refuse, and one that hardly any takes. */
const letters = ['a', 'A', '1', ' ', '\t', '\n', '-', '.', '"', '’', '\u0001'];
const never = '\u0001';
/** Fewer repetitions than this cannot take long. */
const fewest = 30;

/**
 * Texts that could keep a pattern busy. For each repetition of the pattern they repeat what it repeats, after a text that
 * leads there or from the start, and what leads there with it; and they end in what the pattern cannot match.
 */
export function attacksOn(source: string, flags: string): readonly Attack[] {
  const pattern = parser.parsePattern(source, 0, source.length, { unicode: flags.includes('u') });
  const repetitions: AST.Quantifier[] = [];
  const written = new Set<string>();
  visitRegExpAST(pattern, {
    onCharacterEnter: ({ value }) => written.add(String.fromCodePoint(value)),
    onQuantifierEnter: (node) => {
      if (node.max > fewest) repetitions.push(node);
    },
  });
  const writer = new Writer(flags, [...new Set([...[...written].slice(0, 24), ...letters])]);
  return writer.attacks(repetitions);
}

type Branching = AST.Pattern | AST.Group | AST.CapturingGroup;

/** Writes texts that the parts of a pattern match, with a preference for one letter of its alphabet. */
class Writer {
  readonly #attacks = new Map<string, Attack>();
  readonly #letters = new Map<string, readonly string[]>();

  constructor(
    readonly flags: string,
    readonly alphabet: readonly string[],
  ) {}

  attacks(repetitions: readonly AST.Quantifier[]): readonly Attack[] {
    for (const repetition of repetitions) {
      const refused = this.alphabet
        .filter((letter) => !this.#isMatch(repetition.element, letter))
        .slice(0, 3);
      const ends = [
        '',
        never,
        `\n${never}`,
        `${never}\n${never}`,
        ...refused.map((letter) => letter + never),
      ];
      for (const preferred of this.alphabet.keys()) {
        const part = this.#text(repetition.element, preferred);
        const lead = this.#lead(repetition, preferred);
        const other = this.#text(repetition.element, preferred + 1);
        for (const after of ends) {
          this.#add({ before: lead, part, after });
          this.#add({ before: never + lead, part, after });
          for (const whole of [part, lead, lead + part, part + lead])
            this.#add({ before: '', part: whole, after });
        }
        this.#add({ before: lead, part: part + other, after: never });
      }
    }
    return [...this.#attacks.values()];
  }

  #add(attack: Attack): void {
    if (attack.part !== '') this.#attacks.set(Object.values(attack).join('\u0000'), attack);
  }

  /** A text that a part of the pattern matches. */
  #text(node: AST.Node, preferred: number): string {
    switch (node.type) {
      case 'Group':
      case 'CapturingGroup':
        return this.#branch(node, preferred);
      case 'Alternative':
        return node.elements.map((element) => this.#text(element, preferred)).join('');
      case 'Quantifier':
        return this.#text(node.element, preferred).repeat(Math.min(fewest, Math.max(node.min, 1)));
      case 'Character':
        return String.fromCodePoint(node.value);
      case 'Assertion':
      case 'Backreference':
        return '';
      default:
        return this.#letter(node, preferred);
    }
  }

  #branch({ alternatives }: Branching, preferred: number): string {
    const chosen = alternatives[preferred % alternatives.length];
    return chosen ? this.#text(chosen, preferred) : '';
  }

  /** A text that leads to a repetition: what is before it in its alternative, and in those around. */
  #lead(repetition: AST.Node, preferred: number): string {
    let lead = '';
    for (let child = repetition, at = repetition.parent; at; child = at, at = at.parent) {
      if (at.type !== 'Alternative') continue;
      const before = at.elements.slice(0, at.elements.indexOf(child as AST.Element));
      lead = before.map((element) => this.#text(element, preferred)).join('') + lead;
    }
    return lead;
  }

  #letter({ raw }: AST.Node, preferred: number): string {
    const known = this.#letters.get(raw);
    const matching = known ?? this.#matching(raw);
    if (!known) this.#letters.set(raw, matching);
    return matching[preferred % matching.length] ?? '';
  }

  #matching(raw: string): readonly string[] {
    const pattern = this.#alone(raw);
    const own = this.alphabet.filter((letter) => pattern.test(letter));
    if (own.length > 0) return own;
    for (let code = 0; code < 0xffff; code++)
      if (pattern.test(String.fromCharCode(code))) return [String.fromCharCode(code)];
    return [];
  }

  #isMatch({ raw }: AST.Node, text: string): boolean {
    return this.#alone(raw).test(text);
  }

  /** A part of the pattern as one that matches a whole text. A reference to a group is none by itself. */
  #alone(raw: string): RegExp {
    const part = raw.replace(/\\[1-9]|\\k<\w+>/g, '');
    return new RegExp(`^(?:${part})$`, this.flags.replace(/[gy]/g, ''));
  }
}
