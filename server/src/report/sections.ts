import type { Block, Heading, Paragraph } from '../draft/block';
import type { Draft } from '../draft/draft';
import { entryOf, firstOfEach, isEmpty, valueAt } from '../draft/yaml/value';
import type { Improvement } from '../knowledge/frameworks/report-form';
import type { Terms } from '../knowledge/frameworks/terms';
import type { Judgement } from '../knowledge/frameworks/types';
import { unlikeness } from '../text/nearest';
import { plain } from '../text/plain';
import type { Span } from '../text/span';
import type { Day } from './days';
import { headingText, type JudgementHeading, readHeading } from './heading';

/** A section on one judgement: under a heading of the body, or a key of `sections`. */
export interface JudgementSection {
  readonly judgement: Judgement;
  /** The heading or the key. */
  readonly at: Span;
  readonly heading?: JudgementHeading;
  readonly blocks: readonly Block[];
  /** Nothing has been written in it yet. */
  readonly empty: boolean;
}

/** The section on what needs to improve, or the key `areas-for-improvement`. */
export interface ImprovementSection {
  readonly at: Span;
  readonly heading?: Heading;
  /** The heading that it should have. */
  readonly facts: Improvement;
  /** The listed areas, or the paragraphs in their place. */
  readonly items: readonly Span[];
  /** Everything under the heading. */
  readonly blocks: readonly Block[];
}

/**
 * The sections on judgements, in the order of the text: under headings near their wording, or by the keys of a YAML draft.
 * @param day first day of the inspection, for labels that were in use until then
 */
export const judgementSections = (terms: Terms, draft: Draft, day: Day | undefined): JudgementSection[] =>
  draft.surface === 'yaml' ? keyedSections(terms, draft) : headedSections(terms, draft, day);

function headedSections(terms: Terms, draft: Draft, day: Day | undefined): JudgementSection[] {
  const sections: (Omit<JudgementSection, 'empty'> & { blocks: Block[] })[] = [];
  let open: { blocks: Block[] } | undefined;
  for (const block of draft.passages[0]?.blocks ?? []) {
    const top = block.kind === 'heading' && block.level <= 3;
    const heading = top && block.level > 1 ? readHeading(terms, block, day) : undefined;
    if (heading) {
      const section = { judgement: heading.judgement, at: block.span, heading, blocks: [] };
      sections.push(section);
      open = section;
    } else if (top && block.level <= 2) open = undefined;
    else open?.blocks.push(block);
  }
  return sections.map((section) => ({ ...section, empty: !section.blocks.some(isPrintedHere) }));
}

/** Tells whether a block has no word that would be printed. */
const isBlank = ({ text }: Block): boolean => !/\p{L}/u.test(text.text);

/** Tells whether a block has words that are printed in its section: footnotes have their own place. */
const isPrintedHere = (block: Block): boolean =>
  !isBlank(block) && !(block.kind === 'paragraph' && block.aside === 'footnote');

function keyedSections(terms: Terms, draft: Draft): JudgementSection[] {
  const sections = valueAt(draft.data, 'sections');
  if (sections?.kind !== 'map') return [];
  const passages = new Map(draft.passages.map((passage) => [passage.entry?.keySpan.start, passage]));
  return firstOfEach(sections.entries).flatMap((entry) => {
    const judgement = terms.judgements.find(({ id }) => id === entry.key);
    const passage = passages.get(entry.keySpan.start);
    return judgement
      ? [{ judgement, at: entry.keySpan, blocks: passage?.blocks ?? [], empty: isEmpty(entry.value) }]
      : [];
  });
}

/** Finds the section on what needs to improve, or the key that replaces it. */
export function improvementSection(improvement: Improvement, draft: Draft): ImprovementSection | undefined {
  const entry = entryOf(draft.data, improvement.id);
  if (entry && draft.surface === 'yaml') {
    const values = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    const items = values.filter((value) => !isEmpty(value)).map((value) => value.span);
    return { at: entry.keySpan, facts: improvement, items, blocks: [] };
  }
  const blocks = draft.passages[0]?.place === 'body' ? draft.passages[0].blocks : [];
  const at = blocks.findIndex((block) => block.kind === 'heading' && isImprovement(improvement, block));
  const heading = blocks[at] as Heading | undefined;
  if (!heading) return undefined;
  const next = blocks.findIndex(
    (block, index) => index > at && block.kind === 'heading' && block.level <= heading.level,
  );
  const inside = blocks.slice(at + 1, next < 0 ? blocks.length : next);
  const paragraphs = inside.filter((block): block is Paragraph => block.kind === 'paragraph' && !block.aside);
  const items = paragraphs.filter((block) => !isBlank(block)).map((block) => block.span);
  return { at: heading.span, heading, facts: improvement, items, blocks: inside };
}

/** The facts on the section in the words of the inspection's own sort of report. */
export function improvementIn(improvement: Improvement, { report }: Terms): Improvement {
  const own = report?.sections.find(({ from }) => from === improvement.id);
  if (!own) return improvement;
  const { heading, also = [] } = own;
  return { ...improvement, heading, also, ...(report?.certainty && { certainty: report.certainty }) };
}

function isImprovement({ heading, also = [], older }: Improvement, block: Heading): boolean {
  const text = headingText(block);
  if (block.level === 1 || text.length > 80) return false;
  return [heading, ...also, ...(older?.headings ?? []), 'Areas for improvement'].some(
    (official) => plain(official) === plain(text) || unlikeness(official, text) < 0.25,
  );
}
