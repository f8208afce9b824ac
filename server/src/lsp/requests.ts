/**
 * A request beyond the protocol: takes the name of a file in docs/rules and gives its Markdown, or null where there is
 * none. For clients that show the pages themselves.
 */
export const rulePageRequest = 'inspectionReport/rulePage';
