import type { Format } from '../result';

/** A format of results: all that help, documentation and the editor say of it, and the code that writes it. */
export interface OutputFormat {
  /** The name by which `--format` knows it. */
  readonly name: string;
  /** One line for `--help` and the tables in docs. */
  readonly help: string;
  readonly readBy: 'people' | 'managers' | 'programs' | 'CI servers';
  /** True if it compares with an earlier run. */
  readonly compares?: boolean;
  /** True if it shows figures of drafts. They are counted only for such a format. */
  readonly showsFigures?: boolean;
  /** Present if the editor offers it to a person who saves findings to a file. */
  readonly save?: SaveOffer;
  readonly run: Format;
}

export interface SaveOffer {
  readonly label: string;
  readonly detail: string;
  /** The extension of the file, without a dot. */
  readonly extension: string;
}
