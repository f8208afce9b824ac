/** The name of the file that a folder's drafts are checked by. */
export const configName = '.inspection-report.yaml';
