// The shape of knowledge/frameworks/*.yaml. The files are checked against schemas/knowledge-framework.schema.json in
// the tests, so that these types hold for them. Days are ISO dates; `from` and `until` include the day itself.

/** Where a fact comes from: a public page or a measurement. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly measured?: string;
}

export type Certainty = 'certain' | 'observed' | 'uncertain';

export interface Kind {
  readonly id: string;
  readonly name: string;
  /** Whether the inspection gives grades. */
  readonly graded: boolean;
  readonly from?: string;
  readonly until?: string;
  /** The key of the one judgement that is given instead of grades. */
  readonly 'judgement-key'?: string;
  readonly change?: string;
  readonly source: string;
}

export interface Grade {
  readonly label: string;
  readonly source: string;
}

/** A label that is not on the scale, and what it means. */
export interface Label {
  readonly label: string;
  readonly means?: string;
  readonly until?: string;
  readonly short?: boolean;
  readonly before?: string;
  readonly explanation?: string;
  readonly source?: string;
}

export interface Judgement {
  readonly id: string;
  /** The official wording, as it stands in the table and at the head of the section. */
  readonly wording: string;
  readonly short: string;
  readonly overall?: boolean;
  /** The judgements that it was split into. */
  readonly parts?: readonly string[];
  /** Why it is there in some editions only. */
  readonly change?: string;
  readonly source: string;
}

export interface Setting {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly source: string;
}

export interface Edition {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly until?: string;
  /** First days of inspections for which the edition cannot be told for certain. */
  readonly unsure?: { readonly from: string; readonly until: string };
  /** Ids in the order of the table of judgements. */
  readonly judgements: readonly string[];
  /** Ids in the order of the text. */
  readonly sections: readonly string[];
  readonly citations?: string;
  readonly source: string;
}

export interface Headings {
  readonly separator: string;
  readonly older?: {
    readonly until: string;
    readonly separators: readonly string[];
    readonly letters: 'any';
    readonly stop: boolean;
    readonly source: string;
  };
  readonly certainty?: Certainty;
  readonly source: string;
}

export interface Improvement {
  readonly id: string;
  readonly heading: string;
  readonly older?: { readonly until: string; readonly headings: readonly string[]; readonly source: string };
  /** Needed where a judgement is below this grade. */
  readonly 'required-below': string;
  readonly source: string;
}

/** What is expected of the grades; `overall` stands for the framework's overall judgement. */
export interface Expectation {
  readonly overall?: readonly string[];
  readonly judgements?: Readonly<Record<string, readonly string[]>>;
  /** Each judgement but the overall one has one of these. */
  readonly every?: readonly string[];
  /** At least one judgement has one of these. */
  readonly some?: readonly string[];
  /** At least half of the judgements have one of these. */
  readonly half?: readonly string[];
  /** At most one judgement has one of these. */
  readonly 'most-one'?: readonly string[];
  /** The overall grade lies between the worst and the best of the others. */
  readonly within?: boolean;
}

export interface Combination {
  readonly id: string;
  readonly kind?: 'limiting' | 'ceiling';
  readonly when?: Readonly<Record<string, readonly string[]>>;
  readonly expect: Expectation;
  readonly text: string;
  readonly certainty: Certainty;
  readonly source: string;
}

export interface Framework {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** The key that says who is inspected. */
  readonly who: 'authority' | 'provider';
  readonly sources: Readonly<Record<string, Source>>;
  readonly urn: {
    readonly pattern: string;
    readonly shape: string;
    readonly example: string;
    readonly source: string;
  };
  readonly kinds: readonly Kind[];
  readonly grades: readonly Grade[];
  readonly labels: readonly Label[];
  readonly judgements: readonly Judgement[];
  readonly settings?: readonly Setting[];
  readonly editions: readonly Edition[];
  readonly headings: Headings;
  readonly improvement?: Improvement;
  readonly numbering: { readonly paragraphs: boolean; readonly source: string };
  readonly combinations: readonly Combination[];
}
