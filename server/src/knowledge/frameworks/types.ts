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
  /** Its name in the history of inspections, where that is another. */
  readonly 'in-history'?: string;
  /** True if the inspection gives grades. */
  readonly graded: boolean;
  /** Published as a letter: with an addressee and areas for priority action. */
  readonly letter?: boolean;
  /** Made by several inspectorates, which the draft names with the theme. */
  readonly joint?: boolean;
  readonly from?: string;
  readonly until?: string;
  /** The certainty of its days. */
  readonly certainty?: Certainty;
  /** The certainty of giving no grades. */
  readonly 'grades-certainty'?: Certainty;
  /** The judgements that it gives, where they are not the edition's. */
  readonly judgements?: readonly string[];
  /** The key of the single judgement instead of grades. */
  readonly 'judgement-key'?: string;
  /** The values of that judgement; any text where the wording is not known. */
  readonly 'judgement-values'?: readonly string[];
  /** The sections of its reports and their published form, where they are not the framework's or the edition's. */
  readonly report?: ReportStructure;
  readonly published?: PublishedForm;
  /** The key that is true where no judgement is made at all, and the reason. */
  readonly 'no-judgement'?: { readonly key: string; readonly text: string; readonly source: string };
  /** New judgements may be given, after a last inspection with one of these overall grades. */
  readonly 'new-judgement'?: { readonly after: readonly string[]; readonly source: string };
  readonly change?: string;
  readonly source: string;
}

export interface Judgement {
  readonly id: string;
  /** The official wording, in the table and at the head of the section; null if it is not known. */
  readonly wording: string | null;
  /** The likely wording, where the official one is not known; recognised and offered, never asked for. */
  readonly likely?: string;
  /** Other wordings that reports or the framework have too: as right as the official one, and never proposed. */
  readonly also?: readonly string[];
  /** The certainty of the wording. */
  readonly certainty?: Certainty;
  readonly short: string;
  readonly overall?: boolean;
  /** Judged apart from the others: no rule on how grades go together looks at it. */
  readonly separate?: boolean;
  /** The judgements that it was split into. */
  readonly parts?: readonly string[];
  /** The reason why it is only in some editions. */
  readonly change?: string;
  readonly source: string;
}

/** The wording of a judgement in a setting or at a time. */
export type Wording = Pick<Judgement, 'wording' | 'likely' | 'also' | 'certainty'> & {
  /** Its source, where it is not the judgement's. */
  readonly source?: string;
};

export interface Setting {
  readonly id: string;
  readonly name: string;
  /** The words of reports for it; `name` replaces {setting} in their headings. */
  readonly 'in-reports'?: {
    readonly name: string;
    /** The provision sub-type that reports print if a draft has none. */
    readonly 'sub-type'?: string;
    readonly certainty?: Certainty;
    readonly source: string;
  };
  /** Ids of the kinds of inspection that it has. */
  readonly kinds: readonly string[];
  /** First day of the first full inspection, where the setting came later than the framework. */
  readonly 'full-from'?: string;
  /** True if providers are registered, so that there may be enforcement action. */
  readonly registered?: boolean;
  /** Ids of its judgements in the order of table and text, where they are not the edition's. */
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

/** A word by which the reports of some settings speak of the service. */
export interface ServiceWord {
  /** In small letters. */
  readonly word: string;
  /** Other words for it. */
  readonly also?: readonly string[];
  /** Ids of the settings in whose reports it is the service. */
  readonly settings: readonly string[];
  /** Ids of those in whose reports it may be something else, and is not looked for. */
  readonly except?: readonly string[];
  /** The word with an article is enough; others need a word near them that makes them the service. */
  readonly article?: boolean;
  /** The word alone is enough, and no word of another setting means the same. */
  readonly 'only-there'?: boolean;
  /** Words before it by which it is another service, which the paragraph may then call by the word alone. */
  readonly others?: readonly string[];
  /** Ids of settings in whose reports “the home is warm” is about something else. */
  readonly 'not-described-in'?: readonly string[];
  /** Words by which it is something else in the whole paragraph. */
  readonly unless?: readonly string[];
  /** Words before it, and beginnings of words after it, by which it is something else in the whole paragraph. */
  readonly 'not-after'?: readonly string[];
  readonly 'not-before'?: readonly string[];
  readonly certainty?: Certainty;
  readonly source: string;
}

/** A term of the law or of inspection that drafts use, with the law that it rests on. */
export interface KnownTerm {
  readonly name: string;
  /** Other forms of it. */
  readonly also?: readonly string[];
  /** Its meaning, in our own sentences. */
  readonly about: string;
  /** The sections that it rests on; absent if it rests on none. */
  readonly law?: { readonly instrument: string; readonly sections: readonly string[] };
  /** It is a kind of enforcement action, which drafts list under `enforcement`. */
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

/** Provisions that drafts cite without their instrument; where a framework has settings, drafts on registered providers. */
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
  /** Absent in the first edition where nothing is known of its beginning. */
  readonly from?: string;
  readonly until?: string;
  /** The scale of that time, where it is not the framework's. */
  readonly grades?: readonly Grade[];
  /** The certainty of its days, judgements and scale; for some settings they may be certain all the same. */
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
  /** Wordings of that time, by the id of the judgement. */
  readonly wordings?: Readonly<Record<string, Wording>>;
  readonly citations?: string;
  /** The day of the newest texts or reports that its facts were compared with. */
  readonly checked?: string;
  /** The first first day of inspections for which a change of the framework is expected. */
  readonly 'expected-until'?: string;
  /** The change that is announced. */
  readonly announced?: Announcement;
  /** Rules on grades, the sections of the report and its published form, where they are not the framework's. */
  readonly combinations?: readonly Combination[];
  readonly report?: ReportStructure;
  readonly published?: PublishedForm;
  /** Differences for some settings or kinds of inspection. */
  readonly exceptions?: readonly EditionException[];
  readonly source: string;
}

/** A change of a framework that is announced. */
interface Announcement {
  /** As sentences. */
  readonly text: string;
  /** Facts about it that are not known, as sentences. */
  readonly unknown?: string;
  readonly source: string;
}

/** A difference for some settings or kinds, which overrides their own data. */
export interface EditionException {
  /** Ids of its settings; all if absent. At least one of the two is there. */
  readonly settings?: readonly string[];
  /** Ids of its kinds of inspection; all if absent. */
  readonly kinds?: readonly string[];
  /** Ids in the order of the table; of the text too, where there are no `sections`. */
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
  /** Its place in lists of frameworks; those without come last. */
  readonly order?: number;
  readonly name: string;
  readonly short: string;
  /** The short name in a sentence, if it has an article there: “the SCCIF”. */
  readonly 'in-sentences'?: string;
  /** The key that says who is inspected. */
  readonly who: 'authority' | 'provider';
  /** The id of the framework under which the same were inspected before. */
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
  /** Stands for {setting} in headings of reports where a draft has no setting. */
  readonly 'any-setting'?: string;
  readonly settings?: readonly Setting[];
  readonly elsewhere?: readonly Elsewhere[];
  readonly 'service-words'?: readonly ServiceWord[];
  readonly 'known-terms'?: readonly KnownTerm[];
  /** The way from an inspection to its report, in sentences; nothing checks it. */
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
