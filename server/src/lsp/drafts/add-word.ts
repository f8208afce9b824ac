import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { configName, parentOf, wordsName } from '../../config/paths';
import { addableWords, insertWord } from '../../language/add-word';
import { LineIndex } from '../../text/span';
import { toDiagnostic, toWorkspaceEdit } from '../convert';
import type { FeatureContext, OpenDraft } from '../feature';

/** Offers to add the misspelt words of a selection to the team's words, in the file that the config has for them. */
export async function addWordActions(
  { range, context: { only } }: CodeActionParams,
  { document, checked }: OpenDraft,
  { workspace, client }: FeatureContext,
): Promise<CodeAction[]> {
  if (only && !only.includes(CodeActionKind.QuickFix)) return [];
  const { lines } = checked.draft;
  const words = addableWords(checked, { start: lines.offset(range.start), end: lines.offset(range.end) });
  if (words.length === 0) return [];
  const config = await workspace.resolve(document);
  const { uri } = document;
  // Without a config, nothing reads a list of words: both are made next to the draft.
  const folder = config.uri === undefined && uri.startsWith('file:') ? parentOf(uri) : undefined;
  const newConfig = folder === undefined ? undefined : folder + configName;
  const wordsFile = folder === undefined ? config.wordsFile : folder + wordsName;
  const command = workspace.options.saveCommand;
  if (wordsFile === undefined) return [];
  const list = await workspace.files.read(wordsFile);
  if ((list === undefined || newConfig !== undefined) && !canCreate(client)) return [];
  const saved = newConfig === undefined ? [wordsFile] : [newConfig, wordsFile];
  return words.map(({ word, finding }) => ({
    title: `Add “${word}” to the team’s words`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, { uri, lines, docs: workspace.options.docs })],
    edit: withConfig(newConfig, insertion(wordsFile, { list, word }, client)),
    // Editors change files that are not open without saving them, and only saved words count.
    ...(command && { command: { title: 'Save', command, arguments: saved } }),
  }));
}

const canCreate = ({ workspace }: ClientCapabilities): boolean =>
  workspace?.workspaceEdit?.documentChanges === true &&
  workspace.workspaceEdit.resourceOperations?.includes('create') === true;

interface NewWord {
  /** The list; undefined if there is none yet. */
  readonly list: string | undefined;
  readonly word: string;
}

/** Changes the list in one edit, which an editor undoes as one. */
function insertion(uri: string, { list, word }: NewWord, client: ClientCapabilities): WorkspaceEdit {
  const { offset, text } = insertWord(list ?? '', word);
  const place = new LineIndex(list ?? '').range({ start: offset, end: offset });
  const edits = [{ range: place, newText: text }];
  if (list !== undefined) return toWorkspaceEdit({ uri, version: null }, edits, client);
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits },
    ],
  };
}

/** The same edit, which makes the config first if there is none. */
function withConfig(config: string | undefined, edit: WorkspaceEdit): WorkspaceEdit {
  if (config === undefined) return edit;
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri: config, options: { ignoreIfExists: true } },
      {
        textDocument: { uri: config, version: null },
        edits: [{ range: { start, end: start }, newText: `words: ${wordsName}\n` }],
      },
      ...(edit.documentChanges ?? []),
    ],
  };
}
