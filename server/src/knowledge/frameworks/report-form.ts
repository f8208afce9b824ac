// The form of a report, as knowledge/frameworks/*.yaml has it. Days are ISO dates; `until` includes the day itself.

import type { Certainty } from './fact';

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
  /** Other headings that are accepted. */
  readonly also?: readonly string[];
  readonly certainty?: Certainty;
  readonly older?: { readonly until: string; readonly headings: readonly string[]; readonly source: string };
  /** The section is required if a judgement is below this grade. */
  readonly 'required-below': string;
  readonly source: string;
}

/** The citations of areas for improvement, in editions that name them. */
export interface CitationRules {
  /** The id that an edition has in `citations`. */
  readonly id: string;
  /** Its name in a sentence. */
  readonly name: string;
  /** The file in knowledge/references that lists what can be cited. */
  readonly instrument: string;
  /** First day of the first inspection whose areas cite it. */
  readonly from: string;
  /** The usual form without its brackets; {target} is “outcome 3”. */
  readonly form: string;
  /** The footnote that explains the citations. */
  readonly footnote: string;
  readonly source: string;
}

/** The usual length of a judgement section, at the most. */
export interface Length {
  readonly paragraphs: number;
  /** Sentences of a paragraph. */
  readonly sentences: number;
  /** The grades of section and overall judgement for which it is checked. With others, more is allowed. */
  readonly grades?: readonly string[];
  readonly source: string;
}

/** A section of the finished report other than those on judgements. */
export interface ReportSection {
  readonly id: string;
  readonly heading: string;
  readonly also?: readonly string[];
  /** The key that it is composed of, or several. */
  readonly from?: string | readonly string[];
  /** Only for registered providers. */
  readonly registered?: boolean;
  /** True if its position is not known. It can be anywhere. */
  readonly anywhere?: boolean;
  /** True if some reports do not have it. A new draft lacks its heading, and nothing asks for it. */
  readonly optional?: boolean;
  /** True if a new draft has its heading, although it is composed of keys. */
  readonly skeleton?: boolean;
  /** True if the product fills it in when the draft has nothing under its heading. */
  readonly filled?: boolean;
  /** True if it has the provider's details or standard text, and no findings of inspectors. */
  readonly standard?: boolean;
}

/** The sections of the finished report, in their order. */
export interface ReportStructure {
  readonly certainty?: Certainty;
  /** Ids of the settings for which they are certain, whatever `certainty` states. */
  readonly 'certain-for'?: readonly string[];
  readonly source: string;
  readonly sections: readonly ReportSection[];
}

/** A part of the published form, composed from keys or written in the draft. */
export interface PublishedPart {
  readonly id: string;
  /** Its heading, unless the draft has it. */
  readonly heading?: string;
  /** The words that the report prints in it, by their use. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The lines of the cover, or those under the name of the inspector who signs a letter. */
  readonly lines?: readonly CoverLine[];
  /** The details that are printed, in their order. */
  readonly rows?: readonly DetailLabel[];
  /** Dates are printed as 11/07/2024. */
  readonly dates?: 'numeric';
  /** Grades are printed as the scale has them, and not with a capital. */
  readonly grades?: 'lower-case';
  /** The inspection dates for which reports have the part in this form. */
  readonly from?: string;
  readonly until?: string;
  /** False if it is not printed, although drafts have its key. */
  readonly printed?: false;
  readonly certainty?: Certainty;
}

/** A line of the cover, in which {urn}, {provider} and {kind} stand for the draft's values. */
interface CoverLine {
  readonly text: string;
  /** Only for settings with registered providers, or only for the others. */
  readonly registered?: boolean;
  /** The first inspection date for which reports have it. */
  readonly from?: string;
}

/** A detail with its label. */
export interface DetailLabel {
  readonly label: string;
  /** The key under `provider`, or at the top of a draft. */
  readonly key: string;
  readonly registered?: boolean;
  /** Ids of its settings; all if absent. */
  readonly settings?: readonly string[];
  /** The words that are printed instead of a name while the post is vacant. */
  readonly vacant?: string;
}

/** The order in which the parts of a draft are published. */
export interface PublishedForm {
  readonly certainty?: Certainty;
  /** Ids of the settings for which they are certain, whatever `certainty` states. */
  readonly 'certain-for'?: readonly string[];
  readonly source: string;
  /** The title of a graded inspection's report; `{who}` is the authority or provider. */
  readonly title?: string;
  /** The foot of each page; `{urn}` is the reference number. */
  readonly foot?: string;
  readonly parts: readonly PublishedPart[];
  /** The parts of a letter, if they are different. */
  readonly letter?: readonly PublishedPart[];
}

/** A part of the standard sentence for an overall grade. */
export interface Sentence {
  readonly grade: string;
  readonly fragment: string;
  readonly certainty: Certainty;
  /** Ids of the settings for which the wording is certain, whatever `certainty` states. */
  readonly 'certain-for'?: readonly string[];
  readonly source: string;
}
