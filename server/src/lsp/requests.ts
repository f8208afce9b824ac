import type { FrameworkChoice } from '../language/catalogue';

/**
 * A request beyond the protocol: takes the name of a file in docs/rules and gives its Markdown, or null where there is
 * none. For clients that show the pages themselves.
 */
export const rulePageRequest = 'inspectionReport/rulePage';

/** Asked of the client: the text of a file by its URI, or null. Sent only to clients that set `files` at the start. */
export const readFileRequest = 'inspectionReport/readFile';

/**
 * Asked of the client: the names of what is in a folder by its URI, percent-encoded as in one; those of folders end in a
 * slash.
 */
export const listFolderRequest = 'inspectionReport/listFolder';

/**
 * What a new draft can be chosen from: frameworks, their settings, the kinds of inspection of each. Takes
 * `{folder?}`, the URI of the folder whose config counts, and gives a `Catalogue`.
 */
export const catalogueRequest = 'inspectionReport/catalogue';

/**
 * The text of a new draft. Takes ids and days, `{framework, setting?, type?, start?, end?, surface?, folder?}`, and gives
 * a `NewDraftAnswer`.
 */
export const newDraftRequest = 'inspectionReport/newDraft';

export type Catalogue = readonly FrameworkChoice[];

/** The text, or a sentence that says why there is none. */
export type NewDraftAnswer = { readonly text: string } | { readonly refused: string };
