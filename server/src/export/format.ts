import type { Published } from '../render/document';
import type { CommentThread } from '../render/review/comment-thread';

/**
 * Prints a document of HTML as PDF, with a browser of the machine.
 * @throws ExportError if the machine has no browser, or it prints nothing
 */
export type Print = (html: string) => Promise<Uint8Array>;

/** The options of one export. */
interface ExportContext {
  /** True to mark the document as a draft, with the list of its open points. */
  readonly marked: boolean;
  /** Absent where no other program can be run, as in a browser. */
  readonly print?: Print;
  /** Comments on the words of the report, for formats that can show them. None are written in a final report. */
  readonly comments?: readonly CommentThread[];
  /** A team's Word file whose styles are used, for formats that have styles of Word. */
  readonly template?: Uint8Array;
  /** Called with each sentence on what the template lacks. */
  readonly onWarning?: (sentence: string) => void;
}

/** A format of exported reports. Each format has a file, and a line in `index.ts`. */
export interface ExportFormat {
  /** The ending of the file's name, with its dot. */
  readonly extension: string;
  /** A few words for the help. */
  readonly name: string;
  /** True for text, which may go to standard output. */
  readonly text: boolean;
  /**
   * Writes a report.
   * @throws ExportError if it cannot be written here, with a message on what to do
   */
  readonly write: (published: Published, context: ExportContext) => Promise<string | Uint8Array>;
}

/** A report could not be written in a format. The message is for the user, in the editor and on the command line. */
export class ExportError extends Error {
  /** @param onCommandLine a sentence on what to type, which the editor leaves out: it has buttons */
  constructor(
    message: string,
    readonly onCommandLine?: string,
  ) {
    super(message);
  }
}
