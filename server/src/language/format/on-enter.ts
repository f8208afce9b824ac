import type { Paragraph } from '../../draft/block';
import type { Passage } from '../../draft/draft';
import type { Checked } from '../../lint/check';
import type { Report } from '../../report/report';
import type { Edit } from '../../rules/finding';
import { type Span, span } from '../../text/span';
import { isNumberedParagraph } from '../outline/numbered-paragraphs';
import { type ItemHead, itemHead } from './item-head';

/** The line of an item after which a person pressed Enter, and the new line below it. */
interface NewLine {
  readonly passage: Passage;
  readonly item: Paragraph;
  readonly line: number;
  readonly head: ItemHead;
}

/**
 * The edits after Enter in a list or a numbered paragraph (the offset is on the new line, 0-based UTF-16): they begin the next item
 * and renumber those below it. After an item without text they end the list. None elsewhere, and none in a paragraph of several
 * lines, whose writer breaks lines by hand.
 */
export function editsOnEnter(checked: Checked, offset: number): Edit[] {
  const { draft, report } = checked;
  const { lines, text } = draft;
  const line = lines.line(offset);
  const after = newLineAt(checked, line);
  if (!after) return [];
  const rest = lines.text(line).trimStart();
  const start = lines.start(line);
  const lineBreak = text.slice(lines.end(line - 1), start);
  if (after.head.isEmpty) {
    if (rest !== '') return [];
    const ended = { span: span(lines.start(line - 1), lines.end(line)), text: '' };
    return [ended, ...renumbered(report, after, -1)];
  }
  if (rest !== '' && (lines.text(line + 1).trim() !== '' || itemHead(lines.text(line)))) return [];
  const blank = isSpaced(checked, after) ? lineBreak : '';
  const head = `${blank}${after.head.indent}${after.head.nextMark} `;
  const begun = { span: span(start, start + lines.text(line).length - rest.length), text: head };
  return [begun, ...renumbered(report, after, 1)];
}

function newLineAt({ draft }: Checked, line: number): NewLine | undefined {
  const { lines, passages } = draft;
  const head = line > 0 ? itemHead(lines.text(line - 1)) : undefined;
  if (!head) return undefined;
  const start = lines.start(line - 1);
  const place = (each: Paragraph): Span => each.number?.span ?? each.span;
  for (const passage of passages) {
    const item = passage.blocks.find(
      (block): block is Paragraph =>
        block.kind === 'paragraph' &&
        block.item?.first === true &&
        !block.aside &&
        lines.line(place(block).start) === line - 1,
    );
    if (!item || item.span.start < start + head.textStart - head.gap.length) continue;
    return { passage, item, line: line - 1, head };
  }
  return undefined;
}

/** Tells if items are apart by a blank line: numbered paragraphs always, others as the one before. */
function isSpaced({ draft, report }: Checked, { item, head, line }: NewLine): boolean {
  if (isNumberedParagraph(report, item)) return true;
  const { lines } = draft;
  if (line < 2 || lines.text(line - 1).trim() !== '') return false;
  return itemHead(lines.text(line - 2))?.indent === head.indent;
}

/** The edits that change the numbers below an item by 1, as far as they follow each other. */
function renumbered(
  report: Report | undefined,
  { passage, item, head: { number } }: NewLine,
  by: 1 | -1,
): Edit[] {
  if (number === undefined || item.item?.depth !== 1) return [];
  const isThrough = isNumberedParagraph(report, item);
  const edits: Edit[] = [];
  let next = number + 1;
  for (const block of passagesFrom(report, passage, isThrough).flatMap(({ blocks }) => blocks)) {
    if (block.span.start <= item.span.start) continue;
    const place = block.kind === 'paragraph' ? block.item : undefined;
    if (!place && !isThrough) break;
    if (!place?.ordered || place.depth !== 1 || !place.first || !block.number) continue;
    if (block.number.value !== next) break;
    edits.push({ span: block.number.digits, text: String(next + by) });
    next++;
  }
  return edits;
}

/** The texts through which numbers run: all from this one on in a report with numbered paragraphs. */
function passagesFrom(report: Report | undefined, passage: Passage, isThrough: boolean): readonly Passage[] {
  const all = report?.draft.passages ?? [];
  return isThrough ? all.slice(all.indexOf(passage)) : [passage];
}
