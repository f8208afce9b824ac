// Slips that change the meaning of YAML without making it invalid are rare. A text without any sign of them is not read line
// by line.

const signs = [
  // A dash without its space, or another mark in its place.
  '^[ \\t]*(?:-[A-Za-z"\'“‘[{]|[•·▪‣◦●○■□▸►➢✓➤❖⁃])',
  '^[ \\t]*(?:[*+o–—−‐‑]|\\d{1,2}[.)]|[a-z]\\))[ \\t]+[a-z][a-z-]*:[ \\t]',
  // No space after the colon, or another sign in its place.
  '^[ \\t]*[A-Za-z][\\w-]{0,60}(?:[ \\t]{0,9}:[^\\s/:]|[ \\t]{0,9}(?:=|:=|->|→|[;…]|[ \\t][-|~–—][ \\t]))',
  // A second document.
  '\\n(?:---|\\.\\.\\.)(?:[ \\t\\n]|$)',
  // Curly quotation marks around a value, dashes in a date.
  ':[ \\t]+["\']?[“”„‟‘’‛«»‹›]',
  '\\d[–—‐‑−]\\d',
  // The same in a key.
  '^[ \\t]*[“”„‘’][\\w-]{1,60}[“”‘’][ \\t]*:',
  '^[ \\t]*[a-z]{1,40}[–—‐‑−][a-z–—‐‑−-]{1,60}[ \\t]*:',
  // Characters that cannot be seen, and those of other alphabets.
  '[\\u0000-\\u0008\\v\\f\\u000e-\\u001f\\u007f-\\u00a0\\u00ad\\u034f\\u0370-\\u052f\\u061c\\u115f\\u1160]',
  '[\\u1680\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufb00-\\ufb06\\ufe00-\\ufe6f\\ufeff-\\uffef]',
];

const suspicious = new RegExp(signs.join('|'), 'm');

/** Tells whether a text that is valid YAML may have a slip that changes its meaning. */
export const mayHaveSlips = (yaml: string): boolean => suspicious.test(yaml);
