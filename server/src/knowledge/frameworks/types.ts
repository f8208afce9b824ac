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
  /** Published as a letter: with an addressee and areas for priority action. */
  readonly letter?: boolean;
  /** Made by several inspectorates, which the draft names with the theme. */
  readonly joint?: boolean;
  readonly from?: string;
  readonly until?: string;
  /** How certain its days are. */
  readonly certainty?: Certainty;
  /** How certain it is that no grades are given. */
  readonly 'grades-certainty'?: Certainty;
  /** The judgements that it gives, where they are not the edition's. */
  readonly judgements?: readonly string[];
  /** The key of the one judgement that is given instead of grades. */
  readonly 'judgement-key'?: string;
  /** What that judgement may be; any text where the wording is not known. */
  readonly 'judgement-values'?: readonly string[];
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
  /** Right for inspections that start within these days. */
  readonly from?: string;
  readonly until?: string;
  readonly short?: boolean;
  readonly before?: string;
  readonly explanation?: string;
  readonly source?: string;
}

export interface Judgement {
  readonly id: string;
  /** The official wording, as it stands in the table and at the head of the section; null where it is not known. */
  readonly wording: string | null;
  /** What it is probably called, where the wording is not known; recognised and offered, never asked for. */
  readonly likely?: string;
  /** How certain the wording is. */
  readonly certainty?: Certainty;
  readonly short: string;
  readonly overall?: boolean;
  /** Judged beside the others: no rule on how grades go together looks at it. */
  readonly separate?: boolean;
  /** The judgements that it was split into. */
  readonly parts?: readonly string[];
  /** Why it is there in some editions only. */
  readonly change?: string;
  readonly source: string;
}

/** A setting's own wording of a judgement. */
type Wording = Pick<Judgement, 'wording' | 'likely' | 'certainty'>;

export interface Setting {
  readonly id: string;
  readonly name: string;
  /** Ids of the kinds of inspection that it has. */
  readonly kinds: readonly string[];
  /** Whether providers are registered, so that there may be enforcement action. */
  readonly registered?: boolean;
  /** Ids of its judgements in the order of table and text, where they are not the edition's. */
  readonly judgements?: readonly string[];
  readonly wordings?: Readonly<Record<string, Wording>>;
  /** What is given in place of grades. */
  readonly outcome?: {
    readonly key: string;
    /** From the best to the worst. */
    readonly values: readonly string[];
    readonly change: string;
    readonly source: string;
  };
  /** Settings that may be inspected with it, in words. */
  readonly 'combined-with'?: readonly string[];
  /** Ids of the instruments that apply: files of knowledge/references. */
  readonly instruments?: readonly string[];
  readonly requirements?: {
    readonly possible: boolean;
    readonly certainty?: Certainty;
    readonly source: string;
  };
  readonly recommendations?: {
    readonly cite: string;
    readonly certainty?: Certainty;
    readonly source: string;
  };
  /** That its reports are published without the service's name, its address and what tells where it is. */
  readonly anonymous?: { readonly certainty?: Certainty; readonly source: string };
  readonly source: string;
}

/** A setting that is inspected under another framework, or goes by another name in this one. */
interface Elsewhere {
  readonly id: string;
  readonly name: string;
  readonly explanation: string;
  /** The id to use instead. */
  readonly use?: string;
  readonly source: string;
}

export interface Edition {
  readonly id: string;
  readonly name: string;
  /** Absent in the first edition where nothing is known of its beginning. */
  readonly from?: string;
  readonly until?: string;
  /** The scale of that time, where it is not the framework's. */
  readonly grades?: readonly Grade[];
  /** How certain its days, judgements and scale are; for some settings they may be certain all the same. */
  readonly certainty?: Certainty;
  readonly 'certain-for'?: readonly string[];
  /** Ids of judgements that may be given with the others. */
  readonly optional?: readonly string[];
  /** First days of inspections for which the edition cannot be told for certain. */
  readonly unsure?: { readonly from: string; readonly until: string };
  /** Ids in the order of the table of judgements. */
  readonly judgements: readonly string[];
  /** Ids in the order of the text. */
  readonly sections: readonly string[];
  readonly citations?: string;
  readonly source: string;
}

interface Headings {
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

/** What areas for improvement cite, in editions that name it. */
export interface CitationRules {
  /** What an edition's `citations` says. */
  readonly id: string;
  /** Its name in a sentence. */
  readonly name: string;
  /** The file of knowledge/references with what can be cited. */
  readonly instrument: string;
  /** First day of the first inspection whose areas cite it. */
  readonly from: string;
  /** The usual form without its brackets; {target} is “outcome 3”. */
  readonly form: string;
  /** The note that explains the citations. */
  readonly footnote: string;
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
  /** It holds for editions from that day. */
  readonly from?: string;
  readonly when?: Readonly<Record<string, readonly string[]>>;
  readonly expect: Expectation;
  readonly text: string;
  readonly certainty: Certainty;
  readonly source: string;
}

/** How long a judgement section usually is, at the most. */
interface Length {
  readonly paragraphs: number;
  /** Sentences of a paragraph. */
  readonly sentences: number;
  /** The grades, of the section and overall, that it is asked with; more is allowed with others. */
  readonly grades?: readonly string[];
  readonly source: string;
}

/** A section of the finished report, beside those on judgements. */
export interface ReportSection {
  readonly id: string;
  readonly heading: string;
  readonly also?: readonly string[];
  /** The key that it is composed of. */
  readonly from?: string;
  /** Only for registered providers. */
  readonly registered?: boolean;
  /** Its place is not known: it may stand anywhere. */
  readonly anywhere?: boolean;
  /** It holds the provider's details or standard text, and none of what inspectors found. */
  readonly standard?: boolean;
}

/** A part of the published form, composed from keys or written in the draft. */
export interface PublishedPart {
  readonly id: string;
  /** Its heading, where the draft does not write it. */
  readonly heading?: string;
  readonly certainty?: Certainty;
}

/** In which order a draft is composed into what is published. */
interface PublishedForm {
  readonly certainty?: Certainty;
  readonly source: string;
  /** The title of a graded inspection's report; `{who}` is the authority or provider. */
  readonly title?: string;
  readonly parts: readonly PublishedPart[];
  /** Those of a letter, where they differ. */
  readonly letter?: readonly PublishedPart[];
}

/** Part of the sentence that goes with an overall grade. */
interface Sentence {
  readonly grade: string;
  readonly fragment: string;
  readonly certainty: Certainty;
  readonly source: string;
}

export interface Framework {
  readonly id: string;
  /** Its place among the others where they are listed; behind those that have one where it has none. */
  readonly order?: number;
  readonly name: string;
  readonly short: string;
  /** The key that says who is inspected. */
  readonly who: 'authority' | 'provider';
  /** The id of the framework under which the same were inspected before. */
  readonly predecessor?: string;
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
  readonly elsewhere?: readonly Elsewhere[];
  readonly editions: readonly Edition[];
  readonly headings: Headings;
  readonly improvement?: Improvement;
  readonly citations?: CitationRules;
  readonly numbering: { readonly paragraphs: boolean; readonly source: string };
  readonly length?: Length;
  readonly report?: {
    readonly certainty?: Certainty;
    readonly source: string;
    readonly sections: readonly ReportSection[];
  };
  readonly published?: PublishedForm;
  readonly sentences?: readonly Sentence[];
  readonly combinations: readonly Combination[];
}
