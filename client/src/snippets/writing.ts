/** A snippet that is to be written into a file of a library. */
export interface Written {
  readonly id: string;
  readonly prefix: string;
  readonly title: string;
  readonly where: Readonly<Record<string, string | readonly string[]>>;
  /** In VS Code's snippet syntax. */
  readonly body: string;
}

/** A text to put into another, at a 0-based UTF-16 offset; `at` is where the snippet begins in it. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
  /** 0-based UTF-16 offset into the inserted text. */
  readonly at: number;
}

/** What the file is like that a snippet cannot be added to, as the rest of a sentence. */
export interface Refused {
  readonly refused: string;
}

/** The first file of snippets of a library, still without a snippet. */
export const emptyFile = 'snippets:\n';

/** What a team says of its library before it has one. */
export interface NewLibrary {
  readonly name: string;
  readonly owner: string;
}

/** The library.yaml of a new library. */
export const libraryFile = ({ name, owner }: NewLibrary): string =>
  [
    `name: ${scalar(name)}`,
    'version: 0.1.0',
    `owner: ${scalar(owner)}`,
    '# The terms for others: an SPDX id such as MIT, or words.',
    'licence: Not for use outside the team',
    '',
  ].join('\n');

/**
 * Where and how a snippet is added to a file of snippets: at the end of its list, indented like the others.
 * @param text the file as it is
 */
export function addSnippet(text: string, snippet: Written): Insertion | Refused {
  return addItem(text, 'snippets', (indent) => snippetLines(snippet).map((line) => indented(line, indent)));
}

/**
 * Where and how a folder is added to the `libraries` of a config.
 * @param text the config as it is; empty where there is none
 * @param folder relative to it, with slashes
 */
export function addLibrary(text: string, folder: string): Insertion | Refused {
  const one = /^libraries:[ \t]+([^\s#[{&*!|>].*)$/m.exec(text);
  if (one) return { refused: `its “libraries” is one folder, not a list; add “${folder}” to it as a list` };
  return addItem(text, 'libraries', (indent) => [indented(`- ${scalar(folder)}`, indent)]);
}

function addItem(
  text: string,
  key: string,
  lines: (indent: string) => readonly string[],
): Insertion | Refused {
  const written = lineList(text);
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  const start = written.findIndex(({ line }) => new RegExp(`^${key}[ \\t]*:`).test(line));
  const join = (indent: string): string => lines(indent).join(eol) + eol;
  if (start < 0) {
    const before = text === '' || text.endsWith('\n') ? '' : eol;
    const head = `${before}${key}:${eol}`;
    return { offset: text.length, text: head + join('  '), at: head.length };
  }
  const rest = (written[start]?.line ?? '')
    .replace(/^[^:]*:/, '')
    .replace(/\s#.*$/, '')
    .trim();
  if (rest === '[]') {
    // The list has a place of its own from now on.
    return { refused: `its “${key}” is “[]”; take the brackets away` };
  }
  if (rest !== '')
    return { refused: `its “${key}” stands on one line; write it as a list with one item a line` };
  let end = start;
  for (let index = start + 1; index < written.length; index++) {
    const { line = '' } = written[index] ?? {};
    if (/^(?:---|\.\.\.)(?:\s|$)|^[^\s#-]/.test(line)) break;
    if (/^\s+\S|^-/.test(line)) end = index;
  }
  const indent = written
    .slice(start + 1, end + 1)
    .flatMap(({ line }) => /^( *)-(?:\s|$)/.exec(line)?.[1] ?? [])[0];
  const last = written[end];
  const offset = last?.end ?? text.length;
  const before = text.slice(0, offset).endsWith('\n') ? '' : eol;
  return { offset, text: before + join(indent ?? '  '), at: before.length };
}

/** The lines of a text, each with the offset at which the next one begins. */
function lineList(text: string): { readonly line: string; readonly end: number }[] {
  let offset = 0;
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => {
    offset += line.length;
    return { line: line.replace(/\r?\n$/, ''), end: offset };
  });
}

function snippetLines({ id, prefix, title, where, body }: Written): string[] {
  const places = Object.entries(where);
  return [
    `- id: ${scalar(id)}`,
    `  prefix: ${scalar(prefix)}`,
    `  title: ${scalar(title)}`,
    ...(places.length > 0
      ? ['  where:', ...places.map(([key, value]) => `    ${key}: ${yamlValues(value)}`)]
      : []),
    '  status: draft',
    ...bodyLines(body.replace(/\r\n?/g, '\n').replace(/\n+$/, '')),
  ];
}

const yamlValues = (value: string | readonly string[]): string =>
  typeof value === 'string' ? scalar(value) : `[${value.map(scalar).join(', ')}]`;

/** A literal block, or a quoted text where a block could not hold it. */
function bodyLines(body: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: YAML takes none of them but in quotes.
  if (body.trim() === '' || /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(body))
    return [`  body: ${yamlString(body)}`];
  const head = /^\s/.test(body) ? '  body: |2' : '  body: |';
  return [head, ...body.split('\n').map((line) => (line === '' ? '' : `    ${line}`))];
}

const indented = (line: string, indent: string): string => (line === '' ? '' : indent + line);

/** A text as YAML reads it back: plain where that is certain. */
function scalar(text: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_’'./-]*(?:[ ,]+[\p{L}\p{N}_’'.(–—-][\p{L}\p{N}_’'./()–—-]*)*$/u.test(
    text,
  );
  const word = /^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text);
  return plain && !word && !/[,'.]{2}/.test(text)
    ? /[,[\]{}]/.test(text)
      ? yamlString(text)
      : text
    : yamlString(text);
}

const yamlString = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * An id that no snippet of a library has yet.
 * @param wanted taken where it is free; without it the title in lower case, with hyphens, as the server makes it
 */
export function freeId(wanted: string | undefined, title: string, taken: readonly string[]): string {
  const made =
    title
      .toLowerCase()
      .replace(/['’]/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 80)
      .replace(/^-+|-+$/g, '') || 'snippet';
  const id = wanted || made;
  let free = id;
  for (let number = 2; taken.includes(free); number++) free = `${id}-${number}`;
  return free;
}
