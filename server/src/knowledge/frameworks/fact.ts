// Where the facts of knowledge/ come from, and how certain they are.

/** Where a fact comes from: a public page or a measurement. */
export interface FactSource {
  readonly title: string;
  readonly url?: string;
  readonly measured?: string;
}

export type Certainty = 'certain' | 'observed' | 'uncertain';
