import { MappedText } from '../text/mapped';
import { type Span, span } from '../text/span';
import type { Value } from './yaml/value';

/** The commands that a comment can give. */
export const suppressionCommands = [
  'disable-next-line',
  'disable-line',
  'disable-file',
  'disable',
  'enable',
] as const;

/** A word of a comment with its place in the file. */
export interface CommentWord {
  readonly text: string;
  readonly span: Span;
}

/**
 * A comment that suppresses findings: `<!-- inspection-report-disable-next-line rule/id -- reason -->` in Markdown,
 * `# inspection-report-disable-next-line rule/id -- reason` in YAML. Its rules and its reason are not checked yet.
 */
export interface Suppression {
  /** As written, such as “disable-next-line”; with its prefix if that is misspelt. */
  readonly command: CommentWord;
  /** The rules that it names, as written. */
  readonly rules: readonly CommentWord[];
  /** Undefined if there is none. */
  readonly reason: string | undefined;
  /** The whole comment. */
  readonly span: Span;
  readonly style: 'html' | 'yaml';
  /** Written as in YAML, but in Markdown, where it is a heading and suppresses nothing. */
  readonly misplaced?: true;
}

/** The prefix of every command. */
export const suppressionPrefix = 'inspection-report-';
const prefix = suppressionPrefix;
/** The prefix with its misspellings. */
const loose = String.raw`inspection-report-|inspection[ _-]?report[ \t_:-]*(?=(?:dis|en)able(?![ds]\b))`;
const beginning = new RegExp(`^(?:${loose})`, 'i');

/** A command in small letters, without its prefix. */
export const plainCommand = (written: string): string => written.replace(beginning, '').toLowerCase();

const mentions = /inspection[ _-]?report/i;
const hashComment = new RegExp(`(?<=^|[ \\t])#[ \\t]*((?:${loose})[^\\r\\n]*)`, 'gim');

/** A Markdown text with its suppressions replaced by spaces, so that every other character keeps its place. */
export function hideSuppressions(markdown: MappedText): MappedText {
  const found = [...htmlComments(markdown.text), ...hashLines(markdown.text)].sort(
    (a, b) => a.start - b.start,
  );
  if (found.length === 0) return markdown;
  let text = '';
  let at = 0;
  for (const { start, end } of found) {
    text += markdown.text.slice(at, start) + markdown.text.slice(start, end).replace(/[^\r\n]/g, ' ');
    at = end;
  }
  return new MappedText(text + markdown.text.slice(at), markdown.segments);
}

