import { messagesOf, type NamedMessage } from '../../../text/messages';
import { inflect } from '../../../text/words';
import { exactKeys, isDraftKey, proseKeys } from '../../format-keys';
import { emptyItems, flowEnd, plainEnd, quoteEnd } from './scan';
import { inQuotes, type Slip, type TextChange } from './slip';

const messages = messagesOf({
  sign: (sign: string) =>
    `Put this text in quotes. ${signNames[sign] ?? 'This character'} at the start has a special meaning in YAML.`,
  colon: () => 'Put this text in quotes. A colon in it has a special meaning in YAML.',
  marks: (text: string) => `Write only “${text}” here. Remove the other marks.`,
  doubleInside: () => 'Use single quotes around this text. It has double quotes in it.',
  apostropheInside: () => 'Use double quotes around this text. It has an apostrophe in it.',
  commas: (count: number) =>
    `Remove ${inflect(count, 'this comma', 'these commas')}. There is nothing before ${inflect(count, 'it', 'them')}.`,
  strayEnd: (mark: string) => `Remove “${mark}” from the end of this line.`,
  twoEntries: (key: string) => `Start a new line for “${key}”. Each entry has its own line.`,
  textAfterMark: (mark: string) => `Start the text on the line after “${mark}”.`,
});

const special = /^(?:[@`%*\]},]|[-?:](?:[ \t]|$))/;
const alias = /^\*[^\s,[\]{}*]+$/;
const inlineBlock = /^([|>][-+0-9]*)[ \t]+(?=[^\s#])/;
const signNames: Readonly<Record<string, string>> = {
  '@': 'An at sign',
  '`': 'A backtick',
  '%': 'A per cent sign',
  '*': 'An asterisk',
  '-': 'A dash',
  '?': 'A question mark',
  '>': 'A greater-than sign',
  '|': 'A vertical bar',
  '[': 'A bracket',
  '"': 'A quotation mark',
  "'": 'A quotation mark',
  '{': 'A curly bracket',
};

/** A value on the line of its key or dash. */
export interface InlineValue {
  /** The line. */
  readonly text: string;
  /** Offset of the value in the line. */
  readonly start: number;
  /** The key that the value belongs to, or that its list belongs to. */
  readonly key: string;
  /** The key above. */
  readonly parent: string;
}

/** Finds a slip in a value that ends on its line and is not a block of text. Called only for YAML that does not parse. */
export function valueSlip(place: InlineValue): Slip | undefined {
  const { text, start, key } = place;
  const first = text.charAt(start);
  if (first === '"' || first === "'") return afterQuote(place);
  if ((first === '[' || first === '{') && !(proseKeys.has(key) && unclosedText(text.slice(start)))) {
    return afterBrackets(place);
  }
  const end = start + plainEnd(text.slice(start)).trimEnd().length;
  const value = text.slice(start, end);
  if (inlineBlock.test(value) && first === '|') return undefined;
  const fixed = exactKeys.has(key) || place.parent === 'judgements' ? fixedWord(place, value) : undefined;
  if (fixed) return fixed;
  if (special.test(value) || /^[>[{|]/.test(value)) {
    return alias.test(value) ? undefined : quotedSlip(place, end, messages.sign(first));
  }
  return (
    twoKeys(place, value) ?? (/:(?:\s|$)/.test(value) ? quotedSlip(place, end, messages.colon()) : undefined)
  );
}

const marked = /^([*_`]{1,3})([^*_`]+)\1$/;

/** Marks of Markdown around a grade, date or other fixed word, or a sign in front of it. */
function fixedWord({ start }: InlineValue, value: string): Slip | undefined {
  const inner = marked.exec(value)?.[2] ?? /^[@`%*>&!]+[ \t]*([a-zA-Z0-9][^@`%*>]*)$/.exec(value)?.[1];
  if (inner === undefined) return undefined;
  const at = value.indexOf(inner);
  const end = start + value.length;
  return {
    ...messages.marks(inner),
    title: `Write “${inner}”`,
    at: [start, end],
    changes: [
      { start, end: start + at, text: '' },
      { start: start + at + inner.length, end, text: '' },
    ].filter((change) => change.start < change.end),
  };
}

/** Text in a bracket that is not closed is a note to somebody, and no list. */
const unclosedText = (value: string): boolean => {
  const { end } = flowEnd(value);
  return end === undefined && /^\[[^,:]*$/.test(value);
};

function quotedSlip({ text, start }: InlineValue, end: number, named: NamedMessage): Slip {
  return {
    ...named,
    title: 'Put the text in quotes',
    at: [start, end],
    changes: inQuotes(text, start, end),
    quotes: true,
  };
}

/** Text after a quotation mark that closes a value, or such marks in a value in quotes. */
function afterQuote({ text, start, ...rest }: InlineValue): Slip | undefined {
  const close = quoteEnd(text, start);
  if (close === undefined) return undefined;
  const after = text.slice(close + 1);
  if (/^[ \t]*(?:[ \t]#.*)?$/.test(after)) return undefined;
  const end = start + plainEnd(text.slice(start)).trimEnd().length;
  const stray = strayEnd(text, close + 1, end);
  if (stray) return stray;
  const mark = text.charAt(start);
  const inner = text[end - 1] === mark && (/\s/.test(text[close - 1] ?? '') || /\w/.test(after.charAt(0)));
  if (!inner) return quotedSlip({ text, start, ...rest }, end, messages.sign(text.charAt(start)));
  const escaped = mark === '"' ? '\\"' : "''";
  const changes: TextChange[] = [];
  for (let at = text.indexOf(mark, start + 1); at >= 0 && at < end - 1; at = text.indexOf(mark, at + 1)) {
    if (text[at - 1] === '\\' && mark === '"') continue;
    if (mark === "'" && text[at + 1] === "'") at++;
    else changes.push({ start: at, end: at + 1, text: escaped });
  }
  const named = messages[mark === '"' ? 'doubleInside' : 'apostropheInside']();
  return { ...named, title: 'Keep the outer quotes, and print those inside', at: [start, end], changes };
}

function afterBrackets({ text, start, ...rest }: InlineValue): Slip | undefined {
  const { end: close } = flowEnd(text.slice(start));
  if (close === undefined) return undefined;
  const end = start + plainEnd(text.slice(start)).trimEnd().length;
  if (start + close >= end) return withoutItems(text.slice(start, start + close), start);
  return (
    strayEnd(text, start + close, end) ??
    quotedSlip({ text, start, ...rest }, end, messages.sign(text.charAt(start)))
  );
}

/** Commas in brackets with nothing before them. */
function withoutItems(value: string, start: number): Slip | undefined {
  const changes = emptyItems(value).map((place) => ({
    start: start + place.start,
    end: start + place.end,
    text: '',
  }));
  const [first] = changes;
  if (!first) return undefined;
  return {
    ...messages.commas(changes.length),
    title: changes.length > 1 ? 'Remove the commas' : 'Remove the comma',
    at: [first.start, first.start + 1],
    changes,
  };
}

/** Commas and brackets that end a line without need. */
function strayEnd(text: string, start: number, end: number): Slip | undefined {
  const stray = text.slice(start, end);
  if (!/^[ \t]*[,;}\]]+[ \t]*$/.test(stray)) return undefined;
  return {
    ...messages.strayEnd(stray.trim()),
    title: `Remove “${stray.trim()}”`,
    at: [start, end],
    changes: [{ start, end, text: '' }],
  };
}

/** A second key on a line: `stage: final urn: 1`. */
function twoKeys({ text, start }: InlineValue, value: string): Slip | undefined {
  const found = /^(\S+(?:[ \t]+\S+){0,5}?),?;?[ \t]+([a-z][a-z-]*):[ \t]/.exec(value);
  if (!found || !isDraftKey(found[2] ?? '')) return undefined;
  const [whole, before = '', key = ''] = found;
  const at = whole.lastIndexOf(key);
  const indent = ' '.repeat(/^\s*(?:- +)*/.exec(text)?.[0].length ?? 0);
  return {
    ...messages.twoEntries(key),
    title: `Start a new line for “${key}”`,
    at: [start + at, start + at + key.length],
    changes: [
      { start: start + before.replace(/(?<![,;])[,;]+$/, '').length, end: start + at, text: `\n${indent}` },
    ],
  };
}

/** A text on the line of the mark that announces it: `text: | Some words`. */
export function blockSlip(text: string, start: number, indent: number): Slip | undefined {
  const found = inlineBlock.exec(text.slice(start));
  if (!found || text.charAt(start) !== '|') return undefined;
  const [whole, mark = ''] = found;
  return {
    ...messages.textAfterMark(mark),
    title: 'Start the text on the next line',
    at: [start, start + mark.length],
    changes: [{ start: start + mark.length, end: start + whole.length, text: `\n${' '.repeat(indent)}` }],
  };
}
