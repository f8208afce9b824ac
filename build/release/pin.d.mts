/** Finds the commits and digests of names; undefined if there is none. */
export interface PinResolver {
  /** The commit of a tag or branch of a repository on GitHub. */
  readonly commit: (repository: string, ref: string) => Promise<string | undefined>;
  /** The digest of an image on Docker Hub. */
  readonly digest: (name: string, tag: string) => Promise<string | undefined>;
}

/** The failure to find a commit or a digest. */
export declare class PinError extends Error {}

/**
 * A text with its actions and images pinned. What is pinned already stays as it is.
 * @throws PinError if there is no commit or digest
 */
export declare function pinned(text: string, resolver: PinResolver): Promise<string>;
/** The templates for CI that take actions or images from others. */
export declare const templates: readonly string[];
/**
 * Pins the templates of a folder, all or none.
 * @throws PinError as `pinned`
 */
export declare function pinTemplates(folder: string, resolver: PinResolver): Promise<void>;
/** The commit of a tag or branch in what `git ls-remote` prints. */
export declare function commitIn(listed: string, ref: string): string | undefined;
/** Asks GitHub and Docker Hub, without an account. */
export declare function networkResolver(get?: typeof fetch): PinResolver;
