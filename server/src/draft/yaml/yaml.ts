import { type Document, isMap, isScalar } from 'yaml';
import { type Span, span } from '../../text/span';
import type { SyntaxProblem } from '../problem';
import { composeYaml } from './compose';
import { deepest, Reader, tooDeep, type YamlResult } from './reader';
import { repairYaml } from './repair/repair';
import { mayHaveSlips } from './repair/suspicion';
import { explainYaml, firstProblems, unreadMarks } from './yaml-problems';

export type { YamlResult } from './reader';

/**
 * Reads a part of a text as YAML. Never throws: parts that cannot be read are left out, with a problem for each.
 * All spans are offsets into the whole `source`.
 * @param start offset of the first character of the YAML
 * @param end offset after its last character
 */
export function readYaml(source: string, start: number, end: number): YamlResult {
  // The parser does not know line ends of old Macs.
  const text = source.includes('\r') ? source.replace(/\r(?!\n)/g, '\n') : source;
  const yaml = text.slice(start, end);
  if (nesting(yaml) > deepest) {
    const problem = { code: 'yaml', ...tooDeep, span: span(start, start) } as const;
    return { value: undefined, problems: [problem], isIncomplete: true };
  }
  const { document, stop } = composeYaml(yaml);
  const isBroken = document !== undefined && (document.errors.length > 0 || hasSentenceAsKey(document));
  const repaired =
    isBroken || stop !== undefined || mayHaveSlips(yaml) ? withRepairs(yaml, isBroken) : undefined;
  if (!repaired) {
    const problems = explainYaml(document?.errors ?? [], yaml);
    const unread = stop === undefined ? [] : [unreadMarks(stop)];
    return withProblems({ problems, unread, start }, new Reader({ text, base: start }).read(document));
  }
  const { outer, problems, composed, unread } = repaired;
  const placed = (problem: SyntaxProblem): SyntaxProblem => ({
    ...problem,
    span: outer.span(problem.span.start, problem.span.end),
  });
  const rest = explainYaml(composed.document?.errors ?? [], outer.text)
    .map(placed)
    .filter((problem) => !isNearOther(yaml, problem.span, problems));
  const ends = composed.stop === undefined ? unread : placed(unreadMarks(composed.stop));
  const found = { problems: [...problems, ...rest], unread: ends ? [ends] : [], start };
  const places = outer.movedBy(start);
  return withProblems(found, new Reader({ text: outer.text, base: 0, places }).read(composed.document));
}

/** The text with its slips repaired; undefined if it has none. */
function withRepairs(yaml: string, isBroken: boolean) {
  const { text: outer, problems, unread } = repairYaml(yaml, isBroken);
  if (problems.length === 0) return undefined;
  const composed = composeYaml(outer.text);
  // The change of a text that was valid may leave a line where it does not belong.
  if (!isBroken && (composed.document?.errors.length ?? 0) > 0) return withRepairs(yaml, true);
  return { outer, problems, composed, unread };
}

/** Tells whether a map at the top has a key that is a sentence: a text that is not indented. */
function hasSentenceAsKey({ contents }: Document): boolean {
  if (!isMap(contents)) return false;
  return contents.items.some(
    ({ key }) => isScalar(key) && key.type === 'PLAIN' && String(key.source).split(' ', 7).length > 6,
  );
}

/** Problems that were found before a document was read. Spans are offsets into the YAML. */
interface EarlierProblems {
  readonly problems: readonly SyntaxProblem[];
  /** The problem of text that is not read at all. */
  readonly unread: readonly SyntaxProblem[];
  /** Offset of the YAML in the file. */
  readonly start: number;
}

function withProblems({ problems, unread, start }: EarlierProblems, read: YamlResult): YamlResult {
  const placed = (problem: SyntaxProblem) => movedBy(problem, start);
  return {
    value: read.value,
    problems: [...firstProblems([...problems.map(placed), ...read.problems]), ...unread.map(placed)],
    isIncomplete: unread.length > 0 || read.isIncomplete,
  };
}

function movedBy({ fix, ...problem }: SyntaxProblem, by: number): SyntaxProblem {
  const moved = (place: Span): Span => span(place.start + by, place.end + by);
  return { ...problem, span: moved(problem.span), ...(fix && { fix: { ...fix, span: moved(fix.span) } }) };
}

/** Tells whether a problem is on the same line as a slip that was repaired, or on the line next to it. */
function isNearOther(text: string, place: Span, problems: readonly SyntaxProblem[]): boolean {
  return problems.some(({ span: { start } }) => {
    const [from, to] = start < place.start ? [start, place.start] : [place.start, start];
    if (to - from > 2_000) return false;
    const between = text.slice(from, to);
    return between.indexOf('\n') === between.lastIndexOf('\n');
  });
}

/** The deepest nesting that the brackets and list dashes of a text can make, at the most. */
function nesting(text: string): number {
  let depth = 0;
  let most = 0;
  for (const c of text.matchAll(/[[\]{}]|(?:[-?] +){20,}/g)) {
    if (c[0].length > 1) most = Math.max(most, c[0].length / 2);
    else if (c[0] === '[' || c[0] === '{') most = Math.max(most, ++depth);
    else depth = Math.max(0, depth - 1);
  }
  return most;
}
