import type { Format } from '../result';

/** All that help, documentation and the editor say of a format of results. */
interface FormatTexts {
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
}

/** A format of results, with the code that writes it. What most runs do not need is loaded when it is asked for. */
export type OutputFormat = FormatTexts &
  ({ readonly run: Format } | { readonly load: () => Promise<Format> });

/** The code that writes a format. */
export const loadFormat = (format: OutputFormat): Format | Promise<Format> =>
  'run' in format ? format.run : format.load();

export interface SaveOffer {
  readonly label: string;
  readonly detail: string;
  /** The extension of the file, without a dot. */
  readonly extension: string;
}
