import type { OwnRule } from '../../session/own-rule';

/** The places of shared memory that the command and its worker tell each other by. */
export const shared = { done: 0, running: 1, ended: 2, size: 3 } as const;

/** The most findings of one rule in one draft. More help nobody. */
export const mostFindings = 1000;

/** A draft for the worker. Its texts have the offset in the file of each of their characters, and of their ends. */
export interface SentDraft {
  readonly path: string;
  readonly text: string;
  readonly stage: 'drafting' | 'review' | 'final';
  readonly facts: Readonly<Partial<Record<'framework' | 'edition' | 'setting' | 'kind', string>>>;
  readonly data: unknown;
  readonly texts: readonly {
    readonly text: string;
    readonly kind: 'prose' | 'details' | 'code';
    readonly starts: Uint32Array;
    readonly ends: Uint32Array;
  }[];
}

/** The work that the worker gets: to load files, or to run rules by their index. */
export type WorkerRequest =
  | { readonly load: readonly string[] }
  | { readonly run: readonly number[]; readonly draft: SentDraft };

/** A rule that was loaded, without its check. */
export type LoadedRule = Pick<OwnRule, 'name' | 'title' | 'severity'>;

/** What the worker answers, one for each file or rule, and what rules print. */
export type WorkerAnswer =
  | { readonly printed: string }
  | { readonly file: number; readonly rules?: readonly LoadedRule[]; readonly fault?: string }
  | { readonly rule: number; readonly findings?: unknown; readonly fault?: string };
