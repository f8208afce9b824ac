/** The name, path or URI of the file of comments next to a draft. */
export const commentFileOf = (draft: string): string =>
  `${draft.replace(/(?:\.report)?\.(?:md|markdown|ya?ml)$/i, '')}${commentFileEnding}`;

const commentFileEnding = '.review.yaml';

/** Tells a file of comments by its name. */
export const isNamedAsComments = (name: string): boolean => name.endsWith(commentFileEnding);
