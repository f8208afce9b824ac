import { oddCharacterAt } from '../text/characters';
import { type Span, span } from '../text/span';

/** A number at the head of a line, as ILACS reports number their paragraphs. */
export interface NumberHead {
  readonly value: number;
  /** The digits alone. */
  readonly digits: Span;
  /** Everything from the first mark to the text, without the indentation. */
  readonly span: Span;
  /**
   * `right` is `12. Text`. `marked` has a stop or bracket that nothing but a number has, written wrongly (`12.Text`,
   * `12\. Text`). `loose` may belong to a sentence (`12: Text`, `(12) Text`, `12.1. Text`), and so may `bare` (`12 Text`).
   */
  readonly form: 'right' | 'marked' | 'loose' | 'bare';
  /** Marks of emphasis before the number that end in the text, as in `**12. Text.** More`. */
  readonly opening: string;
  /** Only a part of the number is that of a paragraph, as in `12.1.`. */
  readonly partial: boolean;
}

/** Tells whether the head may also be the beginning of a sentence. */
export const isDoubtful = ({ form }: NumberHead): boolean => form === 'loose' || form === 'bare';

const right = /^ {0,3}(\d{1,3})\.(?:[ \t]+|$)/;
/** Lines that begin with a word have no number, unless it is “Para 2.” or “No. 2.”. */
const worded = /^\s*(?!para|no\b)[a-z]/i;
/** The longest head that is read: emphasis, a label, brackets and wide spaces. */
const longest = 48;

/** The pattern of a head, with marks of emphasis or without. */
const headWith = (emphasis: string): RegExp =>
  new RegExp(
    [
      String.raw`^ *(?<open>${emphasis})(?<label>(?:paragraph|para|no)\.? ?)?(?<bracket>[([])?`,
      String.raw`(?<digits>\d{1,3})(?!\d)(?<part>\.\d{1,2}(?!\d))?`,
      String.raw`(?<close>${emphasis})(?: ?\\?(?<mark>\.\)?|[)\]][.:]?|[:;,]|-))?`,
      String.raw`(?<late>${emphasis})(?<gap> *)(?<last>${emphasis})(?=(?<next>\S?))`,
    ].join(''),
    'i',
  );
const plainly = headWith('');
const emphasised = headWith(String.raw`\*{0,3}_{0,3}`);
const month = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b/i;

/**
 * Reads the number at the head of a line, as a person reads it: whatever characters its digits, stop and spaces are, and
 * whatever marks are around them.
 * @param offset where the line starts in the source
 */
export function readNumber(line: string, offset: number): NumberHead | undefined {
  const usual = right.exec(line);
  if (usual && !isHiddenAt(line, usual[0].length)) {
    const digits = usual[1] as string;
    const at = offset + usual[0].indexOf(digits);
    return {
      value: Number(digits),
      digits: span(at, at + digits.length),
      span: span(at, offset + usual[0].length),
      form: 'right',
      opening: '',
      partial: false,
    };
  }
  if (worded.test(line)) return undefined;
  const { text, at } = plainHead(line);
  const found = (/^ *[*_]/.test(text) ? emphasised : plainly).exec(text);
  const { open = '', digits = '', part = '', close, late, last = '' } = found?.groups ?? {};
  const form = found && formOf(found.groups ?? {}, text.slice(found[0].length));
  if (!form) return undefined;
  const place = (index: number): number => offset + (at[index] ?? line.length);
  const closed = [close, late, last].includes(open);
  const end = found[0].length - (closed ? 0 : last.length);
  const from = text.indexOf(digits);
  return {
    value: Number(digits),
    digits: span(place(from), place(from + digits.length)),
    span: span(offset + indentOf(line), place(end)),
    form,
    opening: closed ? '' : open,
    partial: part !== '',
  };
}

function isHiddenAt(line: string, at: number): boolean {
  const odd = at < line.length ? oddCharacterAt(line, at) : undefined;
  return odd !== undefined && odd.kind !== 'look-alike';
}

const indentOf = (line: string): number => line.length - line.replace(/^ +/, '').length;

function formOf(
  { label, bracket, part, mark = '', gap = '', last = '', next = '' }: Record<string, string | undefined>,
  rest: string,
): NumberHead['form'] | undefined {
  // A number alone on its line has no text to begin.
  if (next === '') return undefined;
  const spaced = gap !== '' || last !== '';
  const begins = /^[\p{L}‘“'"[(*_]$/u.test(next);
  const alone = !label && !bracket && !part;
  if (mark.startsWith('.')) {
    if (!spaced && !begins) return undefined;
    return alone ? 'marked' : 'loose';
  }
  if (!spaced) return undefined;
  if (mark.startsWith(')') && alone) return 'marked';
  if (mark !== '') return begins && (!bracket || /^[)\]]/.test(mark)) ? 'loose' : undefined;
  if (label || bracket || !/^[\p{Lu}‘“]$/u.test(next) || month.test(rest)) return undefined;
  return part ? 'loose' : 'bare';
}

/** The head of a line in ASCII, with the offset in the line of each of its characters, and of its end. */
function plainHead(line: string): { readonly text: string; readonly at: readonly number[] } {
  let text = '';
  const at: number[] = [];
  let index = 0;
  for (; index < line.length && text.length < longest; ) {
    const [plain, length] = plainAt(line, index);
    for (let copied = 0; copied < plain.length; copied++) at.push(index);
    text += plain;
    index += length;
  }
  at.push(index);
  return { text, at };
}

const entity = /&(?:nbsp|[en]sp|emsp|thinsp|numsp|period|#0{0,5}(\d{2,4})|#x0{0,5}([\da-f]{2,4}));/iy;

/** The character that an entity stands for: a space for any kind of space; nothing for what no number has. */
function entityText([whole, decimal, hexadecimal]: RegExpExecArray): string {
  if (/period/i.test(whole)) return '.';
  if (decimal === undefined && hexadecimal === undefined) return ' ';
  const character = String.fromCharCode(
    hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16),
  );
  return /\s/.test(character) ? ' ' : character;
}

/** The plain form of the character at an offset, and its length: a space for any kind of space, nothing for invisible ones. */
function plainAt(line: string, index: number): readonly [string, number] {
  const code = line.codePointAt(index) ?? 0;
  const length = code > 0xffff ? 2 : 1;
  if (code === 0x26) {
    entity.lastIndex = index;
    const found = entity.exec(line);
    if (found) return [entityText(found), found[0].length];
  }
  const odd = oddCharacterAt(line, index);
  if (odd) return [odd.kind === 'look-alike' ? odd.ascii : odd.ascii.replace(/\s/, ' '), length];
  const character = line.slice(index, index + length);
  if (character === '\t') return [' ', length];
  if (code < 0x7f) return [character, length];
  // Digits in circles and with stops are single characters: ②, ⒉.
  const plain = character.normalize('NFKC');
  return /^[\d.()]+$/.test(plain) && !/[²³¹⁰-₉]/.test(character) ? [plain, length] : [character, length];
}
