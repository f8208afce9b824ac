/** The path of the index, from the root of the repository. */
export declare const indexPath: string;
/** The text that the index should have. */
export declare function referenceIndexText(): string;
