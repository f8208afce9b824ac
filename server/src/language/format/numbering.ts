import type { Block, Paragraph } from '../../draft/block';
import type { Report } from '../../report/report';
import type { Edit } from '../../rules/finding';
import { renumbering } from '../../rules/paragraph/numbering';

/**
 * The edits that number the paragraphs of a report, or else the items of its lists, as they are printed. None if it is not certain
 * which number is meant.
 */
export function numberEdits(report: Report): Edit[] {
  const { draft, framework, graded } = report;
  if (!framework.numbering.paragraphs || !graded)
    return draft.passages.flatMap(({ blocks }) => listEdits(blocks));
  const fix = renumbering(report);
  const isDigits = ({ span, text }: Edit): boolean =>
    /^\d+$/.test(text) && /^\d+$/.test(draft.text.slice(span.start, span.end));
  return fix?.kind === 'safe' && fix.edits.every(isDigits) ? [...fix.edits] : [];
}

/** The numbers of lists that do not follow each other. A list goes on until a text, or a list of another kind. */
function listEdits(blocks: readonly Block[]): Edit[] {
  const edits: Edit[] = [];
  let next: number | undefined;
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !block.item) next = undefined;
    else if (block.item.depth === 1 && block.item.first) {
      const number = numberOf(block);
      if (number && next !== undefined && number.value !== next)
        edits.push({ span: number.digits, text: String(next) });
      next = number && (next ?? number.value) + 1;
    }
  }
  return edits;
}

/** The number of an item of a numbered list. */
const numberOf = ({ item, number }: Paragraph): Paragraph['number'] =>
  item?.ordered && number?.form === 'right' ? number : undefined;
