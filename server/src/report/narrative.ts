import type { Block } from '../draft/block';
import { reportedTexts } from '../draft/reported-texts';
import { sectionNamed } from '../knowledge/frameworks/report-words';
import type { Terms } from '../knowledge/frameworks/terms';
import type { MappedText } from '../text/mapped';
import { plain } from '../text/plain';
import { headingText } from './heading';
import type { Report } from './report';

/** A text of a report. */
export interface NarrativeText {
  readonly text: MappedText;
  /** True where a report has details: in standard sections, the head of a letter and the inspectorate's own at the end. */
  readonly details: boolean;
  /** A code block, which is not prose. */
  readonly code?: boolean;
  /** Text after the closing of a letter, where those who sign it are named. */
  readonly signature?: boolean;
}

/** Nearly all rules read the texts of a report. */
const narratives = new WeakMap<Report, readonly NarrativeText[]>();

/**
 * The texts of a report, in the order of the file: the body, requirements, recommendations and areas for improvement.
 */
export function narrativeOf(report: Report): readonly NarrativeText[] {
  const before = narratives.get(report);
  if (before) return before;
  const texts = [...textsOf(report)];
  narratives.set(report, texts);
  return texts;
}

function* textsOf(report: Report): Generator<NarrativeText> {
  const { data, passages, surface } = report.draft;
  for (const { text } of reportedTexts(data)) yield { text, details: false };
  for (const { blocks } of passages) {
    const details = surface === 'markdown' ? detailBlocks(report, blocks) : undefined;
    let isSigned = false;
    for (const block of blocks) {
      isSigned = block.kind === 'paragraph' && (isSigned || signing.test(block.text.text));
      const isCode = block.kind === 'code';
      yield {
        text: block.text,
        details: details?.has(block) === true,
        ...(isCode && { code: true }),
        ...(isSigned && block.kind === 'paragraph' && block.aside !== 'footnote' && { signature: true }),
      };
    }
  }
}

const signing = /^Yours (?:sincerely|faithfully)\b/;
const inspectorate = '(?:The )?Office for Standards in Education\\b';
const closing = new RegExp(`^[*_\\s]*(?:${inspectorate}|©|\\(c\\))`, 'i');

/** The blocks of standard sections, of the head of a letter, and after the words on the inspectorate at the end. */
function detailBlocks({ terms }: Report, blocks: readonly Block[]): ReadonlySet<Block> {
  const labels = detailLabels(terms);
  const head = headOf(blocks);
  const found = new Set(blocks.slice(0, head));
  let left: number | undefined;
  for (const block of blocks.slice(head)) {
    if (block.kind === 'heading' && (left === undefined || block.level <= left)) {
      left = sectionNamed(terms.report, headingText(block))?.standard ? block.level : undefined;
    } else if (block.kind !== 'heading' && closing.test(block.text.text)) left ??= 6;
    if (left !== undefined || isLabelled(block, labels)) found.add(block);
  }
  return found;
}

const labelsOf = new WeakMap<object, ReadonlySet<string>>();

/** The labels of printed details, such as “Registered provider address”. */
function detailLabels({ published }: Terms): ReadonlySet<string> {
  if (!published) return new Set();
  const known = labelsOf.get(published);
  if (known) return known;
  const rows = published.parts.flatMap((part) => part.rows ?? []);
  const labels = new Set(rows.map(({ label }) => plain(label)));
  labelsOf.set(published, labels);
  return labels;
}

/** Tells if a paragraph is a detail with its label, wherever it is. */
function isLabelled({ kind, text: { text } }: Block, labels: ReadonlySet<string>): boolean {
  if (kind !== 'paragraph' || labels.size === 0) return false;
  const colon = text.slice(0, 60).indexOf(':');
  return colon > 0 && labels.has(plain(text.slice(0, colon).replace(/[*_]/g, '')));
}

/** The number of blocks up to the “Dear …” of a letter; 0 if there is no such line before the first section. */
function headOf(blocks: readonly Block[]): number {
  const section = blocks.findIndex((block) => block.kind === 'heading' && block.level > 1);
  const dear = blocks.findIndex((block) => block.kind === 'paragraph' && /^Dear\b/.test(block.text.text));
  return dear >= 0 && (section < 0 || dear < section) ? dear + 1 : 0;
}
