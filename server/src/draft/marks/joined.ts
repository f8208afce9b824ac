import type { MappedText } from '../../text/mapped';
import { messagesOf } from '../../text/messages';
import { span } from '../../text/span';
import { bulletOf } from './lists/bullets';
import type { FoundSlip, MarkFix } from './slip';
import type { MarkSource } from './slip-collector';

const messages = messagesOf({
  folded: () => 'The lines of this list are joined into one sentence. Write “|” instead of “>”.',
  plain: () =>
    'The lines of this list are joined into one sentence. Write “|” here, and start the text on the next line.',
});

const mark = /^[ \t]*[-*+][ \t]+\S/;

const isItem = (line: string): boolean => mark.test(line) || bulletOf(line)?.family === 'sure';

/** The slip of a list whose lines YAML joins, because it is in a text that is folded or not a block. */
export function joinedLines(markdown: MappedText, { text, scalar }: MarkSource): FoundSlip[] {
  if (!scalar || scalar.style === 'literal') return [];
  const { segments } = markdown;
  const joints = segments.filter(({ at, source, length, sourceLength }, index) => {
    const next = segments[index + 1];
    if (!next || markdown.text[at + length - 1] !== ' ' || text[source + sourceLength - 1] !== '\n')
      return false;
    const line = markdown.text.slice(next.at, next.at + Math.min(next.length, 100));
    return isItem(line);
  });
  const [first] = joints;
  if (!first) return [];
  // A single hyphen may be the dash of a sentence that wraps.
  const before = markdown.text.slice(0, first.at + first.length).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const sure = joints.length > 1 || line.endsWith(':') || isItem(line);
  if (!sure) return [];
  const repair = joints.map(({ at, length }) => ({ span: span(at + length - 1, at + length), text: '\n' }));
  const folded = scalar.style === 'folded';
  const fix: MarkFix = {
    title: 'Keep each item on its own line',
    kind: folded ? 'safe' : 'suggestion',
    edits: repair,
  };
  const named = folded ? messages.folded() : messages.plain();
  return [{ code: 'list', ...named, span: span(0, 0), fixes: [fix], repair }];
}
