import type { Block } from '../draft/block';
import { reportedTexts } from '../draft/reported-texts';
import type { MappedText } from '../text/mapped';
import { plain } from '../text/plain';
import { headingText } from './heading';
import type { Report } from './report';

/** A text of a report. */
export interface NarrativeText {
  readonly text: MappedText;
  /** True where a report gives details: in standard sections, the head of a letter and the inspectorate's own at the end. */
  readonly details: boolean;
}

/**
 * The texts of a report, in the order of the file: the body, requirements, recommendations and areas for improvement.
 */
export function* narrativeOf(report: Report): Generator<NarrativeText> {
  const { data, passages, surface } = report.draft;
  for (const { text } of reportedTexts(data)) yield { text, details: false };
  for (const { blocks } of passages) {
    const details = surface === 'markdown' ? detailBlocks(report, blocks) : undefined;
    for (const block of blocks) yield { text: block.text, details: details?.has(block) === true };
  }
}

const inspectorate = '(?:The )?Office for Standards in Education\\b';
const closing = new RegExp(`^[*_\\s]*(?:${inspectorate}|©|\\(c\\))`, 'i');

/** The blocks of standard sections, of the head of a letter, and after the words on the inspectorate at the end. */
function detailBlocks({ terms }: Report, blocks: readonly Block[]): ReadonlySet<Block> {
  const sections = (terms.report?.sections ?? []).filter((section) => section.standard);
  const standard = new Set(sections.flatMap(({ heading, also = [] }) => [heading, ...also]).map(plain));
  const head = headOf(blocks);
  const found = new Set(blocks.slice(0, head));
  let left: number | undefined;
  for (const block of blocks.slice(head)) {
    if (block.kind === 'heading' && (left === undefined || block.level <= left)) {
      left = standard.has(plain(headingText(block))) ? block.level : undefined;
    } else if (block.kind !== 'heading' && closing.test(block.text.text)) left ??= 6;
    if (left !== undefined) found.add(block);
  }
  return found;
}

/** The number of blocks before the “Dear …” of a letter; 0 if there is no such line before the first section. */
function headOf(blocks: readonly Block[]): number {
  const section = blocks.findIndex((block) => block.kind === 'heading' && block.level > 1);
  const dear = blocks.findIndex((block) => block.kind === 'paragraph' && /^Dear\b/.test(block.text.text));
  return dear > 0 && (section < 0 || dear < section) ? dear : 0;
}
