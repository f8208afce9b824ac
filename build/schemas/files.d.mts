import type { Framework } from '../../server/src/knowledge/frameworks/types';

/**
 * The generated schemas: a map from file names in schemas/ to texts.
 * @param known the frameworks; without, those of knowledge/
 */
export declare function schemaFiles(known?: readonly Framework[]): Map<string, string>;
/** The file of each branch of the product's frameworks, by the branch's name. */
export declare function filesOfBranches(): Map<string, string>;
/** Names that schemas of drafts had, each with the schema that is meant. */
export declare const formerNames: Readonly<Record<string, string>>;
