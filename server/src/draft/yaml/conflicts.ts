import { messagesOf } from '../../text/messages';
import { span } from '../../text/span';
import type { SyntaxProblem } from '../problem';

const messages = messagesOf({
  unfinished: () =>
    'Two versions of this text were not merged. Keep one, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
});

const opening = /^<{7}(?: .*)?$/;
const middle = /^={7}$/;
const base = /^\|{7}(?: .*)?$/;
const closing = /^>{7}(?: .*)?$/;

/**
 * Blanks an unresolved merge conflict, so that it is one problem instead of many: the markers and the second of the two
 * versions become spaces, and every other character keeps its offset.
 */
export function blankConflicts(text: string): { text: string; problems: SyntaxProblem[] } {
  if (!text.includes('<<<<<<<')) return { text, problems: [] };
  const problems: SyntaxProblem[] = [];
  let inside: 'no' | 'ours' | 'theirs' = 'no';
  let offset = 0;
  const out = text
    .split(/(\r\n?|\n)/)
    .map((part) => {
      const start = offset;
      offset += part.length;
      if (opening.test(part) && inside === 'no') {
        inside = 'ours';
        problems.push({ code: 'conflict-marker', ...messages.unfinished(), span: span(start, offset) });
        return blank(part);
      }
      if (inside === 'no' || /^[\r\n]/.test(part)) return part;
      if (closing.test(part)) {
        inside = 'no';
        return blank(part);
      }
      if (middle.test(part) || base.test(part)) inside = 'theirs';
      return inside === 'theirs' ? blank(part) : part;
    })
    .join('');
  return { text: out, problems };
}

const blank = (part: string): string => ' '.repeat(part.length);
