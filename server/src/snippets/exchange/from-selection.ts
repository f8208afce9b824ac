import type { IdentifyingKind } from '../../draft/identity/detail';
import { identifyingDetailsIn } from '../../draft/identity/identity';
import type { Checked } from '../../lint/check';
import { type Day, printDay } from '../../report/days';
import { knownNames } from '../../report/identity';
import { MappedText } from '../../text/mapped';
import { type Span, span } from '../../text/span';
import { idOf } from '../library/read';
import { escapeText } from '../syntax/print';
import { type FillSource, plainName, productVariable } from '../syntax/variables';
import { placeOf, type SnippetPlace } from '../where/place';

/** A snippet made of a part of a draft, for a person to look over. */
export interface SnippetFromSelection {
  readonly body: string;
  readonly replaced: readonly { readonly variable: string; readonly text: string }[];
  /** One value for each key. */
  readonly where: Readonly<Record<string, string>>;
  readonly title: string;
  readonly prefix: string;
  readonly id: string;
  /** Identifying details that are left, in a sentence each, which does not repeat them. */
  readonly identifying: readonly string[];
}

/** The variables whose values are looked for, in their order where two have the same. */
const looked = [
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
  /** Written as a placeholder with this text where no variable writes it so. */
  readonly placeholder?: string;
}

/**
 * Makes a snippet of a part of a draft: what is of this draft alone becomes variables, what is left is escaped.
 * @param taken ids that there are already
 * @returns undefined where nothing but white space is selected
 */
export function snippetFrom(
  checked: Checked,
  selected: Span,
  today: Day,
  taken: ReadonlySet<string> = new Set(),
): SnippetFromSelection | undefined {
  const { draft, report, knowledge } = checked;
  const raw = draft.text.slice(selected.start, selected.end);
  const start = selected.start + raw.length - raw.trimStart().length;
  const place = placeOf(checked, start);
  const text = unindented(raw.trim(), draft.lines.position(start).character, place.key === undefined);
  if (text === '') return undefined;
  const parts = partsOf(text, { report, knowledge, today, judgement: place.judgement });
  const { body, plain, left } = written(text, parts);
  const title = titleOf(plain);
  const id = free(idOf(title), taken);
  const known = report ? knownNames(report) : [];
  const found = new Set(
    left.flatMap((one) => identifyingDetailsIn(MappedText.of(one), known).map(({ kind }) => kind)),
  );
  return {
    body,
    replaced: parts.map(({ variable, start: from, end }) => ({ variable, text: text.slice(from, end) })),
    where: whereOf(place, text),
    title,
    prefix: prefixOf(title),
    id,
    identifying: [...found].map(
      (kind) => `The text still has ${names[kind]}; put a placeholder in its place.`,
    ),
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
};

/** The text at the first column; in a narrative without the number or dash that its place gave it. */
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

const grades = (value: string): RegExp =>
  value.includes(' ')
    ? bounded(value)
    : new RegExp(
        `(?<=\\b(?:grad(?:ed?|ing)|judge(?:d|ment)|rated?|remains?|(?:is|are|was|were)(?: now| still)?)(?: (?:is|was|of|as|to be|remains?))? )${escaped(value)}(?=[.,;:)]|$| (?:at this|overall|for (?:the|this|overall)))`,
        'g',
      );

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const bounded = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`, 'gu');

/** What of a text is of this draft alone; none overlaps another, the longest first. */
function partsOf(text: string, from: FillSource): ReplacedPart[] {
  const found: ReplacedPart[] = [];
  const add = (pattern: RegExp, variable: string, placeholder?: string) => {
    for (const one of text.matchAll(pattern)) {
      const [at, end] = [one.index, one.index + one[0].length];
      if (found.some((other) => other.start < end && at < other.end)) continue;
      found.push({ start: at, end, variable, ...(placeholder !== undefined && { placeholder }) });
    }
  };
  const values = looked.flatMap((name) => {
    const value = productVariable(name)?.value(from)?.trim();
    return value && value.length > 2 ? [{ name, value }] : [];
  });
  for (const { name, value } of [...values].sort((a, b) => b.value.length - a.value.length)) {
    add(name === 'GRADE' || name === 'PREVIOUS_GRADE' ? grades(value) : bounded(value), name);
    // Only as 2026-06-19 is it what the variable writes.
    if (name === 'INSPECTION_START' || name === 'INSPECTION_END')
      add(bounded(printDay(value)), name, plainName(name));
  }
  const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
  add(
    new RegExp(`(?<!\\d)(?:\\d{1,2} (?:${months}) \\d{4}|\\d{4}-\\d{2}-\\d{2})(?!\\d)`, 'g'),
    'TODAY',
    'date',
  );
  return found.sort((a, b) => a.start - b.start);
}

function written(text: string, parts: readonly ReplacedPart[]) {
  const left: string[] = [];
  let [body, plain, at, stop] = ['', '', 0, 0];
  for (const { start, end, variable, placeholder } of parts) {
    const fixed = text.slice(at, start);
    left.push(fixed);
    body +=
      escapeText(fixed) +
      (placeholder === undefined ? `$${braced(variable, text[end])}` : `\${${++stop}:[${placeholder}]}`);
    plain += fixed + (placeholder ?? plainName(variable));
    at = end;
  }
  left.push(text.slice(at));
  return { body: body + escapeText(text.slice(at)), plain: plain + text.slice(at), left };
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
  const given = Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined);
  return Object.fromEntries(given);
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

const small = new Set(
  'a an and are at be by for from has have in is it its of on or that the their they this to was were with'.split(
    ' ',
  ),
);

function prefixOf(title: string): string {
  const words = idOf(title).split('-');
  const telling = words.filter((word) => !small.has(word));
  return (telling.length > 0 ? telling : words).slice(0, 3).join('-');
}

function free(id: string, taken: ReadonlySet<string>): string {
  let one = id;
  for (let count = 2; taken.has(one); count++) one = `${id}-${count}`;
  return one;
}

/** The part of a text that positions of a client stand for, in whichever order. */
export const selection = (a: number, b: number): Span => span(Math.min(a, b), Math.max(a, b));
