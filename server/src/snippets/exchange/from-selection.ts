import type { IdentifyingKind } from '../../draft/identity/detail';
import { identifyingDetailsIn } from '../../draft/identity/identity';
import type { Checked } from '../../lint/check';
import { type Day, printDay } from '../../report/days';
import { identityFacts } from '../../report/identity';
import { MappedText } from '../../text/mapped';
import { type Span, span } from '../../text/span';
import { idOf } from '../library/read';
import { escapeText } from '../syntax/print';
import { type FillSource, plainName, productVariable } from '../syntax/variables';
import { placeOf, type SnippetPlace } from '../where/place';

/** A snippet made of a part of a draft, for a person to look over. */
export interface SnippetFromSelection {
  /** In the snippet syntax: the grade, authority, provider, dates, names and number of the draft are variables. */
  readonly body: string;
  /** The variables that were put in, each with the text that it replaced: “GRADE”, “good”. */
  readonly replaced: readonly { readonly variable: string; readonly text: string }[];
  /** One value for each key. */
  readonly where: Readonly<Record<string, string>>;
  readonly title: string;
  readonly prefix: string;
  readonly id: string;
  /** Identifying details that are left in the text, a sentence each, without the details themselves. */
  readonly identifying: readonly string[];
}

/** The variables whose values are replaced, the first of those with the same value. */
const replaceable = [
  'REGISTERED_MANAGER',
  'RESPONSIBLE_INDIVIDUAL',
  'LEAD_INSPECTOR',
  'ADDRESSEE',
  'AUTHORITY',
  'PROVIDER',
  'THEME',
  'URN',
  'INSPECTION_DATES',
  'PREVIOUS_DATE',
  'INSPECTION_START',
  'INSPECTION_END',
  'GRADE',
  'PREVIOUS_GRADE',
] as const;

interface ReplacedPart {
  readonly start: number;
  readonly end: number;
  readonly variable: string;
  /** The text of a placeholder, where no variable writes the text in this form. */
  readonly placeholder?: string;
}

interface SelectionOptions {
  readonly today: Day;
  /** Ids that other snippets have. */
  readonly taken?: ReadonlySet<string>;
}

/**
 * Makes a snippet of a part of a draft: details of this draft alone become variables, the rest is escaped.
 * @returns undefined if nothing but white space is selected
 */
export function snippetFrom(
  checked: Checked,
  selected: Span,
  { today, taken = new Set() }: SelectionOptions,
): SnippetFromSelection | undefined {
  const { draft, report, knowledge } = checked;
  const raw = draft.text.slice(selected.start, selected.end);
  const start = selected.start + raw.length - raw.trimStart().length;
  const place = placeOf(checked, start);
  const text = unindented(raw.trim(), draft.lines.position(start).character, place.key === undefined);
  if (text === '') return undefined;
  const parts = partsOf(text, { report, knowledge, today, judgement: place.judgement });
  const { body, plain, fixed } = withVariables(text, parts);
  const title = titleOf(plain);
  const id = freeId(idOf(title), taken);
  const facts = report && identityFacts(report.draft, report);
  const found = new Set(
    fixed.flatMap((part) => identifyingDetailsIn(MappedText.of(part), facts).map(({ kind }) => kind)),
  );
  return {
    body,
    replaced: parts.map(({ variable, start: from, end }) => ({ variable, text: text.slice(from, end) })),
    where: whereOf(place, text),
    title,
    prefix: prefixOf(title),
    id,
    identifying: [...found].map((kind) => `Replace ${names[kind]} in the text with a placeholder.`),
  };
}

const names: Readonly<Record<IdentifyingKind, string>> = {
  postcode: 'a postcode',
  address: 'an address',
  street: 'the name of a street',
  telephone: 'a telephone number',
  email: 'an email address',
  'date-of-birth': 'a date of birth',
  home: 'the name of the home',
  'home-address': 'the address of the home',
  manager: 'the name of the manager',
  private: 'words that a draft keeps private',
};

