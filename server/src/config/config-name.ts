/** The name of the file that a folder's drafts are checked by. */
export const configName = '.inspection-report.yaml';

/** The name of the file that makes a folder a snippet library. */
export const metaName = 'library.yaml';
