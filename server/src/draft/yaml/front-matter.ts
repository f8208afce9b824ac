import { messagesOf } from '../../text/messages';
import { type LineIndex, type Span, span } from '../../text/span';
import { topKeys } from '../format-keys';
import type { SyntaxProblem } from '../problem';

const messages = messagesOf({
  toml: () =>
    'Write three dashes above and below, and a colon instead of each “=”. Drafts are in YAML, not TOML.',
  dashesInside: () =>
    'Move this line of dashes below the last entry. It ends the facts at the top of the draft too early.',
  noEnd: () => 'Add a line of three dashes below the last entry. It shows where the text begins.',
  noDashes: () =>
    'Write three dashes above the first entry and below the last. They separate the entries from the text.',
  otherLine: () => 'Write three dashes here and nothing else. They separate the entries from the text.',
  noBeginning: () => 'Add a line of three dashes above the first entry. A draft begins with it.',
  blankAbove: () => 'Remove the blank line above the three dashes. A draft begins with them.',
  commentAbove: () => 'Move this comment below the second “---”. A draft must begin with “---”.',
});

export interface FrontMatter {
  /** The YAML between the fences. */
  readonly yaml: Span;
  /** Offset of the Markdown. */
  readonly body: number;
  /** A fence between the keys, which is not read. */
  readonly hidden?: Span | undefined;
  /** True for TOML. The problem reports this, so its equals signs are not reported as slips. */
  readonly isToml?: boolean;
  readonly problem?: SyntaxProblem | undefined;
}

/** The first line of front matter. */
interface Opening {
  readonly line: number;
  /** Its fence is as it should be. */
  readonly isExact: boolean;
  /** Offset of the first key, where no fence is above it. */
  readonly without?: number;
}

/** The last line of front matter. */
interface Closing {
  readonly line: number;
  readonly isExact: boolean;
}

interface Source {
  readonly text: string;
  readonly lines: LineIndex;
}

