import type { Block } from '../../draft/block';
import type { Report } from '../../report/report';

/**
 * Tells a block of a numbered paragraph, which is an item of a list to Markdown alone. Areas for improvement are a list in the
 * report as well.
 */
export const isNumberedParagraph = (report: Report | undefined, block: Block): boolean =>
  report?.framework.numbering.paragraphs === true &&
  report.graded &&
  block.kind === 'paragraph' &&
  !block.aside &&
  block.item?.ordered === true &&
  block.item.depth === 1 &&
  report.improvement?.blocks.includes(block) !== true;
