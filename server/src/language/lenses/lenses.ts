import type { Block } from '../../draft/block';
import { entryOf, textAt, type Value, valueAt } from '../../draft/yaml/value';
import type { Checked } from '../../lint/check';
import { type Day, daysBetween, printDay, readDay } from '../../report/days';
import { previousInspections } from '../../report/previous';
import type { Report } from '../../report/report';
import type { Finding } from '../../rules/finding';
import type { Span } from '../../text/span';
import { countWords, plural } from '../../text/words';
import { isNumberedParagraph } from '../outline/numbered-paragraphs';
import { type DraftSection, sectionsOf } from '../outline/sections';

/** A line above a part of a draft, with what its writer may want to know of it. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
}

interface LensOptions {
  /** The date where the writer is. */
  readonly today: Day;
  /** The findings as they are shown. */
  readonly findings: readonly Finding[];
}

/** The lines above the sections, the requirements and the judgements of a draft, in the order of its text. */
export function lensesOf(checked: Checked, { today, findings }: LensOptions): Lens[] {
  const { draft, report } = checked;
  if (!report) return [];
  // While a draft is being written, missing items are information, and not findings on this section.
  const counted = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const starts = counted.map(({ span }) => span.start).sort((a, b) => a - b);
  const lenses = [
    ...judgementsLens(checked, report),
    ...requirementLenses(valueAt(draft.data, 'requirements'), today),
    ...sectionsOf(draft, report).flatMap((section) => sectionLenses(report, section, starts)),
  ];
  return lenses.sort((a, b) => a.span.start - b.span.start);
}

/** The lens of a section; of a title that everything is below, one of the text before the first section, and those of the sections. */
function sectionLenses(report: Report, section: DraftSection, findings: readonly number[]): Lens[] {
  if (section.level !== 1) return sectionLens(report, section, { findings, end: section.span.end });
  const [first] = section.children;
  const end = first ? first.span.start - 1 : section.span.end;
  const own = { ...section, blocks: section.blocks.filter(({ span }) => span.start <= end) };
  return [
    ...sectionLens(report, own, { findings, end }),
    ...section.children.flatMap((child) => sectionLenses(report, child, findings)),
  ];
}

function sectionLens(
  report: Report,
  { at, blocks, grade, span: { start } }: DraftSection,
  { findings, end }: { readonly findings: readonly number[]; readonly end: number },
): Lens[] {
  const text = blocks.filter(isText);
  const words = text.reduce((sum, block) => sum + countWords(withoutNotes(block.text.text)), 0);
  const paragraphs = text.filter((block) => isParagraph(report, block)).length;
  const found = findings.filter((place) => start <= place && place <= end).length;
  if (words === 0 && grade === undefined && found === 0) return [];
  const parts = [
    ...(grade === undefined ? [] : [grade]),
    plural(words, 'word'),
    plural(paragraphs, 'paragraph'),
    ...(found > 0 ? [plural(found, 'finding')] : []),
  ];
  return [{ span: at, title: parts.join(' · ') }];
}

/** Tells text that the preview counts as well: no headings, code or footnotes. */
const isText = (block: Block): boolean =>
  block.kind === 'paragraph' && block.aside !== 'footnote' && block.text.text !== '';

const withoutNotes = (text: string): string => text.replace(/\[\^[^[\]]*\]/g, '');

/** Tells a paragraph: in reports with numbered paragraphs, those are items of a list to Markdown. */
const isParagraph = (report: Report, block: Block): boolean =>
  block.kind === 'paragraph' && !block.aside && (!block.item || isNumberedParagraph(report, block));

function requirementLenses(requirements: Value | undefined, today: Day): Lens[] {
  if (requirements?.kind !== 'list') return [];
  const { items } = requirements;
  return items.flatMap((item, index) => {
    if (item.kind !== 'map') return [];
    const due = readDay(textAt(item, 'due'));
    const position = `Requirement ${index + 1} of ${items.length}`;
    return [{ span: item.span, title: due ? `${position} · ${dueWords(today, due)}` : position }];
  });
}

/** A due date as seen from a day. */
function dueWords(today: Day, due: Day): string {
  const days = daysBetween(today, due);
  if (days === 0) return 'due today';
  return days > 0 ? `due in ${plural(days, 'day')}` : `was due ${plural(-days, 'day')} ago`;
}

/** The result of the latest earlier inspection, above the judgements. */
function judgementsLens({ draft, knowledge }: Checked, report: Report): Lens[] {
  const entry = entryOf(draft.data, 'judgements');
  if (!entry) return [];
  const earlier = previousInspections(report, knowledge)
    .flatMap(({ day, value }) => (day && day < (report.start ?? '9999') ? [{ day, value }] : []))
    .sort((a, b) => (a.day < b.day ? 1 : -1));
  for (const { day, value } of earlier) {
    const result = textAt(value, 'judgement') ?? allGrades(report, valueAt(value, 'judgements'));
    if (result) return [{ span: entry.keySpan, title: `Previous inspection, ${printDay(day)}: ${result}` }];
  }
  return [];
}

function allGrades({ terms }: Report, judgements: Value | undefined): string {
  if (judgements?.kind !== 'map') return '';
  return judgements.entries
    .flatMap(({ key, value }) => {
      const grade = textAt(value);
      const short = terms.judgements.find(({ id }) => id === key)?.short ?? key;
      return grade === undefined ? [] : [`${short}: ${grade}`];
    })
    .join(' · ');
}
