/** Writes the GitHub Action that needs no installation to a new folder, from a checkout that is built. */
export declare function writeAction(root: string, out: string): void;
