import type { MappedText } from '../../text/mapped';
import type { Span } from '../../text/span';
import type { NamedInstrument } from './citation';
import { guideName } from './names';

// A page and a paragraph are of the Guide if nothing else is named: of another document if one is, with or without quotation
// marks. In a value or in brackets all words belong to a citation; in a sentence these name a document.
const titles = [
  'Working [Tt]ogether|WT ?20\\d\\d|Keeping [Cc]hildren [Ss]afe|KCSIE|Promoting the (?:education|health)',
  'SCCIF|ILACS|NICE',
].join('|');
const nouns = [
  'guidance|codes? of practice|polic(?:y|ies)|procedures?|protocol|handbook|toolkit|manual|circular|strategy',
  "guide to (?!(?:the )?(?:children[’']s homes|regulations|quality))[\\w ]{2,40}",
  "statement of purpose|children[’']s guide|framework|practice guide|concordat",
].join('|');
const otherDocument = new RegExp(`\\b(?:${titles}|(?:[Ss]tatutory |[Gg]overnment )?(?:${nouns}))\\b`, 'g');
/** The end of a quotation, and what may be between it and a page. */
const closingQuote = /[’”"'],? ?$/;
const openingQuotes = '‘“"\'';
/** No title of a document in quotation marks is shorter. */
const shortestTitle = 3;
const page = /\b(?:pages?|pp?\.?) ?\d/;

const connectors = [
  'and|or|also|see|both|the|at|on|in|of|from|with|as|set|out|line|to|reference|ref|source|this|is|under',
  'pages?|pp?|paragraphs?|paras?',
].join('|');
const connector = new RegExp(`\\b(?:${connectors})\\b`, 'gi');
const edges = new RegExp(`^(?:[^\\p{L}\\d]|(?:${connectors})\\b)+|(?<![^\\p{L}\\d)])[^\\p{L}\\d)]+$`, 'giu');

const sentenceEnd = /[.!?][’”"')]?\s+(?=[A-Z‘“"(])/g;
/** The end of a source: a semicolon, or the paragraph that is cited. */
const sourceEnd = /;|\b(?:paragraphs?|paras?\.?) ?\d[\d.]*/gi;

/** No title of a document is longer. */
const reach = 300;

/** A document other than the Guide, and the offset at which the citation of it starts. */
export interface OtherDocument {
  readonly named: NamedInstrument;
  readonly start: number;
}

/** The place of a page or paragraph that is cited. */
interface PagedPlace {
  /** Offset of its first word. */
  readonly at: number;
  /** The text is the value of a key that cites. */
  readonly value: boolean;
}

/** The document that is named before a page or a paragraph; undefined if it is the Guide, or if none is named. */
export function otherDocumentBefore(text: MappedText, { at, value }: PagedPlace): OtherDocument | undefined {
  const from = Math.max(0, at - reach);
  const all = text.text.slice(from, at);
  const sentence = value ? 0 : lastEnd(all, sentenceEnd);
  const opened = openBracket(all, sentence);
  const inside = lastSource(all, { start: opened + 1 || sentence, end: all.length });
  const outside = opened < 0 || inside ? undefined : lastSource(all, { start: sentence, end: opened });
  const found = inside && (value || opened >= 0) ? allWords(all, inside) : mention(all, inside ?? outside);
  if (!found) return undefined;
  const start = from + found.start;
  const name = all.slice(found.start, found.end);
  const named: NamedInstrument = { text: name, as: 'title', span: text.span(start, from + found.end) };
  // The name may belong to another citation before this one: “Working Together, page 1, paragraph 2; page 3, paragraph 4”.
  if (lastEnd(all.slice(found.end), sourceEnd) > 0) return { named, start: at };
  return { named, start: openingQuotes.includes(all[found.start - 1] ?? ' ') ? start - 1 : start };
}

/** The last source of a part of a text that has its own words; of several, each ends with its paragraph. */
function lastSource(all: string, { start, end }: Span): Span | undefined {
  const part = all.slice(start, end);
  const ends = [...part.matchAll(sourceEnd)].map(({ index, 0: mark }) => start + index + mark.length);
  const bounds = [start, ...ends, end];
  for (let last = bounds.length - 1; last > 0; last--) {
    const source = { start: bounds[last - 1] as number, end: bounds[last] as number };
    if (/\p{L}/u.test(all.slice(source.start, source.end).replace(connector, ''))) return source;
  }
  return undefined;
}

/** All words of a source, without the small ones around them; undefined if they name the Guide. */
function allWords(all: string, source: Span): Span | undefined {
  if (lastEnd(all.slice(source.start, source.end), guideName) > 0) return mention(all, source);
  const words = all.slice(source.start, source.end);
  const paged = words.search(page);
  const name = (paged < 0 ? words : words.slice(0, paged)).replace(edges, '');
  const start = source.start + Math.max(0, words.indexOf(name));
  return { start, end: start + name.length };
}

/** The document that the words of a source mention last, if it is not the Guide. */
function mention(all: string, source: Span | undefined): Span | undefined {
  if (!source) return undefined;
  const words = all.slice(source.start, source.end);
  const guide = lastEnd(words, guideName);
  const last = [...words.matchAll(otherDocument)].at(-1);
  const quoted = quotedAtEnd(words);
  const name = quoted?.name ?? last?.[0];
  const index = quoted?.index ?? last?.index ?? -1;
  if (name === undefined || index < guide) return undefined;
  return { start: source.start + index, end: source.start + index + name.length };
}

/** Tells whether a quotation opens there: an apostrophe has a letter before it. */
const opensQuotation = (words: string, at: number): boolean =>
  openingQuotes.includes(words[at] as string) && !/[\p{L}\d]/u.test(words[at - 1] ?? '');

/** The words in quotation marks with which a text ends, with their offset. */
function quotedAtEnd(words: string): { name: string; index: number } | undefined {
  const closing = closingQuote.exec(words)?.index;
  if (closing === undefined) return undefined;
  let index = closing - 1;
  while (index >= 0 && !opensQuotation(words, index)) {
    if ('();'.includes(words[index] as string)) return undefined;
    index--;
  }
  const name = words.slice(index + 1, closing);
  return index >= 0 && name.length >= shortestTitle ? { name, index: index + 1 } : undefined;
}

/** The end of the last match of a pattern; 0 if there is none. */
function lastEnd(text: string, pattern: RegExp): number {
  const last = [...text.matchAll(pattern)].at(-1);
  return last ? last.index + last[0].length : 0;
}

/** The last bracket after an offset that is open at the end of the text; -1 if there is none. */
function openBracket(text: string, from: number): number {
  let depth = 0;
  for (let at = text.length - 1; at >= from; at--) {
    const sign = text[at];
    if (sign === ')' || sign === ']') depth++;
    else if (sign === '(' || sign === '[') {
      if (depth === 0) return at;
      depth--;
    }
  }
  return -1;
}

const named = "[‘“\"'][^‘“\"'()]{3,160}[’”\"']|[A-Z][\\w’'-]{1,40}(?: [\\w’'-]{1,40}){0,9}";
const afterParagraph = new RegExp(
  `^,? of (?:the )?(?!Schedule|Annex|Appendix|Part|Chapter)(?<name>${named})`,
);

/** The document that is named after a paragraph, “paragraph 270 of Working Together”, and where its name ends. */
export function otherDocumentAfter(text: MappedText, at: number): NamedInstrument | undefined {
  const found = afterParagraph.exec(text.text.slice(at, at + reach));
  const name = found?.groups?.name?.replace(edges, '');
  if (!found || !name) return undefined;
  const start = at + found[0].lastIndexOf(name);
  return { text: name, as: 'title', span: text.span(start, start + name.length) };
}
