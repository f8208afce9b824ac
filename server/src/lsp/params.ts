import type { Position, Range } from 'vscode-languageserver';

// A client may send anything as the parameters of our own requests, so each field is read by its form.

/** The fields of an object; none if something else was sent. */
export const fieldsOf = (params: unknown): Readonly<Record<string, unknown>> =>
  typeof params === 'object' && params !== null ? { ...params } : {};

/** The text of a field; undefined if it is absent or not text. */
export const textIn = (params: unknown, field: string): string | undefined => {
  const value = fieldsOf(params)[field];
  return typeof value === 'string' ? value : undefined;
};

/** The bytes of a text in base64; undefined if it is something else. */
export function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** The texts in a list; none if something else was sent. */
export const textsOf = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];

export function positionOf(value: unknown): Position | undefined {
  const { line, character } = fieldsOf(value);
  return typeof line === 'number' && typeof character === 'number' ? { line, character } : undefined;
}

export function rangeOf(value: unknown): Range | undefined {
  const { start, end } = fieldsOf(value);
  const [from, to] = [positionOf(start), positionOf(end)];
  return from && to && { start: from, end: to };
}
