import { letters } from '../../text/letters';
import type { Span } from '../../text/span';
import { inflected } from '../inflections';
import { perText } from '../per-text';
import { withoutCode } from '../words';

/** An acronym in a text, without the “s” of its plural. */
export interface Acronym extends Span {
  readonly text: string;
  readonly isPlural: boolean;
  /** True where its words are next to it. */
  readonly isExplained: boolean;
}

/** The words of an acronym. */
interface ExplainedWords {
  readonly singular: string;
  readonly plural: string;
}

/** The words with their plural, which is that of the last word if it is not given. */
export function wordsWithPlural(singular: string, plural?: string): ExplainedWords {
  const last = singular.lastIndexOf(' ') + 1;
  const [inflectedLast = ''] = inflected(singular.slice(last), 's');
  return { singular, plural: plural ?? singular.slice(0, last) + inflectedLast };
}

/** Finds acronyms, and knows the words of those that reports explain. */
export class AcronymFinder {
  readonly #words: ReadonlyMap<string, ExplainedWords>;

  constructor(table: string) {
    this.#words = new Map(
      table.split('\n').flatMap((line): [string, ExplainedWords][] => {
        const [acronym = '', singular, plural] = line.split('\t');
        return singular && !line.startsWith('#') ? [[acronym, wordsWithPlural(singular, plural)]] : [];
      }),
    );
  }

  /** The acronyms in a text, in its order. */
  readonly in = perText((text) => acronymsIn(text, this.#words));

  /** The words of an acronym that published reports explain. */
  wordsOf(acronym: string): ExplainedWords | undefined {
    return this.#words.get(acronym);
  }
}

const acronym = new RegExp(
  `(?<![${letters}\\d./@’'&-])([A-Z][A-Za-z]{0,6}[A-Z])(s?)(?![${letters}\\d/@&-])`,
  'g',
);

function acronymsIn(text: string, known: ReadonlyMap<string, unknown>): Acronym[] {
  return [...withoutCode(text).matchAll(acronym)].map(
    ({ 0: { length }, 1: written = '', 2: ending, index }) => {
      // “PEPS” is another plural of “PEP”.
      const isBigPlural = written.endsWith('S') && !known.has(written) && known.has(written.slice(0, -1));
      const name = isBigPlural ? written.slice(0, -1) : written;
      const span = { start: index, end: index + length };
      const isPlural = ending === 's' || isBigPlural;
      return { text: name, isPlural, isExplained: isExplained(text, span, name), ...span };
    },
  );
}

/** The farthest that the words of an acronym reach. */
const reach = 120;

/** In brackets after other words; or with its words in brackets, or after “or”, a dash or “stands for”. */
function isExplained(text: string, { start, end }: Span, name: string): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  if (/\p{L}['’”]? ?[([](?:(?:the|an?|or|known as|hereafter) )?["'‘“]?$/u.test(before)) return true;
  const [, words = ''] = /^ ?(?:[([]|[-–—:|,] ?|, or |stands for |means )([^()[\]|.;]+)/.exec(after) ?? [];
  const joined = /(?:,? (?:or|known as|called|abbreviated to)(?: the)?| [-–—]|,) ["'‘“]?$/.exec(before);
  const earlier = joined
    ? (before
        .slice(0, joined.index)
        .split(/[()[\].;|]/)
        .at(-1) ?? '')
    : '';
  return (
    hasInitials(words.split(/[\s-]+/), name) || hasInitials(earlier.split(/[\s-]+/).slice(-8), name, true)
  );
}

/** Tells whether words begin with the letters of an acronym; those in between may be small words. */
function hasInitials(words: readonly string[], name: string, atEnd = false): boolean {
  const all = [...name.toLowerCase()];
  const initials = words.filter(Boolean).map((word) => word.replace(/^\W+/, '').charAt(0).toLowerCase());
  const from = atEnd ? [...initials].reverse() : initials;
  const wanted = atEnd ? all.reverse() : all;
  let at = 0;
  for (const initial of from.slice(0, all.length + 4)) if (initial === wanted[at]) at++;
  return at === wanted.length;
}
