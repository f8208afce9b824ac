// The shape of knowledge/references/*.yaml. The files are checked against schemas/knowledge-reference.schema.json in
// the tests, so that these types hold for them. Days are ISO dates; some are known by month or year only.

export type InstrumentKind = 'regulations' | 'rules' | 'act' | 'guide' | 'standards' | 'framework' | 'code';

/** The first part of a citation. */
type CitationStyle =
  | 'regulation'
  | 'rule'
  | 'section'
  | 'standard'
  | 'page-and-paragraph'
  | 'paragraph'
  | 'chapter'
  | 'part'
  | 'outcome';

export type ProvisionKind =
  | 'regulation'
  | 'rule'
  | 'section'
  | 'standard'
  | 'paragraph'
  | 'chapter'
  | 'part'
  | 'outcome'
  | 'enabler'
  | 'principle';

/**
 * `inserted`: in force, added after the instrument was made; `current`: of guidance; `prospective`: not yet in force
 * when it was read; `unknown`: not checked.
 */
export type ProvisionStatus = 'in force' | 'inserted' | 'omitted' | 'prospective' | 'unknown' | 'current';

/** The text on which the facts are based. */
interface TextRead {
  /** Its day, month or year; null if it is not known. */
  readonly date: string | null;
  /** True if the date is approximate. */
  readonly about?: boolean;
  /** As revised to that date, as first made, parts of both, or for consultation; null if it is not known. */
  readonly basis: 'revised' | 'as-made' | 'mixed' | 'draft' | null;
  readonly note?: string;
}

interface Coverage {
  /** Every provision is listed: of today's text, of the text of its date, or not. */
  readonly exhaustive: true | 'as-at' | false;
  readonly note: string;
  /** Numbers that exist or may exist, but that nobody has checked, in the notation of structures. */
  readonly unseen?: string;
}

interface ReferenceSource {
  readonly url?: string;
  readonly title?: string;
  readonly note?: string;
}

interface Amendment {
  readonly by: string;
  readonly date?: string;
  readonly affects?: readonly string[];
  readonly effect?: string;
  readonly note?: string;
}

/** A part, chapter or group under a heading. Its id begins with that of the one it is in: 2/1 is in 2. */
export interface InstrumentPart {
  readonly id: string;
  readonly number?: string;
  readonly heading?: string;
  readonly page?: number;
  readonly 'quality-standard'?: number;
  /** The regulations that a chapter of guidance explains. */
  readonly regulations?: readonly string[];
}

/** A provision as it is in the file. The defaults of the instrument apply to missing keys. */
export interface ProvisionData {
  readonly number: string;
  /** The official heading. Null if there is none, absent if it is not known. */
  readonly heading?: string | null;
  readonly kind?: ProvisionKind;
  readonly status?: ProvisionStatus;
  /** The id of the innermost part that contains it. */
  readonly part?: string;
  /** The page on which it starts. */
  readonly page?: number;
  /** Its paragraphs, in the notation of structure.ts. Absent if they are not known. */
  readonly structure?: string;
  /** True if its structure, or its number and page, were read in an official text. */
  readonly verified?: boolean;
  readonly 'quality-standard'?: number;
  /** The numbers of its first level, if only that level was read, in the notation of structures. */
  readonly subsections?: string;
  /** Paragraphs that are still printed, but have been omitted. */
  readonly omitted?: readonly string[];
  /** Paragraphs that were in force only for a time. */
  readonly expired?: { readonly paragraphs: readonly string[]; readonly 'last-day': string };
  /** Its subject, in our own words. */
  readonly summary?: string;
  /** Further words that find it in a search, in our own words. */
  readonly words?: readonly string[];
  readonly note?: string;
  /** The number as printed, if the instrument has it more than once. */
  readonly printed?: string;
}

export interface Provision extends ProvisionData {
  readonly kind: ProvisionKind;
  readonly status: ProvisionStatus;
  readonly verified: boolean;
}

/** A paragraph of a schedule. */
interface ScheduleParagraph {
  readonly number: string;
  readonly heading?: string;
  readonly structure?: string;
  readonly note?: string;
}

export interface Schedule {
  /** Absent for a single schedule without a number. */
  readonly number?: string;
  readonly heading?: string;
  readonly 'introduced-by'?: string;
  readonly status?: ProvisionStatus;
  /** True if its paragraphs were read in an official text. */
  readonly verified?: boolean;
  readonly summary?: string;
  readonly note?: string;
  /** Absent if they are not known. */
  readonly paragraphs?: readonly ScheduleParagraph[];
}

/** Enough of an instrument to recognise it; knowledge/references/index.yaml has it for all. */
export interface InstrumentEntry {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly kind: InstrumentKind;
  readonly year: number;
  readonly number: number | null;
  /** Ids of settings, of frameworks for those without settings, or `all`. */
  readonly 'applies-to': readonly string[];
  /** Other names in use, some of which other instruments have too: “the Regulations”. */
  readonly aliases: readonly string[];
  readonly 'citation-style': CitationStyle;
}

/** An instrument as its file has it. */
export interface InstrumentData extends InstrumentEntry {
  readonly url: string | null;
  readonly pdf?: string;
  /** The number of pages of the PDF. */
  readonly pages?: number;
  /** The date on which it was made, or the date of Royal Assent. */
  readonly made?: string;
  readonly published?: string;
  readonly 'in-force': string | null;
  readonly revoked: string | null;
  /** The date on which the official page changed, if the text that was read is older. */
  readonly updated?: string;
  readonly text: TextRead;
  readonly coverage: Coverage;
  readonly 'citation-example'?: string;
  readonly 'issued-under'?: string;
  readonly publisher?: string;
  readonly sources: readonly ReferenceSource[];
  readonly amendments?: readonly Amendment[];
  readonly parts?: readonly InstrumentPart[];
  readonly defaults: {
    readonly kind: ProvisionKind;
    readonly status?: ProvisionStatus;
    readonly verified?: boolean;
    readonly structure?: string;
    readonly heading?: null;
    /** Numbers of provisions of which only the number is known, in the notation of structures, such as 1-403. */
    readonly numbers?: string;
  };
  readonly provisions: readonly ProvisionData[];
  readonly schedules?: readonly Schedule[];
}

/** An instrument whose provisions have their defaults. */
export interface Instrument extends InstrumentData {
  readonly provisions: readonly Provision[];
}
