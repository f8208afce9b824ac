/** The generated schemas: a map from file names in schemas/ to texts. */
export declare function schemaFiles(): Map<string, string>;
