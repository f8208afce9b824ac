/** The name of the product, in the files that it makes. */
export const generator = 'Inspection Report Drafting';

/** A kind of file that the product writes. Only a file of that kind is replaced by another of it. */
export interface FileKind {
  /** A few words for a message: “an exported report”. */
  readonly name: string;
  /** Tells a file of the kind by its content, each byte read as a character (Latin-1): its marks are ASCII. */
  readonly isOwn: (content: string) => boolean;
}

/** Reads bytes as text, to recognise the kind of file. */
export const contentOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
