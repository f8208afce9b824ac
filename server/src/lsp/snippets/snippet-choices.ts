import type { Range } from 'vscode-languageserver';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Checked } from '../../lint/check';
import type { Day } from '../../report/days';
import { insertionsAt, insertSnippet, withoutEditorIndent } from '../../snippets/insert/insert-snippet';
import type { SourcedSnippet } from '../../snippets/library/libraries';
import type { SnippetLibrary } from '../../snippets/library/library';
import type { SnippetFile } from '../../snippets/library/read';
import type { Snippet } from '../../snippets/library/snippet';
import { fillSnippet } from '../../snippets/syntax/fill';
import { parsedBody } from '../../snippets/syntax/parse';
import { type ChooseOptions, chooseSnippets, keyIn, snippetKey } from '../../snippets/where/choose';
import { describeSnippet } from '../../snippets/where/describe';
import type { DocumentLibraries } from './libraries';
import { hiddenBy, nameOf, problemSentences } from './library-names';
import type { SnippetChoice, SnippetsAnswer } from './snippet-requests';

/** A cursor in a draft, by its 0-based UTF-16 offset. */
interface CursorInDraft {
  readonly checked: Checked;
  readonly offset: number;
}

/** The snippets that fit the place of a cursor, with the texts as they would be inserted there. */
export function snippetsAt(
  found: DocumentLibraries,
  { checked, offset }: CursorInDraft,
  options: ChooseOptions,
): SnippetsAnswer {
  const insertionOf = insertionsAt(checked, offset);
  const { draft } = checked;
  const choices = chooseSnippets(found.libraries, { checked, offset }, options).flatMap((choice) => {
    const inserted = insertSnippet(choice, insertionOf);
    if (!inserted) return [];
    return {
      ...describe(found, choice, choice.documentation()),
      snippet: withoutEditorIndent(draft, inserted.insertion, inserted.snippet),
      plain: inserted.plain,
      range: draft.lines.range(inserted.insertion.replace),
    };
  });
  return groupByLibrary(found, choices);
}

/** The sources of the values that variables in snippets have. */
interface SnippetValues {
  /** Undefined if no draft is open: then its variables are left unfilled. */
  readonly checked: Checked | undefined;
  readonly knowledge: Knowledge;
  readonly today: Day;
  readonly dueDays: number | undefined;
}

/** All snippets, including retired and hidden ones; filled in from the draft where one is open. */
export function allSnippets(
  found: DocumentLibraries,
  { checked, knowledge, today, dueDays }: SnippetValues,
): SnippetsAnswer {
  const values = { report: checked?.report, knowledge, today, dueDays };
  const choices = found.libraries.all.flatMap((library) =>
    library.snippets.map((snippet): SnippetChoice => {
      const offered = { library, snippet };
      const text = fillSnippet(parsedBody(snippet.body).nodes, values);
      return {
        ...describe(found, offered, describeSnippet(offered, today)),
        snippet: text.snippet,
        plain: text.plain,
      };
    }),
  );
  return groupByLibrary(found, choices);
}

function groupByLibrary(found: DocumentLibraries, choices: readonly SnippetChoice[]): SnippetsAnswer {
  const byFolder = new Map<string, SnippetChoice[]>();
  for (const choice of choices) {
    const group = byFolder.get(choice.library.folder) ?? [];
    byFolder.set(choice.library.folder, group);
    group.push(choice);
  }
  const libraries = found.libraries.all.flatMap((library) => {
    const snippets = byFolder.get(library.folder);
    return snippets ? [{ library: nameOf(library), snippets }] : [];
  });
  return { libraries, order: choices.map(({ key }) => key), problems: problemSentences([found]) };
}

/** Everything about a snippet except its text. */
function describe(
  found: DocumentLibraries,
  offered: SourcedSnippet,
  documentation: string,
): Omit<SnippetChoice, 'snippet' | 'plain' | 'range'> {
  const { library, snippet } = offered;
  const { id, title, prefixes, status, tags, description, successor } = snippet;
  const hiding = hiddenBy(found, offered);
  return {
    key: snippetKey(offered),
    id,
    library: nameOf(library),
    title,
    prefix: prefixes,
    status,
    tags,
    ...(description !== undefined && { description }),
    documentation,
    at: { uri: snippet.uri, range: titleRange(library, snippet) },
    ...(hiding && { hiddenBy: hiding }),
    ...(successor !== undefined && {
      successor: keyIn(library, successor),
    }),
  };
}

const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function titleRange(library: SnippetLibrary, { uri, at }: Snippet): Range {
  return filesOf(library).get(uri)?.lines.range(at) ?? startOfFile;
}

const fileCache = new WeakMap<SnippetLibrary, ReadonlyMap<string, SnippetFile>>();

function filesOf(library: SnippetLibrary): ReadonlyMap<string, SnippetFile> {
  const byUri = fileCache.get(library) ?? new Map(library.files.map((file) => [file.uri, file]));
  fileCache.set(library, byUri);
  return byUri;
}
