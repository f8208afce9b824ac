import { type Range, TextDocuments } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { fieldsOf, rangeOf } from './params';

/** The documents that are open in the editor. Messages without the form of the protocol are left out with an error. */
export const openDocuments = (): TextDocuments<TextDocument> => new TextDocuments({ create, update });

function create(...[uri, languageId, version, content]: readonly unknown[]): TextDocument {
  if (typeof uri !== 'string' || typeof content !== 'string') throw new MalformedError();
  const language = typeof languageId === 'string' ? languageId : '';
  return TextDocument.create(uri, language, typeof version === 'number' ? version : 0, content);
}

/** Applies all changes or none: a part of them would leave a text that the editor does not have. */
function update(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): TextDocument {
  if (typeof version !== 'number' || !changes.every(isChange)) throw new MalformedError();
  return TextDocument.update(document, [...changes], version);
}

function isChange(change: unknown): boolean {
  const { text, range } = fieldsOf(change);
  return typeof text === 'string' && (range === undefined || isRange(rangeOf(range)));
}

const isRange = (range: Range | undefined): boolean =>
  range !== undefined &&
  [range.start, range.end].every(
    ({ line, character }) => Number.isInteger(line) && Number.isInteger(character),
  );

class MalformedError extends Error {
  override readonly name = 'MalformedError';
}
