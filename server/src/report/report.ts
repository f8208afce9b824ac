import type { Draft } from '../draft/draft';
import {
  type Entry,
  entryOf,
  firstOfEach,
  isEmpty,
  type ScalarValue,
  scalarAt,
  textAt,
  type Value,
  valueAt,
} from '../draft/yaml/value';
import { editionOn, editionUnsure } from '../knowledge/frameworks/frameworks';
import { type GradeReading, readGrade, type Terms, termsOf } from '../knowledge/frameworks/terms';
import type { Edition, Framework, Judgement, Kind, Setting } from '../knowledge/frameworks/types';
import type { Knowledge } from '../knowledge/knowledge';
import { type Day, readDay } from './days';
import { likelyEdition, likelyKind } from './likely';
import {
  type ImprovementSection,
  improvementIn,
  improvementSection,
  type JudgementSection,
  judgementSections,
} from './sections';

export type { JudgementSection } from './sections';

/** The stages of a draft: missing items matter less while it is still being written. */
export const stages = ['drafting', 'review', 'final'] as const;
export type Stage = (typeof stages)[number];

/** An entry of `judgements`. */
export interface JudgementEntry {
  readonly entry: Entry;
  /** Undefined if the framework has no judgement of that id. */
  readonly judgement: Judgement | undefined;
  /** The grade as written; undefined if there is none yet. */
  readonly scalar?: ScalarValue;
  readonly reading?: GradeReading;
}

/** A draft in the terms of its framework. */
export interface Report {
  readonly draft: Draft;
  readonly stage: Stage;
  readonly framework: Framework;
  readonly edition: Edition;
  /** The source of the edition: named in the draft, following from the dates, or the newest if it has neither. */
  readonly editionFrom: 'draft' | 'dates' | 'newest';
  /** The edition of an inspection on these dates is not certain. */
  readonly editionUnsure: boolean;
  readonly setting: Setting | undefined;
  readonly kind: Kind | undefined;
  /** The same, or the most likely kind if the draft has none or a misspelt one. */
  readonly likelyKind: Kind | undefined;
  /** The framework's facts for this inspection. */
  readonly terms: Terms;
  /** Such inspections give grades. */
  readonly graded: boolean;
  /** It gives new judgements, where such inspections usually give none: it need not give all. */
  readonly regraded: boolean;
  /** The draft states that it makes no judgement. */
  readonly unjudged: boolean;
  /** First day of the inspection. */
  readonly start: Day | undefined;
  /** The judgements of the edition in the order of the table; none if such inspections give no grades. */
  readonly expected: readonly Judgement[];
  readonly judgementEntries: readonly JudgementEntry[];
  readonly sections: readonly JudgementSection[];
  readonly improvement: ImprovementSection | undefined;
}

/**
 * Reads a draft in the terms of its framework; undefined if it names none that is known.
 * @param knowledge the frameworks there are
 * @param stage overrides the draft's own `stage`
 */
export function readReport(draft: Draft, knowledge: Knowledge, stage?: Stage): Report | undefined {
  const { data } = draft;
  const known = knowledge.framework(textAt(data, 'framework'));
  if (!known) return undefined;
  const start = firstDay(data);
  const named = known.editions.find(({ id }) => id === textAt(data, 'edition'));
  const kind = known.kinds.find(({ id }) => id === textAt(data, 'inspection', 'type'));
  const likely = kind ?? likelyKind(known, data);
  const setting = known.settings?.find(({ id }) => id === textAt(data, 'setting'));
  const edition =
    named ?? (start ? editionOn(known, start) : likelyEdition(known, data, { setting, kind: likely }));
  const judged = entryOf(data, 'judgements') !== undefined;
  const terms = termsOf(known, { edition, setting, kind: likely, judged });
  const regraded = terms.graded && likely?.graded === false;
  return {
    draft,
    stage: stage ?? stages.find((known) => known === textAt(data, 'stage')) ?? 'review',
    framework: known,
    edition,
    editionFrom: editionSource(named, start),
    editionUnsure: !named && start !== undefined && editionUnsure(known, start),
    setting,
    kind,
    likelyKind: likely,
    terms,
    graded: terms.graded,
    start,
    regraded,
    unjudged: textAt(data, likely?.['no-judgement']?.key ?? '')?.toLowerCase() === 'true',
    expected: terms.expected
      .filter((id) => !regraded || valueAt(data, 'judgements', id) !== undefined)
      .flatMap((id) => terms.judgements.filter((judgement) => judgement.id === id)),
    judgementEntries: readJudgementEntries(terms, data, start),
    sections: judgementSections(terms, draft, start),
    improvement: known.improvement && improvementSection(improvementIn(known.improvement, terms), draft),
  };
}

function editionSource(named: Edition | undefined, start: Day | undefined): Report['editionFrom'] {
  if (named) return 'draft';
  return start ? 'dates' : 'newest';
}

/** The first day of the inspection: `start`, or the earliest of `dates`. */
function firstDay(data: Value | undefined): Day | undefined {
  const dates = valueAt(data, 'inspection', 'dates');
  const starts = dates?.kind === 'list' ? dates.items.map((item) => readDay(textAt(item, 'start'))) : [];
  return readDay(textAt(data, 'inspection', 'start')) ?? starts.filter((day) => day !== undefined).sort()[0];
}

function readJudgementEntries(
  { judgements: all, scale }: Terms,
  data: Value | undefined,
  day: Day | undefined,
): JudgementEntry[] {
  const judgements = valueAt(data, 'judgements');
  if (judgements?.kind !== 'map') return [];
  return firstOfEach(judgements.entries).map((entry) => {
    const judgement = all.find(({ id }) => id === entry.key);
    const scalar = scalarAt(entry.value);
    if (!scalar || isEmpty(scalar)) return { entry, judgement };
    return { entry, judgement, scalar, reading: readGrade(scale, scalar.text.text, day) };
  });
}
