import { PhraseFinder } from '../prose/phrases';
import type { Span } from '../text/span';

/** A whole number. */
export interface NumberOption {
  readonly kind: 'number';
  /** A description, as a sentence without its stop. */
  readonly about: string;
  readonly minimum: number;
  readonly maximum: number;
  /** The number if none is set. */
  readonly usual: number;
  /** The origin of the usual number, such as “as in the guidance”. */
  readonly origin?: string;
}

/** A list of words and phrases of the team. */
export interface WordsOption {
  readonly kind: 'words';
  readonly about: string;
  readonly example: readonly string[];
}

/** One of a few forms. */
export interface FormOption {
  readonly kind: 'form';
  readonly about: string;
  /** The forms, each with its description. */
  readonly forms: Readonly<Record<string, string>>;
  /** The form if none is set. */
  readonly usual: string;
}

/** Some of a few forms; none of them if it is not set. */
export interface FormsOption {
  readonly kind: 'forms';
  readonly about: string;
  readonly forms: Readonly<Record<string, string>>;
}

/** An option of a rule that a config can set. */
export type RuleOption = NumberOption | WordsOption | FormOption | FormsOption;

/** The value of an option: a number, a form, or a list of words or forms. */
export type RuleOptionValue = number | string | readonly string[];

/** The options of a rule that a config sets. */
export type RuleOptions = Readonly<Record<string, RuleOptionValue>>;

/** The most entries of a list, and the most characters of each. Nobody writes more. */
export const mostListed = 1000;
export const mostListedCharacters = 100;

type ValueOf<Option extends RuleOption> = Option extends NumberOption
  ? number
  : Option extends FormOption
    ? string
    : readonly string[];

const noWords: readonly string[] = [];

function usualOf(option: RuleOption): RuleOptionValue {
  return option.kind === 'number' || option.kind === 'form' ? option.usual : noWords;
}

/** The options that a rule declares, with the values that a config sets, and the usual ones of the others. */
export const withUsual = <Declared extends Readonly<Record<string, RuleOption>>>(
  declared: Declared,
  set: RuleOptions,
): { readonly [Name in keyof Declared]: ValueOf<Declared[Name]> } =>
  // The config reader has checked the kind of each value.
  Object.fromEntries(
    Object.entries(declared).map(([name, option]) => [name, set[name] ?? usualOf(option)]),
  ) as { readonly [Name in keyof Declared]: ValueOf<Declared[Name]> };

/** The option with words that a rule on language never reports. */
export const ignoredWords = (...example: readonly string[]): { readonly ignore: WordsOption } => ({
  ignore: {
    kind: 'words',
    about: 'Words and phrases that are never reported, in any letter case',
    example,
  },
});

const finders = new WeakMap<readonly string[], PhraseFinder<{ readonly text: string }>>();

/** The places at which a text has words of a list, in any letter case. */
export function listedIn(text: string, list: readonly string[]): readonly Span[] {
  if (list.length === 0) return [];
  const finder = finders.get(list) ?? new PhraseFinder(list.map((each) => ({ text: each })));
  finders.set(list, finder);
  return finder.in(text);
}

const lastMarks = /(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/u;

/** Tells if a place lies within words of a list; marks around it do not count. */
export function isListed(text: string, { start, end }: Span, list: readonly string[]): boolean {
  if (list.length === 0) return false;
  const written = text.slice(start, end);
  const from = start + (written.length - written.replace(/^[^\p{L}\p{N}]+/u, '').length);
  const words = text.slice(from, end).replace(lastMarks, '');
  return listedIn(text, list).some((place) => place.start <= from && from + words.length <= place.end);
}
