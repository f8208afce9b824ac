import { isPlainAscii, oddCharactersIn, oddNames } from '../../../text/characters';
import { messagesOf } from '../../../text/messages';
import { inflect, quoted } from '../../../text/words';
import { exactKeys, nestedKeys, topKeys } from '../../format-keys';
import { type KeyPlace, keyAt, plainEnd } from './scan';
import type { Slip, TextChange } from './slip';

const messages = messagesOf({
  remove: (odd: string) =>
    `${oddFault(odd)} ${inflect(countOf(odd), 'Delete it. It is invisible, and stops', 'Delete them. They are invisible, and stop')} the line from being read.`,
  replace: (odd: string, texts: readonly string[]) => `${oddFault(odd)} Write ${replacement(texts)}.`,
  curlyQuotes: () => 'Use straight quotation marks here, or none. Curly ones are read as part of the text.',
});

const countOf = (odd: string): number => [...oddCharactersIn(odd)].length;

const oddFault = (odd: string): string =>
  `There ${inflect(countOf(odd), 'is', 'are')} ${oddNames(odd)} here.`;

/** A line as it seems to be, and the place in it of each of its characters. */
interface SeemingLine {
  readonly text: string;
  readonly places: readonly number[];
}

/**
 * Finds characters that cannot be seen or look like others, where they decide how a line is read: before and around its
 * dash, its key and its colon, in words, numbers and dates, and instead of quotation marks.
 * @param parent the key that the line is below
 */
export function characterSlip(raw: string, parent: string): Slip | undefined {
  // Most lines: the slips are all of characters beyond ASCII.
  if (isPlainAscii(raw)) return undefined;
  const odd = [...oddCharactersIn(raw)];
  const seeming = seemingLine(raw, odd);
  const mark = /^\s*(?:- +)*/.exec(seeming.text)?.[0].length ?? 0;
  const key = keyAt(seeming.text.slice(mark)) ?? closeKey(seeming.text.slice(mark));
  const from = mark + (key?.value ?? 0);
  const exact = key !== undefined && (exactKeys.has(key.key) || parent === 'judgements');
  const decisive = exact ? raw.length : (seeming.places[from] ?? raw.length);
  const changes = odd
    .filter(({ at }) => at < decisive)
    .map(({ at, length, character: { ascii } }) => ({
      start: at,
      end: at + length,
      text: ascii === ':' && /^\S/.test(raw.slice(at + length)) ? ': ' : plainOf(ascii),
    }));
  if (changes.length > 0) return characterFault(raw, changes);
  return key && (keyQuotes(raw, mark, key.end) ?? valueQuotes(raw, from, { key: key.key, parent, exact }));
}

function seemingLine(
  raw: string,
  odd: Iterable<{ at: number; length: number; character: { ascii: string } }>,
): SeemingLine {
  let text = '';
  const places: number[] = [];
  let from = 0;
  const copy = (end: number) => {
    for (; from < end; from++) {
      places.push(from);
      text += raw.charAt(from);
    }
  };
  for (const { at, length, character } of odd) {
    copy(at);
    for (const put of plainOf(character.ascii)) {
      places.push(at);
      text += put;
    }
    from = at + length;
  }
  copy(raw.length);
  return { text, places };
}

/** A key whose colon has no space after it. */
function closeKey(text: string): KeyPlace | undefined {
  const found = /^([A-Za-z][\w-]*)[ \t]*:(?=[^\s/])/.exec(text);
  const [whole = '', key = ''] = found ?? [];
  return found ? { key, end: key.length, value: whole.length } : undefined;
}

// YAML reads on after such a break.
const plainOf = (ascii: string): string => (ascii === '\n' ? ' ' : ascii);

function replacement(texts: readonly string[]): string {
  if (texts.every((text) => text === ' ')) return 'an ordinary space';
  return texts.length === 1 ? quoted(texts) : 'ordinary characters';
}

function characterFault(raw: string, changes: readonly TextChange[]): Slip {
  const odd = changes.map(({ start, end }) => raw.slice(start, end)).join('');
  const names = oddNames(odd);
  const texts = [...new Set(changes.map(({ text }) => text))];
  const [first, last] = [changes[0]?.start ?? 0, changes.at(-1)?.end ?? 0];
  const at = [first, last] as const;
  const rest = {
    code: 'character',
    at,
    changes,
    group: raw.slice(0, last).trim() === '' ? 'indent' : '',
  } as const;
  if (texts.every((text) => text === '')) {
    return { ...rest, ...messages.remove(odd), title: `Remove ${names}` };
  }
  return { ...rest, ...messages.replace(odd, texts), title: `Replace ${names}` };
}

const curly = /[“”„‟‘’‛«»‹›]/;
const curlyKey = /^[“”„‟‘’‛"']([A-Za-z][\w-]*)[“”„‟‘’‛"']$/;
/** A value between quotation marks, the first or last of which is not straight. */
const quotedValue = /^(["'“”„‟‘’‛«»‹›])([^"“”„‟«»‹›]*)(["'“”„‟’‘«»‹›])$/;

const quoteFault = (at: readonly [number, number], changes: readonly TextChange[]): Slip => ({
  code: 'character',
  ...messages.curlyQuotes(),
  title: 'Use straight quotation marks',
  at,
  changes,
});

function keyQuotes(raw: string, start: number, length: number): Slip | undefined {
  const key = raw.slice(start, start + length);
  const name = curly.test(key) ? curlyKey.exec(key)?.[1] : undefined;
  return name === undefined
    ? undefined
    : quoteFault([start, start + length], [{ start, end: start + length, text: name }]);
}

/** Curly quotation marks around a whole value; in prose they are quotation marks of the text. */
function valueQuotes(
  raw: string,
  from: number,
  { key, parent, exact }: { readonly key: string; readonly parent: string; readonly exact: boolean },
): Slip | undefined {
  if (!exact && !(parent === '' ? topKeys : nestedKeys).has(key)) return undefined;
  const value = plainEnd(raw.slice(from)).trimEnd();
  const [, opening = '', inner = '', closing = ''] = quotedValue.exec(value) ?? [];
  if (inner === '' || !(curly.test(opening) || curly.test(closing))) return undefined;
  if (!exact && (inner.split(' ').length > 6 || /[.,!?…]$/.test(inner))) return undefined;
  const straight = inner.includes("'") ? '"' : "'";
  if (inner.includes('\\') && straight === '"') return undefined;
  const end = from + value.length;
  return quoteFault(
    [from, end],
    [
      { start: from, end: from + 1, text: straight },
      { start: end - 1, end, text: straight },
    ],
  );
}
