import type { NamedMessage } from '../../../text/messages';

/** A change to a text, by 0-based offsets into it. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A slip in a line, and the changes that very probably correct it. Offsets are into the text that was searched. */
export interface Slip extends NamedMessage {
  /** The title of the fix. */
  readonly title: string;
  /** The characters that the message is about. */
  readonly at: readonly [start: number, end: number];
  /** In the order of the text, without overlaps. */
  readonly changes: readonly TextChange[];
  /** `character` for characters that cannot be seen or look like others; nothing else can be meant by the change. */
  readonly code?: 'character';
  /** The slip is part of another in the same line, if there is one. */
  readonly follows?: boolean;
  /** The changes put the whole text in quotes, which may go on in the lines below. */
  readonly quotes?: boolean;
  /** Slips of the same group on neighbouring lines are one. */
  readonly group?: string;
}

/** The text after changes. */
export function changed(text: string, changes: readonly TextChange[]): string {
  let out = '';
  let from = 0;
  for (const change of changes) {
    out += text.slice(from, change.start) + change.text;
    from = change.end;
  }
  return out + text.slice(from);
}

/** The changes that put a text in single quotes. */
export function inQuotes(text: string, start: number, end: number): TextChange[] {
  const changes: TextChange[] = [{ start, end: start, text: "'" }];
  for (let at = text.indexOf("'", start); at >= 0 && at < end; at = text.indexOf("'", at + 1))
    changes.push({ start: at, end: at, text: "'" });
  changes.push({ start: end, end, text: "'" });
  return changes;
}
