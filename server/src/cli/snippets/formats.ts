import type { Knowledge } from '../../knowledge/knowledge';
import { catalogueOf } from '../../snippets/exchange/catalogue';
import { catalogueHtml } from '../../snippets/exchange/catalogue-html';
import { catalogueMarkdown } from '../../snippets/exchange/catalogue-markdown';
import { dataOf } from '../../snippets/exchange/data';
import { toVscode } from '../../snippets/exchange/to-vscode';
import type { SnippetLibrary } from '../../snippets/library/library';

/** A format of exported libraries. */
export interface LibraryFormat {
  /** What the name of its file may end in, the usual one first. */
  readonly extensions: readonly string[];
  /** Whether several libraries go into one file. */
  readonly several: boolean;
  readonly write: (libraries: readonly SnippetLibrary[], knowledge: Knowledge, today: string) => string;
}

/** The formats by the name that `--to` gives them. */
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
