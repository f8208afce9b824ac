import { messagesOf } from '../../../text/messages';
import { isDraftKey } from '../../format-keys';
import { plainKey } from './scan';
import type { Slip } from './slip';

const messages = messagesOf({
  noSpace: (key: string) => `Add a space after “${key}:”.`,
  otherSign: (key: string, sign: string) => `Write a colon and a space after “${key}” instead of “${sign}”.`,
  marks: (key: string) => `Write only “${key}” here. Remove the other marks.`,
  curlyBrackets: () => 'Remove the curly brackets. They are not needed on a line with one entry.',
  noColon: (key: string) => `Add a colon after “${key}”.`,
  noSpaceAfterDash: () => 'Add a space after the dash. A list item begins with a dash and a space.',
  bullet: (mark: string) => `Begin this list item with a dash and a space instead of “${mark}”.`,
});

const word = '[A-Za-z][\\w-]*';
const noSpace = new RegExp(`^(${word})[ \\t]*:(?![\\s=>]|$|//)`);
const otherSign = new RegExp(
  `^(${word})[ \\t]*(:?==?>?|->|→|[;；＝]|…|(?<=[ \\t])(?:[|~–—]|-)(?=[ \\t]))[ \\t]*(?=\\S)`,
);
const quotedKey = new RegExp(`^(["'])(${word})\\1[ \\t]+(?=\\S)`);
const markedKey = new RegExp(`^(?:([*_\`]{1,3})(${word})(:?)\\1(:?)(?=\\s)|>[ \\t]*(${word}:)(?=\\s|$))`);
const spacedKey = new RegExp(`^(${word})([ \\t]+)(?=\\S)`);
const inBraces = new RegExp(`^\\{[ \\t]*(${word}:[ \\t][^{}]*)\\},?[ \\t]*$`);
/** Words with which no key begins, but many lines of prose do. */
const prose =
  'a all also an and are as at but by for from has have he his her if in is it its no not of on or our she so some that the their they this to was we were when which who with you';
const ofProse = new RegExp(`^(?:${prose.replaceAll(' ', '|')})$`, 'i');
const addresses = /^(?:https?|ftp|mailto|file|tel)$/i;

/**
 * Finds a slip between a key and its value in a line that has no key as it is written.
 * @param only says that the text is valid YAML, so that the key must be one of the format
 * @param parent the key above
 */
export function keySlip(text: string, only: 'draft-keys' | 'any', parent: string = ''): Slip | undefined {
  const may = (key: string) => isDraftKey(key.toLowerCase()) || (only === 'any' && !ofProse.test(key));
  return (
    withoutSpace(text, may) ??
    withOtherSign(text, may) ??
    (only === 'any' ? broken(text, parent === 'judgements' || parent === 'sections') : undefined)
  );
}

function withoutSpace(text: string, may: (key: string) => boolean): Slip | undefined {
  const found = noSpace.exec(text);
  const [whole = '', key = ''] = found ?? [];
  if (!found || !may(key) || addresses.test(key)) return undefined;
  const end = whole.length;
  return {
    ...messages.noSpace(key),
    title: 'Add a space after the colon',
    at: [0, end],
    changes: [{ start: end, end, text: ' ' }],
    group: 'space',
  };
}

function withOtherSign(text: string, may: (key: string) => boolean): Slip | undefined {
  const found = otherSign.exec(text);
  const [whole = '', key = '', sign = ''] = found ?? [];
  if (!found || !may(key) || (/^[|~–—-]$/.test(sign) && !isDraftKey(key.toLowerCase()))) return undefined;
  return {
    ...messages.otherSign(key, sign),
    title: `Write “${key}: ”`,
    at: [0, whole.trimEnd().length],
    changes: [{ start: key.length, end: whole.length, text: ': ' }],
    group: sign,
  };
}

/** Slips in lines that cannot be read at all. */
function broken(text: string, below: boolean): Slip | undefined {
  return withMarks(text) ?? inCurlyBrackets(text) ?? withoutColon(text, below);
}

