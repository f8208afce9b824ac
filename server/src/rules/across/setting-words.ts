import type { Framework, ServiceWord } from '../../knowledge/frameworks/types';
import type { Report } from '../../report/report';
import type { Span } from '../../text/span';
import { introductionOf, otherServiceFrom } from './other-service';

const people =
  '(?:staff|leaders|managers?|workers|employees|teams?|parents|families|residents|young people|children)';
const state =
  '(?:well|registered|run|managed|owned|part|clean|warm|homely|spacious|furnished|decorated|maintained|staffed|led|located|welcoming|bright|large|small|a)';
const verbs = '(?:provides|offers|employs|operates|cares for|accommodates)';
const parts =
  '(?:staff|managers?|leaders?|statement|registered|management|policies|procedures|ethos|premises|records|team|garden|location|owners?)';

/** A word of another setting in a text. Offsets are 0-based UTF-16 units. */
export interface SettingWord extends Span {
  readonly entry: ServiceWord;
}

interface WordSearch {
  readonly entry: ServiceWord;
  readonly pattern: RegExp;
  /** Tells that the word is something else in a paragraph. */
  readonly unless: RegExp | undefined;
  /** Finds words that introduce another service of this kind. */
  readonly introduction: RegExp;
}

const known = new WeakMap<Framework, readonly WordSearch[]>();

/** The searches for the words of a framework, made once. */
function searchesOf(framework: Framework): readonly WordSearch[] {
  const searches =
    known.get(framework) ??
    (framework['service-words'] ?? []).map((entry) => ({
      entry,
      pattern: patternOf(entry),
      unless: unlessOf(entry),
      introduction: introductionOf(nounOf(entry), anyOf(entry.others ?? ['another'])),
    }));
  known.set(framework, searches);
  return searches;
}

/** Words with either apostrophe, as a pattern. */
const written = (words: string): string => words.replace('’', "[’']");
const anyOf = (words: readonly string[]): string => words.map(written).join('|');

function unlessOf(entry: ServiceWord): RegExp | undefined {
  const { word, unless = [], 'not-after': before = [], 'not-before': after = [] } = entry;
  const parts = [
    ...(unless.length > 0 ? [`\\b(?:${anyOf(unless)})\\b`] : []),
    ...(before.length > 0 ? [`\\b(?:${before.join('|')})[ -]${word.replace(/y$/, '(?:y|ies)')}`] : []),
    ...(after.length > 0 ? [`\\b${word}[ -](?:${after.join('|')})`] : []),
  ];
  return parts.length > 0 ? new RegExp(parts.join('|'), 'i') : undefined;
}

const namesOf = ({ word, also = [] }: ServiceWord): readonly string[] => [word, ...also];

/** The word and those that mean the same, as a pattern. */
const nounOf = ({ word, also = [] }: ServiceWord): string =>
  also.length === 0 ? written(word) : `(?:${anyOf([word, ...also])})`;

function patternOf(entry: ServiceWord): RegExp {
  const { article, 'only-there': onlyThere } = entry;
  const noun = nounOf(entry);
  if (onlyThere) return new RegExp(`()(\\b(?:the )?${noun}\\b)`, 'gi');
  if (article) {
    const named = `\\b(?:the|this|our) ${noun}`;
    return new RegExp(`()(${named}(?![’']?[A-Za-z-])|${named}(?=[’']s\\b))`, 'gi');
  }
  const place = `(?:the|this) ${noun}`;
  const inFront = `\\b${people} (?:at|of) `;
  const after = [`[’']s ${parts}\\b`, ` (?:is|was) ${state}\\b`, ` ${verbs} `]
    .map((part) => `(?=${part})`)
    .join('|');
  return new RegExp(`(${inFront})(${place})\\b(?![’'-]?[A-Za-z])|()\\b(${place})(?:${after})`, 'gi');
}

/**
 * The words of other settings that a text of a report uses for its service.
 * @param own the name of the provider, which may have such a word
 */
export function settingWordsIn(text: string, { framework, setting }: Report, own: string): SettingWord[] {
  if (!setting) return [];
  const name = own.toLowerCase();
  const found = searchesOf(framework)
    .filter(({ entry }) => !entry.settings.includes(setting.id) && !entry.except?.includes(setting.id))
    .filter(({ entry, unless }) => !namesOf(entry).some((word) => name.includes(word)) && !unless?.test(text))
    .flatMap((search) => [...wordsOf(search, text, setting.id)]);
  const inOrder = found.sort((a, b) => a.start - b.start);
  return inOrder.filter(({ entry, start }, index) => {
    const before = inOrder[index - 1];
    // Words about boarding come together, and have one cause.
    return !before || (start >= before.end && !(entry['only-there'] && before.entry['only-there']));
  });
}

/** Tells if the words at an offset describe something, which makes a home or a scheme the inspected one in some settings only. */
const isDescribed = (text: string, at: number): boolean => /^ (?:is|was) /.test(text.slice(at, at + 5));

/** The places of one word, up to where the text is about another service. */
function* wordsOf({ entry, pattern, introduction }: WordSearch, text: string, setting: string) {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return;
  const last = Math.min(otherServiceFrom(text), introduction.exec(text)?.index ?? text.length);
  const mayBeOther = entry['not-described-in']?.includes(setting) === true;
  for (const match of matches) {
    const start = match.index + (match[1] ?? match[3] ?? '').length;
    const end = start + (match[2] ?? match[4] ?? '').length;
    if (start < last && !(mayBeOther && isDescribed(text, end))) yield { entry, start, end };
  }
}

/** The word for the service in reports of a setting, if it has one. */
export const ownWord = ({ framework, setting }: Report): string | undefined =>
  framework['service-words']?.find(
    (entry) => !entry['only-there'] && entry.settings.includes(setting?.id ?? ''),
  )?.word;
