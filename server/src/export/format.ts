import type { Published } from '../render/document';

/**
 * Prints a document of HTML as PDF, with a browser of the machine.
 * @throws ExportError where there is none, or it prints nothing
 */
export type Print = (html: string) => Promise<Uint8Array>;

/** What a format is told of one export. */
interface ExportContext {
  /** Whether the document is marked as a draft, with the list of what is open. */
  readonly marked: boolean;
  /** Absent where no other program can be run, as in a browser. */
  readonly print?: Print;
}

/** A format of exported reports. One file a format, and a line in `index.ts`. */
export interface ExportFormat {
  /** What the file's name ends in, with its dot. */
  readonly extension: string;
  /** In a few words, for the help. */
  readonly name: string;
  /** Whether it is text, which may go to standard output. */
  readonly text: boolean;
  /**
   * Writes a report.
   * @throws ExportError where it cannot be written here, saying what to do
   */
  readonly write: (published: Published, context: ExportContext) => Promise<string | Uint8Array>;
}

/** Why a report could not be written in a format: a sentence for whoever asked for it. */
export class ExportError extends Error {}
