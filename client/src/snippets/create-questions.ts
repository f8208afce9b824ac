import type { NewSnippetAnswer } from '../../../server/src/lsp/snippets/snippet-requests';
import type { Question } from '../questions';

/** What is asked about a new snippet, in this order; what is about a new library or file only where there is to be one. */
export interface Answers {
  /** URI of the library's folder, with a slash at its end, or `new`. */
  readonly library: string;
  /** Of a new library: its folder, relative to the config's. */
  readonly folder: string;
  readonly name: string;
  readonly owner: string;
  /** URI of the file, or `new`. */
  readonly file: string;
  readonly fileName: string;
  readonly title: string;
  readonly prefix: string;
}

/** The answer that stands for what there is not yet. */
export const anew = 'new';

/**
 * What to ask after what is answered; undefined when all is.
 * @param writable the libraries that it can be written to, with the URIs of their files
 */
export function nextQuestion(
  answers: Partial<Answers>,
  made: Pick<NewSnippetAnswer, 'title' | 'prefix'>,
  writable: NewSnippetAnswer['libraries'],
): Question<keyof Answers> | undefined {
  if (answers.library === undefined) {
    const items = writable.map(({ library: { name, version, folder } }) => ({
      label: name,
      description: version === '0' ? '' : version,
      value: folder,
    }));
    const placeholder =
      items.length > 0
        ? 'The library that it is for'
        : 'No library of a team is named here yet; a new one is a folder beside the drafts';
    return {
      key: 'library',
      placeholder,
      items: [...items, { label: '$(add) A new library…', value: anew }],
    };
  }
  if (answers.library === anew) {
    if (answers.folder === undefined)
      return text(
        'folder',
        'The folder of the new library, such as snippets',
        'snippets',
        folderProblem,
        (given) =>
          given
            .trim()
            .replaceAll('\\', '/')
            .replace(/^\.\/|\/+$/g, ''),
      );
    if (answers.name === undefined)
      return text('name', 'What the library is called, such as Northern region');
    if (answers.owner === undefined) return text('owner', 'Who answers for it, such as Quality assurance');
  }
  const files = writable.find(({ library }) => library.folder === answers.library)?.files ?? [];
  if (answers.file === undefined && files.length > 0) {
    const items = files.map((uri) => ({ label: fileName(uri), value: uri }));
    const more = { label: '$(add) A new file…', value: anew };
    return { key: 'file', placeholder: 'The file that it is written to', items: [...items, more] };
  }
  if ((answers.file ?? anew) === anew && answers.fileName === undefined) {
    const names = files.map(fileName);
    const first = names.includes('snippets.yaml') ? '' : 'snippets.yaml';
    return text(
      'fileName',
      'The name of the new file, such as letters.yaml',
      first,
      (given) => nameProblem(given, names),
      yamlName,
    );
  }
  if (answers.title === undefined) return text('title', 'The title that it is found by', made.title);
  if (answers.prefix === undefined)
    return text('prefix', 'What is typed to get it', made.prefix, (given) =>
      given.trim() === '' || /\s/.test(given.trim())
        ? 'A prefix is one word, such as missing-good.'
        : undefined,
    );
  return undefined;
}

const needed = (given: string): string | undefined =>
  given.trim() === '' ? 'This cannot be empty.' : undefined;

const text = (
  key: keyof Answers,
  placeholder: string,
  value = '',
  check: (given: string) => string | undefined = needed,
  read: (given: string) => string = (given) => given.trim(),
): Question<keyof Answers> => ({ key, placeholder, value, check, read });

/** Why a folder cannot be that of a new library. */
function folderProblem(given: string): string | undefined {
  const parts = given
    .trim()
    .replaceAll('\\', '/')
    .replace(/^\.\/|\/+$/g, '')
    .split('/');
  const plain = parts.every((part) => /^[\p{L}\p{N}_@-][\p{L}\p{N}._@ -]*$/u.test(part));
  return plain ? undefined : 'This is no folder below this one; write it like snippets or vendor/north.';
}

const yamlName = (given: string): string => {
  const name = given.trim();
  return /\.ya?ml$/i.test(name) ? name : `${name}.yaml`;
};

/** Why a name cannot be that of a new file of snippets. */
function nameProblem(given: string, names: readonly string[]): string | undefined {
  const name = yamlName(given);
  if (!/^[\p{L}\p{N}_-][\p{L}\p{N}._ -]*\.ya?ml$/iu.test(name))
    return 'A name of a file has letters, digits and hyphens, such as letters.yaml.';
  if (/^library\.ya?ml$/i.test(name))
    return 'This is the file that says what the library is; take another name.';
  return names.some((other) => other.toLowerCase() === name.toLowerCase())
    ? 'There is a file of this name; take another one, or go back and choose it.'
    : undefined;
}

const fileName = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
