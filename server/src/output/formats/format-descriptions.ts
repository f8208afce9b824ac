// Imports nothing, so that the extension in the editor has the descriptions without the code that writes the formats.

/** The description of a format for help and documentation. */
export interface FormatDescription {
  /** One line for `--help` and the tables in docs. */
  readonly help: string;
  readonly readBy: 'people' | 'managers' | 'programs' | 'CI servers';
  /** Says that it compares with an earlier run. */
  readonly compares?: boolean;
}

const totals = 'totals by rule, draft, lead inspector and team (x-team): no text of the drafts';

const descriptions = {
  stylish: { help: 'for a person (default)', readBy: 'people' },
  compact: { help: 'a line each: path:line:column: error: …', readBy: 'people' },
  json: { help: "JSON in ESLint's shape", readBy: 'programs' },
  jsonl: { help: 'JSON, a finding a line', readBy: 'programs' },
  sarif: { help: 'SARIF 2.1.0, for code scanning', readBy: 'CI servers' },
  github: { help: 'annotations of GitHub Actions', readBy: 'CI servers' },
  gitlab: { help: "GitLab's code quality report", readBy: 'CI servers' },
  junit: { help: "JUnit's XML: a test for each finding", readBy: 'CI servers' },
  checkstyle: { help: "Checkstyle's XML", readBy: 'CI servers' },
  markdown: { help: totals, readBy: 'managers', compares: true },
  html: { help: totals, readBy: 'managers', compares: true },
} as const satisfies Readonly<Record<string, FormatDescription>>;

/** The name by which `--format` knows a format. */
export type FormatName = keyof typeof descriptions;

/** The formats by name, in the order in which they are listed. */
export const formatDescriptions: Readonly<Record<FormatName, FormatDescription>> = descriptions;

export const formatNames = Object.keys(descriptions) as readonly FormatName[];

/** The formats that compare with an earlier run. */
export const comparingFormats: readonly FormatName[] = formatNames.filter(
  (name) => formatDescriptions[name].compares,
);

/** A format that the editor offers when a person saves findings to a file. */
export interface SaveChoice {
  readonly format: FormatName;
  readonly label: string;
  readonly detail: string;
  /** The extension of the file, without a dot. */
  readonly extension: string;
}

/** The formats that a person may save, in the order in which they are offered. */
export const saveChoices: readonly SaveChoice[] = [
  {
    format: 'html',
    label: 'HTML',
    detail: 'A page for managers: totals by rule, draft, lead inspector and team; no text of the drafts',
    extension: 'html',
  },
  { format: 'markdown', label: 'Markdown', detail: 'The same as text', extension: 'md' },
  {
    format: 'json',
    label: 'JSON',
    detail: 'To compare a later run with, and for other programs; its messages may quote the drafts',
    extension: 'json',
  },
  {
    format: 'sarif',
    label: 'SARIF',
    detail: 'For programs that show findings; its messages may quote the drafts',
    extension: 'sarif',
  },
];
