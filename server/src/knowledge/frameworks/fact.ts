// The sources of the facts of knowledge/, and how certain these are.

/** The source of a fact: a public page or a measurement. */
export interface FactSource {
  readonly title: string;
  readonly url?: string;
  readonly measured?: string;
}

export type Certainty = 'certain' | 'observed' | 'uncertain';
