import type { FrameworkChoice } from '../language/catalogue/catalogue';

export type { ComparisonPage } from '../render/compare/page';

export * from './snippets/snippet-requests';

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

/**
 * A draft as its preview. Takes `{uri}` of an open document and gives a `Preview`, or null for what is no draft: the
 * answer is of the text as it was last told of.
 */
export const previewRequest = 'inspectionReport/preview';

/**
 * The judgements of a draft beside those of earlier inspections: out of its `previous`, and of other drafts with its URN.
 * Takes `{uri}` of an open document and gives a `ComparisonPage`, or null for what is no draft.
 */
export const compareRequest = 'inspectionReport/compare';

/**
 * A draft as a file to hand on. Takes `{uri, to, browser?, compare?}` of an open document, `to` being a format such as
 * `html` or `pdf` and `browser` the path or name of what prints a PDF, and gives an `ExportAnswer`, or null for what is no
 * draft. With `compare` (false where it is absent) judgements of earlier inspections are beside its own.
 */
export const exportRequest = 'inspectionReport/export';

/**
 * Checks all drafts of the workspace's folders, and tells of the findings of those that are not open, too, from now on: also
 * when a file or a config changes. Gives an `AllChecked`, or null where it was cancelled; then only open ones are told of.
 */
export const checkAllRequest = 'inspectionReport/checkAll';

/** Told to the client meanwhile: `{checked}`, how many drafts so far. */
export const checkAllProgress = 'inspectionReport/checkAllProgress';

/** Takes back what was told of drafts that are not open, and tells of no more of them. Gives null. */
export const checkOpenRequest = 'inspectionReport/checkOpen';

/**
 * The findings in all drafts of the workspace's folders as a text to hand on. Takes `{format, previous?}`: one of those of
 * the command line's `--format`, and the text of an earlier run in `json` to compare with. Gives a `FindingsAnswer`, or null
 * where it was cancelled.
 */
export const findingsRequest = 'inspectionReport/findings';

/** How many drafts were checked, and what was found in them; what a baseline knows does not count. */
export interface AllChecked {
  readonly drafts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}

/** The text, or a sentence that says why there is none. */
export type FindingsAnswer =
  | { readonly text: string; readonly found: AllChecked }
  | { readonly refused: string };

/** The file, in base64, with what is still open in the draft in words; or a sentence that says why there is none. */
export type ExportAnswer =
  | { readonly base64: string; readonly extension: string; readonly left?: string }
  | { readonly refused: string };

export type Catalogue = readonly FrameworkChoice[];

/** The text, or a sentence that says why there is none. */
export type NewDraftAnswer = { readonly text: string } | { readonly refused: string };
