// All texts that a person reads, collected from the sources: docs/messages.md lists them (`npm run docs`), and test/english
// holds them to the style of the product.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageTables, sourcesIn, textsIn, titlesIn } from './messages.mjs';

/**
 * Collects the texts of a checkout.
 * @returns `messages`: each wording with its file, its rule and its name; `texts`: all others of the sources, such as titles of
 * fixes, help, questions and buttons; `settings`: those of package.json; `descriptions`: those of the schemas, which are shown
 * as hovers and with completions; `pages`: paragraphs of the pages in Markdown
 */
export function catalogue(root) {
  const server = join(root, 'server/src');
  const messages = messageTables(server).map((table) => ({ ...table, path: `server/src/${table.path}` }));
  const texts = ['server/src', 'client/src'].flatMap((folder) =>
    sourcesIn(join(root, folder)).flatMap((full) => {
      const path = full.slice(root.length).replace(/^\//, '');
      const found = hasTexts(path) ? textsIn(full, readFileSync(full, 'utf8')) : [];
      return found.length > 0 ? [{ path, texts: found }] : [];
    }),
  );
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    messages,
    texts,
    settings: settingsIn(contributes),
    descriptions: descriptionsOf(root, texts),
    pages: pagesOf(root),
  };
}

/** Sources whose strings are patterns, markup or fixtures, and not texts that a person reads. */
const withoutTexts = [
  'server/src/draft/citations/',
  'server/src/draft/gaps/',
  'server/src/draft/identity/',
  'server/src/language/citations/completion/validity.ts',
  'server/src/render/docx/inlines.ts',
  'server/src/render/docx/package.ts',
  'server/src/render/html/blocks.ts',
  'server/src/render/html/body.ts',
  'server/src/render/html/inlines.ts',
  'server/src/render/guard/withhold.ts',
  'client/src/preview/page/places.ts',
];
const hasTexts = (path) =>
  !path.endsWith('/testing.ts') && !withoutTexts.some((start) => path.startsWith(start));

/** The titles and descriptions of commands, settings and views, with the way to each. */
function settingsIn(value, path = '') {
  if (typeof value === 'string') {
    const isText = /(?:title|name|contents|[dD]escriptions?|DeprecationMessage)(?:\.\d+)?$/.test(path);
    return isText && /^[A-Z].| /.test(value) ? [{ path, text: value }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const named = (key, child) => (Array.isArray(value) ? (child.command ?? child.id ?? key) : key);
  return Object.entries(value).flatMap(([key, child]) =>
    settingsIn(child, path === '' ? key : `${path}.${named(key, child)}`),
  );
}

/** The descriptions in the schemas, each under the first schema that has it, without texts that the sources have. */
function descriptionsOf(root, texts) {
  const known = new Set(texts.flatMap((file) => file.texts));
  const added = (text) => text.includes(' ') && !known.has(text) && known.add(text);
  return readdirSync(join(root, 'schemas'))
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => ({
      path: `schemas/${name}`,
      texts: descriptionsIn(JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8'))).filter(added),
    }))
    .filter(({ texts }) => texts.length > 0);
}

/** The descriptions in a schema, in their order. A property that is named so is no description. */
const descriptionsIn = (value) =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, child]) =>
        key === 'description' && typeof child === 'string' ? [child] : descriptionsIn(child),
      )
    : [];

const pages = [
  'README.md',
  'client/README.md',
  'CHANGELOG.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'knowledge/README.md',
];

/** The paragraphs, list items and cells of tables of the pages in docs and at the root, without code. */
function pagesOf(root) {
  const docs = readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md') && name !== 'messages.md')
    .map((name) => `docs/${name}`);
  return [...pages, ...docs].map((path) => {
    const text = readFileSync(join(root, path), 'utf8').replace(/```[\s\S]*?```/g, '');
    const parts = text
      .split(/\n{2,}|\n(?=[ \t]*(?:[-*]|\d+\.)[ \t]|\|)/)
      // A cell is read by itself: a row is not a sentence.
      .flatMap((part) => (part.startsWith('|') ? part.split(/(?<!\\)\||<br>/) : [part]));
    return { path, texts: parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter(Boolean) };
  });
}

const head = '<!-- Made from the sources by `npm run docs`; change the texts there. -->';
/** A text on one line of Markdown. */
const shown = (text) =>
  text
    .replace(/\n- /g, ' • ')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\p{Cc}/gu, '�')
    .replace(/[\\`*_<|]/g, '\\$&');

const titlesOf = (path) => titlesIn(path, readFileSync(path, 'utf8'));

/** The page docs/messages.md. */
export function messagesPage(root) {
  const { messages, texts, settings, descriptions } = catalogue(root);
  const nameOf = ({ rule, path }) => rule ?? path.replace(/^server\/src\/rules\/|\.ts$/g, '');
  const isOutput = ({ path }) => path.startsWith('schemas/output-');
  const isRule = ({ path }) => path.startsWith('server/src/rules/');
  const rules = messages.filter(isRule).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const others = messages.filter((table) => !isRule(table));
  const table = ({ rule, path, messages: all }) =>
    [
      `### ${isRule({ path }) ? nameOf({ rule, path }) : path}`,
      '',
      ...all.flatMap(({ situation, wordings }) =>
        wordings.map((text) => `- \`${situation}\`: ${shown(text)}`),
      ),
    ].join('\n');
  const texted = ({ path, texts: all }) =>
    [`### ${path}`, '', ...all.map((text) => `- ${shown(text)}`)].join('\n');
  return `${head}

# Messages

All texts that a person reads, for those who edit the English. ‹name› stands for what is filled in, and “‹names›” for one
quotation or a list of them. A message has a name that never changes. Several lines with one name are its wordings for several
cases, such as singular and plural.

## Findings of rules

${rules.map(table).join('\n\n')}

## Messages of reading, configs and libraries

${others.map(table).join('\n\n')}

## Settings and commands of the editor

${settings.map(({ path, text }) => `- \`${path}\`: ${shown(text)}`).join('\n')}

## Descriptions of keys

Hovers and completions of the keys in front matter, configs, libraries, packs and knowledge files. A text that several schemas
have is listed once.

${descriptions
  .filter((file) => !isOutput(file))
  .map(texted)
  .join('\n\n')}

## Descriptions of the output of commands

The schemas of JSON output describe each key for those who write a program that reads it.

${descriptions.filter(isOutput).map(texted).join('\n\n')}

## Other texts

Titles of fixes, help, questions, buttons and hovers, by file. The [pages of the rules](rules/README.md) have what each rule
checks, and why.

${texts
  .map((file) => (isRule(file) ? { ...file, texts: titlesOf(join(root, file.path)) } : file))
  .filter((file) => file.texts.length > 0)
  .map(texted)
  .join('\n\n')}
`;
}
