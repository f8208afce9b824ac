/**
 * Text for XML and HTML, between tags or in a quoted attribute. Characters that XML 1.0 does not allow become the
 * replacement character, because one of them would make the whole file unreadable.
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
 * Text for a line of a terminal or a log. Characters that would move the cursor, end the line or reverse it become a
 * picture of themselves or the replacement character. Azure Pipelines reads commands anywhere in a line (`##vso[…]`), so
 * their second sign becomes its wide form. The length of the text stays the same.
 */
export const inLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (sign) => {
      const code = sign.charCodeAt(0);
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      return code === 0x7f ? '\u2421' : '\uFFFD';
    })
    .replace(/##(?=(?:vso)?\[)/gi, '#\uFF03');

/** Text for a cell of a Markdown table: nothing in it is read as Markdown, HTML or the end of the cell. */
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