/** The suppressions in a Markdown text, in its order, with their places in the file that it is mapped to. */
export function suppressionsIn(markdown: MappedText): Suppression[] {
  const { text } = markdown;
  const ofComment = ({ start, end }: Span, to: number): Suppression => {
    const from = start + text.slice(start, to).search(/inspection/i);
    const words = readWords(text.slice(from, to), (a, b) => markdown.span(from + a, from + b));
    return { ...words, span: markdown.span(start, end), style: 'html' };
  };
  return [
    ...htmlComments(text).map((comment) => ofComment(comment, comment.end - 3)),
    ...hashLines(text).map((line) => ({ ...ofComment(line, line.end), misplaced: true as const })),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** Lines that are written like comments of YAML, which are headings in Markdown. */
function hashLines(text: string): Span[] {
  if (!text.includes(prefix)) return [];
  const code = new Spans(fences(text));
  return [...text.matchAll(/^ {0,3}(#[ \t]*inspection-report-(?:dis|en)able[^\r\n]*)/gm)]
    .map(({ 0: line, 1: own = '', index }) =>
      span(index + line.length - own.length, index + line.trimEnd().length),
    )
    .filter(({ start }) => !code.has(start));
}

/**
 * The suppressions in the comments of YAML.
 * @param yaml the place of the YAML in the text
 * @param data the value that was read there
 */
export function yamlSuppressions(
  text: string,
  { start: from, end: to }: Span,
  data: Value | undefined,
): Suppression[] {
  const yaml = text.slice(from, to);
  if (!mentions.test(yaml)) return [];
  const texts = new Spans(scalarsOf(data));
  const found: Suppression[] = [];
  for (const match of yaml.matchAll(hashComment)) {
    const start = from + match.index;
    const end = start + match[0].trimEnd().length;
    // In a text it is part of the text.
    if (texts.has(start, (text) => text.start < start)) continue;
    const rest = match[1] as string;
    const at = start + match[0].length - rest.length;
    const words = readWords(rest, (a, b) => span(at + a, at + b));
    found.push({ ...words, span: span(start, end), style: 'yaml' });
  }
  return found;
}

/**
 * Reads the words of a comment, from its prefix on.
 * @param place the place in the file of a part of the words, by 0-based offsets
 */
function readWords(
  words: string,
  place: (start: number, end: number) => Span,
): Pick<Suppression, 'command' | 'rules' | 'reason'> {
  const word = ({ 0: text, index = 0 }: RegExpMatchArray): CommentWord => ({
    text,
    span: place(index, index + text.length),
  });
  const lead = beginning.exec(words)?.[0] ?? '';
  const whole = words.slice(0, lead.length + (/^\S*/.exec(words.slice(lead.length))?.[0].length ?? 0));
  // A prefix that is misspelt is part of the command, so that a message can quote it.
  const before = lead === prefix ? prefix.length : 0;
  const split = /\s(?:--|—|–)(?:\s|$)/.exec(words);
  const named = words.slice(0, split?.index ?? words.length);
  const rules = [...named.matchAll(/[^\s,]+/g)].filter(({ index }) => index >= whole.length).map(word);
  const reason = split ? words.slice(split.index + split[0].length).trim() : '';
  const command = { text: whole.slice(before), span: place(before, whole.length) };
  return { command, rules, reason: reason === '' ? undefined : reason };
}

/** The places of suppressions in Markdown, without those in code. */
function htmlComments(text: string): Span[] {
  if (!text.includes('<!--') || !mentions.test(text)) return [];
  const found: Span[] = [];
  const code = new Spans(fences(text));
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at + 4)) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) break;
    const ours = beginning.test(text.slice(at + 4, at + 4 + prefix.length + 40).trimStart());
    const inCode = text[at - 1] === '`' || code.has(at);
    if (ours && !inCode) found.push(span(at, end + 3));
    at = end;
  }
  return found;
}

function fences(text: string): Span[] {
  if (!/```|~~~/.test(text)) return [];
  const found: Span[] = [];
  let open: { start: number; mark: string } | undefined;
  for (const { 0: line, 1: mark, index } of text.matchAll(/^[ \t>]*(`{3,}|~{3,})[^\r\n]*/gm)) {
    if (!mark) continue;
    if (!open) open = { start: index, mark };
    else if (mark.startsWith(open.mark) && line.trim() === mark) {
      found.push(span(open.start, index + line.length));
      open = undefined;
    }
  }
  if (open) found.push(span(open.start, text.length));
  return found;
}

/** Stretches in the order of a text, none within another. They are asked in that order as well. */
class Spans {
  #next = 0;

  constructor(readonly spans: readonly Span[]) {}

  /** Tells whether an offset is in one of them, which `fits`. No later call has a smaller offset. */
  has(offset: number, fits: (span: Span) => boolean = () => true): boolean {
    while ((this.spans[this.#next]?.end ?? Number.POSITIVE_INFINITY) <= offset) this.#next++;
    const span = this.spans[this.#next];
    return span !== undefined && span.start <= offset && fits(span);
  }
}

/** The places of texts that mention suppressions; the range of others may include comments after them. */
function scalarsOf(value: Value | undefined): Span[] {
  if (!value) return [];
  if (value.kind === 'scalar') return value.text.text.includes(prefix) ? [value.span] : [];
  return value.kind === 'list'
    ? value.items.flatMap(scalarsOf)
    : value.entries.flatMap((entry) => scalarsOf(entry.value));
}
