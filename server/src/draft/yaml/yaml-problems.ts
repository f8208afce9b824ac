import type { YAMLParseError } from 'yaml';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { span } from '../../text/span';
import { inflect } from '../../text/words';
import type { SyntaxProblem } from '../problem';

/** The parser's errors, explained to somebody who does not know YAML. The names are those of its codes. */
const explanations = messagesOf({
  aliasProps: () => 'Put this text in quotes. An asterisk has a special meaning in YAML.',
  badAlias: () => 'Put this text in quotes. An asterisk or ampersand has a special meaning in YAML.',
  badCollectionType: () =>
    'The lines here are partly list items and partly entries with a colon. Make them one or the other.',
  badDirective: () => 'Put this text in quotes. A line that starts with “%” is not text in YAML.',
  badDqEscape: () =>
    'Write this text in single quotes, or write the backslash twice. It has a special meaning in double quotes.',
  badIndent: () => 'Line this up with the lines next to it, using spaces.',
  badPropOrder: () =>
    'Remove the marks before this value, or put the text in quotes. The marks are in the wrong order.',
  badScalarStart: () => 'Put this text in quotes. It cannot begin with this character.',
  blockAsImplicitKey: () =>
    'Start a new line for the second entry on this line, or put the text in quotes. Each entry has its own line.',
  blockInFlow: () => 'Close the bracket that was opened before this.',
  commentSpace: () => 'Put this text in quotes, or add a space before “#” if a comment begins here.',
  duplicateKey: () => 'This entry appears twice. Remove one of the two.',
  impossible: () => 'This line cannot be read. Check its colon, its quotes and its indentation.',
  keyOver1024Chars: () => 'Put this text in quotes. The words before its colon are too long for a name.',
  missingChar: () => 'Complete this line. A colon, a closing quote or a closing bracket may be missing.',
  multilineImplicitKey: () => 'Add the missing colon, or indent the text. This line runs into the next one.',
  multipleAnchors: () => 'Put this text in quotes. An ampersand has a special meaning in YAML.',
  multipleDocs: () => 'Remove this line of three dashes. It starts a second document, which is not read.',
  multipleTags: () =>
    'Put this text in quotes. An exclamation mark at the start has a special meaning in YAML.',
  nonStringKey: () => 'Write a word before the colon, or put the text in quotes.',
  tabAsIndent: () => 'Indent this line with spaces. YAML does not allow tabs here.',
  tagResolveFailed: () =>
    'Put this text in quotes. An exclamation mark at the start has a special meaning in YAML.',
  unexpectedToken: () =>
    'This cannot be read here. Check the quotes, colons and brackets of this line and the one before it.',
});

const messages = messagesOf({
  notReadToEnd: () =>
    'The YAML is not read from here on, because it has too many words and marks. Split the draft, or remove unneeded text.',
  more: (count: number) =>
    `Correct the mistakes above first. There ${inflect(count, 'is', 'are')} ${count.toLocaleString('en')} similar ${inflect(count, 'mistake', 'mistakes')} below.`,
});

/** The name of the explanation of an error: that of `BAD_INDENT` is `badIndent`. */
const nameOf = (code: string): string =>
  code.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

function explanationOf(code: string): NamedMessage {
  const known: Readonly<Record<string, () => NamedMessage>> = explanations;
  return (known[nameOf(code)] ?? explanations.impossible)();
}

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
    problems.push({ code: 'yaml', ...explanationOf(error.code), span: span(start, end) });
  }
  return problems;
}

/** The problem of YAML that is read up to an offset, because it has too many words and marks. */
export const unreadMarks = (stop: number): SyntaxProblem => ({
  code: 'yaml',
  ...messages.notReadToEnd(),
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
  return [...sorted.slice(0, mostProblems), { code: 'yaml', ...messages.more(more), span: next.span }];
}
