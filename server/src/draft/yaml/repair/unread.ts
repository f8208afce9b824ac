import { messagesOf } from '../../../text/messages';
import { span } from '../../../text/span';
import type { SyntaxProblem } from '../../problem';
import { indentOf, isBlank } from './context';
import type { SourceLine } from './lines';

const messages = messagesOf({
  unread: (more: number) => {
    const next = more === 1 ? 'the next' : `${more.toLocaleString('en')} more`;
    const lines = more > 0 ? `This line and ${next} are` : 'This line is';
    return `Correct the mistakes above first. ${lines} not read.`;
  },
});

/**
 * The problem of the lines that are left out, because there are too many slips above them.
 * @param first the first of them; undefined if there is none
 */
export function unreadFrom(
  first: SourceLine | undefined,
  lines: readonly SourceLine[],
): SyntaxProblem | undefined {
  if (!first) return undefined;
  const { raw, start } = first;
  const last = lines.findLastIndex((line) => !isBlank(line.raw));
  const more = last - lines.indexOf(first);
  return {
    code: 'yaml',
    ...messages.unread(more),
    span: span(start + indentOf(raw), start + raw.trimEnd().length),
  };
}
