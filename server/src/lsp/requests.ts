import type { FrameworkChoice } from '../language/catalogue/catalogue';
import type { SaveOffer } from '../output/formats/format';
import type { Range } from '../text/span';

export type { LeftItem, Progress, ProgressRow, SectionRow } from '../language/progress/progress-model';
export type { ComparisonPage } from '../render/compare/page';

export * from './drafts/fact-requests';
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
 * The text of a new draft. Takes ids and dates, `{framework, setting?, type?, start?, end?, surface?, folder?}`, who is inspected,
 * `{inspected?, urn?}`, and the inspectors, `{leadInspector?, team?, like?}`: names, or in `like` the URI of an earlier draft with
 * the same ones. Gives a `NewDraftAnswer`.
 */
export const newDraftRequest = 'inspectionReport/newDraft';

/** The preview of a draft. Takes `{uri}` of an open document and gives a `Preview`, or null if it is not a draft. */
export const previewRequest = 'inspectionReport/preview';

/**
 * How far a draft has come: its facts, judgements and sections, and everything left to do. Takes `{uri}` of an open document and
 * gives a `Progress`, or null if it is not a draft. Nothing in it names a person or an anonymous home.
 */
export const progressRequest = 'inspectionReport/progress';

/**
 * The edit that changes the stage of a draft. Takes `{uri, stage}` of an open document and gives a `StageEdit`, or null if it
 * has that stage already, is not a draft, or cannot be changed.
 */
export const stageEditRequest = 'inspectionReport/stageEdit';

/** An edit of this version of a draft. */
export interface StageEdit {
  readonly version: number;
  readonly range: Range;
  readonly newText: string;
}

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
 * The same as a Word file: the draft, with what differs from `earlier` as tracked changes. Takes the same, and gives an
 * `ExportAnswer`, or null if it is not a draft.
 */
export const exportVersionsRequest = 'inspectionReport/exportVersions';

/**
 * A draft as a file to share. Takes `{uri, to, browser?, compare?, template?}` of an open document, `to` being a format such as
 * `html` or `pdf` and `browser` the path or name of the browser that prints a PDF, and gives an `ExportAnswer`, or null
 * if it is not a draft. With `compare` (false if it is absent) the file compares its judgements with earlier ones. `template` is a
 * team's Word file in base64, whose styles a Word file takes.
 */
export const exportRequest = 'inspectionReport/export';

/**
 * The proposed name of such a file, without its extension: that of the draft, which ends in `-draft` if the report is not
 * final. The name of an anonymous home is not in it. Takes `{uri}` of an open document, and gives null if it is not a
 * draft.
 */
export const exportNameRequest = 'inspectionReport/exportName';

/**
 * A draft made of a Word file or a PDF. Takes `{base64, folder?, framework?, setting?}`: the bytes of the file, the URI of
 * the folder that the draft is for, and ids of what is known of the report. Gives an `ImportAnswer`. Nothing is written.
 */
export const importRequest = 'inspectionReport/import';

/**
 * The Markdown of a text that is pasted into a draft. Takes `{uri, range, html}`: an open document, the text that is replaced,
 * and the HTML of the clipboard. Gives a `PasteAnswer`, or null if plain text is as good, or the place is not in the text of a
 * report.
 */
export const pasteRequest = 'inspectionReport/paste';

/**
 * The edits that give a heading the grade of its judgement. Takes `{uri, position}` of an open document: the place at which the
 * grade under `judgements` was just changed. Gives a `HeadingGradesAnswer`, or null if no heading is to change.
 */
export const headingGradesRequest = 'inspectionReport/headingGrades';

/** Edits of a version of the document. */
export interface HeadingGradesAnswer {
  readonly version: number;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

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
      /** What the template lacks. */
      readonly warnings?: readonly string[];
    }
  | { readonly refused: string };

/** A new draft, or a sentence on why the file cannot be imported. */
export type ImportAnswer =
  | {
      readonly text: string;
      /** The name for its file, without “.report.md”. It identifies nobody. */
      readonly stem: string;
      /** What was not recognised, and a person may know; setting is asked for only where the framework has any. */
      readonly unknown: readonly ('framework' | 'setting')[];
      /** Markdown that says what was found, and what was not. */
      readonly report: string;
      readonly counts: { readonly found: number; readonly missing: number; readonly gaps: number };
    }
  | { readonly refused: string };

/** What to insert, or a sentence on why nothing can be. */
export type PasteAnswer =
  | {
      readonly text: string;
      /** The texts of footnotes, to add at the end of the draft. */
      readonly notes?: string;
      /** The file next to the draft that keeps reviewers’ comments, with those of the text; to be written when it is inserted. */
      readonly commentsFile?: { readonly uri: string; readonly text: string };
      /** Sentences on what is not in the text. */
      readonly losses: readonly string[];
    }
  | { readonly refused: string };

export type FrameworkCatalogue = readonly FrameworkChoice[];

/** The text, or a sentence on why there is none. */
export type NewDraftAnswer =
  | {
      readonly text: string;
      /** The name for its file, without “.report.md”. It identifies nobody where reports are anonymous. */
      readonly stem: string;
    }
  | { readonly refused: string };

/**
 * A reviewer’s copies of an exported draft. Takes `ReviewParams` of an open document and gives a `ReviewAnswer`, or null if
 * it is not a draft. Nothing is changed: the client applies what a person chooses.
 */
export const reviewRequest = 'inspectionReport/review';

export interface ReviewParams {
  /** The draft. */
  readonly uri: string;
  /** The Word files that came back, each with its name and its bytes in base64. */
  readonly files: readonly { readonly name: string; readonly base64: string }[];
}

/** All that reviewers wrote, or a sentence on why the files cannot be read. */
export type ReviewAnswer = ReviewedCopies | { readonly refused: string };

/** Ranges are of this version of the draft. */
export interface ReviewedCopies {
  readonly version: number;
  readonly suggestions: readonly ReviewSuggestion[];
  /** Changes that cannot be applied: a person decides. */
  readonly conflicts: readonly ReviewConflict[];
  readonly comments: readonly ReviewComment[];
  /** Sentences on files of which less can be read, each with the name of its file. */
  readonly notices: readonly string[];
  /**
   * The file next to the draft that keeps comments, with the new comments added; absent if nothing was added. To keep them,
   * write `text` to `uri`.
   */
  readonly commentsFile?: { readonly uri: string; readonly text: string };
}

/** A change of the draft. Suggestions never overlap each other, so that any choice of them can be applied in one edit. */
export interface ReviewSuggestion {
  readonly id: string;
  /** More than one if several reviewers made the same change; empty if the change was not tracked. */
  readonly authors: readonly string[];
  readonly date?: string;
  /** A sentence without a full stop, such as “Replace “a” with “b””. */
  readonly title: string;
  readonly range: Range;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  /** The words before and after the change. */
  readonly before: string;
  readonly after: string;
  /** True if its place in the draft was guessed. */
  readonly isUnsure: boolean;
}

export interface ReviewConflict {
  readonly authors: readonly string[];
  readonly range: Range;
  /** A sentence on why the change cannot be applied. */
  readonly message: string;
  /** The words of the draft and of the reviewer. */
  readonly draft: string;
  readonly reviewer: string;
}

export interface ReviewComment {
  readonly id: string;
  readonly author: string;
  readonly date?: string;
  readonly text: string;
  /** The words that it is on. */
  readonly words: string;
  /** Absent if the words are not in the draft. */
  readonly range?: Range;
  readonly isUnsure: boolean;
}
