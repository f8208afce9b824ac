/** The file name of a rule's page in docs/rules. */
export const pageOf = (id: string): string => `${id.replace('/', '-')}.md`;
