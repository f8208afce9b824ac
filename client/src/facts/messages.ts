import type { FactsForm } from '../../../server/src/language/facts/form-model';
import type { Range } from '../../../server/src/text/span';

/** A message of VS Code to the page. */
export type ToForm =
  | { readonly type: 'form'; readonly form: FactsForm }
  /** There is nothing to show, or nothing can be changed. */
  | { readonly type: 'nothing'; readonly message: string }
  /** The text of a field is in the draft. */
  | { readonly type: 'written'; readonly id: string }
  /** The text of a field was not written, for the reason given; it stays in the field. */
  | { readonly type: 'refused'; readonly id: string; readonly message: string }
  /** The draft is saved: asks for the text of the field that is being written. */
  | { readonly type: 'saving' }
  /** Asks to go to the next gap. */
  | { readonly type: 'nextGap' }
  /** Asks for the field that has the focus, to be shown in the text. */
  | { readonly type: 'toText' };

/** A message of the page to VS Code. */
export type FromForm =
  | { readonly type: 'ready' }
  /** The last form is shown, with so many fields. */
  | { readonly type: 'shown'; readonly fields: number }
  | { readonly type: 'write'; readonly id: string; readonly value: string }
  | { readonly type: 'remove'; readonly id: string }
  /** The text of the field that is being written, if there is one. */
  | { readonly type: 'unsent'; readonly id?: string; readonly value?: string }
  | { readonly type: 'go'; readonly range: Range }
  /** Everything is written, and no gap comes after the field that had the focus. */
  | { readonly type: 'finished' }
  /** The field to be shown in the text; none if there is no form. */
  | { readonly type: 'toText'; readonly id?: string };

const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads a message of the page; undefined for anything else. */
export function readFormMessage(message: unknown): FromForm | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, id, value, range, fields } = message as Record<string, unknown>;
  if (type === 'ready' || type === 'finished') return { type };
  if (type === 'toText') return isText(id) ? { type, id } : { type };
  if (type === 'shown' && Number.isSafeInteger(fields)) return { type, fields: fields as number };
  if (type === 'write' && isText(id) && isText(value)) return { type, id, value };
  if (type === 'remove' && isText(id)) return { type, id };
  if (type === 'unsent') return isText(id) && isText(value) ? { type, id, value } : { type };
  const place = readRange(range);
  return type === 'go' && place ? { type, range: place } : undefined;
}

function readRange(value: unknown): Range | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { start, end } = value as Record<string, unknown>;
  const [from, to] = [readPosition(start), readPosition(end)];
  return from && to && { start: from, end: to };
}

function readPosition(value: unknown): Range['start'] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { line, character } = value as Record<string, unknown>;
  const isCount = (count: unknown): count is number => Number.isSafeInteger(count) && (count as number) >= 0;
  return isCount(line) && isCount(character) ? { line, character } : undefined;
}
