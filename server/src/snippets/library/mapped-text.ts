import type { MappedText } from '../../text/mapped';

/** A text without the white space around it. */
export function trim(text: MappedText): MappedText {
  const start = text.text.length - text.text.trimStart().length;
  return text.slice(start, Math.max(start, text.text.trimEnd().length));
}
