const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Any other character than those that are written as they are. Few texts have one, and the others are not gone through. */
const special = /[^\t\n !#-%(-;=?-~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/;

/** A text for content and quoted attributes alike: the only way by which words of a draft get into a document. */
export const escaped = (text: string): string => (special.test(text) ? withEntities(text) : text);

const withEntities = (text: string): string =>
  text
    // Control characters, unpaired surrogates and non-characters are not allowed in HTML, however they are written.
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (sign) =>
      sign === '\n' || sign === '\t' ? sign : '\ufffd',
    )
    .replace(/[&<>"']/g, (sign) => entities[sign] as string);

/** An attribute with a space before it; none if there is no value. */
export const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${escaped(String(value))}"`;

/** A text as a CSS string with its quotes, which cannot end the style element around it. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,;:()’‘“”–—-]/gu, (sign) => `\\${(sign.codePointAt(0) as number).toString(16)} `)}"`;
