// Values of front matter, written as the product’s own drafts have them.

/** A value of the front matter; an undefined one is an empty key. */
export type YamlValue =
  | string
  | undefined
  | Literal
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue };

/** A text in lines of its own, below “|”. */
export class Literal {
  constructor(readonly text: string) {}
}

/** A text that is in quotation marks even where YAML does not need them, such as a number. */
export class Quoted {
  constructor(readonly text: string) {}
}

export type YamlEntry = readonly [key: string, value: YamlValue | Quoted];

/** The lines of a map. */
export const yamlLines = (entries: readonly YamlEntry[], indent = ''): string[] =>
  entries.flatMap(([key, value]) => entryLines(`${indent}${key}:`, value, indent));

function entryLines(head: string, value: YamlValue | Quoted, indent: string): string[] {
  if (value === undefined) return [`${head} `];
  if (typeof value === 'string') return [`${head} ${scalar(value)}`];
  if (value instanceof Quoted) return [`${head} ${quoted(value.text)}`];
  if (value instanceof Literal) return [`${head} |`, ...literalLines(value.text, `${indent}  `)];
  if (isList(value)) {
    if (value.length === 0) return [`${head} []`];
    return [head, ...value.flatMap((item) => itemLines(item, `${indent}  `))];
  }
  const entries = Object.entries(value);
  return entries.length === 0 ? [`${head} `] : [head, ...yamlLines(entries, `${indent}  `)];
}

function itemLines(item: YamlValue, indent: string): string[] {
  if (typeof item === 'object' && !(item instanceof Literal) && !isList(item)) {
    const [first = '', ...others] = yamlLines(Object.entries(item), `${indent}  `);
    return [`${indent}- ${first.trimStart()}`, ...others];
  }
  return entryLines(`${indent}-`, item, indent);
}

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

const literalLines = (text: string, indent: string): string[] =>
  text.split('\n').map((line) => (line === '' ? '' : `${indent}${line}`));

/** A scalar on one line; in quotation marks where YAML would read something else. */
export const scalar = (text: string): string => (isPlainScalar(text) ? text : quoted(text));

export const quoted = (text: string): string =>
  `'${text.replaceAll("'", "''").replace(/(?<!\s)\s*\n\s*/g, ' ')}'`;

const isPlainScalar = (text: string): boolean =>
  /^[\p{L}‘“£(/.]/u.test(text)
    ? !/: |:$|\s#|[\n\t]|\s$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
    : /^\d{4}-\d{2}-\d{2}$/.test(text) || (/^\d[\d.]*[(\p{L}][^:#\n]*$/u.test(text) && !/\s$/.test(text));
