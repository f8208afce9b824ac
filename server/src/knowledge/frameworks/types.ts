// The shape of knowledge/frameworks/*.yaml. The files are checked against schemas/knowledge-framework.schema.json in
// the tests, so that these types hold for them. Days are ISO dates; `from` and `until` include the day itself.

import type { Certainty, FactSource } from './fact';
import type { Cap, Combination, Grade, Label } from './grades';
import type {
  CitationRules,
  Headings,
  Improvement,
  Length,
  PublishedForm,
  ReportStructure,
  Sentence,
} from './report-form';

export interface Kind {
  readonly id: string;
  readonly name: string;
  /** The name in the history of inspections, if it is different. */
  readonly 'in-history'?: string;
  /** True if the inspection gives grades. */
  readonly graded: boolean;
  /** True if it is published as a letter, with an addressee and areas for priority action. */
  readonly letter?: boolean;
  /** True if several inspectorates inspect together. The draft then names them and the theme. */
  readonly joint?: boolean;
  readonly from?: string;
  readonly until?: string;
  /** The certainty of its days. */
  readonly certainty?: Certainty;
  /** The certainty of giving no grades. */
  readonly 'grades-certainty'?: Certainty;
  /** Ids of its judgements, if they are not the edition's. */
  readonly judgements?: readonly string[];
  /** The key of the single judgement instead of grades. */
  readonly 'judgement-key'?: string;
  /** The values of that judgement. Without them, any text is accepted. */
  readonly 'judgement-values'?: readonly string[];
  /** The sections of its reports and their published form, if they are not the framework's or the edition's. */
  readonly report?: ReportStructure;
  readonly published?: PublishedForm;
  /** The key that is true if there is no judgement at all, and the reason. */
  readonly 'no-judgement'?: { readonly key: string; readonly text: string; readonly source: string };
  /** The overall grades of the last inspection that allow new judgements. */
  readonly 'new-judgement'?: { readonly after: readonly string[]; readonly source: string };
  readonly change?: string;
  readonly source: string;
}

export interface Judgement {
  readonly id: string;
  /** The official wording, in the table and at the head of the section; null if it is not known. */
  readonly wording: string | null;
  /** The probable wording, if the official one is not known. It is recognised and suggested, never required. */
  readonly likely?: string;
  /** Other wordings that reports or the framework use. They are accepted, never suggested. */
  readonly also?: readonly string[];
  /** The certainty of the wording. */
  readonly certainty?: Certainty;
  readonly short: string;
  readonly overall?: boolean;
  /** True if rules on how grades go together ignore it. */
  readonly separate?: boolean;
  /** Ids of the judgements into which it was split. */
  readonly parts?: readonly string[];
  /** The reason why it is only in some editions. */
  readonly change?: string;
  readonly source: string;
}

/** The wording of a judgement in a setting or at a time. */
export type Wording = Pick<Judgement, 'wording' | 'likely' | 'also' | 'certainty'> & {
  /** Its source, if it is not the judgement's. */
  readonly source?: string;
};

export interface Setting {
  readonly id: string;
  readonly name: string;
  /** The words that reports use for the setting; `name` replaces {setting} in their headings. */
  readonly 'in-reports'?: {
    readonly name: string;
    /** The provision sub-type that reports print if a draft has none. */
    readonly 'sub-type'?: string;
    readonly certainty?: Certainty;
    readonly source: string;
  };
  /** Ids of its types of inspection. */
  readonly kinds: readonly string[];
  /** The first date on which a full inspection could start, if the framework is older. */
  readonly 'full-from'?: string;
  /** True if providers are registered, so that there may be enforcement action. */
  readonly registered?: boolean;
  /** Ids of its judgements in the order of table and text, if they are not the edition's. */
  readonly judgements?: readonly string[];
  readonly wordings?: Readonly<Record<string, Wording>>;
  /** The outcome instead of grades. */
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
  /** Present if its reports list the national minimum standards that must be met. */
  readonly 'unmet-standards'?: { readonly certainty?: Certainty; readonly source: string };
  readonly recommendations?: {
    readonly cite: string;
    /** The title that reports print for the short names of an instrument. */
    readonly printed?: { readonly title: string; readonly short: readonly string[] };
    readonly certainty?: Certainty;
    readonly source: string;
  };
  /** Present if its reports are published without the service's name, its address and other clues to its place. */
  readonly anonymous?: { readonly certainty?: Certainty; readonly source: string };
  readonly source: string;
}

/** A word that reports on some settings use for the service. */
export interface ServiceWord {
  /** In lower case. */
  readonly word: string;
  /** Other words for it. */
  readonly also?: readonly string[];
  /** Ids of the settings whose reports use it for the service. */
  readonly settings: readonly string[];
  /** Ids of the settings whose reports may use it for something else. They are not searched for it. */
  readonly except?: readonly string[];
  /** True if the word after “the”, “this” or “our” is enough. Other words need another clue next to them. */
  readonly article?: boolean;
  /** True if the word alone is enough, and no word of another setting means the same. */
  readonly 'only-there'?: boolean;
  /** Words before it that introduce another service. After them, the word alone can mean that service. */
  readonly others?: readonly string[];
  /** Ids of settings in whose reports “the home is warm” is about something else. */
  readonly 'not-described-in'?: readonly string[];
  /** Words that give it another meaning in the whole paragraph. */
  readonly unless?: readonly string[];
  /** Words directly before it, and beginnings of words directly after it, with the same effect. */
  readonly 'not-after'?: readonly string[];
  readonly 'not-before'?: readonly string[];
  readonly certainty?: Certainty;
  readonly source: string;
}

