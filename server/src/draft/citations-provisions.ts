import type { Provision, ProvisionCitation, Unit } from './citation';
import { instrumentAhead, instrumentBehind } from './citations-instruments';
import { type Path, readBrackets } from './citations-paths';
import type { MappedText } from './mapped';

// Citations of regulations, sections, schedules, standards and paragraphs of guidance.
const letters = '[A-Z]{0,3}';
const heads: readonly { unit: Unit; word: RegExp; number: RegExp }[] = [
  {
    unit: 'regulation',
    word: /(?<!(?:motional|sensory|mood|behaviou?ral) |[\w-])(?:[Rr]egulations?|REGULATIONS?|[Rr]egs?\.?) ?(?=\d)/g,
    number: new RegExp(`\\d{1,3}${letters}`, 'y'),
  },
  {
    unit: 'section',
    word: /(?<![’'\w])(?:[Ss]ections? |[Ss]s?\.? ?)(?=\d)/g,
    number: new RegExp(`\\d{1,3}${letters}`, 'y'),
  },
  {
    unit: 'schedule',
    word: /\b(?:[Ss]chedules?|[Ss]ch\.) (?=\d)/g,
    number: new RegExp(`\\d{1,2}${letters}`, 'y'),
  },
  {
    unit: 'standard',
    word: /\b(?:(?:[Nn]ational )?[Mm]inimum [Ss]tandards?,? (?:[Ss]tandards? )?|NMS,? ?|[Ss]tandards? )(?=\d)/g,
    number: /\d{1,2}(?:\.\d{1,2})?/y,
  },
  {
    unit: 'paragraph',
    word: /\b(?:(?:pages?|pp?\.?) ?(?<page>\d{1,3}),? (?:and )?)?(?:[Pp]aragraphs?|[Pp]aras?\.?) ?(?=\d)/g,
    number: /\d{1,3}(?:\.\d{1,3})?/y,
  },
];

const range = /\s*(?:to|through|–|—|-)\s*/y;
const link = /\s*(?:,\s*(?:and |or )?|\band |\bor |& ?|\/)\s*/y;
/** What may stand behind a number that closes a citation; a noun means that the number counted something. */
const after =
  /^(?:\s*$|\s*[.,;:)\]’'”"?!–—/]|\s(?:of|in|to|and|or|under|on|by|is|are|was|were|has|had|requires?|says?|which|that|as|for|because|when|where|with|at|not|also|does|did|have|must|should|states?|sets?|if|from|enquir\w+|inquir\w+|assessments?|investigations?|orders?|agreements?|accommodation|voluntary|visits?|reports?|notifications?|notices?|visitors?|reviews?|duties|duty|strategy|child(?:ren)?|processes|process|requirements?|applications?|advocates?|thresholds?|work|procedures?|decisions?|placements?|arrangements?|support|responsibilities|powers?)\b|\s?\()/;
const paragraphOf = /\b(?:[Pp]aragraph|[Pp]ara\.?) (\d{1,3}[A-Z]?)((?:\(\w{1,4}\))*) (?:of|to|in) $/;
const ownDocument =
  /^,? (?:of|in|on) (?:the|this|our|that|their|his|her|your|each|a|an) (?:\w+ )?(?:report|form|plan|document|letter|assessment|template|policy|handbook|self-evaluation|questionnaire|chronology|file|record|book|statement|evaluation|application|tool|guidance)\b/;

/** The citations of provisions in a text. */
export function provisionCitations(text: MappedText): ProvisionCitation[] {
  const found: { start: number; end: number; citation: ProvisionCitation }[] = [];
  for (const { unit, word, number } of heads) {
    for (const head of text.text.matchAll(word)) {
      const read = readProvisions(text, unit, head, number);
      if (read) found.push(read);
    }
  }
  // The paragraph of a schedule, or a standard's number behind its instrument, is part of the longer citation.
  return found
    .filter((one) => !found.some((other) => other !== one && covers(other, one)))
    .sort((a, b) => a.start - b.start)
    .map(({ citation }) => citation);
}

const covers = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start <= other.start && one.end >= other.end && one.end - one.start > other.end - other.start;

function readProvisions(text: MappedText, unit: Unit, head: RegExpExecArray, number: RegExp) {
  const plural = /s\.? ?$/.test(head[0]) && !/^[Ss][ .]*$/.test(head[0]);
  const at = head.index + head[0].length;
  const list = readList(text, at, number, plural);
  if (!list) return undefined;
  let { end } = list;
  const { provisions } = list;
  const part =
    unit === 'schedule' ? /^,? (?:paragraphs?|paras?\.?) (\d{1,3}[A-Z]?)/.exec(text.text.slice(end)) : null;
  const tail = part ? readBrackets(text.text, end + part[0].length, part[1] as string, end) : undefined;
  if (part && tail) {
    const first = provisions[0] as Provision;
    provisions[0] = {
      ...first,
      paragraph: part[1] as string,
      path: tail.paths[0]?.path ?? [],
      span: text.span(at, tail.end),
    };
    end = tail.end;
  }
  const reversed = unit === 'schedule' && !part ? paragraphOf.exec(text.text.slice(0, head.index)) : null;
  if (reversed) {
    const { paths } = readBrackets(`${reversed[2]} `, 0, '', 0);
    const first = provisions[0] as Provision;
    provisions[0] = { ...first, paragraph: reversed[1] as string, path: paths[0]?.path ?? [] };
  }
  const rest = text.text.slice(end);
  const on = unit === 'paragraph' ? /^,? (?:on )?(?:page|p\.?) ?(\d{1,3})/.exec(rest) : null;
  if (on) end += on[0].length;
  const page = head.groups?.page ?? on?.[1];
  const behind = instrumentBehind(text, end);
  const ahead = behind
    ? undefined
    : instrumentAhead(text, head.index + (/^.*inimum [Ss]tandards/.exec(head[0])?.[0].length ?? 0));
  if (ownDocument.test(text.text.slice(end))) return undefined;
  const named = behind?.named ?? ahead?.named;
  if (
    !sure(
      text.text,
      unit,
      head[0],
      list,
      end,
      named !== undefined || part !== null || reversed !== null || page !== undefined,
    )
  )
    return undefined;
  const start = ahead?.start ?? (reversed ? head.index - reversed[0].length : head.index);
  end = behind?.end ?? end;
  const citation: ProvisionCitation = {
    kind: 'provision',
    unit,
    provisions,
    ...(page !== undefined && { page }),
    ...(named && { instrument: named }),
    span: text.span(start, end),
    text: text.text.slice(start, end),
  };
  return { start, end, citation };
}

/** Whether a word and a number are a citation and not prose: “section 3 shows”, “a standard 2 bedroom flat”. */
function sure(text: string, unit: Unit, word: string, list: List, end: number, named: boolean): boolean {
  const rest = text.slice(end);
  if (/^(?:%|\s*per cent\b|[-–]\w|\w|\.\d)/.test(rest)) return false;
  if (named) return true;
  const bracketed = list.provisions.some(({ path }) => path.length > 0);
  const decimal = list.provisions.every(({ number }) => number.includes('.'));
  if (unit === 'paragraph') return decimal;
  if (unit === 'schedule' && !/^S/.test(word) && !/^\s*$/.test(rest)) return false;
  if (unit === 'standard' && !/NMS|inimum/.test(word))
    return decimal
      ? after.test(rest)
      : /^(?:\s*$|\s*[.,;:)\]])/.test(rest) || /^ (?:of|is|requires?|was|has|and|or|says?)\b/.test(rest);
  return bracketed || after.test(rest);
}

