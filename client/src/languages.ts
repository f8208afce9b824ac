/** The document languages that a draft is written in; the server ignores documents that are no draft. */
export const languages: readonly string[] = ['markdown', 'yaml'];
