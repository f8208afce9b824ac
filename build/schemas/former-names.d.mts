/** Names that schemas of drafts had, each with the schema that is meant. */
export declare const formerNames: Readonly<Record<string, string>>;
