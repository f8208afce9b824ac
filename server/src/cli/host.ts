/** What a command may use of the process it runs in, so that tests can run it without one. */
export interface Host {
  readonly cwd: string;
  /** The day of today, such as 2026-06-08. */
  readonly today: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a terminal. */
  readonly terminal: boolean;
  /** How many characters fit on a line of the terminal; absent where output goes elsewhere, and nothing is cut. */
  readonly width?: number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  /** Tells whoever sits at the terminal how far a run has come; absent where nobody does. Nothing clears it. */
  readonly progress?: (text: string) => void;
  /** Waits until it is worth looking again at what is watched. Gives false when the user ends it. */
  readonly nextLook?: () => Promise<boolean>;
  /** Puts a question to whoever sits at the terminal; absent where nobody does. Gives undefined when they break off. */
  readonly ask?: (question: string) => Promise<string | undefined>;
}

/** Exit codes: nothing worse than warnings; errors found; could not run. */
export const exit = { clean: 0, errors: 1, failed: 2 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];
