const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text for content and quoted attributes alike: the only way by which words of a draft get into a document. */
export const escaped = (text: string): string =>
  text
    // Control characters and unpaired surrogates are not allowed in HTML, in whatever way they are written.
    .replace(/[\p{Cc}\p{Cs}]/gu, (one) => (one === '\n' || one === '\t' ? one : '\ufffd'))
    .replace(/[&<>"']/g, (one) => entities[one] as string);

/** An attribute with a space before it; none where there is no value. */
export const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${escaped(String(value))}"`;

/** A text as a string of CSS, quotes included, which cannot end the style element that it stands in. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,;:()’‘“”–—-]/gu, (one) => `\\${(one.codePointAt(0) as number).toString(16)} `)}"`;
