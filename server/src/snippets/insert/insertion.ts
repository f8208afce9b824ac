import type { Draft } from '../../draft/draft';
import { textCursor } from '../../language/cursor/text-cursor';
import type { Checked } from '../../lint/check';
import { type Span, span } from '../../text/span';
import type { FilledText } from '../syntax/fill';
import type { Choice } from '../where/choose';
import { keyInsertion } from './insertion-keys';

/** How a text is put in at a place, so that the draft can still be read afterwards. */
export interface Insertion {
  /** What it takes the place of: on one line, up to the cursor or around it. */
  readonly replace: Span;
  /** What of that was typed to find a snippet. */
  readonly query: string;
  /** Whether it stands in prose, where what is typed is rarely meant to find one. */
  readonly prose: boolean;
  /**
   * The text as it is put in, lines indented; undefined where it cannot stand here.
   * @param plain the text with nothing to fill in, which decides on what can stand here
   */
  readonly write: (text: string, plain: string) => string | undefined;
}

/** What a body is among keys: an item of a list, keys, or a text. */
export type Shape = 'item' | 'keys' | 'text';

const shapeOf = (body: string, key: readonly string[] | undefined): Shape =>
  key === undefined
    ? 'text'
    : /^- /.test(body)
      ? 'item'
      : /^[\w-]+:(?: |$)/m.test(body.split('\n')[0] ?? '')
        ? 'keys'
        : 'text';

/**
 * How bodies are put in at a place, by their shape; each is looked for once.
 * @param offset 0-based UTF-16 offset of the cursor
 * @param typed what in prose was typed to find a snippet: the word before the cursor, or all since the sentence began
 */
export function insertionsAt(
  { draft }: Checked,
  offset: number,
  typed: 'word' | 'sentence' = 'word',
): (shape: Shape) => Insertion | undefined {
  const known = new Map<Shape, Insertion | undefined>();
  return (shape) => {
    if (!known.has(shape)) {
      known.set(
        shape,
        shape === 'text' ? textInsertion(draft, offset, typed) : keyInsertion(draft, offset, shape),
      );
    }
    return known.get(shape);
  };
}

/** A snippet's text as it is put in at a place. */
export interface Placed {
  readonly insertion: Insertion;
  /** Lines indented already. */
  readonly snippet: string;
  readonly plain: string;
}

/** A snippet's text at a place; undefined where it cannot stand there. */
export function placed(choice: Choice, at: (shape: Shape) => Insertion | undefined): Placed | undefined {
  const { snippet } = choice;
  const insertion = at(shapeOf(snippet.body.text, snippet.where.key));
  if (!insertion) return undefined;
  const text: FilledText = choice.text();
  const plain = insertion.write(text.plain, text.plain);
  const withStops = plain === undefined ? undefined : insertion.write(text.snippet, text.plain);
  return plain === undefined || withStops === undefined
    ? undefined
    : { insertion, snippet: withStops, plain };
}

/**
 * The text for an editor that indents all lines after the first like the line that it is put in: what it would put in
 * front of them is taken off.
 */
export function relative(draft: Draft, { replace }: Insertion, text: string): string {
  const { line, character } = draft.lines.position(replace.start);
  const lead = /^\s*/.exec(draft.lines.text(line).slice(0, character))?.[0] ?? '';
  return lead === '' ? text : text.replaceAll(`\n${lead}`, '\n');
}

