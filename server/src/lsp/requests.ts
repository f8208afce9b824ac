import type { FrameworkChoice } from '../language/catalogue/catalogue';
import type { SaveOffer } from '../output/formats/format';

export type { ComparisonPage } from '../render/compare/page';

export * from './snippets/snippet-requests';

// Requests and notifications beyond the protocol. Parameters are read field by field; a field of the wrong form counts as
// absent.

/**
 * The page of a rule, for clients that show the pages themselves. Takes the name of a file in docs/rules and gives its
 * Markdown, or null if there is none.
 */
export const rulePageRequest = 'inspectionReport/rulePage';

/** Sent to clients that set the option `files` at the start: takes the URI of a file and gives its text, or null. */
export const readFileRequest = 'inspectionReport/readFile';

/**
 * Sent to the same clients: takes the URI of a folder and gives the names of the files and folders in it,
 * percent-encoded as in a URI; those of folders end in a slash.
 */
export const listFolderRequest = 'inspectionReport/listFolder';

/**
 * The frameworks that a new draft can be of, with their settings and kinds of inspection. Takes `{folder?}`, the URI of
 * the folder whose config counts, and gives a `FrameworkCatalogue`.
 */
export const catalogueRequest = 'inspectionReport/catalogue';

/**
 * The text of a new draft. Takes ids and dates, `{framework, setting?, type?, start?, end?, surface?, folder?}`, and
 * gives a `NewDraftAnswer`.
 */
export const newDraftRequest = 'inspectionReport/newDraft';

/** The preview of a draft. Takes `{uri}` of an open document and gives a `Preview`, or null if it is not a draft. */
export const previewRequest = 'inspectionReport/preview';

/**
 * The judgements of a draft next to those of earlier inspections, from its `previous` and from other drafts with its
 * URN. Takes `{uri}` of an open document and gives a `ComparisonPage`, or null if it is not a draft.
 */
export const compareRequest = 'inspectionReport/compare';

/**
 * The changes between two versions of a draft. Takes `{uri, earlier}` of an open document: `earlier` is `{name,
 * revision?, text}` or `{name, revision?, base64}`, the file that it is compared with: a draft, or a copy in Word or PDF.
 * Gives a `ComparisonPage`, or null if it is not a draft.
 */
export const compareVersionsRequest = 'inspectionReport/compareVersions';

/**
 * A draft as a file to share. Takes `{uri, to, browser?, compare?}` of an open document, `to` being a format such as
 * `html` or `pdf` and `browser` the path or name of the browser that prints a PDF, and gives an `ExportAnswer`, or null
 * if it is not a draft. With `compare` (false if it is absent) the file compares its judgements with earlier ones.
 */
export const exportRequest = 'inspectionReport/export';

/**
 * The proposed name of such a file, without its extension: that of the draft, which ends in `-draft` if the report is not
 * final. The name of an anonymous home is not in it. Takes `{uri}` of an open document, and gives null if it is not a
 * draft.
 */
export const exportNameRequest = 'inspectionReport/exportName';

/**
 * Checks all drafts of the workspace's folders. From then on the findings of closed drafts are published as well, and
 * follow changes of files and configs. Gives an `AllChecked`, or null if it was cancelled, which switches that off.
 */
export const checkAllRequest = 'inspectionReport/checkAll';

/** Sent to the client in the meantime: `{checked}`, the number of drafts so far. */
export const checkAllProgress = 'inspectionReport/checkAllProgress';

/** Takes back the findings of closed drafts, and publishes no more of them. Gives null. */
export const checkOpenRequest = 'inspectionReport/checkOpen';

/**
 * The findings in all drafts of the workspace's folders as a text to share. Takes `{format, previous?}`: a format of the
 * command line's `--format`, and the text of an earlier run in `json` to compare with. Gives a `FindingsAnswer`, or null
 * if it was cancelled.
 */
export const findingsRequest = 'inspectionReport/findings';

/**
 * The formats that a person may save findings in, the best first. Takes nothing, and gives a list of `SaveChoice`.
 */
export const findingsFormatsRequest = 'inspectionReport/findingsFormats';

/** A format that findings may be saved in. */
export interface SaveChoice extends SaveOffer {
  /** The `format` to ask `findingsRequest` for. */
  readonly format: string;
  /** True if it compares with an earlier run. */
  readonly compares: boolean;
}

/** The number of drafts that were checked, and of their findings that are not in a baseline. */
export interface AllChecked {
  readonly drafts: number;
  readonly errors: number;
  readonly warnings: number;
  /** Infos and hints. */
  readonly others: number;
  readonly infos: number;
}

/** The text, or a sentence on why there is none. */
export type FindingsAnswer =
  | { readonly text: string; readonly found: AllChecked }
  | { readonly refused: string };

/**
 * The file in base64, why it is marked as a draft (“it has 1 error”), and a sentence on where the home was named; or a
 * sentence on why there is no file.
 */
export type ExportAnswer =
  | {
      readonly base64: string;
      readonly extension: string;
      readonly left?: string;
      readonly withheld?: string;
    }
  | { readonly refused: string };

export type FrameworkCatalogue = readonly FrameworkChoice[];

/** The text, or a sentence on why there is none. */
export type NewDraftAnswer = { readonly text: string } | { readonly refused: string };
