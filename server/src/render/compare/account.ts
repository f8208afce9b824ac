import { editionUnsure } from '../../knowledge/frameworks/frameworks';
import { type GradeReading, nameOf, type Scale, termsOf } from '../../knowledge/frameworks/terms';
import type { Edition, Framework, Judgement, Kind, Setting } from '../../knowledge/frameworks/types';
import type { Day } from '../../report/days';
import type { Span } from '../../text/span';
import { inWords, typeset } from '../words';

/** A line of the comparison: a judgement, or what is given in words in place of grades. */
export interface Line {
  /** The same for the same judgement, of whichever inspection. */
  readonly key: string;
  /** As it is printed. */
  readonly name: string;
  /** Why it is there in some editions only, as the data has it. */
  readonly change?: string;
  /** Under which framework it was judged, where that is not the one of this draft. */
  readonly under?: string;
}

/** What was given in one judgement. */
export interface Statement {
  readonly line: Line;
  readonly written: string;
  /** Absent where no scale is known for it, or it is no grade. */
  readonly reading?: GradeReading;
  /** Its place in this draft, 0-based UTF-16 offsets; absent where another draft says it. */
  readonly source?: Span;
}

/** What one source says of one inspection: this draft, an entry of its `previous`, or another draft. */
export interface Account {
  readonly from: 'this' | 'previous' | 'draft';
  readonly day?: Day;
  /** Its day or days as they are printed; undefined where there is none yet. */
  readonly date: string | undefined;
  /** The type of inspection as it is printed. */
  readonly type: string | undefined;
  readonly kind: Kind | undefined;
  /** Whom it is about, where a draft says so. */
  readonly who?: string;
  readonly statements: readonly Statement[];
  /** Undefined where it is not known what was judged then. */
  readonly terms: InspectionTerms | undefined;
}

/** What an inspection judged, and by which scale. */
export interface InspectionTerms {
  readonly framework: Framework;
  /** Whether that is the framework of this draft. */
  readonly home: boolean;
  /** Undefined where it is not certain which one it was. */
  readonly scale: Scale | undefined;
  /** What its outcome in words may be, from the best to the worst, where it gives one. */
  readonly outcomes: readonly string[] | undefined;
  /** What it gives, in the official order. */
  readonly expected: readonly Line[];
  readonly graded: boolean;
  /** Whether it judged a line; undefined where that is not certain. */
  readonly judges: (key: string) => boolean | undefined;
}

/** What is known of an inspection before its terms are brought together. */
export interface InspectionFrame {
  readonly framework: Framework;
  readonly edition: Edition;
  readonly setting: Setting | undefined;
  readonly kind: Kind | undefined;
  readonly day: Day | undefined;
  /** Whether no other framework or edition may have been the one. */
  readonly only: boolean;
}

/** Brings together what an inspection judged. `home` is the framework of this draft. */
export function frameTerms(
  { framework, edition, setting, kind, day, only }: InspectionFrame,
  home: Framework,
): InspectionTerms {
  const terms = termsOf(framework, { edition, setting, kind });
  const lines = (ids: readonly string[]): Line[] =>
    ids.flatMap((id) =>
      terms.judgements.filter((one) => one.id === id).map((one) => lineOf(one, framework, home)),
    );
  const words = wordsKey(kind, setting);
  const expected = [...lines(terms.expected), ...(words ? [lineInWords(words)] : [])];
  const has = new Set(expected.map(({ key }) => key));
  const may = new Set(lines(terms.optional).map(({ key }) => key));
  const unsure = day !== undefined && editionUnsure(framework, day);
  const settled = only && !unsure && terms.certain && !kind?.['grades-certainty'];
  const oneScale = framework.editions.every(({ grades }) => grades === undefined);
  return {
    framework,
    home: framework === home,
    scale: only && terms.certain && (oneScale || !unsure) ? terms.scale : undefined,
    outcomes: words && words === setting?.outcome?.key ? setting.outcome.values : undefined,
    expected,
    graded: terms.graded,
    judges: (key) => (has.has(key) ? true : settled && !may.has(key) ? false : undefined),
  };
}

/** The key of the judgement in words that is given instead of grades. */
export function wordsKey(kind: Kind | undefined, setting: Setting | undefined): string | undefined {
  return kind?.['judgement-key'] ?? (kind?.graded === false ? undefined : setting?.outcome?.key);
}

/** The line of a judgement. Overall judgements share one, under whichever framework. */
export function lineOf(judgement: Judgement, framework: Framework, home: Framework): Line {
  const { id, overall, change } = judgement;
  return {
    key: overall ? 'overall' : `${framework.id}/${id}`,
    name: typeset(nameOf(judgement)),
    ...(change && { change }),
    ...(framework !== home && { under: framework.short }),
  };
}

/** The line of what is given in words under a key. */
export const lineInWords = (key: string): Line => ({ key: `words/${key}`, name: inWords(key) });
