import type { Block, Heading, Paragraph } from '../draft/block';
import type { Draft } from '../draft/draft';
import type { Span } from '../draft/span';
import {
  type Entry,
  entryOf,
  isEmpty,
  type ScalarValue,
  scalarAt,
  textAt,
  type Value,
  valueAt,
} from '../draft/value';
import {
  editionOn,
  editionUnsure,
  framework,
  type GradeReading,
  latestEdition,
  readGrade,
} from '../knowledge/frameworks';
import type { Edition, Framework, Improvement, Judgement, Kind, Setting } from '../knowledge/types';
import { type Day, readDay } from './days';
import { headingText, type JudgementHeading, readHeading } from './heading';
import { plain, unlikeness } from './names';

/** How far a draft has come; what is missing weighs less in one that is still being written. */
export const stages = ['drafting', 'review', 'final'] as const;
export type Stage = (typeof stages)[number];

/** An entry of `judgements`. */
export interface GivenJudgement {
  readonly entry: Entry;
  /** Undefined where the framework has no judgement of that id. */
  readonly judgement: Judgement | undefined;
  /** The grade as written; undefined where there is none yet. */
  readonly scalar?: ScalarValue;
  readonly reading?: GradeReading;
}

/** A section on one judgement: under a heading of the body, or a key of `sections`. */
export interface JudgementSection {
  readonly judgement: Judgement;
  /** The heading or the key. */
  readonly at: Span;
  readonly heading?: JudgementHeading;
  readonly blocks: readonly Block[];
}

/** The section on what needs to improve, or the key `areas-for-improvement`. */
export interface ImprovementSection {
  readonly at: Span;
  readonly heading?: Heading;
  /** What is listed, or said instead. */
  readonly items: readonly Span[];
}

/** What a draft says, in the terms of its framework. */
export interface Report {
  readonly draft: Draft;
  readonly stage: Stage;
  readonly framework: Framework;
  readonly edition: Edition;
  /** Whether the edition is named in the draft, follows from the dates, or is the newest for want of both. */
  readonly editionFrom: 'draft' | 'dates' | 'newest';
  /** Whether the edition of an inspection of these dates cannot be told for certain. */
  readonly editionUnsure: boolean;
  readonly setting: Setting | undefined;
  readonly kind: Kind | undefined;
  /** Whether grades are given. */
  readonly graded: boolean;
  /** First day of the inspection. */
  readonly start: Day | undefined;
  /** The judgements of the edition in the order of the table; none where no grades are given. */
  readonly expected: readonly Judgement[];
  readonly given: readonly GivenJudgement[];
  readonly sections: readonly JudgementSection[];
  readonly improvement: ImprovementSection | undefined;
}

/**
 * Reads a draft in the terms of its framework; undefined where it names none that is known.
 * @param stage takes the place of the draft's own `stage`
 */
export function readReport(draft: Draft, stage?: Stage): Report | undefined {
  const { data } = draft;
  const known = framework(textAt(data, 'framework'));
  if (!known) return undefined;
  const start = firstDay(data);
  const named = known.editions.find(({ id }) => id === textAt(data, 'edition'));
  const edition = named ?? (start ? editionOn(known, start) : latestEdition(known));
  const kind = known.kinds.find(({ id }) => id === textAt(data, 'inspection', 'type'));
  const graded = kind?.graded ?? true;
  return {
    draft,
    stage: stage ?? stages.find((one) => one === textAt(data, 'stage')) ?? 'review',
    framework: known,
    edition,
    editionFrom: named ? 'draft' : start ? 'dates' : 'newest',
    editionUnsure: !named && start !== undefined && editionUnsure(known, start),
    setting: known.settings?.find(({ id }) => id === textAt(data, 'setting')),
    kind,
    graded,
    start,
    expected: graded
      ? known.judgements.filter(({ id }) => edition.judgements.includes(id)).sort(byOrder(edition.judgements))
      : [],
    given: givenJudgements(known, data, start),
    sections: draft.surface === 'yaml' ? keyedSections(known, draft) : headedSections(known, draft, start),
    improvement: known.improvement && improvementSection(known.improvement, draft),
  };
}

