import type { Draft } from '../../draft/draft';
import { entryOf } from '../../draft/yaml/value';
import { type Span, span } from '../../text/span';
import { editorVariables, productVariables } from '../syntax/variables';
import { snippetAt } from './place';
import type { LibraryWord } from './values';

/** A variable in a body, or the beginning of one. */
export interface VariablePlace {
  readonly name: string;
  /** The place of its name. */
  readonly span: Span;
  /** True if its name is in braces that are not closed yet. */
  readonly open: boolean;
}

/** The variable in the body of a snippet with an offset (0-based UTF-16) in it or at its end. */
export function variableAt(draft: Draft, offset: number): VariablePlace | undefined {
  if (!inBody(draft, offset)) return undefined;
  const { lines } = draft;
  const { line, character } = lines.position(offset);
  const text = lines.text(line);
  // “\$” is the sign itself, and “\\$” begins a variable.
  for (const found of text.matchAll(/\$(?<=(?:^|[^\\])(?:\\\\)*\$)(\{?)(?!\d)(\w*)/g)) {
    const from = found.index + 1 + (found[1] ?? '').length;
    const to = found.index + found[0].length;
    if (character < from || character > to) continue;
    const start = lines.start(line);
    const open = found[1] === '{' && !/^[:/|}]/.test(text.slice(to));
    return { name: found[2] ?? '', span: span(start + from, start + to), open };
  }
  return undefined;
}

function inBody(draft: Draft, offset: number): boolean {
  const body = entryOf(snippetAt(draft, offset), 'body')?.value;
  return body?.kind === 'scalar' && body.span.start <= offset && offset <= body.span.end;
}

/** The variables that a body can have: the product's, then those that the editor fills in. */
export const variables = (): readonly LibraryWord[] => [
  ...Object.entries(productVariables).map(([text, { about, plain }]) => ({
    text,
    about: `${about} If the draft does not have it, “${plain}” is inserted.`,
  })),
  ...[...editorVariables].map((text) => ({ text, about: 'Filled in by Visual Studio Code.' })),
];
