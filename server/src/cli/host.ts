import type { ConfigReader } from '../session/configs';

/**
 * The kind of a text on standard output. In sentences and tables, signs that a terminal obeys are shown as pictures. A file is
 * passed on as it is, unless a terminal would show it. A painted text has escaped what it quotes, and has colours.
 */
type OutputKind = 'sentences' | 'file' | 'painted';

/** The parts of its process that a command may use, so that tests can run it without one. */
export interface Host extends ConfigReader {
  /** The date of today, such as 2026-06-08. */
  readonly today: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Says that standard output is a terminal. */
  readonly terminal: boolean;
  /** The number of characters that fit on a line of the terminal; absent if output goes elsewhere, and nothing is cut. */
  readonly width?: number;
  readonly out: (text: string, kind?: OutputKind) => void;
  readonly err: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  /** Shows progress on the terminal; absent without one. An empty text clears it. */
  readonly progress?: (text: string) => void;
  /** Waits until it is time to look again at the files that are watched; resolves to false when the user ends it. */
  readonly nextLook?: () => Promise<boolean>;
  /** Asks the user at the terminal; absent without one. Resolves to undefined when they break off. */
  readonly ask?: (question: string) => Promise<string | undefined>;
}

/** Exit codes: nothing worse than warnings; errors found; could not run. */
export const exit = { clean: 0, errors: 1, failed: 2 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];
