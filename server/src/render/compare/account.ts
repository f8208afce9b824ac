import { editionUnsure } from '../../knowledge/frameworks/frameworks';
import {
  type GradeReading,
  inSentences,
  nameOf,
  type Scale,
  termsOf,
} from '../../knowledge/frameworks/terms';
import type { Edition, Framework, Judgement, Kind, Setting } from '../../knowledge/frameworks/types';
import type { Day } from '../../report/days';
import type { Span } from '../../text/span';
import { inWords, typeset } from '../../text/words';

/** A line of the comparison: a judgement, or an outcome in words instead of a grade. */
export interface Line {
  /** The same for a judgement in every inspection. */
  readonly key: string;
  /** As it is printed. */
  readonly name: string;
  /** The reason why only some editions have it, from the framework’s data. */
  readonly change?: string;
  /** The framework that it was judged under, if that is not the one of this draft. */
  readonly under?: string;
}

/** The grade, or the words, of one judgement. */
export interface Statement {
  readonly line: Line;
  readonly written: string;
  /** Absent if no scale is known for it, or it is not a grade. */
  readonly reading?: GradeReading;
  /** Its place in this draft, 0-based UTF-16 offsets; absent if it is in another draft. */
  readonly source?: Span;
}

/** One source’s account of one inspection: this draft, an entry of its `previous`, or another draft. */
export interface Account {
  readonly from: 'this' | 'previous' | 'draft';
  readonly day?: Day;
  /** Its date or dates as printed; undefined if there is none yet. */
  readonly date: string | undefined;
  /** The type of inspection as it is printed. */
  readonly type: string | undefined;
  readonly kind: Kind | undefined;
  /** The authority or provider, if a draft names it. */
  readonly who?: string;
  readonly statements: readonly Statement[];
  /** Undefined if it is not known which judgements were made then. */
  readonly terms: InspectionTerms | undefined;
}

/** The judgements of an inspection, and their scale. */
export interface InspectionTerms {
  readonly framework: Framework;
  /** True for the framework of this draft. */
  readonly home: boolean;
  /** Undefined if it is not certain which scale was used. */
  readonly scale: Scale | undefined;
  /** The possible outcomes in words, from the best to the worst, if it has one. */
  readonly outcomes: readonly string[] | undefined;
  /** Its judgements, in the official order. */
  readonly expected: readonly Line[];
  readonly graded: boolean;
  /** Tells if a line was judged; undefined if that is not certain. */
  readonly judges: (key: string) => boolean | undefined;
}

/** The facts of an inspection that its terms follow from. */
export interface InspectionFrame {
  readonly framework: Framework;
  readonly edition: Edition;
  readonly setting: Setting | undefined;
  readonly kind: Kind | undefined;
  readonly day: Day | undefined;
  /** True if no other framework or edition is possible. */
  readonly only: boolean;
}

/** @param home the framework of this draft */
export function frameTerms(
  { framework, edition, setting, kind, day, only }: InspectionFrame,
  home: Framework,
): InspectionTerms {
  const terms = termsOf(framework, { edition, setting, kind });
  const lines = (ids: readonly string[]): Line[] =>
    ids.flatMap((id) =>
      terms.judgements
        .filter((judgement) => judgement.id === id)
        .map((judgement) => lineOf(judgement, framework, home)),
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
    judges: (key) => {
      if (has.has(key)) return true;
      return settled && !may.has(key) ? false : undefined;
    },
  };
}

/** The key of the outcome in words that replaces grades. */
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
    ...(framework !== home && { under: inSentences(framework) }),
  };
}

/** The line of an outcome in words under a key. */
export const lineInWords = (key: string): Line => ({ key: `words/${key}`, name: inWords(key) });
