import type { Report } from '../../report/report';
import type { Span } from '../../text/span';
import { introductionOf, otherServiceFrom } from './other-service';

/** The words by which the reports of a setting speak of the service. */
interface ServiceWord {
  /** The word itself, with small letters. */
  readonly noun: string;
  /** Settings in whose reports it is the service. */
  readonly settings: readonly string[];
  /** Settings in whose reports it may be something else, and is not looked for. */
  readonly except?: readonly string[];
  /** What else the word may be in the same paragraph. */
  readonly unless?: RegExp;
  /** Words before the noun by which it is another service, which the paragraph may then call “the home”. A pattern. */
  readonly others?: string;
  /** The word is enough; others need a word near them that makes them the service. */
  readonly alone?: boolean;
}

const agencies = ['independent-fostering-agency', 'voluntary-adoption-agency', 'adoption-support-agency'];
const homes = ['childrens-home', 'secure-childrens-home'];
const schools = ['boarding-school', 'residential-special-school', 'further-education-college'];

const kindsOfAgency = [
  'recruitment|employment|temporary|supply|staffing|placing|placement|adoption|fostering|care|external|outside|another',
  'partner|safeguarding|advocacy|cleaning|training|government|national|same',
].join('|');
const agencyPeople = 'staff|workers?|carers?|nurses?|cover|decision|social';
/** Agencies that any report may speak of. */
const otherAgency = new RegExp(`\\b(?:${kindsOfAgency})[ -]agenc|\\bagency[ -](?:${agencyPeople})`, 'i');

/** A school at which a child boards, who lives elsewhere. */
const otherBoarding =
  /\b(?:boarding school|boards (?:at|weekly|during)|(?:child|his|her|their)(?:[’']s)? school)\b/i;

const serviceWords: readonly ServiceWord[] = [
  {
    noun: 'agency',
    settings: agencies,
    alone: true,
    unless: otherAgency,
  },
  { noun: 'home', settings: homes, others: "own|foster|family|care|nursing|birth|carers?[’']" },
  { noun: 'children’s home', settings: homes, except: agencies },
  {
    noun: 'centre',
    settings: ['residential-family-centre'],
    others: "leisure|contact|youth|sports|activity|day|health|community|children[’']s|education|town|city",
  },
  {
    noun: 'scheme',
    settings: ['residential-holiday-scheme'],
    except: ['supported-accommodation', ...agencies],
  },
  { noun: 'boarding house', settings: schools, alone: true, unless: otherBoarding },
  { noun: 'boarders', settings: schools, alone: true, unless: otherBoarding },
  { noun: 'boarding staff', settings: schools, alone: true, unless: otherBoarding },
];

const people =
  '(?:staff|leaders|managers?|workers|employees|teams?|parents|families|residents|young people|children)';
const state =
  '(?:well|registered|run|managed|owned|part|clean|warm|homely|spacious|furnished|decorated|maintained|staffed|led|located|welcoming|bright|large|small|a)';
const verbs = '(?:provides|offers|employs|operates|cares for|accommodates)';
const parts =
  '(?:staff|managers?|leaders?|statement|registered|management|policies|procedures|ethos|premises|records|team|garden|location|owners?)';

/** A word of another setting in a text. Offsets are 0-based UTF-16 units. */
export interface SettingWord extends Span {
  readonly noun: string;
}

interface WordSearch extends ServiceWord {
  readonly pattern: RegExp;
  /** Finds words that introduce another service of this kind. */
  readonly introduction: RegExp;
}

const searches: readonly WordSearch[] = serviceWords.map((word) => ({
  ...word,
  pattern: patternOf(word),
  introduction: introductionOf(written(word), word.others ?? 'another'),
}));

/** The noun with either apostrophe, as a pattern. */
function written({ noun }: ServiceWord): string {
  return noun.replace('’', "[’']");
}

function patternOf(service: ServiceWord): RegExp {
  const { noun, alone } = service;
  if (alone) {
    const word =
      noun === 'agency'
        ? "\\b(?:the|this|our) agency(?![’']?[A-Za-z-])|\\b(?:the|this|our) agency(?=[’']s\\b)"
        : `\\b(?:the )?${written(service)}\\b`;
    return new RegExp(`()(${word})`, 'gi');
  }
  const place = `(?:the|this) ${written(service)}`;
  const inFront = `\\b${people} (?:at|of) `;
  const after = [`[’']s ${parts}\\b`, ` (?:is|was) ${state}\\b`, ` ${verbs} `]
    .map((part) => `(?=${part})`)
    .join('|');
  return new RegExp(`(${inFront})(${place})\\b(?![’'-]?[A-Za-z])|()\\b(${place})(?:${after})`, 'gi');
}

/** The words of other settings that a text of a report uses for its service. */
export function settingWordsIn(text: string, setting: string, own: string): SettingWord[] {
  const name = own.toLowerCase();
  const found = searches
    .filter(({ settings, except }) => !settings.includes(setting) && !except?.includes(setting))
    .filter(({ noun, unless }) => !name.includes(noun) && !unless?.test(text))
    .flatMap((search) => [...wordsOf(search, text, setting)]);
  const inOrder = found.sort((a, b) => a.start - b.start);
  return inOrder.filter(({ noun, start }, index) => {
    const before = inOrder[index - 1];
    // Words about boarding come together, and have one cause.
    return !before || (start >= before.end && !(isBoarding(noun) && isBoarding(before.noun)));
  });
}

/** Settings in whose reports “the home is warm” is about the home of carers or of a young person. */
const othersHomes: ReadonlySet<string> = new Set([...agencies, 'supported-accommodation']);

/** Tells if the words at an offset describe something, which makes a home or a scheme the inspected one in some settings only. */
const isDescribed = (text: string, at: number): boolean => /^ (?:is|was) /.test(text.slice(at, at + 5));

/** The places of one word, up to where the text is about another service. */
function* wordsOf({ noun, pattern, introduction }: WordSearch, text: string, setting: string) {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return;
  const last = Math.min(otherServiceFrom(text), introduction.exec(text)?.index ?? text.length);
  const mayBeOther = noun === 'scheme' || (noun === 'home' && othersHomes.has(setting));
  for (const match of matches) {
    const start = match.index + (match[1] ?? match[3] ?? '').length;
    const end = start + (match[2] ?? match[4] ?? '').length;
    if (start < last && !(mayBeOther && isDescribed(text, end))) yield { noun, start, end };
  }
}

/** Tells if a word is about boarding. Such words have no counterpart in other settings. */
export const isBoarding = (noun: string): boolean => noun.startsWith('board');

/** The word for the service in reports of a setting, if it has one. */
export const ownWord = ({ setting }: Report): string | undefined =>
  serviceWords.find(
    ({ settings }) => settings.includes(setting?.id ?? '') && !schools.includes(setting?.id ?? ''),
  )?.noun;
