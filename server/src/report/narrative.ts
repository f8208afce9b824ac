import type { Block } from '../draft/block';
import { reportedTexts } from '../draft/reported-texts';
import type { MappedText } from '../text/mapped';
import { plain } from '../text/plain';
import { headingText } from './heading';
import type { Report } from './report';

/**
 * The texts in which inspectors report, in the order of the file: the body, requirements, recommendations and areas for
 * improvement. Without the service's details, standard sections, the head of a letter and the inspectorate's own details
 * at the end.
 */
export function* narrativeOf(report: Report): Generator<MappedText> {
  const { data, passages, surface } = report.draft;
  for (const { text } of reportedTexts(data)) yield text;
  for (const { blocks } of passages) {
    for (const block of surface === 'markdown' ? reported(report, blocks) : blocks) yield block.text;
  }
}

const closings = [
  '(?:The )?Office for Standards in Education\\b',
  '(?:©|\\(c\\))',
  'Yours (?:sincerely|faithfully)\\b',
];
const closing = new RegExp(`^[*_\\s]*(?:${closings.join('|')})`, 'i');

/** The blocks of a body without its standard sections, the head of a letter and everything after its end. */
function* reported({ terms }: Report, blocks: readonly Block[]): Generator<Block> {
  const sections = (terms.report?.sections ?? []).filter((section) => section.standard);
  const standard = new Set(sections.flatMap(({ heading, also = [] }) => [heading, ...also]).map(plain));
  let left: number | undefined;
  for (const block of blocks.slice(headOf(blocks))) {
    if (block.kind === 'heading') {
      if (left !== undefined && block.level > left) continue;
      left = standard.has(plain(headingText(block))) ? block.level : undefined;
    } else if (closing.test(block.text.text)) left ??= 6;
    if (left === undefined) yield block;
  }
}

/** The number of blocks before the “Dear …” of a letter; 0 if there is no such line before the first section. */
function headOf(blocks: readonly Block[]): number {
  const section = blocks.findIndex((block) => block.kind === 'heading' && block.level > 1);
  const dear = blocks.findIndex((block) => block.kind === 'paragraph' && /^Dear\b/.test(block.text.text));
  return dear > 0 && (section < 0 || dear < section) ? dear : 0;
}
