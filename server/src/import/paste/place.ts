// The place in a draft where a text is pasted.

import type { Draft } from '../../draft/draft';
import type { Span } from '../../text/span';

/** A place in the text of a report. */
export interface PastePlace {
  /** The text before it on its line, and after it. */
  readonly before: string;
  readonly after: string;
  /** The line above is empty, or there is none. */
  readonly isAfterGap: boolean;
  /** The rest of the draft begins with an empty line, or is empty. */
  readonly isBeforeGap: boolean;
  /** Nothing but white space follows in the draft. */
  readonly isAtEnd: boolean;
  /** It is below the heading of a section. */
  readonly isInSection: boolean;
}

/** Finds the place; undefined for one that is not in the text: in the front matter, or in code. */
export function placeIn({ text, yaml, passages }: Draft, { start, end }: Span): PastePlace | undefined {
  const bodyStart = yaml ? lineAfter(text, yaml.end) : 0;
  if (start < bodyStart) return undefined;
  const blocks = passages.flatMap((passage) => passage.blocks);
  if (blocks.some(({ kind, span }) => kind === 'code' && span.start <= end && start <= span.end))
    return undefined;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  const rest = text.slice(end);
  const [after = ''] = /^[^\r\n]*/.exec(rest) ?? [];
  return {
    before,
    after,
    isAfterGap: lineStart <= bodyStart || /^[ \t]*$/.test(lineAbove(text, lineStart)),
    isBeforeGap: /^[ \t]*(?:\r?\n[ \t]*(?:\r?\n|$)|$)/.test(rest),
    isAtEnd: rest.trim() === '',
    isInSection: blocks.some(
      (block) => block.kind === 'heading' && block.level >= 2 && block.span.end <= start,
    ),
  };
}

/** The start of the line after the fence that ends the front matter. */
function lineAfter(text: string, yamlEnd: number): number {
  const fence = /(?:^|\n)---[ \t]*(?:\r?\n|$)/g;
  fence.lastIndex = Math.max(0, yamlEnd - 1);
  const found = fence.exec(text);
  return found ? found.index + found[0].length : yamlEnd;
}

function lineAbove(text: string, lineStart: number): string {
  const end = lineStart - 1;
  return text.slice(text.lastIndexOf('\n', end - 1) + 1, end).replace(/\r$/, '');
}
