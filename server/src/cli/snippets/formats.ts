import type { Knowledge } from '../../knowledge/knowledge';
import { catalogueOf } from '../../snippets/exchange/catalogue';
import { catalogueHtml } from '../../snippets/exchange/catalogue-html';
import { catalogueMarkdown } from '../../snippets/exchange/catalogue-markdown';
import { dataOf } from '../../snippets/exchange/data';
import { toVscode } from '../../snippets/exchange/to-vscode';
import type { SnippetLibrary } from '../../snippets/library/library';

/** A format of exported libraries. */
export interface LibraryFormat {
  /** The extensions that its files may have, the usual one first. */
  readonly extensions: readonly string[];
  /** True if a file can have several libraries. */
  readonly several: boolean;
  readonly write: (libraries: readonly SnippetLibrary[], knowledge: Knowledge, today: string) => string;
}

/** The formats by their names in `--to`. */
export const libraryFormats: Readonly<Record<string, LibraryFormat>> = {
  vscode: {
    extensions: ['.code-snippets', '.json'],
    several: false,
    write: (libraries) => libraries.map((library) => toVscode(dataOf(library))).join(''),
  },
  markdown: {
    extensions: ['.md', '.markdown'],
    several: true,
    write: (libraries, knowledge, today) =>
      catalogueMarkdown(libraries.map((library) => catalogueOf(library, knowledge, today))),
  },
  html: {
    extensions: ['.html', '.htm'],
    several: true,
    write: (libraries, knowledge, today) =>
      catalogueHtml(libraries.map((library) => catalogueOf(library, knowledge, today))),
  },
};
