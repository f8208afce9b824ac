import { messagesOf } from '../../text/messages';
import { span } from '../../text/span';
import { exactKeys, nestedKeys, proseKeys, topKeys } from '../format-keys';
import type { SyntaxProblem } from '../problem';
import { inQuotes } from './repair/slip';

const messages = messagesOf({
  asterisks: (text: string) => `Write “${text}” without asterisks.`,
  alias: (text: string) =>
    `Put this text in quotes. An asterisk at its start refers to an entry marked “&${text.slice(1)}”, and there is none.`,
  colon: () => 'Put this text in quotes. YAML reads the words before its colon as a name.',
  comment: () => 'Put this text in quotes. YAML leaves out everything from “#” on, as a comment.',
  ampersand: () => 'Put this text in quotes. An ampersand at the start has a special meaning in YAML.',
  exclamationMark: () =>
    'Put this text in quotes. An exclamation mark at the start has a special meaning in YAML.',
  strayEnd: (mark: string) => `Remove “${mark}” from the end of this line.`,
});

/** A plain value of a key, or of a list below it, in the text that was read. */
export interface PlainPlace {
  readonly text: string;
  readonly key: string;
  /** The key above. */
  readonly parent: string;
  /** Offset after the colon or dash and a space. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A slip in a value that YAML accepts, but reads differently from what the writer intended. Spans are offsets into the
 * text.
 */
export interface EntrySlip {
  readonly problem: SyntaxProblem;
  /** The part of the text that its writer intended as the value; all of it if this is not set. */
  readonly value?: { readonly start: number; readonly end: number };
}

/** Finds a slip in a plain value: marks at its end, a text that YAML reads as a comment, a tag or an anchor. */
export function entrySlip(place: PlainPlace): EntrySlip | undefined {
  const { key, parent } = place;
  const isProse = proseKeys.has(key) || parent === 'sections';
  const ofFormat = parent === '' ? topKeys.has(key) : nestedKeys.has(key) || parent === 'judgements';
  const eaten = isProse ? (lostComment(place) ?? lostProperty(place)) : undefined;
  return eaten ?? (ofFormat ? strayEnd(place) : undefined);
}

/** A text that begins with an asterisk, which YAML takes for the name of another text. */
export function aliasSlip({ text, key, parent, start, end }: PlainPlace): EntrySlip {
  const whole = text.slice(start, end);
  const inner = /^\*{1,3}([^*]+)\*{1,3}$/.exec(whole)?.[1];
  if (inner !== undefined && (exactKeys.has(key) || parent === 'judgements')) {
    const from = start + whole.indexOf(inner);
    return {
      problem: {
        code: 'yaml',
        ...messages.asterisks(inner),
        span: span(start, end),
        fix: { title: `Write “${inner}”`, span: span(start, end), text: inner },
      },
      value: { start: from, end: from + inner.length },
    };
  }
  const fix = { title: 'Put the text in quotes', span: span(start, end), text: quotedText(whole) };
  return {
    problem: { code: 'yaml', ...messages.alias(whole), span: span(start, end), fix },
    value: { start, end },
  };
}

/** A text of a list with a colon in it, which YAML takes for a key. */
export function colonSlip(text: string, start: number, end: number): EntrySlip {
  const fix = {
    title: 'Put the text in quotes',
    span: span(start, end),
    text: quotedText(text.slice(start, end)),
  };
  return {
    problem: {
      code: 'yaml',
      ...messages.colon(),
      span: span(start, end),
      fix,
    },
    value: { start, end },
  };
}

const comment = /[ \t]*#[A-Za-z0-9][^\r\n]*/y;

/** A hash sign with a number or word: “report #4”. */
function lostComment({ text, from, start, end }: PlainPlace): EntrySlip | undefined {
  comment.lastIndex = end;
  const found = comment.exec(text)?.[0];
  if (found === undefined || (end > start && !/^[ \t]/.test(found))) return undefined;
  const first = end > start ? start : from;
  const hash = end + found.indexOf('#');
  const to = hash + found.trim().length;
  const whole = text.slice(first, to);
  const fix = { title: 'Put the text in quotes', span: span(first, to), text: quotedText(whole) };
  const multiple = /[\r\n]/.test(whole);
  return {
    problem: {
      code: 'comment',
      ...messages.comment(),
      span: span(hash, to),
      ...(!multiple && { fix }),
    },
    ...(!multiple && { value: { start: first, end: to } }),
  };
}

/** An exclamation mark or ampersand at the start, which YAML takes as a mark and not as text. */
function lostProperty({ text, from, start, end }: PlainPlace): EntrySlip | undefined {
  if (start <= from) return undefined;
  const before = text.slice(from, start);
  const mark = /^[ \t]*([!&][^\s,[\]{}]*)[ \t]+$/.exec(before)?.[1];
  if (mark === undefined || mark.startsWith('!!')) return undefined;
  if (mark.startsWith('&') && text.includes(`*${mark.slice(1)}`)) return undefined;
  const first = from + before.indexOf(mark);
  if (/[\r\n]/.test(text.slice(first, end))) return undefined;
  return {
    problem: {
      code: 'yaml',
      ...messages[mark.startsWith('&') ? 'ampersand' : 'exclamationMark'](),
      span: span(first, end),
      fix: {
        title: 'Put the text in quotes',
        span: span(first, end),
        text: quotedText(text.slice(first, end)),
      },
    },
    value: { start: first, end },
  };
}

/** A comma, bracket or quotation mark that ends a value without need. */
function strayEnd({ text, key, start, end }: PlainPlace): EntrySlip | undefined {
  const value = text.slice(start, end);
  const stray = /(?<![ \t])[ \t]*[,;]$/.exec(value)?.[0] ?? unmatched(value, key);
  if (stray === undefined || stray.length >= value.length) return undefined;
  const from = end - stray.length;
  return {
    problem: {
      code: 'yaml',
      ...messages.strayEnd(stray.trim()),
      span: span(from, end),
      fix: { title: `Remove “${stray.trim()}”`, span: span(from, end), text: '' },
    },
    value: { start, end: from },
  };
}

const openers: Readonly<Record<string, string>> = { '}': '{', ']': '[', '"': '"', "'": "'" };

function unmatched(value: string, key: string): string | undefined {
  const last = value.slice(-1);
  const opener = openers[last];
  if (opener === undefined || (last === "'" && !exactKeys.has(key))) return undefined;
  return value.slice(0, -1).includes(opener) ? undefined : last;
}

function quotedText(text: string): string {
  let out = '';
  let from = 0;
  for (const change of inQuotes(text, 0, text.length)) {
    out += text.slice(from, change.start) + change.text;
    from = change.end;
  }
  return out;
}
