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
 * Text for a line of a terminal or a log. What would move the cursor, end the line or turn it round becomes a picture of
 * itself or the replacement character, and of what Azure Pipelines takes for a command anywhere in a line (`##vso[…]`) the
 * second sign becomes its wide form; each is one character still.
 */
export const inLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (sign) => {
      const code = sign.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD';
    })
    .replace(/##(?=(?:vso)?\[)/gi, '#\uFF03');

/** Text in a cell of a Markdown table: nothing in it is taken for Markdown, HTML or the end of the cell. */
export const cell = (text: string): string =>
  inLine(text.replace(/[\r\n\t]+/g, ' ')).replace(/[\\`*_[\]<>|~&#]/g, (sign) => `\\${sign}`);

/** A path as a relative URI reference, with slashes. */
export const uriOf = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