function withMarks(text: string): Slip | undefined {
  const found = markedKey.exec(text);
  if (!found) return undefined;
  const [whole, , bold, inside, outside, citedKey] = found;
  const key = citedKey ?? `${bold}${inside || outside || ':'}`;
  if (!isDraftKey(key.slice(0, -1).toLowerCase())) return undefined;
  return {
    ...messages.marks(key),
    title: `Write “${key}”`,
    at: [0, whole.length],
    changes: [{ start: 0, end: whole.length, text: key }],
  };
}

function inCurlyBrackets(text: string): Slip | undefined {
  const inner = inBraces.exec(text)?.[1];
  if (inner === undefined || inner.includes(', ')) return undefined;
  return {
    ...messages.curlyBrackets(),
    title: 'Remove the curly brackets',
    at: [0, text.trimEnd().length],
    changes: [{ start: 0, end: text.length, text: inner.trimEnd() }],
  };
}

function withoutColon(text: string, below: boolean): Slip | undefined {
  const quotedWord = quotedKey.exec(text);
  const found = quotedWord ?? spacedKey.exec(text);
  if (!found) return undefined;
  const key = (quotedWord ? found[2] : found[1]) ?? '';
  const rest = text.slice(found[0].length);
  const isKnown = isDraftKey(key.toLowerCase());
  const isLike = /^[a-z]+(?:-[a-z]+)+$/.test(key) || (/^[a-z]+$/.test(key) && below);
  if (!quotedWord && !isKnown && !(isLike && !ofProse.test(key) && !/[.?!]$/.test(rest))) return undefined;
  if (rest.split(/\s+/).length > (isKnown ? 12 : 6)) return undefined;
  const end = found[0].trimEnd().length;
  return {
    ...messages.noColon(key),
    title: `Write “${key}: ”`,
    at: [0, end],
    changes: [{ start: end, end, text: ':' }],
  };
}

const dashes = '-{2,3}[ \\t]*(?=[a-z][a-z-]*:\\s)';
const dots = '[•·▪‣◦●○■□▸►➢✓➤❖⁃][ \\t]*';
const others = '(?:[*+o–—−‐‑]|\\d{1,2}[.)]|[a-z]\\))[ \\t]+';
const bullet = new RegExp(`^(?:${dashes}|${dots}|${others})(?=\\S)`);
/** A key whose text begins on the next line, without its colon or space. */
export const blockKey = /^[a-z][a-z-]*(?:[ \t]*:|[ \t])[ \t]*[|>][-+]?[ \t]*$/;
const closeDash = /^-(?=[A-Za-z"'“‘[{])/;

/**
 * Finds a mark at the start of a line that stands for a dash of a list, or a dash without its space.
 * @param inList says that a list item may begin here
 * @param only says that the text is valid YAML, so that a key of the format must follow
 */
export function bulletSlip(text: string, inList: boolean, only: 'draft-keys' | 'any'): Slip | undefined {
  const found = bullet.exec(text) ?? closeDash.exec(text);
  if (!found) return undefined;
  const mark = found[0];
  const rest = text.slice(mark.length);
  const key = plainKey.test(rest) ? rest.slice(0, rest.search(/(?<![ \t])[ \t]*:/)) : undefined;
  const may = key === undefined ? inList && !/^[o\da-z]/.test(mark) && !plainKeyed(text) : isDraftKey(key);
  if (only === 'draft-keys' ? key === undefined || !may : !may && key === undefined) return undefined;
  const dash = mark === '-' && text.startsWith('-');
  return {
    ...(dash ? messages.noSpaceAfterDash() : messages.bullet(mark.trim())),
    title: dash ? 'Add a space after the dash' : 'Begin with a dash',
    at: [0, mark.trimEnd().length],
    changes: [{ start: 0, end: mark.length, text: '- ' }],
    group: 'bullet',
    follows: true,
  };
}

const plainKeyed = (text: string): boolean => /^-[\w-]*:(?:\s|$)/.test(text);