/** A term of the law or of inspection that drafts use, with the law on which it is based. */
export interface KnownTerm {
  readonly name: string;
  /** Other forms of it. */
  readonly also?: readonly string[];
  /** Its meaning, in our own sentences. */
  readonly about: string;
  /** The sections on which it is based. Absent if there are none. */
  readonly law?: { readonly instrument: string; readonly sections: readonly string[] };
  /** True for a kind of enforcement action, which drafts list under `enforcement`. */
  readonly enforcement?: boolean;
  /** Ids of its settings; all if absent. */
  readonly settings?: readonly string[];
  readonly certainty?: Certainty;
  readonly source: string;
}

/** A setting that is inspected under another framework, or has another name in this one. */
export interface Elsewhere {
  readonly id: string;
  readonly name: string;
  readonly explanation: string;
  /** The id to use instead. */
  readonly use?: string;
  /** The id of the framework to use instead. */
  readonly framework?: string;
  /** Facts about it that are not known, as sentences. */
  readonly limits?: string;
  readonly source: string;
}

/** Provisions that drafts cite without naming the instrument. With settings, for registered providers only. */
interface CustomaryProvisions {
  /** A file of knowledge/references. */
  readonly instrument: string;
  readonly unit: 'section' | 'regulation' | 'schedule';
  readonly numbers: readonly string[];
  readonly source: string;
}

export interface Edition {
  readonly id: string;
  readonly name: string;
  /** Absent if the first edition has no known beginning. */
  readonly from?: string;
  readonly until?: string;
  /** The scale of the edition, if it is not the framework's. */
  readonly grades?: readonly Grade[];
  /** The certainty of its dates, judgements and scale, except for the settings in `certain-for`. */
  readonly certainty?: Certainty;
  readonly 'certain-for'?: readonly string[];
  /** Ids of judgements that a draft can have as well as the others. */
  readonly optional?: readonly string[];
  /** A period of inspection dates for which the edition is not certain. */
  readonly unsure?: { readonly from: string; readonly until: string };
  /** Ids in the order of the table of judgements. */
  readonly judgements: readonly string[];
  /** Ids in the order of the text. */
  readonly sections: readonly string[];
  /** Wordings that are different in the edition, by the id of the judgement. */
  readonly wordings?: Readonly<Record<string, Wording>>;
  readonly citations?: string;
  /** The date of the newest text or report with which its facts were compared. */
  readonly checked?: string;
  /** The first inspection date from which the framework is expected to change. */
  readonly 'expected-until'?: string;
  /** The announced change. */
  readonly announced?: Announcement;
  /** Rules on grades, the sections of the report and its published form, if they are not the framework's. */
  readonly combinations?: readonly Combination[];
  readonly report?: ReportStructure;
  readonly published?: PublishedForm;
  /** Exceptions for some settings or types of inspection. */
  readonly exceptions?: readonly EditionException[];
  readonly source: string;
}

/** An announced change of a framework. */
interface Announcement {
  /** As sentences. */
  readonly text: string;
  /** Facts about it that are not known, as sentences. */
  readonly unknown?: string;
  readonly source: string;
}

/** An exception for some settings or types, which overrides their own data. */
export interface EditionException {
  /** Ids of its settings; all if absent. An exception has settings, types or both. */
  readonly settings?: readonly string[];
  /** Ids of its kinds of inspection; all if absent. */
  readonly kinds?: readonly string[];
  /** Ids in the order of the table. Without `sections`, also the order of the text. */
  readonly judgements?: readonly string[];
  readonly sections?: readonly string[];
  readonly optional?: readonly string[];
  readonly wordings?: Readonly<Record<string, Wording>>;
  readonly combinations?: readonly Combination[];
  readonly report?: ReportStructure;
  readonly published?: PublishedForm;
  readonly source: string;
}

export interface Framework {
  readonly id: string;
  /** The position in lists of frameworks. Those without a position come last. */
  readonly order?: number;
  readonly name: string;
  readonly short: string;
  /** The short name in a sentence, if it has an article there: “the SCCIF”. */
  readonly 'in-sentences'?: string;
  /** The key that says who is inspected. */
  readonly who: 'authority' | 'provider';
  /** The id of the framework under which the same services were inspected before. */
  readonly predecessor?: string;
  readonly sources: Readonly<Record<string, FactSource>>;
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
  /** Replaces {setting} in headings of reports if a draft has no setting. */
  readonly 'any-setting'?: string;
  readonly settings?: readonly Setting[];
  readonly elsewhere?: readonly Elsewhere[];
  readonly 'service-words'?: readonly ServiceWord[];
  readonly 'known-terms'?: readonly KnownTerm[];
  /** The steps from an inspection to its report. Nothing checks them. */
  readonly process?: readonly { readonly text: string; readonly source: string }[];
  readonly customary?: readonly CustomaryProvisions[];
  readonly editions: readonly Edition[];
  readonly headings: Headings;
  readonly improvement?: Improvement;
  readonly citations?: CitationRules;
  readonly numbering: { readonly paragraphs: boolean; readonly source: string };
  readonly length?: Length;
  readonly report?: ReportStructure;
  readonly published?: PublishedForm;
  readonly sentences?: readonly Sentence[];
  readonly combinations: readonly Combination[];
  readonly caps?: readonly Cap[];
}
