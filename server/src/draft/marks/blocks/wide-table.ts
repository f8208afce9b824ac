import type { Token } from 'markdown-it';
import { messagesOf } from '../../../text/messages';
import { span } from '../../../text/span';
import { mostColumns } from '../read-blocks';
import type { FoundSlip } from '../slip';
import type { MarkdownView } from '../view';

const messages = messagesOf({
  wideTable: () =>
    `Divide this table. It has more than ${mostColumns} columns, so it is printed as ordinary text.`,
});

/** A table that no page has room for. */
export function wideTableSlip({ lines }: MarkdownView, { map }: Token): FoundSlip | undefined {
  if (!map) return undefined;
  const [line] = map;
  return {
    code: 'block',
    span: span(lines.start(line), lines.end(line)),
    ...messages.wideTable(),
    fixes: [],
    repair: [],
  };
}
