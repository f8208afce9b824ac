import type { Draft } from '../../draft/draft';
import { type TextCursor, textCursor } from '../../language/cursor/text-cursor';
import { span } from '../../text/span';
import { type InsertionPoint, indented, isPlain } from './insertion';
import { keyInsertion } from './keys';

const word = /[\p{L}\p{N}][\p{L}\p{N}_’'-]{0,80}/u.source;
const sentenceStart = /(?=[\p{L}\p{N}])(?<=(?:^\s*(?:[-*+>]\s+|\d+[.)]\s+)?|[.!?:]\s+))/u.source;

const wordBefore = new RegExp(`${word}$`, 'u');
/** A semicolon that begins a word, which prose does not have, and the letters after it. */
const askedBefore = new RegExp(`(?<=^|\\s);(${word})?$`, 'u');
/** Up to five words since a sentence began. */
const sentenceBefore = new RegExp(`${sentenceStart}(?:${word} ){0,4}${word}$`, 'u');

const noProse = /^\s{0,3}(?:#{1,6}(?:\s|$)|\||```|~~~|\[\^|<)/;
const startsBlock = /^(?:[-*+>|#]|\d+[.)] |\[\^)/;

/** A cursor in a text, with the words before it that may search for a snippet. */
interface Typing {
  readonly draft: Draft;
  readonly offset: number;
  readonly query: string;
  /** The text that is replaced: the query, with the semicolon that asks for snippets. */
  readonly typed: string;
  /** The space that has to come before the text that is put in. */
  readonly gap: string;
}

/**
 * The insertion point in a text: in the body of a draft, or in a value of its YAML; undefined if there is none.
 * @param offset 0-based UTF-16 offset of the cursor
 */
export function proseInsertion(
  draft: Draft,
  offset: number,
  typed: 'word' | 'sentence',
): InsertionPoint | undefined {
  const cursor = textCursor(draft, offset);
  if (!cursor) return keyInsertion(draft, offset, 'text');
  const { before, after, path } = cursor;
  const asked = askedBefore.exec(before);
  const words = (typed === 'word' ? wordBefore : sentenceBefore).exec(before)?.[0] ?? '';
  const query = asked ? (asked[1] ?? '') : words;
  const ahead = before.slice(0, before.length - (asked?.[0] ?? query).length);
  // In the middle of a word, or in front of a line's text, it would run into that.
  if (/^[\p{L}\p{N}]/u.test(after) || (ahead.trim() === '' && after.trim() !== '')) return undefined;
  const gap = /[\p{L}\p{N}.,;:!?)\]’”]$/u.test(ahead) ? ' ' : '';
  const typing: Typing = { draft, offset, query, typed: asked?.[0] ?? query, gap };
  return path === undefined ? inBody(typing) : inValue(typing, cursor);
}

/** The insertion point in a text under a key. */
function inValue(typing: Typing, { before, after, style }: TextCursor): InsertionPoint | undefined {
  const { draft, offset, gap } = typing;
  const first = before.trim() === typing.typed;
  const alone = first && after.trim() === '';
  const here = replaced(typing);
  if (style === 'literal' || style === 'folded') {
    const whole = draft.lines.text(draft.lines.line(offset));
    if (/[:-]\s+[|>][-+\d]*\s*$/.test(whole)) return undefined;
    const lead = /^\s*/.exec(whole)?.[0] ?? '';
    return {
      ...here,
      write: (text, plain) => (isBlock(plain) && !alone ? undefined : gap + indented(text, lead)),
    };
  }
  if (style === 'plain' && alone) {
    const whole = keyInsertion(draft, offset, 'text');
    if (whole) return { ...whole, query: here.query, asked: here.asked, prose: true };
  }
  const write = (text: string, plain: string): string | undefined => {
    if (plain.includes('\n') || text.includes('\n')) return undefined;
    if (style === 'single') return gap + text.replaceAll("'", "''");
    if (style === 'double') return /["\\]/.test(plain) ? undefined : gap + text;
    return isPlain(plain, first) && plain.trim() !== '' ? gap + text : undefined;
  };
  return { ...here, write };
}

/** The insertion point in the body of a Markdown draft. */
function inBody(typing: Typing): InsertionPoint | undefined {
  const { draft, offset, gap } = typing;
  const { lines } = draft;
  const { line, character } = lines.position(offset);
  const whole = lines.text(line);
  if (noProse.test(whole) || inCode(draft, offset)) return undefined;
  const before = whole.slice(0, character - typing.typed.length);
  const marker = /^(\s*)((?:[-*+]|\d+[.)])\s+)?/.exec(before);
  const [lead = '', indent = '', bullet = ''] = marker ?? [];
  const alone = before === lead && whole.slice(character).trim() === '';
  const under = indent + ' '.repeat(bullet.length);
  // A paragraph alone on its line must end before the text on the next one.
  const end =
    alone && bullet === '' && line + 1 < lines.count && lines.text(line + 1).trim() !== '' ? '\n' : '';
  return {
    ...replaced(typing),
    write: (text, plain) => {
      if (!isBlock(plain)) return gap + text + end;
      // A heading, a list or several paragraphs need a line to themselves.
      return alone && (bullet === '' || !startsBlock.test(plain)) ? indented(text, under) + end : undefined;
    },
  };
}

/** What is replaced, and why. */
const replaced = ({ offset, query, typed }: Typing) => ({
  replace: span(offset - typed.length, offset),
  query,
  prose: true,
  asked: typed !== query,
});

/** Tells if an offset is in a fenced code block or a comment. */
function inCode({ text, lines, yaml }: Draft, offset: number): boolean {
  const from = yaml ? yaml.end : 0;
  const before = text.slice(from, lines.start(lines.line(offset)));
  const fences = before.match(/^ {0,3}(?:```|~~~)/gm)?.length ?? 0;
  return fences % 2 === 1 || before.lastIndexOf('<!--') > before.lastIndexOf('-->');
}

/** Tells if a text is more than a part of a paragraph. */
const isBlock = (plain: string): boolean => plain.includes('\n') || startsBlock.test(plain);