const byOrder =
  (order: readonly string[]) =>
  (a: Judgement, b: Judgement): number =>
    order.indexOf(a.id) - order.indexOf(b.id);

/** The first day of the inspection: `start`, or the earliest of `dates`. */
function firstDay(data: Value | undefined): Day | undefined {
  const dates = valueAt(data, 'inspection', 'dates');
  const starts = dates?.kind === 'list' ? dates.items.map((item) => readDay(textAt(item, 'start'))) : [];
  return readDay(textAt(data, 'inspection', 'start')) ?? starts.filter((day) => day !== undefined).sort()[0];
}

function givenJudgements(known: Framework, data: Value | undefined, day: Day | undefined): GivenJudgement[] {
  const judgements = valueAt(data, 'judgements');
  if (judgements?.kind !== 'map') return [];
  return judgements.entries.map((entry) => {
    const judgement = known.judgements.find(({ id }) => id === entry.key);
    const scalar = scalarAt(entry.value);
    if (!scalar || isEmpty(scalar)) return { entry, judgement };
    return { entry, judgement, scalar, reading: readGrade(known, scalar.text.text, day) };
  });
}

function headedSections(known: Framework, draft: Draft, day: Day | undefined): JudgementSection[] {
  const sections: (JudgementSection & { blocks: Block[] })[] = [];
  let open: { blocks: Block[] } | undefined;
  for (const block of draft.passages[0]?.blocks ?? []) {
    const top = block.kind === 'heading' && block.level <= 3;
    const heading = top && block.level > 1 ? readHeading(known, block, day) : undefined;
    if (heading) {
      const section = { judgement: heading.judgement, at: block.span, heading, blocks: [] };
      sections.push(section);
      open = section;
    } else if (top && block.level <= 2) open = undefined;
    else open?.blocks.push(block);
  }
  return sections;
}

function keyedSections(known: Framework, draft: Draft): JudgementSection[] {
  return draft.passages.flatMap(({ place, entry, blocks }) => {
    const judgement = place === 'section' && known.judgements.find(({ id }) => id === entry?.key);
    return judgement && entry ? [{ judgement, at: entry.keySpan, blocks }] : [];
  });
}

function improvementSection(improvement: Improvement, draft: Draft): ImprovementSection | undefined {
  const entry = entryOf(draft.data, improvement.id);
  if (entry && draft.surface === 'yaml') {
    const { value } = entry;
    const items =
      value.kind === 'list' ? value.items.filter((item) => !isEmpty(item)) : isEmpty(value) ? [] : [value];
    return { at: entry.keySpan, items: items.map((item) => item.span) };
  }
  const blocks = draft.passages[0]?.place === 'body' ? draft.passages[0].blocks : [];
  const at = blocks.findIndex((block) => block.kind === 'heading' && isImprovement(improvement, block));
  const heading = blocks[at] as Heading | undefined;
  if (!heading) return undefined;
  const next = blocks.findIndex(
    (block, index) => index > at && block.kind === 'heading' && block.level <= heading.level,
  );
  const inside = blocks.slice(at + 1, next < 0 ? blocks.length : next);
  const said = inside.filter((block): block is Paragraph => block.kind === 'paragraph' && !block.aside);
  const items = said.filter((block) => /\p{L}/u.test(block.text.text)).map((block) => block.span);
  return { at: heading.span, heading, items };
}

function isImprovement({ heading, older }: Improvement, block: Heading): boolean {
  const text = headingText(block);
  if (block.level === 1 || text.length > 80) return false;
  return [heading, ...(older?.headings ?? []), 'Areas for improvement'].some(
    (official) => plain(official) === plain(text) || unlikeness(official, text) < 0.25,
  );
}