interface List {
  readonly provisions: Provision[];
  readonly end: number;
}

/** Reads “12”, “12(1) and (2)(a)”, “12 and 13”, “45(3) to (5)”. */
function readList(text: MappedText, at: number, number: RegExp, plural: boolean): List | undefined {
  const { text: all } = text;
  const first = readOne(all, at, number);
  if (!first) return undefined;
  const provisions = first.paths.map((one) => provisionOf(text, one));
  let { end } = first;
  for (;;) {
    const to = match(range, all, end);
    const between = to ?? match(link, all, end);
    if (between === undefined) break;
    const last = provisions.at(-1) as Provision;
    const next = readOne(all, between, number, last, plural, end);
    if (!next) break;
    const [beginning, ...more] = next.paths.map((one) => provisionOf(text, one));
    if (!beginning) break;
    if (to !== undefined) {
      const { number: until, path } = beginning;
      const span = text.span(startOf(text, last), next.end);
      provisions[provisions.length - 1] = { ...last, to: { number: until, path }, span };
    } else provisions.push(beginning);
    provisions.push(...more);
    end = next.end;
  }
  return { provisions, end };
}

/** One number with its brackets, or brackets alone that go on from those before. */
function readOne(all: string, at: number, number: RegExp, last?: Provision, plural = true, from = at) {
  number.lastIndex = at;
  const digits = number.exec(all)?.[0];
  if (digits === undefined) {
    if (!last || all[at] !== '(' || last.path.length === 0) return undefined;
    const { paths, end } = readBrackets(all, at, last.number, at, last.to?.path ?? last.path);
    return end > at ? { paths, end } : undefined;
  }
  const read = readBrackets(all, at + digits.length, digits, at);
  if (!last) return read;
  // “regulation 12 and 3 children” counts children: without a plural or brackets, nothing but punctuation may follow.
  const rest = all.slice(read.end);
  const bracketed = read.end > at + digits.length;
  const closes = /^(?:\s*$|\s*[.;:)\]]|,? (?:of|to|in|under) (?:the|that)\b)/.test(rest);
  const decimal = digits.includes('.') && last.number.includes('.');
  if (/^(?:%|\s*per cent|\d|[-–]\w|[a-z])/.test(rest)) return undefined;
  return bracketed || decimal || closes || (plural && after.test(rest)) || all.slice(from, at) === '/'
    ? read
    : undefined;
}

const provisionOf = (text: MappedText, { number, path, start, end }: Path): Provision => ({
  number,
  path,
  span: text.span(start, end),
});

/** Where a provision begins in the text itself. */
function startOf(text: MappedText, provision: Provision): number {
  let at = 0;
  while (at < text.text.length && text.source(at) < provision.span.start) at++;
  return at;
}

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
