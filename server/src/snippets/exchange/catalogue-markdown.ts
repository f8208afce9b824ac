import type { CatalogueFact, CatalogueSnippet, LibraryCatalogue } from './catalogue';

/** Catalogues as Markdown. The words of a library are text: nothing in them is read as Markdown or HTML. */
export const catalogueMarkdown = (catalogues: readonly LibraryCatalogue[]): string =>
  `${catalogues.flatMap(libraryLines).join('\n\n')}\n`;

function libraryLines({ title, description, facts, files }: LibraryCatalogue): string[] {
  return [
    `# ${escaped(title)}`,
    ...(description ? [escaped(description)] : []),
    factLines(facts),
    ...files.flatMap((file) => [
      `## ${escaped(file.title)}`,
      ...(file.about ? [escaped(file.about)] : []),
      ...file.sections.flatMap((section) => [
        `### ${escaped(section.title)}`,
        ...section.snippets.flatMap(snippetLines),
      ]),
    ]),
  ];
}

const snippetLines = ({ title, description, text, keys, facts }: CatalogueSnippet): string[] => [
  `#### ${escaped(title)}`,
  ...(description ? [escaped(description)] : []),
  keys ? fenced(text) : blockQuote(text),
  factLines(facts),
];

const factLines = (facts: readonly CatalogueFact[]): string =>
  facts.map(([label, value]) => `- **${label}:** ${escaped(value)}`).join('\n');

const blockQuote = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => (line.trim() === '' ? '>' : `> ${escaped(line.trim())}`))
    // Two lines in one paragraph stay two lines.
    .map((line, at, all) => (line !== '>' && (all[at + 1] ?? '>') !== '>' ? `${line}\\` : line))
    .join('\n');

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${text}\n${fence}`;
}

/** On one line, with all syntax of Markdown escaped. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|#~&]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2');
