import type { DetailMatch } from './detail';

const label = '[a-z0-9-]{1,63}';
const domain = new RegExp(`\\s?${label}(?:\\.${label}){0,4}\\.[a-z]{2,24}(?![\\w@])`, 'iy');
const endings = 'uk|com|org|net|gov|info|eu|me|co|care|school';
const dot = '(?:\\.|\\sdot\\s|\\s?[([{<]\\s?(?:dot|\\.)\\s?[)\\]}>]\\s?|\\s\\.\\s)';
const spelledDomain = new RegExp(`\\s?${label}(?:${dot}${label}){0,4}${dot}(?:${endings})(?![\\w@/-])`, 'iy');

/** The email addresses in a text, in no order: written out, with spaces around their signs, or spelt. */
export function* emailsIn(text: string): Generator<DetailMatch> {
  yield* signed(text);
  if (/\.[a-z]{2}|\sdot\s|dot\s?[)\]}>]|\s\.\s/i.test(text)) yield* spelled(text);
}

function* signed(text: string): Generator<DetailMatch> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = nameBefore(text, text[at - 1] === ' ' ? at - 1 : at);
    const end =
      start === undefined ? undefined : (endOf(domain, text, at + 1) ?? endOf(spelledDomain, text, at + 1));
    if (start !== undefined && end !== undefined) yield { kind: 'email', start, end };
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const atSigns = [
  '\\s?[([{<]\\s?(?:at|@)\\s?[)\\]}>]\\s?',
  '\\s?&(?:#64|#x40|commat);\\s?',
  '\\s-at-\\s|(?<=\\w)(?:_at_|-at-)(?=\\w)|\\sat\\s',
];
const spelledAt = new RegExp(atSigns.join('|'), 'gi');
const sending = 'e-?mail(?:ed|s|ing)?|contact(?:ed)?|write to|wrote to|reach|send to|sent to';
const cue = new RegExp(`\\b(?:${sending}|address(?:\\sis|:))(?!\\w)[^.]{0,30}$`, 'i');

/** Addresses that are spelt out: “jane.smith at council.gov.uk”, “jsmith (at) council (dot) org”. */
function* spelled(text: string): Generator<DetailMatch> {
  for (const { 0: at, index } of text.matchAll(spelledAt)) {
    const after = index + at.length;
    const plainAt = /^\sat\s$/i.test(at);
    const end = endOf(spelledDomain, text, after) ?? (plainAt ? undefined : endOf(domain, text, after));
    const start = end === undefined ? undefined : nameBefore(text, index);
    if (end === undefined || start === undefined) continue;
    const found = text.slice(after, end);
    if (/^\s?www\b/i.test(found)) continue;
    // “It is published at council.gov.uk” is nobody's address.
    const telling = /[._\d-]/.test(text.slice(start, index)) || /\bdot\b/i.test(found);
    if (plainAt && !telling && !cue.test(text.slice(Math.max(0, start - 40), start))) continue;
    yield { kind: 'email', start, end };
  }
}

const spelledDot = /([\w%+'-]{1,64})(?:\sdot\s|\s?[([{<]\s?dot\s?[)\]}>]\s?)$/i;

/** The offset of the name that ends at `end`, at most 64 characters before; undefined if there is none. */
function nameBefore(text: string, end: number): number | undefined {
  let start = end;
  while (start > 0 && end - start < 64 && /[\w.%+'-]/.test(text[start - 1] ?? '')) start--;
  while (start < end && /[.'_%+-]/.test(text[start] ?? '')) start++;
  if (start >= end) return undefined;
  // “jane dot smith”
  const before = spelledDot.exec(text.slice(Math.max(0, start - 80), start));
  return before ? start - before[0].length : start;
}