/** The text at the first column; in the text of a report, without the number or dash of its paragraph. */
function unindented(text: string, column: number, narrative: boolean): string {
  const lines = text.split(/\r\n?|\n/);
  const [first = '', ...rest] = lines;
  const indents = rest
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const by = Math.min(column, ...indents);
  const bare = narrative ? first.replace(/^(?:\d+\.|[-*+])\s+/, '') : first;
  return [bare, ...rest.map((line) => line.slice(Math.min(by, line.length)).trimEnd())].join('\n');
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const dates = new RegExp(`(?<!\\d)(?:\\d{1,2} (?:${months}) \\d{4}|\\d{4}-\\d{2}-\\d{2})(?!\\d)`, 'g');

const gradingVerb = '(?:grad(?:ed?|ing)|judge(?:d|ment)|rated?|remains?|(?:is|are|was|were)(?: now| still)?)';
const beforeGrade = `\\b${gradingVerb}(?: (?:is|was|of|as|to be|remains?))? `;
const afterGrade = '[.,;:)]|$| (?:at this|overall|for (?:the|this|overall))';

/** A grade of one word only where it is used as a grade: “good” is also an adjective. */
const gradePattern = (value: string): RegExp =>
  value.includes(' ')
    ? bounded(value)
    : new RegExp(`(?<=${beforeGrade})${escaped(value)}(?=${afterGrade})`, 'g');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const bounded = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`, 'gu');

/** The parts of a text that are of this draft alone. No two overlap: the longest value comes first. */
function partsOf(text: string, from: FillSource): ReplacedPart[] {
  const found: ReplacedPart[] = [];
  const add = (pattern: RegExp, variable: string, placeholder?: string) => {
    for (const match of text.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => other.start < end && at < other.end)) continue;
      found.push({ start: at, end, variable, ...(placeholder !== undefined && { placeholder }) });
    }
  };
  const values = replaceable.flatMap((name) => {
    const value = productVariable(name)?.value(from)?.trim();
    return value && value.length > 2 ? [{ name, value }] : [];
  });
  for (const { name, value } of [...values].sort((a, b) => b.value.length - a.value.length)) {
    add(name === 'GRADE' || name === 'PREVIOUS_GRADE' ? gradePattern(value) : bounded(value), name);
    // The variable writes the day as 2026-06-19 only.
    if (name === 'INSPECTION_START' || name === 'INSPECTION_END')
      add(bounded(printDay(value)), name, plainName(name));
  }
  add(dates, 'TODAY', 'date');
  return found.sort((a, b) => a.start - b.start);
}

/** The text as a body and as plain words, and the parts of it that stay as they are. */
function withVariables(text: string, parts: readonly ReplacedPart[]) {
  const fixed: string[] = [];
  let [body, plain, at, stop] = ['', '', 0, 0];
  for (const { start, end, variable, placeholder } of parts) {
    const before = text.slice(at, start);
    fixed.push(before);
    body +=
      escapeText(before) +
      (placeholder === undefined ? `$${braced(variable, text[end])}` : `\${${++stop}:[${placeholder}]}`);
    plain += before + (placeholder ?? plainName(variable));
    at = end;
  }
  fixed.push(text.slice(at));
  return { body: body + escapeText(text.slice(at)), plain: plain + text.slice(at), fixed };
}

/** In braces where a letter that follows would be read as part of its name. */
const braced = (name: string, next = ''): string => (/[\w]/.test(next) ? `{${name}}` : name);

function whereOf(
  { framework, setting, section, grade, judgement, key }: SnippetPlace,
  text: string,
): Record<string, string> {
  const all = {
    framework,
    setting,
    section,
    grade: judgement ? grade : undefined,
    key: key !== undefined && /^- /.test(text) ? key.split('.')[0] : key,
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** The first words of a text, without marks of Markdown and keys. */
function titleOf(plain: string): string {
  const [first = ''] = plain
    .replace(/^- /, '')
    .replace(/^[\w-]+:\s*(?:[|>][-+]?)?\s*/, '')
    .replace(/^#+\s*/, '')
    .split(/(?<=[.!?])\s|\n\n/);
  const words = first
    .replace(/\s+/g, ' ')
    .replace(/[.!?]$/, '')
    .trim()
    .split(' ');
  return words.slice(0, 8).join(' ') + (words.length > 8 ? ' …' : '');
}

const smallWords = new Set(
  'a an and are at be by for from has have in is it its of on or that the their they this to was were with'.split(
    ' ',
  ),
);

function prefixOf(title: string): string {
  const words = idOf(title).split('-');
  const telling = words.filter((word) => !smallWords.has(word));
  return (telling.length > 0 ? telling : words).slice(0, 3).join('-');
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
  return free;
}

/** The part of a text between two offsets, in whichever order. */
export const selection = (a: number, b: number): Span => span(Math.min(a, b), Math.max(a, b));