const wordBefore = /[\p{L}\p{N}][\p{L}\p{N}_’'-]*$/u;
const sentenceBefore =
  /(?<=(?:^\s*(?:[-*+>]\s+|\d+[.)]\s+)?|[.!?:]\s+))(?:[\p{L}\p{N}][\p{L}\p{N}_’'-]* ){0,4}[\p{L}\p{N}][\p{L}\p{N}_’'-]*$/u;
const noProse = /^\s{0,3}(?:#{1,6}(?:\s|$)|\||```|~~~|\[\^|<)/;
const startsBlock = /^(?:[-*+>|#]|\d+[.)] |\[\^)/;

function textInsertion(draft: Draft, offset: number, typed: 'word' | 'sentence'): Insertion | undefined {
  const cursor = textCursor(draft, offset);
  if (!cursor) return keyInsertion(draft, offset, 'text');
  const { before, after, path, style } = cursor;
  const word = (typed === 'word' ? wordBefore : sentenceBefore).exec(before)?.[0] ?? '';
  const ahead = before.slice(0, before.length - word.length);
  // In the middle of a word, or in front of a line's text, it would run into that.
  if (/^[\p{L}\p{N}]/u.test(after) || (ahead.trim() === '' && after.trim() !== '')) return undefined;
  const gap = /[\p{L}\p{N}.,;:!?)\]’”]$/u.test(ahead) ? ' ' : '';
  const here = { query: word, prose: true };
  if (path === undefined) return inBody(draft, offset, word, gap);
  const replace = span(offset - word.length, offset);
  if (style === 'literal' || style === 'folded') {
    const whole = draft.lines.text(draft.lines.line(offset));
    if (/[:-]\s+[|>][-+\d]*\s*$/.test(whole)) return undefined;
    const lead = /^\s*/.exec(whole)?.[0] ?? '';
    const alone = before.trim() === word && after.trim() === '';
    return {
      ...here,
      replace,
      write: (text, plain) => (isBlock(plain) && !alone ? undefined : gap + indented(text, lead)),
    };
  }
  if (style === 'plain' && before.trim() === word && after.trim() === '') {
    const whole = keyInsertion(draft, offset, 'text');
    if (whole) return { ...whole, prose: true };
  }
  const write = (text: string, plain: string): string | undefined => {
    if (plain.includes('\n') || text.includes('\n')) return undefined;
    if (style === 'single') return gap + text.replaceAll("'", "''");
    if (style === 'double') return /["\\]/.test(plain) ? undefined : gap + text;
    return isPlain(plain, before.trim() === word) && !/^\s*$/.test(plain) ? gap + text : undefined;
  };
  return { ...here, replace, write };
}

/** In the body of a Markdown draft. */
function inBody(draft: Draft, offset: number, word: string, gap: string): Insertion | undefined {
  const { lines } = draft;
  const { line, character } = lines.position(offset);
  const whole = lines.text(line);
  if (noProse.test(whole) || inCode(draft, offset)) return undefined;
  const before = whole.slice(0, character - word.length);
  const marker = /^(\s*)((?:[-*+]|\d+[.)])\s+)?/.exec(before);
  const [lead = '', indent = '', bullet = ''] = marker ?? [];
  const alone = before === lead && whole.slice(character).trim() === '';
  const below = indent + ' '.repeat(bullet.length);
  // A paragraph on a line of its own ends before what stands below.
  const end =
    alone && bullet === '' && line + 1 < lines.count && lines.text(line + 1).trim() !== '' ? '\n' : '';
  const replace = span(offset - word.length, offset);
  return {
    replace,
    query: word,
    prose: true,
    write: (text, plain) => {
      if (!isBlock(plain)) return gap + text + end;
      // A heading, a list or several paragraphs need a line of their own.
      return alone && (bullet === '' || !startsBlock.test(plain)) ? indented(text, below) + end : undefined;
    },
  };
}

const inCode = ({ text, lines, yaml }: Draft, offset: number): boolean => {
  const from = yaml ? yaml.end : 0;
  const before = text.slice(from, lines.start(lines.line(offset)));
  const fences = before.match(/^ {0,3}(?:```|~~~)/gm)?.length ?? 0;
  return fences % 2 === 1 || before.lastIndexOf('<!--') > before.lastIndexOf('-->');
};

/** Whether a text is more than a part of a paragraph. */
const isBlock = (plain: string): boolean => plain.includes('\n') || startsBlock.test(plain);

/** A text with white space before each line but the first, and before no empty one. */
export const indented = (text: string, by: string): string => text.replace(/\n(?=[^\n])/g, `\n${by}`);

/** Whether a text can stand in a value without quotes. */
export const isPlain = (text: string, atStart: boolean): boolean =>
  !/:(?:\s|$)|\s#|[\n\r]/.test(text) && !(atStart && /^(?:[-?:,[\]{}#&*!|>'"%@`]|\s)|\s$/.test(text));
