import { type Span, span } from '../text/span';

/** The one message on characters that cannot be read, in the editor and on the command line. */
export const notUtf8 =
  'Some characters cannot be read, because the draft was not saved as UTF-8. ' +
  'Use “Reopen with Encoding” and save it as UTF-8, or type them again.';

// What decoders put in the place of bytes that they cannot read, and UTF-8 that was read as Windows-1252: “â€™” for “’”.
const lost = /\uFFFD+|â€[™œ˜“”¦\u009d\u0080-\u009f]|Ã[\u00a0-\u00bf]|Â[£§°·©®\u00a0]/g;

const begins = ['\uFFFD', 'â', 'Ã', 'Â'];

/** The first characters of a text that were lost when it was read or saved; undefined where there are none. */
export function lostCharacters(text: string): Span | undefined {
  if (!begins.some((character) => text.includes(character))) return undefined;
  lost.lastIndex = 0;
  const found = lost.exec(text);
  return found ? span(found.index, found.index + found[0].length) : undefined;
}
