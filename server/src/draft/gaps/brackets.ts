import { parseCitation } from '../citations/citations';
import type { TextGap } from './gap';
import { type IsPhrase, phraseOf } from './phrases';

/** The text around brackets. */
export interface BracketScope {
  /** Tells whether an offset of the text is within quotation marks. */
  readonly isQuoted: (at: number) => boolean;
  /** The labels of the links and footnotes that the text may refer to, in small letters; those of footnotes begin with “^”. */
  readonly labels: ReadonlySet<string>;
  readonly isPhrase: IsPhrase;
}

const square = /\[([^[\]]{0,300})\]/g;
/** Words that only a writer addresses to a writer. */
const order = /^\s*(?:insert|tbc|tba|tbd|to ?do|fixme|x{2,}|\?+|_{2,})(?!\p{L})/iu;
/** Before a checkbox at the start of an item: “- [ ] To do”, “[x] Done”. */
const itemStart = /(?:^|\n)[ \t]{0,16}(?:[-*+] |\d{1,9}[.)] )?[ \t]{0,4}$/;
/** A number refers to a list of sources, a year names a judgement of a court. */
const reference = /^\s*\d{1,4}[a-z]?\s*$/;
/** “sic”, or the letters that an editor changed in a word: “[t]he”, “child[ren]”. */
const editorial = /^\s*sic\b[.!]?\s*$/i;

/** Words instead of a name in somebody’s own words, even if a snippet has such a gap too. */
const redaction = new RegExp(
  [
    '^(?:\\S+|(?:an?|the|my|his|her|our|their|this) \\S+)$',
    '^(?:social|foster|key|support|case|youth) (?:workers?|carers?)$|^young (?:person|people)$',
    '\\b(?:names?|initials?) of\\b',
  ].join('|'),
  'i',
);

/** The gaps in square brackets: text that is neither quoted nor a link, a footnote, a checkbox or a citation. */
export function* bracketsIn(text: string, scope: BracketScope): Generator<TextGap> {
  if (!text.includes('[')) return;
  for (const { 0: whole, 1: inner = '', index: start } of text.matchAll(square)) {
    const end = start + whole.length;
    const kind = kindOf(text, { start, end, inner }, scope);
    if (kind) yield { kind, start: kind === 'image' ? start - 1 : start, end };
  }
}

interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
}

function kindOf(text: string, bracket: Bracket, scope: BracketScope): TextGap['kind'] | undefined {
  const { start, end, inner } = bracket;
  const [before, after] = [text[start - 1], text[end]];
  // An escape is written for Markdown only.
  const words = inner.replace(/\\$/, '').trim();
  if (inner.startsWith('^')) return noteMark(inner, after, scope);
  if (before === '^' || editorial.test(words) || reference.test(words)) return undefined;
  const link = isLink(text, bracket, scope.labels);
  if (before === '!' && link) return 'image';
  if (link || isCheckbox(text, bracket) || isPartOfWord(text, bracket)) return undefined;
  if (order.test(words)) return 'phrase';
  const isPhrase = scope.isPhrase(phraseOf(words));
  if (scope.isQuoted(start)) return isPhrase && !redaction.test(words) ? 'phrase' : undefined;
  return isCitation(words) && !isPhrase ? undefined : 'phrase';
}

/** The mark of a footnote that is not there. */
function noteMark(label: string, after: string | undefined, { labels }: BracketScope): 'mark' | undefined {
  return label.length > 1 && after !== ':' && !/\s/.test(label) && !labels.has(label) ? 'mark' : undefined;
}

function isLink(text: string, { start, end, inner }: Bracket, labels: ReadonlySet<string>): boolean {
  if (text[end] === '(')
    return /^\([^()\n]{0,300}(?:\([^()\n]{0,100}\)[^()\n]{0,100})?\)/.test(text.slice(end, end + 520));
  const label = (words: string): boolean => labels.has(words.trim().toLowerCase().replace(/\s+/g, ' '));
  if (text[end] === '[') {
    const next = /^\[([^[\]\n]{0,300})\]/.exec(text.slice(end, end + 310))?.[1];
    if (next !== undefined) return label(next.trim() === '' ? inner : next);
  }
  // The second part of “[text][label]”.
  if (text[start - 1] === ']' && (inner.trim() === '' || label(inner))) return true;
  return label(inner);
}

function isCheckbox(text: string, { start, end, inner }: Bracket): boolean {
  if (!/^[ xX]$/.test(inner)) return false;
  // An empty box with no words to tick is a gap.
  if (inner === ' ' && !/^[ \t]*\S/.test(text.slice(end, end + 40))) return false;
  // A line feed stands for the beginning of the text.
  return itemStart.test(start < 40 ? `\n${text.slice(0, start)}` : text.slice(start - 40, start));
}

const isPartOfWord = (text: string, { start, end, inner }: Bracket): boolean =>
  /^\p{L}{1,4}$/u.test(inner) && (/\p{L}/u.test(text[start - 1] ?? '') || /\p{L}/u.test(text[end] ?? ''));

/** Most brackets have no word that citations have, and need not be read for one. */
const mayCite = /\d|outcome|enabler|principle|framework|Working/i;

const isCitation = (words: string): boolean => mayCite.test(words) && parseCitation(`[${words}]`).length > 0;