const fence = /^---[ \t]*$/;
const closing = /^(?:---|\.\.\.)[ \t]*$/;
/** Lines that people, and programs that correct what is typed, write instead of three dashes. */
const dashes = '[-–—−‐‑]{1,12}|[*_+=~]{3,12}|[-*_](?: [-*_]){2,9}|`{3,9}(?:ya?ml)?';
const dashesAndWords = '---[ \\t]*[^\\s-].*';
const otherFence = new RegExp(
  `^[ \\t\\u00a0\\u200b\\ufeff]*(?:(?:${dashes})[ \\t\\u00a0\\u200b]*|${dashesAndWords})$`,
  'i',
);
const looksLikeYaml = /^(?:\s*$|\s*#|\s+\S|- |[^\s:#][^:#]*:(?:\s|$)|[A-Za-z][\w-]*\s*$|["'])/;
const keyLine = /^([a-z][a-z-]*)[ \t]*[:=]/;
// In YAML a line that begins with “# ” is a comment, but after front matter that is not closed it is the title.
const isHeading = (line: string): boolean => /^#{1,6} /.test(line);
const startsWithKey = (line: string): boolean => topKeys.has(keyLine.exec(line)?.[1] ?? '');
/** Lines to look at before the front matter begins. */
const most = 40;

/**
 * Finds the front matter of a Markdown text; undefined if there is none. A fence that is missing, wrong, or not where it should
 * be is a problem, and the keys are read.
 */
export function frontMatter(text: string, lines: LineIndex): FrontMatter | undefined {
  const source = { text, lines };
  const opening = openingIn(source);
  if (!opening) return undefined;
  const start = opening.without ?? lines.start(opening.line + 1);
  const first = opening.without === undefined ? opening.line + 1 : opening.line;
  const end = closingIn(first, source);
  if (!end) return withoutEnd(opening, first, source);
  const yaml = span(start, lines.start(end.line));
  const body = lines.start(end.line + 1);
  const misplaced = end.isExact ? keysAfter(end.line, source) : undefined;
  if (misplaced !== undefined) return withMisplacedEnd(opening, { ...end, start, after: misplaced }, source);
  const toml = tomlProblem(opening, end, source);
  if (toml) return { yaml, body, problem: toml, isToml: true };
  return { yaml, body, problem: openingProblem(opening, end, source) ?? endProblem(end, source) };
}

const tomlKey = /^([A-Za-z][\w-]*)[ \t]*=[ \t]*/;

/** The problem of front matter that is written in TOML, as other tools have it: between “+++”, with equals signs. */
function tomlProblem(
  { line, isExact }: Opening,
  end: Closing,
  { text, lines }: Source,
): SyntaxProblem | undefined {
  const next = nextLine(line, lines);
  const isPlus = /^\ufeff?\+{3}[ \t]*$/.test(lines.text(line));
  if (isExact || !isPlus || next === undefined || !tomlKey.test(lines.text(next))) return undefined;
  const place = span(lines.start(line), lines.end(line));
  const inner = text.slice(place.end, lines.start(end.line));
  const keys = inner.replace(/^(?=[A-Za-z]).*$/gm, (written) => written.replace(tomlKey, '$1: '));
  return {
    code: 'front-matter',
    ...messages.toml(),
    span: place,
    fix: { title: 'Write it as YAML', span: span(place.start, lines.end(end.line)), text: `---${keys}---` },
  };
}

function openingIn({ text, lines }: Source): Opening | undefined {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (fence.test(text.slice(bom, lines.end(0)))) return { line: 0, isExact: true };
  const line = firstLine({ text, lines });
  if (line === undefined) return undefined;
  const written = lines.text(line).replace(/^\ufeff/, '');
  const next = nextLine(line, lines);
  const isBeforeKeys = next !== undefined && startsWithKey(lines.text(next));
  if (fence.test(written)) return isBeforeKeys ? { line, isExact: true } : undefined;
  if (otherFence.test(written)) return isBeforeKeys ? { line, isExact: false } : undefined;
  // Two keys of a draft at the top are not prose.
  if (!startsWithKey(written) || !isBeforeKeys) return undefined;
  return { line, isExact: false, without: line === 0 ? bom : lines.start(line) };
}

/** The first line that is neither blank nor a comment of HTML. */
function firstLine({ lines }: Source): number | undefined {
  let inComment = false;
  for (let line = 0; line < Math.min(most, lines.count); line++) {
    const written = lines.text(line);
    const isStart = /^[ \t\ufeff]*<!--/.test(written);
    if (isStart || inComment) inComment = !written.includes('-->');
    else if (written.trim() !== '') return line;
  }
  return undefined;
}

function nextLine(line: number, lines: LineIndex): number | undefined {
  for (let next = line + 1; next < Math.min(line + 8, lines.count); next++) {
    const written = lines.text(next);
    if (written.trim() !== '' && !written.trimStart().startsWith('#')) return next;
  }
  return undefined;
}

/** The fence at which front matter ends; one that is wrong only if the text after it is not YAML. */
function closingIn(first: number, { lines }: Source): Closing | undefined {
  let other: number | undefined;
  for (let line = first; line < lines.count; line++) {
    const written = lines.text(line);
    if (closing.test(written)) return { line, isExact: true };
    if (other !== undefined && (isHeading(written) || !looksLikeYaml.test(written))) break;
    const isOther =
      otherFence.test(written) && (!/^[ \t]/.test(written) || /^ {1,3}-{3,}[ \t]*$/.test(written));
    if (other === undefined && isOther) other = line;
  }
  const isEnd = other !== undefined && !startsWithKey(lines.text(nextLine(other, lines) ?? 0));
  return isEnd && other !== undefined ? { line: other, isExact: false } : undefined;
}

/** The first line after the keys that follow a fence; undefined if none follow, or if a fence is after them. */
function keysAfter(end: number, { lines }: Source): number | undefined {
  const next = nextLine(end, lines);
  if (next === undefined || !startsWithKey(lines.text(next))) return undefined;
  let line = next;
  for (; line < lines.count; line++) {
    const written = lines.text(line);
    if (isHeading(written) || !(looksLikeYaml.test(written) || closing.test(written))) break;
  }
  return line;
}

/** Front matter with a fence between its keys. */
function withMisplacedEnd(
  opening: Opening,
  { line, start, after }: Closing & { readonly start: number; readonly after: number },
  { text, lines }: Source,
): FrontMatter {
  let last: number | undefined;
  for (let at = after - 1; at > line && last === undefined; at--) if (closing.test(lines.text(at))) last = at;
  // The YAML says which fence between its keys is one too many.
  if (last !== undefined) {
    const end = { line: last, isExact: true };
    const problem = openingProblem(opening, end, { text, lines });
    return { yaml: span(start, lines.start(last)), body: lines.start(last + 1), problem };
  }
  const place = span(lines.start(line), lines.end(line));
  const end = lines.start(after);
  const keys = text.slice(lines.start(line + 1), end).trimEnd();
  const rest = text.slice(lines.start(line + 1) + keys.length, end);
  const fix = {
    title: 'Move the dashes below the last entry',
    span: span(place.start, end),
    text: `${keys}\n---${rest === '' ? '\n' : rest}`,
  };
  const problem = { code: 'front-matter', ...messages.dashesInside(), span: place, fix } as const;
  return { yaml: span(start, end), body: end, hidden: place, problem };
}

/** Front matter that does not end: up to the first line that is not YAML. */
function withoutEnd(opening: Opening, first: number, { text, lines }: Source): FrontMatter {
  let line = first;
  while (line < lines.count && looksLikeYaml.test(lines.text(line)) && !isHeading(lines.text(line))) line++;
  // With nothing below, it is still being typed.
  const unfinished = text.slice(lines.start(line)).trim() === '';
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const place = span(Math.max(bom, lines.start(opening.line)), lines.end(opening.line));
  let last = line;
  while (last > first && lines.text(last - 1).trim() === '') last--;
  const at = last === lines.count ? text.length : lines.start(last);
  const isAfterBreak = at === 0 || /[\r\n]/.test(text.charAt(at - 1));
  const fix = { title: 'Add “---”', span: span(at, at), text: isAfterBreak ? '---\n' : '\n---\n' };
  const noFences = opening.without !== undefined;
  const both = { title: 'Add “---”', span: span(opening.without ?? at, at) };
  const keys = text.slice(both.span.start, at);
  const problem: SyntaxProblem = {
    code: 'front-matter',
    ...messages[noFences ? 'noDashes' : 'noEnd'](),
    span: place,
    unfinished,
    fix: noFences ? { ...both, text: `---\n${keys}${fix.text}` } : fix,
  };
  const start = opening.without ?? lines.start(first);
  return { yaml: span(start, lines.start(line)), body: lines.start(line), problem };
}

function openingProblem(
  { line, isExact, without }: Opening,
  end: Closing,
  { text, lines }: Source,
): SyntaxProblem | undefined {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const place = span(Math.max(bom, lines.start(line)), lines.end(line));
  const code = 'front-matter';
  if (without !== undefined) {
    const fix = { title: 'Add “---”', span: span(without, without), text: '---\n' };
    return { code, ...messages.noBeginning(), span: place, fix: { ...fix } };
  }
  if (!isExact) {
    const between = text.slice(place.end, lines.start(end.line));
    const fix = end.isExact
      ? { title: 'Write “---”', span: place, text: '---' }
      : { title: 'Write “---”', span: span(place.start, lines.end(end.line)), text: `---${between}---` };
    return { code, ...messages.otherLine(), span: place, fix };
  }
  if (line === 0) return undefined;
  const above = span(bom, lines.start(line));
  if (text.slice(above.start, above.end).trim() === '') {
    const fix = { title: 'Remove the blank line', span: above, text: '', safe: true };
    return { code, ...messages.blankAbove(), span: span(bom, bom), fix };
  }
  const body = lines.start(end.line + 1);
  const moved = `${text.slice(above.end, body)}\n${text.slice(above.start, above.end)}`;
  const fix = { title: 'Move it below the second line of dashes', span: span(bom, body), text: moved };
  return { code, ...messages.commentAbove(), span: span(bom, lines.end(line - 1)), fix };
}

function endProblem({ line, isExact }: Closing, { lines }: Source): SyntaxProblem | undefined {
  if (isExact) return undefined;
  const place = span(lines.start(line), lines.end(line));
  const fix = { title: 'Write “---”', span: place, text: '---' };
  return { code: 'front-matter', ...messages.otherLine(), span: place, fix };
}
