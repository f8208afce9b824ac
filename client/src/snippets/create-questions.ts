import type { NewSnippetAnswer } from '../../../server/src/lsp/snippets/snippet-requests';
import { fileNameOf } from '../../../server/src/text/uri';
import { createTexts } from '../texts';
import type { Question } from '../ui/questions';

/** The answers about a new snippet, in the order of the questions. */
export interface SnippetAnswers {
  /** URI of the library's folder, with a slash at its end, or `newItem`. */
  readonly library: string;
  /** Of a new library: its folder, relative to the config's. */
  readonly folder: string;
  /** Of a new library. */
  readonly name: string;
  /** Of a new library. */
  readonly owner: string;
  /** URI of the file, or `newItem`. */
  readonly file: string;
  /** Of a new file. */
  readonly fileName: string;
  readonly title: string;
  readonly prefix: string;
}

type SnippetQuestion = Question<keyof SnippetAnswers>;
type WritableLibraries = NewSnippetAnswer['libraries'];

/** The answer for a library or a file that is to be created. */
export const newItem = 'new';

/**
 * The question that follows from the answers so far; undefined when there is none left.
 * @param proposal the title and prefix that are proposed
 * @param writable the libraries that it can be written to, with the URIs of their files
 */
export function nextQuestion(
  answers: Partial<SnippetAnswers>,
  proposal: Pick<NewSnippetAnswer, 'title' | 'prefix'>,
  writable: WritableLibraries,
): SnippetQuestion | undefined {
  if (answers.library === undefined) return askLibrary(writable);
  return (
    (answers.library === newItem ? nextLibraryQuestion(answers) : undefined) ??
    nextFileQuestion(answers, writable) ??
    nextSnippetQuestion(answers, proposal)
  );
}

function askLibrary(writable: WritableLibraries): SnippetQuestion {
  const items = writable.map(({ library: { name, version, folder } }) => ({
    label: name,
    description: version === '0' ? '' : version,
    value: folder,
  }));
  const placeholder = items.length > 0 ? createTexts.library : createTexts.firstLibrary;
  return {
    key: 'library',
    placeholder,
    items: [...items, { label: `$(add) ${createTexts.newLibrary}`, value: newItem }],
  };
}

function nextLibraryQuestion(answers: Partial<SnippetAnswers>): SnippetQuestion | undefined {
  if (answers.folder === undefined)
    return askText({
      key: 'folder',
      placeholder: createTexts.folder,
      value: 'snippets',
      check: refuseFolder,
      read: relativeFolder,
    });
  if (answers.name === undefined) return askText({ key: 'name', placeholder: createTexts.name });
  if (answers.owner === undefined) return askText({ key: 'owner', placeholder: createTexts.owner });
  return undefined;
}

function nextFileQuestion(
  answers: Partial<SnippetAnswers>,
  writable: WritableLibraries,
): SnippetQuestion | undefined {
  const files = writable.find(({ library }) => library.folder === answers.library)?.files ?? [];
  if (answers.file === undefined && files.length > 0) {
    const items = files.map((uri) => ({ label: fileNameOf(uri), value: uri }));
    const newFile = { label: `$(add) ${createTexts.newFile}`, value: newItem };
    return { key: 'file', placeholder: createTexts.file, items: [...items, newFile] };
  }
  if ((answers.file ?? newItem) !== newItem || answers.fileName !== undefined) return undefined;
  const names = files.map(fileNameOf);
  return askText({
    key: 'fileName',
    placeholder: createTexts.fileName,
    value: names.includes('snippets.yaml') ? '' : 'snippets.yaml',
    check: (text) => refuseFileName(text, names),
    read: withYamlExtension,
  });
}

function nextSnippetQuestion(
  answers: Partial<SnippetAnswers>,
  { title, prefix }: Pick<NewSnippetAnswer, 'title' | 'prefix'>,
): SnippetQuestion | undefined {
  if (answers.title === undefined)
    return askText({ key: 'title', placeholder: createTexts.snippetTitle, value: title });
  if (answers.prefix === undefined)
    return askText({
      key: 'prefix',
      placeholder: createTexts.prefix,
      value: prefix,
      check: refusePrefix,
    });
  return undefined;
}

/** A question for a text, which by default must not be empty, and is trimmed. */
const askText = (question: Omit<SnippetQuestion, 'items'>): SnippetQuestion => ({
  value: '',
  check: refuseEmpty,
  read: (text) => text.trim(),
  ...question,
});

// The functions below say why a text cannot be accepted; they return undefined if it can.

const refuseEmpty = (text: string): string | undefined =>
  text.trim() === '' ? createTexts.empty : undefined;

const refusePrefix = (text: string): string | undefined =>
  text.trim() === '' || /\s/.test(text.trim()) ? createTexts.notAPrefix : undefined;

function refuseFolder(text: string): string | undefined {
  const isBelow = relativeFolder(text)
    .split('/')
    .every((part) => /^[\p{L}\p{N}_@-][\p{L}\p{N}._@ -]*$/u.test(part));
  return isBelow ? undefined : createTexts.notAFolder;
}

function refuseFileName(text: string, existing: readonly string[]): string | undefined {
  const name = withYamlExtension(text);
  if (!/^[\p{L}\p{N}_-][\p{L}\p{N}._ -]*\.ya?ml$/iu.test(name)) return createTexts.notAFileName;
  if (/^library\.ya?ml$/i.test(name)) return createTexts.ownFile;
  return existing.some((other) => other.toLowerCase() === name.toLowerCase())
    ? createTexts.fileExists
    : undefined;
}

/** The folder with slashes, without `./` before it or slashes after it. */
const relativeFolder = (text: string): string =>
  text
    .trim()
    .replaceAll('\\', '/')
    .replace(/^\.\/|(?<!\/)\/+$/g, '');

const withYamlExtension = (text: string): string => {
  const name = text.trim();
  return /\.ya?ml$/i.test(name) ? name : `${name}.yaml`;
};
