import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { LineIndex } from '../../text/span';

/** JSON with its keys in their written order, repeated keys included. */
export type JsonMap = readonly (readonly [key: string, value: unknown])[];

// Deeper than any file of snippets; the parser calls itself for each level.
const deepest = 50;

/** Reads JSON with comments and trailing commas, with an object at its top. A failure explains what to do. */
export function readJson(text: string): { readonly entries: JsonMap } | { readonly failure: string } {
  if (tooDeep(text))
    return {
      failure: `Check that it is a file of snippets. It is nested more than ${deepest} levels deep.`,
    };
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\uFEFF/, ''), errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) {
    const { line } = new LineIndex(text).position(Math.min(first.offset, text.length));
    return { failure: `Correct line ${line + 1}, which is not valid JSON: ${reasonOf(first)}.` };
  }
  if (tree?.type !== 'object')
    return {
      failure: 'Check that it is the right file. It does not have snippets between { and }.',
    };
  return { entries: entriesOf(tree) };
}

// The scanner's tokens: the package has no values for their names.
const token = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, end: 17 };

function tooDeep(text: string): boolean {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let kind: number = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    if (kind === token.openBrace || kind === token.openBracket) depth++;
    else if (kind === token.closeBrace || kind === token.closeBracket) depth--;
    if (depth > deepest) return true;
  }
  return false;
}

const entriesOf = (node: Node): JsonMap =>
  (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [[String(key.value), jsonOf(value)] as const] : [],
  );

function jsonOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(jsonOf);
  // Not by assignment: a key __proto__ has to stay a key.
  if (node.type === 'object') return Object.fromEntries(entriesOf(node));
  return node.value;
}

const reasons: Readonly<Record<string, string>> = {
  CommaExpected: 'a comma is missing',
  ColonExpected: 'a colon is missing',
  CloseBraceExpected: 'a “}” is missing',
  CloseBracketExpected: 'a “]” is missing',
  PropertyNameExpected: 'a name in double quotes is missing',
  ValueExpected: 'a value is missing',
  EndOfFileExpected: 'there is text after its end',
  UnexpectedEndOfString: 'a closing quotation mark is missing',
  UnexpectedEndOfComment: 'a comment has no end',
  InvalidEscapeCharacter: 'a backslash is followed by the wrong character',
};

const reasonOf = ({ error }: ParseError): string =>
  reasons[printParseErrorCode(error)] ?? 'there is something that is not JSON';
