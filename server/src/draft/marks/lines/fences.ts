import { asAscii, lookAlikesOf } from '../../../text/characters';
import { anyWhite, inLine, isOdd, markedLine, oddMessage } from '../line';
import { type FoundSlip, repairedBy } from '../slip';
import type { MarkdownView } from '../view';

const backtick = `[\`${lookAlikesOf('`')}]`;
const tilde = `[~${lookAlikesOf('~')}]`;
const fence = new RegExp(`^(${anyWhite}*)(${backtick}{3,}|${tilde}{3,})(${anyWhite}*)$`);
const anyFence = new RegExp(`${backtick}{3}|${tilde}{3}`);

/** Fences of code with characters that keep them from being read. */
export function fenceMarkSlips(view: MarkdownView): FoundSlip[] {
  if (!view.odd || !anyFence.test(view.text)) return [];
  const found: FoundSlip[] = [];
  for (let number = 0; number < view.lines.count; number++) {
    const line = markedLine(view, number);
    const match = fence.exec(line.text);
    if (!match || !isOdd(line.text)) continue;
    const [whole, lead = '', mark = ''] = match;
    const right = asAscii(mark);
    const part = isOdd(lead) ? 'before' : 'after';
    const named = oddMessage({ odd: whole, part, mark: right, right: isOdd(mark) ? right : '' });
    const span = inLine(line, 0, whole.length);
    const fix = { title: `Write “${right}”`, kind: 'safe', edits: [{ span, text: right }] } as const;
    found.push(repairedBy({ code: 'character', span, ...named }, fix));
  }
  return found;
}
