/** The faults of frameworks, a sentence each, after the file and, where it is known, the line (from 1). */
export declare function frameworkFaults(
  files?: readonly { readonly path: string; readonly text: string }[],
): Promise<string[]>;
