import { slugOf } from '../../../server/src/text/plain';
import { createTexts } from '../texts';

/** A snippet to add to a file of a library. */
export interface NewSnippet {
  readonly id: string;
  readonly prefix: string;
  readonly title: string;
  readonly where: Readonly<Record<string, string | readonly string[]>>;
  /** In the snippet syntax. */
  readonly body: string;
}

/** A text to insert into another. */
export interface TextInsertion {
  /** 0-based UTF-16 offset into the other text. */
  readonly offset: number;
  readonly text: string;
  /** 0-based UTF-16 offset of the new item in the inserted text. */
  readonly at: number;
}

/** The reason why nothing can be added to a file, with advice, in sentences that follow its name. */
export interface RefusedInsertion {
  readonly refused: string;
}

/** A file of snippets without a snippet. */
export const emptyFile = 'snippets:\n';

/** The answers about a new library. */
interface NewLibrary {
  readonly name: string;
  readonly owner: string;
}

/** The library.yaml of a new library. */
export const libraryFile = ({ name, owner }: NewLibrary): string =>
  [
    `name: ${scalar(name)}`,
    'version: 0.1.0',
    `owner: ${scalar(owner)}`,
    '# How others may use this library, in a sentence or as the name of a licence.',
    'licence: Not for use outside the team',
    '',
  ].join('\n');

/**
 * Adds a snippet to a file of snippets: at the end of its list, indented like the others.
 * @param text the text of the file
 */
export function addSnippet(text: string, snippet: NewSnippet): TextInsertion | RefusedInsertion {
  return addItem(text, 'snippets', (indent) => snippetLines(snippet).map((line) => indented(line, indent)));
}

/**
 * Adds a folder to the `libraries` of a config.
 * @param text the text of the config; empty if there is none
 * @param folder relative to it, with slashes
 */
export function addLibrary(text: string, folder: string): TextInsertion | RefusedInsertion {
  const onlyFolder = /^libraries:[ \t]+([^\s#[{&*!|>].*)$/m.exec(text)?.[1]?.split(' #')[0]?.trim();
  if (onlyFolder) return { refused: createTexts.oneFolder(onlyFolder, folder) };
  return addItem(text, 'libraries', (indent) => [indented(`- ${scalar(folder)}`, indent)]);
}

const listKeys = { snippets: /^snippets[ \t]*:/, libraries: /^libraries[ \t]*:/ };

/**
 * Adds an item to a list, or the list with the item if there is none.
 * @param itemLines makes the lines of the item
 */
function addItem(
  text: string,
  key: keyof typeof listKeys,
  itemLines: (indent: string) => readonly string[],
): TextInsertion | RefusedInsertion {
  const lines = linesOf(text);
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  const start = lines.findIndex(({ line }) => listKeys[key].test(line));
  const writeItem = (indent: string): string => itemLines(indent).join(eol) + eol;
  if (start < 0) {
    const before = text === '' || text.endsWith('\n') ? '' : eol;
    const head = `${before}${key}:${eol}`;
    return { offset: text.length, text: head + writeItem('  '), at: head.length };
  }
  const refused = refuseInline(lines[start]?.line ?? '', key);
  if (refused !== undefined) return { refused };
  const end = lastLineOfList(lines, start);
  const indent = lines
    .slice(start + 1, end + 1)
    .flatMap(({ line }) => /^( *)-(?:\s|$)/.exec(line)?.[1] ?? [])[0];
  const offset = lines[end]?.end ?? text.length;
  const before = text.slice(0, offset).endsWith('\n') ? '' : eol;
  return { offset, text: before + writeItem(indent ?? '  '), at: before.length };
}

/** The reason why nothing can be added to a list that is on the line of its key; undefined if it is not there. */
function refuseInline(keyLine: string, key: string): string | undefined {
  const value = keyLine
    .replace(/^[^:]*:/, '')
    .replace(/\s#.*/s, '')
    .trim();
  if (value === '') return undefined;
  return value === '[]' ? createTexts.brackets(key) : createTexts.oneLine(key);
}

/** The index of the last line that belongs to the list below a key. */
function lastLineOfList(lines: readonly TextLine[], start: number): number {
  let last = start;
  for (const [index, { line }] of lines.entries()) {
    if (index <= start) continue;
    // A document marker, or a line without indent that is not an item, ends the list.
    if (/^(?:---|\.\.\.)(?:\s|$)|^[^\s#-]/.test(line)) break;
    if (/^\s+\S|^-/.test(line)) last = index;
  }
  return last;
}

interface TextLine {
  readonly line: string;
  /** 0-based UTF-16 offset at which the next line begins. */
  readonly end: number;
}

function linesOf(text: string): TextLine[] {
  let offset = 0;
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => {
    offset += line.length;
    return { line: line.replace(/\r?\n$/, ''), end: offset };
  });
}

function snippetLines({ id, prefix, title, where, body }: NewSnippet): string[] {
  const places = Object.entries(where);
  return [
    `- id: ${scalar(id)}`,
    `  prefix: ${scalar(prefix)}`,
    `  title: ${scalar(title)}`,
    ...(places.length > 0
      ? ['  where:', ...places.map(([key, value]) => `    ${key}: ${yamlValues(value)}`)]
      : []),
    '  status: draft',
    ...bodyLines(body.replace(/\r\n?/g, '\n').replace(/(?<!\n)\n+$/, '')),
  ];
}

const yamlValues = (value: string | readonly string[]): string =>
  typeof value === 'string' ? scalar(value) : `[${value.map(scalar).join(', ')}]`;

/** Writes the body as a literal block, or in quotes where a block cannot contain it. */
function bodyLines(body: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: YAML accepts these in quotes only.
  if (body.trim() === '' || /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(body))
    return [`  body: ${yamlString(body)}`];
  const head = /^\s/.test(body) ? '  body: |2' : '  body: |';
  return [head, ...body.split('\n').map((line) => (line === '' ? '' : `    ${line}`))];
}

const indented = (line: string, indent: string): string => (line === '' ? '' : indent + line);

/** Writes a text as a YAML scalar, without quotes only where YAML surely reads the same text back. */
const scalar = (text: string): string => (isPlainScalar(text) ? text : yamlString(text));

const plainWords = /^[\p{L}_][\p{L}\p{N}_’'./-]*(?:[ ,]+[\p{L}\p{N}_’'.(–—-][\p{L}\p{N}_’'./()–—-]*)*$/u;
const notText = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

const isPlainScalar = (text: string): boolean =>
  plainWords.test(text) && !notText.test(text) && !/[,'.]{2}|[,[\]{}]/.test(text);

const yamlString = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * Makes an id that no snippet of a library has yet.
 * @param wanted the preferred id; without it the title in lower case, with hyphens, as the server makes it
 * @param taken the ids of the library
 */
export function freeId(wanted: string | undefined, title: string, taken: readonly string[]): string {
  const id = wanted || slugOf(title) || 'snippet';
  let free = id;
  for (let number = 2; taken.includes(free); number++) free = `${id}-${number}`;
  return free;
}
