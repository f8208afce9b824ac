// The shape of a law pack, NAME.law.json: the words of one instrument, read from the file that a team downloaded. The
// files are checked against schemas/law-pack.schema.json when they are read, so that these types hold for them.

/** The mark of a pack, and of its version. */
export const lawPackFormat = 'inspection-report law pack 1';

/** Words that are in force have none of these. `expired` words were there for a time; `repealed` ones were removed. */
export type WordsStatus = 'prospective' | 'repealed' | 'expired';

/** The words of one place of a provision, without those of the places below it. */
export interface PlaceWords {
  /** The place after the provision's number, as it is cited: (2)(a); empty for the provision itself; 6(a) in a Schedule. */
  readonly at: string;
  /** Each paragraph on a line. */
  readonly text: string;
  /** Words that follow the places below it: “satisfies the conditions in paragraph (3).” */
  readonly end?: string;
  readonly status?: WordsStatus;
}

export interface PackProvision {
  /** As it is cited, without the word: 12, 22C, 4.10; “Schedule 2” for a Schedule. */
  readonly number: string;
  readonly heading?: string;
  readonly status?: WordsStatus;
  /** The page of the document on which it begins. */
  readonly page?: number;
  readonly words: readonly PlaceWords[];
}

/** The text that a pack was read from. */
export interface PackText {
  /** The date up to which it is revised, or on which it was made or published; null if the file has none. */
  readonly date: string | null;
  readonly basis: 'revised' | 'as-made' | 'guidance';
  /** The date on which the publisher last changed its page. */
  readonly modified?: string;
}

export interface LawPack {
  readonly format: typeof lawPackFormat;
  /** The id of the instrument whose words these are. */
  readonly instrument: string;
  readonly title: string;
  /** The page that it is from. */
  readonly source?: string;
  readonly text: PackText;
  /** The parts of the United Kingdom to which it extends. */
  readonly extent?: readonly string[];
  /** Changes that the publisher knew of and had not made in the text. */
  readonly outstanding?: number;
  readonly provisions: readonly PackProvision[];
}
