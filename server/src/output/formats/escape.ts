// Signs that a terminal or a reader of logs obeys: they move the cursor, end the line, or turn the direction of the text.
const commanding = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

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
    .replace(commanding, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * Text for a line of a terminal or a log. Characters that would move the cursor, end the line or reverse it become a
 * picture of themselves or the replacement character. Azure Pipelines and TeamCity read commands anywhere in a line
 * (`##vso[…]`), GitHub at its beginning (`::error`), so their second or first sign becomes its wide form. The length of the text
 * stays the same.
 */
export const inLine = (text: string): string =>
  text
    .replace(commanding, (sign) => {
      const code = sign.charCodeAt(0);
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      return code === 0x7f ? '\u2421' : '\uFFFD';
    })
    .replace(/##(?=(?:vso|teamcity)?\[)/gi, '#\uFF03')
    .replace(/^(\s*):(?=:)/, '$1\uFF1A');

/** Text of several lines for a terminal or a log, each as in `inLine`. Keeps line ends and tabs. */
export const inLines = (text: string): string =>
  text
    .split(/(\r?\n|\t)/)
    .map((part, at) => (at % 2 === 1 ? part : inLine(part)))
    .join('');

/** A value as JSON, with signs that a terminal obeys as escapes. Reads the same. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Text for a cell of a Markdown table: nothing in it is read as Markdown, HTML or the end of the cell. */
export const cell = (text: string): string =>
  inLine(text.replace(/[\r\n\t]+/g, ' ')).replace(/[\\`*_[\]<>|~&#]/g, (sign) => `\\${sign}`);

/** A path as a relative URI reference, with slashes. */
export const uriOf = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .split('/')
    // Windows allows names with half a character.
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')))
    .join('/');

/**
 * An empty list in JSON, which differs from the `[]` of other programs, so that only results of this product are
 * overwritten.
 */
export const emptyList = '[\n]\n';
