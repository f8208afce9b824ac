import type { Framework, ServiceWord } from '../../knowledge/frameworks/types';
import type { Report } from '../../report/report';
import type { Span } from '../../text/span';

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
  readonly other: RegExp | undefined;
}

const known = new WeakMap<Framework, readonly WordSearch[]>();

/** The searches for the words of a framework, made once. */
function searchesOf(framework: Framework): readonly WordSearch[] {
  const searches =
    known.get(framework) ??
    (framework['service-words'] ?? []).map((entry) => ({
      entry,
      pattern: patternOf(entry),
      other: otherOf(entry),
    }));
  known.set(framework, searches);
  return searches;
}

function otherOf({
  word,
  'not-after': before = [],
  'not-before': after = [],
}: ServiceWord): RegExp | undefined {
  const stem = word.replace(/y$/, '(?:y|ies)');
  const parts = [
    ...(before.length > 0 ? [`\\b(?:${before.join('|')})[ -]${stem}`] : []),
    ...(after.length > 0 ? [`\\b${word}[ -](?:${after.join('|')})`] : []),
  ];
  return parts.length > 0 ? new RegExp(parts.join('|'), 'i') : undefined;
}

function patternOf({ word, article, 'only-there': onlyThere }: ServiceWord): RegExp {
  const written = word.replace('’', "[’']");
  if (onlyThere) return new RegExp(`()(\\b(?:the )?${written}\\b)`, 'gi');
  if (article) {
    const named = `\\b(?:the|this|our) ${written}`;
    return new RegExp(`()(${named}(?![’']?[A-Za-z-])|${named}(?=[’']s\\b))`, 'gi');
  }
  const place = `(?:the|this) ${written}`;
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
  const found: SettingWord[] = [];
  if (!setting) return found;
  for (const { entry, pattern, other } of searchesOf(framework)) {
    if (entry.settings.includes(setting.id) || entry.except?.includes(setting.id)) continue;
    if (own.toLowerCase().includes(entry.word) || other?.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const before = match[1] ?? match[3] ?? '';
      const start = match.index + before.length;
      const words = match[2] ?? match[4] ?? '';
      found.push({ entry, start, end: start + words.length });
    }
  }
  const inOrder = found.sort((a, b) => a.start - b.start);
  return inOrder.filter(({ entry, start }, index) => {
    const before = inOrder[index - 1];
    // Words about boarding come together, and have one cause.
    return !before || (start >= before.end && !(entry['only-there'] && before.entry['only-there']));
  });
}

/** The word for the service in reports of a setting, if it has one. */
export const ownWord = ({ framework, setting }: Report): string | undefined =>
  framework['service-words']?.find(
    (entry) => !entry['only-there'] && entry.settings.includes(setting?.id ?? ''),
  )?.word;
