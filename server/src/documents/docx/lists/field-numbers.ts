// Numbers that Word prints for fields in the text: LISTNUM, and AUTONUM of old files. The file has no text for them.
import { printed } from './number-formats';

/** The labels of the levels of Word’s own lists; # is the number, and * all numbers down to it. */
const levels: Readonly<Record<string, readonly (readonly [format: string, label: string])[]>> = {
  numberdefault: [
    ['decimal', '#)'],
    ['lowerLetter', '#)'],
    ['lowerRoman', '#)'],
    ['decimal', '(#)'],
    ['lowerLetter', '(#)'],
    ['lowerRoman', '(#)'],
    ['decimal', '#.'],
    ['lowerLetter', '#.'],
    ['lowerRoman', '#.'],
  ],
  outlinedefault: [
    ['upperRoman', '#.'],
    ['upperLetter', '#.'],
    ['decimal', '#.'],
    ['lowerLetter', '#)'],
    ['decimal', '(#)'],
    ['lowerLetter', '(#)'],
    ['lowerRoman', '(#)'],
    ['lowerLetter', '(#)'],
    ['lowerRoman', '(#)'],
  ],
  legaldefault: Array.from({ length: 9 }, () => ['decimal', '*.'] as const),
};

export class FieldNumbers {
  #automatic = 0;
  /** The last numbers of each list by level. */
  readonly #lists = new Map<string, number[]>();

  /** The number that a field prints; undefined if it prints none. */
  next(instruction: string): string | undefined {
    const [kind = '', ...words] = instruction.trim().split(/\s+/);
    if (/^AUTONUM(?:LGL)?$/i.test(kind)) {
      this.#automatic += 1;
      return `${this.#automatic}${words.includes('\\e') ? '' : '.'}`;
    }
    return /^LISTNUM$/i.test(kind) ? this.#listed(words) : undefined;
  }

  #listed(words: readonly string[]): string {
    const switchOf = (name: string): number | undefined => {
      const at = words.indexOf(name);
      const value = at < 0 ? Number.NaN : Number(words[at + 1]?.replaceAll('"', ''));
      return Number.isInteger(value) && value >= 0 && value <= 30_000 ? value : undefined;
    };
    const [first = '\\'] = words;
    const name = first.startsWith('\\') ? 'numberdefault' : first.replaceAll('"', '').toLowerCase();
    const depth = Math.min(Math.max(switchOf('\\l') ?? 1, 1), 9) - 1;
    const numbers = (this.#lists.get(name) ?? []).slice(0, depth + 1);
    while (numbers.length < depth) numbers.push(1);
    numbers[depth] = switchOf('\\s') ?? (numbers[depth] ?? 0) + 1;
    this.#lists.set(name, numbers);
    const [format, label] = (levels[name] ?? levels.numberdefault)?.[depth] ?? ['decimal', '#)'];
    return label.replace('*', numbers.join('.')).replace('#', printed(numbers[depth] ?? 1, format));
  }
}
