import { type LineIndex, type Span, span } from '../../text/span';
import type { SyntaxProblem } from '../problem';

export interface FrontMatter {
  /** The YAML between the fences. */
  readonly yaml: Span;
  /** Offset of the Markdown. */
  readonly body: number;
  readonly problem?: SyntaxProblem;
}

const fence = /^---[ \t]*$/;
const closing = /^(?:---|\.\.\.)[ \t]*$/;
const looksLikeYaml = /^(?:\s*$|\s*#|\s+\S|- |[^\s:#][^:#]*:(?:\s|$)|[A-Za-z][\w-]*\s*$|["'])/;

/**
 * Finds the front matter of a Markdown text; undefined if its first line is no fence.
 * If the closing fence is missing, it ends before the first line that is no YAML.
 */
export function frontMatter(text: string, lines: LineIndex): FrontMatter | undefined {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!fence.test(text.slice(bom, lines.end(0)))) return undefined;
  const start = lines.start(1);
  for (let line = 1; line < lines.count; line++) {
    if (closing.test(lines.text(line))) {
      return { yaml: span(start, lines.start(line)), body: lines.start(line + 1) };
    }
  }
  let line = 1;
  while (line < lines.count && looksLikeYaml.test(lines.text(line)) && !isHeading(lines.text(line))) line++;
  const message =
    'The front matter opened here is not closed; add a line of three dashes behind its last key.';
  // With nothing below, it is still being typed.
  const unfinished = text.slice(lines.start(line)).trim() === '';
  const problem: SyntaxProblem = { code: 'front-matter', message, span: span(bom, lines.end(0)), unfinished };
  return { yaml: span(start, lines.start(line)), body: lines.start(line), problem };
}

// In YAML a line that begins with “# ” is a comment, but after front matter that is not closed it is the title.
const isHeading = (line: string): boolean => /^#{1,6} /.test(line);
