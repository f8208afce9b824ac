import type { YAMLParseError } from 'yaml';
import { span } from '../../text/span';
import type { SyntaxProblem } from '../problem';

/** The parser's error codes, explained to somebody who does not know YAML. */
const explanations: Record<string, string> = {
  ALIAS_PROPS: 'An asterisk has a meaning of its own in YAML; put the text in quotes.',
  BAD_ALIAS: 'An asterisk or ampersand has a meaning of its own in YAML; put the text in quotes.',
  BAD_COLLECTION_TYPE: 'The lines here are partly a list and partly keys; make them one or the other.',
  BAD_DIRECTIVE: 'A line that starts with “%” is not text in YAML; put the text in quotes.',
  BAD_DQ_ESCAPE:
    'A backslash has a meaning of its own in double quotes; write the text in single quotes, or the backslash twice.',
  BAD_INDENT: 'This line is not indented like its neighbours; line it up with them, using spaces.',
  BAD_PROP_ORDER:
    'The marks before this value are in an order that cannot be read; remove them or put the text in quotes.',
  BAD_SCALAR_START: 'A value cannot begin with this character; put it in quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'Two keys seem to stand on one line, or a colon stands in a text; start a new line, or put the text in quotes.',
  BLOCK_IN_FLOW: 'A bracket opened before this is not closed; close it.',
  COMMENT_SPACE:
    'A “#” needs a space before it to start a comment; add the space, or put the text in quotes.',
  DUPLICATE_KEY: 'This key is given twice; remove one of the two.',
  IMPOSSIBLE: 'This line cannot be read; check its colon, its quotes and its indentation.',
  KEY_OVER_1024_CHARS: 'The text before this colon is too long to be a key; put the whole text in quotes.',
  MISSING_CHAR:
    'Something is missing here, such as a colon behind a key, a closing quote or a closing bracket; complete the line.',
  MULTILINE_IMPLICIT_KEY:
    'This line has no colon, so that it runs into the next one; add the colon, or indent the text.',
  MULTIPLE_ANCHORS: 'An ampersand has a meaning of its own in YAML; put the text in quotes.',
  MULTIPLE_DOCS: 'A line of three dashes starts a second document, which is not read; remove it.',
  MULTIPLE_TAGS: 'An exclamation mark at the start has a meaning of its own in YAML; put the text in quotes.',
  NON_STRING_KEY: 'A key must be a word; put it in quotes or write it as text.',
  TAB_AS_INDENT: 'This line is indented with a tab, which YAML does not allow; use spaces.',
  TAG_RESOLVE_FAILED:
    'An exclamation mark at the start has a meaning of its own in YAML; put the text in quotes.',
  UNEXPECTED_TOKEN:
    'This cannot stand here; check the quotes, colons and brackets of this line and the one before it.',
};

/**
 * The parser's errors as problems in plain English. One slip often breaks several lines, so that only the first
 * problem of each line is kept, and of a run of neighbouring lines only the first.
 * @param yaml the text that was read; spans are offsets into it
 */
export function explainYaml(errors: readonly YAMLParseError[], yaml: string): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  let lastLine = Number.NEGATIVE_INFINITY;
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  let counted = 0;
  let line = 0;
  for (const error of sorted) {
    const start = Math.min(error.pos[0], yaml.length);
    for (; counted < start; counted++) if (yaml[counted] === '\n') line++;
    if (line <= lastLine + 1) {
      lastLine = line;
      continue;
    }
    lastLine = line;
    const lineEnd = /\r|\n|$/g;
    lineEnd.lastIndex = start;
    const stop = lineEnd.exec(yaml)?.index ?? yaml.length;
    const end = Math.max(start, Math.min(error.pos[1], stop));
    const message = explanations[error.code] ?? (explanations.IMPOSSIBLE as string);
    problems.push({ code: 'yaml', message, span: span(start, end) });
  }
  return problems;
}

/** The problem of YAML that is read up to an offset, because it has too many words and marks. */
export const unreadMarks = (stop: number): SyntaxProblem => ({
  code: 'yaml',
  message:
    'The YAML is not read from here on: it has too many words and marks. Divide it, or remove what no report needs.',
  span: span(stop, stop),
});

/** Nobody corrects more slips than this before checking again. Each that is repaired costs time. */
export const mostProblems = 500;

/** The first problems of a text, and one that counts the rest. */
export function firstProblems(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  if (problems.length <= mostProblems) return problems;
  const sorted = [...problems].sort((a, b) => a.span.start - b.span.start);
  const next = sorted[mostProblems] as SyntaxProblem;
  const more = problems.length - mostProblems;
  const message = `From here on there are ${more.toLocaleString('en')} more slips like those above. Correct those first.`;
  return [...sorted.slice(0, mostProblems), { code: 'yaml', message, span: next.span }];
}
