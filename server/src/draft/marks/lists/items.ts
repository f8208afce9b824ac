import { asAscii, oddNames } from '../../../text/characters';
import { messagesOf, type NamedMessage } from '../../../text/messages';
import { columns } from '../blocks/code';
import { inLine, isOdd, type MarkedLine, oddMessage } from '../line';
import { type FoundSlip, repairedBy } from '../slip';
import type { Bullet } from './bullets';

const messages = messagesOf({
  indented: () => 'This list item is indented too far, so it is read as a sentence. Delete the spaces.',
  noSpace: (mark: string) => `Add a space after “${mark}” to make this a list item.`,
  backslash: (mark: string) => `Delete the backslash before “${mark}” to make this a list item.`,
  bullet: (mark: string) => `Begin this list item with “- ” instead of ${nameOf(mark)}.`,
});

/** A line that was to be an item of a list. */
export interface ListLine {
  readonly line: MarkedLine;
  /** The white space before its mark. */
  readonly lead: string;
  readonly mark: string;
  /** The white space after its mark. */
  readonly gap: string;
  /** `odd` has a mark of Markdown with odd characters around it, `indented` one that is indented too far. */
  readonly family: Bullet['family'] | 'odd' | 'indented';
  /** The lines before it belong to a list. */
  readonly inList: boolean;
  /** The line is code, because it is indented. */
  readonly indented: boolean;
}

/** The slips of lines that were to be items, in the order of the text. Lists whose lines are all indented are moved left. */
export function slipsOfItems(items: readonly ListLine[]): FoundSlip[] {
  let shift = 0;
  return items.map((item) => {
    const width = columns(asAscii(item.lead));
    if (!item.inList) shift = width >= 4 || isOdd(item.lead) ? width : 0;
    const moved = shift > 0 || isOdd(item.lead);
    return slipOfItem(item, moved ? ' '.repeat(Math.max(0, width - shift)) : item.lead);
  });
}

function slipOfItem(item: ListLine, lead: string): FoundSlip {
  const { line, mark, gap, family } = item;
  const end = item.lead.length + mark.length + gap.length;
  const own = family === 'odd' || family === 'indented' ? mark : '-';
  const right = family === 'hyphen' ? mark : own;
  const edits = [{ span: inLine(line, 0, end), text: `${lead}${right} ` }];
  const span = inLine(line, isOdd(item.lead) ? 0 : item.lead.length, end);
  const kind = family === 'letter' ? 'suggestion' : 'safe';
  const code = family === 'odd' ? 'character' : 'list';
  const fix = { title: `Write “${right} ”`, kind, edits } as const;
  return repairedBy({ code, span, ...messageOf(item) }, fix);
}

function messageOf({ lead, mark, gap, family }: ListLine): NamedMessage {
  if (family === 'odd') {
    const odd = lead + gap;
    if (!isOdd(gap)) return oddMessage({ odd, part: 'before', mark, right: '' });
    const right = isOdd(lead) || !/^[ \t]/.test(gap) ? ' ' : '';
    return oddMessage({ odd, part: isOdd(lead) ? 'around' : 'after', mark, right });
  }
  if (family === 'indented') return messages.indented();
  if (family === 'hyphen') return messages.noSpace(mark);
  return mark.startsWith('\\') ? messages.backslash(mark.slice(1)) : messages.bullet(mark);
}

const privateUse = /^[\p{Co}\u0095]/u;

function nameOf(mark: string): string {
  if (privateUse.test(mark)) return 'a symbol that only Word shows';
  return isOdd(mark) ? `“${mark}” (${oddNames(mark)})` : `“${mark}”`;
}
