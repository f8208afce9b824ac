import type { Draft } from '../../draft/draft';
import type { Checked } from '../../lint/check';
import type { FilledText } from '../syntax/fill';
import type { FittingSnippet } from '../where/choose';
import type { BodyShape, InsertionPoint } from './insertion';
import { keyInsertion } from './keys';
import { proseInsertion } from './prose';

/** The text before the cursor that may search for a snippet: its last word, or all since the sentence began. */
export type TypedExtent = 'word' | 'sentence';

/**
 * The insertion points at a cursor, by the shape of a body; each is found once.
 * @param offset 0-based UTF-16 offset of the cursor
 */
export function insertionsAt(
  { draft }: Checked,
  offset: number,
  typed: TypedExtent = 'word',
): (shape: BodyShape) => InsertionPoint | undefined {
  const known = new Map<BodyShape, InsertionPoint | undefined>();
  return (shape) => {
    if (!known.has(shape)) {
      known.set(
        shape,
        shape === 'text' ? proseInsertion(draft, offset, typed) : keyInsertion(draft, offset, shape),
      );
    }
    return known.get(shape);
  };
}

/** A snippet's text as it is inserted at a place. */
export interface SnippetInsertion {
  readonly insertion: InsertionPoint;
  /** Lines indented already. */
  readonly snippet: string;
  readonly plain: string;
}

/** A snippet's text at a place; undefined if it cannot be inserted there. */
export function insertSnippet(
  fitting: FittingSnippet,
  at: (shape: BodyShape) => InsertionPoint | undefined,
): SnippetInsertion | undefined {
  const { snippet } = fitting;
  const insertion = at(shapeOf(snippet.body.text, snippet.where.key));
  if (!insertion) return undefined;
  const text: FilledText = fitting.text();
  const plain = insertion.write(text.plain, text.plain);
  const withStops = plain === undefined ? undefined : insertion.write(text.snippet, text.plain);
  return plain === undefined || withStops === undefined
    ? undefined
    : { insertion, snippet: withStops, plain };
}

function shapeOf(body: string, key: readonly string[] | undefined): BodyShape {
  if (key === undefined) return 'text';
  if (/^- /.test(body)) return 'item';
  return /^[\w-]+:(?: |$)/m.test(body.split('\n')[0] ?? '') ? 'keys' : 'text';
}

/**
 * The text for an editor that indents all lines after the first like the line that it is put in: the white space that
 * it would add in front of them is taken off.
 */
export function withoutEditorIndent(draft: Draft, { replace }: InsertionPoint, text: string): string {
  const { line, character } = draft.lines.position(replace.start);
  const lead = /^\s*/.exec(draft.lines.text(line).slice(0, character))?.[0] ?? '';
  return lead === '' ? text : text.replaceAll(`\n${lead}`, '\n');
}
