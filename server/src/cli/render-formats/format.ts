import type { Published } from '../../render/document';

/** What a format is told of one export. */
export interface ExportContext {
  /** Whether the document is marked as a draft, with the list of what is open. */
  readonly marked: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
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
   * @throws UsageError where it cannot be written on this machine, saying what to do
   */
  readonly write: (published: Published, context: ExportContext) => Promise<string | Uint8Array>;
}
