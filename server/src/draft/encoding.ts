import { messagesOf } from '../text/messages';
import { type Span, span } from '../text/span';

const messages = messagesOf({
  notUtf8: () =>
    'Some characters cannot be read. Type them again. Or, in VS Code, click “UTF-8” at the bottom of the window, choose “Reopen with Encoding”, then “Western (Windows 1252)”. Click there again and choose “Save with Encoding”, then “UTF-8”.',
  savedAsUtf16: () =>
    'The draft was saved as UTF-16. Save it as UTF-8. In VS Code, click “UTF-8” at the bottom of the window, choose “Reopen with Encoding”, then “UTF-16 LE”. Click there again and choose “Save with Encoding”, then “UTF-8”.',
});

/** The one message on characters that cannot be read, in the editor and on the command line. */
export const notUtf8 = messages.notUtf8();

/** The one message on a text that was saved with two bytes for each character. */
export const savedAsUtf16 = messages.savedAsUtf16();

/** Tells a text in UTF-16 that was read as another encoding: there is a null character next to each letter. */
export function isUtf16(text: string): boolean {
  const head = text.slice(0, 1000);
  return (
    head.includes('\0') && head.split('\0').length - 1 > head.length / 4 && /[\w -]\0[\w -]\0/.test(head)
  );
}

// The character that decoders write for bytes that they cannot read, and UTF-8 that was read as Windows-1252: “â€™” for “’”.
const lost = /\uFFFD+|â€[™œ˜“”¦\u009d\u0080-\u009f]|Ã[\u00a0-\u00bf]|Â[£§°·©®\u00a0]/g;

const begins = ['\uFFFD', 'â', 'Ã', 'Â'];

/** The first characters of a text that were lost when it was read or saved; undefined if there are none. */
export function lostCharacters(text: string): Span | undefined {
  if (!begins.some((character) => text.includes(character))) return undefined;
  lost.lastIndex = 0;
  const found = lost.exec(text);
  return found ? span(found.index, found.index + found[0].length) : undefined;
}
