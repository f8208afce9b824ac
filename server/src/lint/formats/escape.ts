/**
 * Text for XML and HTML, between tags or in a quoted attribute. Characters that XML 1.0 does not allow become the
 * replacement character: one of them would make the whole file unreadable.
 */
export const markup = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\r\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replace(/[\t\r\n]/g, (control) => `&#${control.charCodeAt(0)};`);

/**
 * Text for a terminal or the log of a CI server, in one line and with as many characters as before: what would move the
 * cursor, change colours, begin a line of its own or turn the order of characters round becomes the replacement character.
 */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');

/** Text in a cell of a Markdown table: nothing in it is taken for Markdown, HTML or the end of the cell. */
export const cell = (text: string): string =>
  text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>|~&#]/g, (sign) => `\\${sign}`);

/** A path as a relative URI reference, with slashes. */
export const uriOf = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
